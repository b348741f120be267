import type { Finding } from './decision';
import type { Case, Rule } from './rule';
import { cannotStandBeside } from './rules/cannot-stand-beside';
import { capabilityMissing } from './rules/capability-missing';
import { cloudNotNamed } from './rules/cloud-not-named';
import { customModelsNotSupported } from './rules/custom-models-not-supported';
import { dataPlatformNeeded } from './rules/data-platform-needed';
import { dormant } from './rules/dormant';
import { excludedByUser } from './rules/excluded-by-user';
import { freeUseLimited } from './rules/free-use-limited';
import { gpuNeeded } from './rules/gpu-needed';
import { inMaintenance } from './rules/in-maintenance';
import { interfaceNotOffered } from './rules/interface-not-offered';
import { knownWarning } from './rules/known-warning';
import { languageNotSupported } from './rules/language-not-supported';
import { libraryNotSupported } from './rules/library-not-supported';
import { licenceKeyNeeded } from './rules/licence-key-needed';
import { licenceNotAllowed } from './rules/licence-not-allowed';
import { licenceNotOpenSource } from './rules/licence-not-open-source';
import { littleMomentum } from './rules/little-momentum';
import { notDeployableHere } from './rules/not-deployable-here';
import { notOnOwnKubernetes } from './rules/not-on-own-kubernetes';
import { notSelfHostable } from './rules/not-self-hostable';
import { overBudget } from './rules/over-budget';
import { priceNotListed } from './rules/price-not-listed';
import { releasedRecently } from './rules/released-recently';
import { requiredLanguageMissing } from './rules/required-language-missing';
import { shutDown } from './rules/shut-down';
import { superseded } from './rules/superseded';
import { supportNotSold } from './rules/support-not-sold';
import { takesOfBudget } from './rules/takes-of-budget';
import { tiedToOneCloud } from './rules/tied-to-one-cloud';

/** Every rule, in the order in which findings are shown: what excludes first, then by weight in conversation. */
export const RULES: readonly Rule[] = [
  excludedByUser,
  cannotStandBeside,
  shutDown,
  licenceNotOpenSource,
  licenceNotAllowed,
  requiredLanguageMissing,
  tiedToOneCloud,
  notOnOwnKubernetes,
  notSelfHostable,
  overBudget,
  notDeployableHere,
  cloudNotNamed,
  superseded,
  dormant,
  inMaintenance,
  capabilityMissing,
  customModelsNotSupported,
  languageNotSupported,
  libraryNotSupported,
  interfaceNotOffered,
  licenceKeyNeeded,
  freeUseLimited,
  takesOfBudget,
  priceNotListed,
  supportNotSold,
  gpuNeeded,
  dataPlatformNeeded,
  littleMomentum,
  releasedRecently,
  knownWarning,
];

/** What all rules find out about one tool. */
export function findingsAbout(subject: Case): Finding[] {
  const findings: Finding[] = [];
  for (const { code, per, check } of RULES) {
    const verdict = check(subject);
    if (typeof verdict === 'string') continue;
    if ('verdict' in verdict) {
      const cost = verdict.verdict === 'penalty' ? verdict.cost : 0;
      findings.push({ code, verdict: verdict.verdict, per, cost, args: verdict.args });
    } else for (const penalty of verdict) findings.push({ code, per, ...penalty });
  }
  return findings;
}
