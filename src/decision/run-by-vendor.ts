import { floorFor, listedFor, type Terms } from '../catalogue/list-prices';
import type { Case } from './rule';
import { isInUse } from './runs-already';
import { OPERATING_EFFORT_STEP, PRICE_NOT_LISTED, WHOLE_BUDGET } from './weights';

/** Whether it costs nothing to run it oneself: by its licence, which no list of prices has to say. */
export const isFreeToRun = ({ selfHost, needs }: Case['tool']): boolean =>
  (selfHost === 'free' || selfHost === 'free-limited' || selfHost === 'client-only') &&
  !needs.includes('licence-key');

/** What a price counts in points, where there is a budget; infinite where it cannot be paid. */
function pointsOf(terms: Terms | undefined, { budget, users }: Case['requirements']): number {
  if (budget === undefined) return 0;
  const listed = listedFor(terms, users);
  if (typeof listed !== 'object')
    return budget === 0 || (floorFor(terms, users) ?? 0) > budget ? Infinity : PRICE_NOT_LISTED;
  return listed.usd > budget ? Infinity : budget === 0 ? 0 : (WHOLE_BUDGET * listed.usd) / budget;
}

/**
 * Whether the service costs no more points than running the tool oneself. What the team can run for nothing, it runs by itself where
 * the budget is not known to be enough for the service; what runs already is paid for.
 */
function isCheaperAsService({ tool, requirements }: Case): boolean {
  const { budget, users, operators = 'few' } = requirements;
  if (budget === undefined || isInUse(tool.id, requirements) || tool.selfHost === 'no') return true;
  const { service, licence } = tool.listPrices ?? {};
  const isFree = isFreeToRun(tool);
  if (isFree && typeof listedFor(service, users) !== 'object') return false;
  const effort = tool.operatingEffort * OPERATING_EFFORT_STEP[operators];
  const asService = pointsOf(service, requirements);
  const asLicence = isFree ? 0 : pointsOf(licence, requirements);
  // Neither can be paid as far as that is known. A number of users, which the team can say, is asked for before a seller is.
  if (asService === Infinity && asLicence === Infinity)
    return listedFor(service, users) === 'users-not-given';
  return asService < Infinity && asService <= effort + asLicence;
}

/**
 * Whether a tool would be taken as the service that somebody sells it as. Not where the answer for the cloud allows no service,
 * and not where the tool is generated, which is for a cluster of the team's own.
 */
export const isRunByVendor = (subject: Case): boolean =>
  subject.requirements.hosting === 'managed-preferred' &&
  subject.requirements.cloud !== 'agnostic-required' &&
  subject.options.deployable === undefined &&
  subject.tool.status !== 'shutdown' &&
  (subject.tool.service !== undefined || subject.tool.selfHost === 'no') &&
  isCheaperAsService(subject);
