/**
 * What every workload of a platform has in common. Passed to each construct, so that a construct alone in a foreign
 * app needs no more than a namespace.
 */
export interface WorkloadProps {
  /** Namespace that the workload runs in. It must exist or be made in the same stack. */
  readonly namespace: string;
  /** Value of the label `app.kubernetes.io/part-of`. @default 'mlops-platform' */
  readonly partOf?: string;
  /** When the node pulls an image. @default 'IfNotPresent' */
  readonly imagePullPolicy?: 'IfNotPresent' | 'Always' | 'Never';
  /** Existing image pull Secret in the namespace. @default - none */
  readonly imagePullSecret?: string;
}

export const DEFAULT_PART_OF = 'mlops-platform';

/** A Secret that exists, or is made elsewhere in the same stack, by name. */
export interface SecretReference {
  readonly secretName: string;
  /**
   * Changes whenever the values change, so that pods that read them are replaced.
   * @default - pods are not replaced by themselves
   */
  readonly revision?: number;
}

/** A Secret that the construct makes with generated values. */
export interface GenerateSecret {
  readonly generate: { readonly revision?: number; readonly preventDestroy?: boolean };
}

export type SecretSource = SecretReference | GenerateSecret;
