/**
 * What costs points when tools are compared, by the code of its rule or term: what a user may give another weight.
 * The prices themselves are in `src/decision/weights.ts`.
 */
export const WEIGHT_NAMES = [
  'partial-coverage',
  'operating-effort',
  'one-more-tool',
  'overlap',
  'integration-missing',
  'migration',
  'capability-missing',
  'language-not-supported',
  'library-not-supported',
  'custom-models-not-supported',
  'interface-not-offered',
  'little-momentum',
  'released-recently',
  'in-maintenance',
  'dormant',
  'superseded',
  'licence-not-open-source',
  'licence-key-needed',
  'free-use-limited',
  'takes-of-budget',
  'price-not-listed',
  'support-not-sold',
  'tied-to-one-cloud',
  'cloud-not-named',
  'not-self-hostable',
  'gpu-needed',
  'data-platform-needed',
] as const;
export type WeightName = (typeof WEIGHT_NAMES)[number];
