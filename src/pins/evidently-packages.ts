/** Size of the volume for Evidently's packages. Measured: 1.1 GB, and the wheels beside them while they are unpacked. */
export const PACKAGES_GIB = 3;
