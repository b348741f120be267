/**
 * Version of all that `--json` prints. A change that a reader may stumble over (a property that goes, or that means or
 * holds something else) raises it; a property or a value more does not. Apart from the schemas, which printing does not need.
 */
export const OUTPUT_SCHEMA_VERSION = 1;
