import type { Case } from './rule';

/**
 * Whether a tool would be taken as the service that somebody sells it as. Not where the answer for the cloud allows no service,
 * and not where the tool is generated, which is for a cluster of the team's own.
 */
export const isRunByVendor = ({ tool, requirements, options }: Case): boolean =>
  requirements.hosting === 'managed-preferred' &&
  requirements.cloud !== 'agnostic-required' &&
  options.deployable === undefined &&
  tool.status !== 'shutdown' &&
  (tool.service !== undefined || tool.selfHost === 'no');
