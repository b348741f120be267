import { maskedDifference } from '../../src/review/masked-difference';

/** What Terraform marks in a plan where it marks nothing. */
export const unmarked = { unknown: undefined, beforeSensitive: undefined, afterSensitive: undefined };

export const difference = (
  before: unknown,
  after: unknown,
  marks: object = {},
  type = 'kubernetes_deployment_v1',
) => maskedDifference({ type, address: `${type}.x` }, { before, after, ...unmarked, ...marks });

/** A Deployment with a container, as the provider shapes it. */
export const container = (inner: object) => ({ spec: [{ template: [{ spec: [{ container: [inner] }] }] }] });
