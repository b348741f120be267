import type { Requirements } from '../requirements/requirements';

/** What a finding, or a term of a price, is about: the answer that asks for it, and the fact that it rests on. */
export interface FindingBasis {
  /** The answer, or the flag, that makes it matter. */
  readonly answer?: keyof Requirements | 'exclude' | 'use';
  /** The property of the tool. */
  readonly property?: string;
  /** Not a matter of the answers: something that must be there before the tool can be chosen at all. */
  readonly prerequisite?: true;
}

export const FINDING_BASIS: Readonly<Record<string, FindingBasis>> = {
  'excluded-by-user': { answer: 'exclude' },
  'cannot-stand-beside': { answer: 'use' },
  'shut-down': { property: 'status', prerequisite: true },
  'licence-not-open-source': { answer: 'licence', property: 'licence' },
  'licence-not-allowed': { answer: 'licence', property: 'licence' },
  'required-language-missing': { answer: 'requiredLanguages', property: 'languages' },
  'tied-to-one-cloud': { answer: 'cloud', property: 'cloud' },
  'not-on-own-kubernetes': { answer: 'hosting', property: 'selfHost' },
  'not-self-hostable': { answer: 'cloud', property: 'selfHost' },
  'over-budget': { answer: 'budget', property: 'listPrices' },
  'not-deployable-here': { prerequisite: true },
  'cloud-not-named': { answer: 'cloud', property: 'cloud' },
  superseded: { answer: 'momentum', property: 'status' },
  dormant: { answer: 'momentum', property: 'status' },
  'in-maintenance': { answer: 'momentum', property: 'status' },
  'capability-missing': { answer: 'capabilities', property: 'depth' },
  'custom-models-not-supported': { answer: 'customModels', property: 'customModels' },
  'language-not-supported': { answer: 'languages', property: 'languages' },
  'library-not-supported': { answer: 'libraries', property: 'libraries' },
  'interface-not-offered': { answer: 'interface', property: 'interfaces' },
  'licence-key-needed': { property: 'selfHost' },
  'free-use-limited': { property: 'selfHost' },
  'takes-of-budget': { answer: 'budget', property: 'listPrices' },
  'price-not-listed': { answer: 'budget', property: 'listPrices' },
  'support-not-sold': { answer: 'support', property: 'supportSoldBy' },
  'gpu-needed': { answer: 'graphicsProcessors', property: 'needs' },
  'data-platform-needed': { answer: 'inUse', property: 'needs' },
  'little-momentum': { answer: 'momentum', property: 'stars' },
  'released-recently': { answer: 'momentum' },
  'known-warning': { property: 'warnings' },
  'partial-coverage': { answer: 'tasks', property: 'coverage' },
  migration: { answer: 'inUse', property: 'coverage' },
  overlap: { property: 'coverage' },
  'integration-missing': { answer: 'tasks' },
  'one-more-tool': { answer: 'composition' },
  'operating-effort': { answer: 'operators', property: 'operatingEffort' },
};
