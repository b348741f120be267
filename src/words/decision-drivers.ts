import type { Requirements } from '../requirements/requirements';
import { capabilitiesOf, CAPABILITY_NAMES, spokenNames } from '../catalogue/vocabulary';
import { codeName, enumerated, type Names, taskName } from './names';

const LICENCE: Readonly<Record<Requirements['licence'], string>> = {
  'open-source': 'Every tool has an open source licence.',
  'source-available': 'The source of every tool is available; open source licences are not required.',
  commercial: 'Commercial licences are acceptable.',
  'open-source-preferred': 'Open source licences are preferred; others are acceptable.',
};

const INTERFACE: Readonly<Record<Requirements['interface'], string>> = {
  'command-line': 'The team prefers the command line.',
  graphical: 'The team prefers a graphical interface.',
  sdk: 'The team prefers to work from code.',
  any: 'The team has no preference for an interface.',
};

const OPERATED: Readonly<Record<NonNullable<Requirements['operators']>, string>> = {
  'part-time': 'Nobody has more than a part of their time to keep it running.',
  few: 'A few people keep it running beside other work.',
  'platform-team': 'A team whose job it is keeps it running.',
};

const COMPOSITION: Readonly<Record<Requirements['composition'], string>> = {
  'best-of-breed': 'The best tool for each task, even if that makes more tools.',
  balanced: 'A balance between the best tool for each task and few tools.',
  'one-suite': 'Few tools that cover much.',
};

function cloud(answer: Requirements['cloud']): { readonly must: boolean; readonly text: string } {
  if (answer === 'agnostic-required') return { must: true, text: 'The stack runs on any cloud.' };
  if (answer === 'agnostic-preferred')
    return { must: false, text: 'A stack that runs on any cloud is preferred.' };
  return { must: true, text: `The stack runs on ${answer}; being tied to it is acceptable.` };
}

const budgetInWords = (budget: number): string =>
  budget === 0
    ? 'No licence and no service has to be bought.'
    : `Licences and services cost at most ${String(budget)} US dollars a month together, by list prices.`;

/** What a tool should be able to do within its task, of the tasks that are wanted. */
const wantedWithin = ({ tasks, capabilities = [] }: Requirements): string[] =>
  tasks.flatMap((task) => {
    const wanted = capabilitiesOf(task)
      .filter((one) => capabilities.includes(one))
      .map((one) => CAPABILITY_NAMES[one]);
    return wanted.length === 0 ? [] : [`Of a tool for ${taskName(task)} is wanted: ${enumerated(wanted)}.`];
  });

/** The requirements in words: what excludes a tool, and what only costs it points. */
export function decisionDrivers(
  requirements: Requirements,
  toolName: Names,
): {
  readonly must: readonly string[];
  readonly wish: readonly string[];
} {
  const {
    tasks,
    languages,
    requiredLanguages = [],
    libraries,
    customModels,
    momentum,
    hosting,
    inUse = [],
    operators,
    weights = {},
  } = requirements;
  const idealLicence = requirements.licence === 'open-source-preferred';
  const where = cloud(requirements.cloud);
  return {
    must: [
      `The stack does these tasks: ${tasks.map(taskName).join(', ')}.`,
      ...(idealLicence ? [] : [LICENCE[requirements.licence]]),
      'mlops-scaffold can generate the deployment of every tool: what it cannot generate, we would have to build ourselves.',
      ...(where.must ? [where.text] : []),
      ...(requiredLanguages.length === 0
        ? []
        : [`Every tool works with ${enumerated(spokenNames(requiredLanguages))}, by a detour at worst.`]),
      ...(requirements.budget === undefined ? [] : [budgetInWords(requirements.budget)]),
      ...(hosting === 'own-kubernetes' ? ['Every tool runs on a Kubernetes cluster of our own.'] : []),
      ...(hosting === 'air-gapped'
        ? ['Every tool runs on a Kubernetes cluster of our own, which is cut off from the internet.']
        : []),
    ],
    wish: [
      ...(inUse.length === 0 ? [] : [`What runs already can stay: ${enumerated(inUse.map(toolName))}.`]),
      `Models are written in ${spokenNames(languages).join(', ')}.`,
      ...(libraries.length === 0 ? [] : [`Model libraries in use: ${spokenNames(libraries).join(', ')}.`]),
      ...(customModels ? ['There are models with prediction code of their own.'] : []),
      ...(where.must ? [] : [where.text]),
      ...(hosting === 'managed-preferred'
        ? ['A service that a vendor runs is preferred to one of our own.']
        : []),
      ...(idealLicence ? [LICENCE[requirements.licence]] : []),
      ...wantedWithin(requirements),
      INTERFACE[requirements.interface],
      `The importance of a large community and a living product is ${momentum}.`,
      COMPOSITION[requirements.composition],
      ...(operators === undefined ? [] : [OPERATED[operators]]),
      ...(requirements.users === undefined ? [] : [`${String(requirements.users)} people use it.`]),
      ...(requirements.support === 'wanted' ? ['Support is to be bought for the tools.'] : []),
      ...(requirements.graphicsProcessors === true
        ? ['The cluster has nodes with graphics processors.']
        : []),
      ...Object.entries(weights).map(
        ([name, percent]) =>
          `The weight of "${codeName(name)}" is ${String(percent)} % of what it is by itself.`,
      ),
    ],
  };
}
