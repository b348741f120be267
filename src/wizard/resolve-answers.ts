import { platformSchema, type Platform } from '../plan/platform';
import { platformIssues } from '../plan/platform-issues';
import { issuesFromZod, nearest, valueAt, type Issue } from '../requirements/issue';
import { DEFAULT_REQUIREMENTS } from '../requirements/default-requirements';
import { toolIdsFrom } from '../requirements/named-tool';
import { requirementsSchema, type Requirements } from '../requirements/requirements';
import { getAnswer, isGroup, mergeAnswers, setAnswer, type Answers } from './answers';
import type { QuestionContext } from './question';
import { QUESTIONS } from './questions';
import { knownKeys, requiredAt } from './schema-at';
import { withDefaultKinds } from './with-default-kinds';

export type Resolution =
  | { readonly complete: true; readonly requirements: Requirements; readonly platform: Platform }
  | {
      readonly complete: false;
      /** Keys that need an answer and have none. */
      readonly missing: readonly string[];
      readonly issues: readonly Issue[];
    };

export interface ResolveOptions {
  readonly context: QuestionContext;
  /** Fill the requirements that were not given with their defaults. The platform always has its defaults. */
  readonly defaultRequirements: boolean;
}

/** Name and namespace have no default in the schema; they follow from what is known. */
function withNames(answers: Answers, context: QuestionContext): Answers {
  const platform = answers['platform'];
  // What is no group of settings stays as it is, and is reported as such.
  if (platform !== undefined && !isGroup(platform)) return answers;
  let named = answers;
  for (const key of ['platform.name', 'platform.namespace']) {
    if (getAnswer(named, key) !== undefined) continue;
    const question = QUESTIONS.find((candidate) => candidate.key === key);
    named = setAnswer(named, key, question?.default?.(named, context));
  }
  return named;
}

const ROOTS = ['requirements', 'platform'];

/** Keys of the answers file that are neither requirements nor platform. */
function strayIssues(answers: Answers): Issue[] {
  return Object.keys(answers)
    .filter((key) => ![...ROOTS, '$schema'].includes(key))
    .map((key) => {
      const suggestion = nearest(key, ROOTS);
      return {
        place: key,
        value: answers[key],
        message: 'is not a known setting',
        allowed: ROOTS,
        ...(suggestion !== undefined && { suggestion }),
      };
    });
}

/** A stack that must run on any cloud has no managed service in it anyway; no preference is none. */
const saysNothing = ({ cloud, capabilities }: Requirements, key: string): boolean =>
  (key === 'hosting' && cloud === 'agnostic-required') ||
  (key === 'capabilities' && capabilities?.length === 0);

const withoutIdle = (requirements: Requirements): Requirements =>
  Object.fromEntries(
    Object.entries(requirements).filter(([key]) => !saysNothing(requirements, key)),
  ) as Requirements;

/** Tools that run already may be given by what they are called. */
const withToolIds = (answers: Answers): Answers => {
  const named = getAnswer(answers, 'requirements.inUse');
  return named === undefined ? answers : setAnswer(answers, 'requirements.inUse', toolIdsFrom(named));
};

/** The requirements in some answers, or undefined where they are not complete or not valid. */
export function requirementsIn(answers: Answers): Requirements | undefined {
  const parsed = requirementsSchema.safeParse(orNone(withToolIds(answers)['requirements']));
  return parsed.success ? withoutIdle(parsed.data) : undefined;
}

/** From answers of any origin to complete, valid ones, or to everything that is missing and everything that is wrong. */
export function resolveAnswers(
  answers: Answers,
  { context, defaultRequirements }: ResolveOptions,
): Resolution {
  const base: Answers = defaultRequirements ? { requirements: DEFAULT_REQUIREMENTS } : {};
  const filled = withToolIds(withDefaultKinds(withNames(mergeAnswers(base, answers), context)));
  const inputs = { requirements: orNone(filled['requirements']), platform: orNone(filled['platform']) };
  const requirements = requirementsSchema.safeParse(inputs.requirements);
  const platform = platformSchema.safeParse(inputs.platform);

  const issues: Issue[] = strayIssues(filled);
  if (!requirements.success) {
    issues.push(
      ...issuesFromZod(requirements.error, inputs.requirements, ['requirements'], knownBelow('requirements')),
    );
  }
  if (!platform.success) {
    issues.push(...issuesFromZod(platform.error, inputs.platform, ['platform'], knownBelow('platform')));
  } else {
    issues.push(
      ...platformIssues(platform.data).map(({ path, ...problem }) => ({
        place: ['platform', ...path].join('.'),
        value: valueAt(platform.data, path),
        ...problem,
      })),
    );
  }
  if (requirements.success && platform.success && issues.length === 0) {
    return { complete: true, requirements: withoutIdle(requirements.data), platform: platform.data };
  }
  const absent = (issue: Issue) => issue.value === undefined && getAnswer(filled, issue.place) === undefined;
  // A namespace that follows from a name that is wrong or missing has no problem of its own.
  const derived = ({ place }: Issue) =>
    place === 'platform.namespace' && getAnswer(answers, place) === undefined;
  const told = issues.filter((issue) => !derived(issue));
  return {
    complete: false,
    missing: [...new Set(told.filter(absent).flatMap(({ place }) => requiredAt(place)))],
    issues: told.filter((issue) => !absent(issue)),
  };
}

const orNone = (value: unknown): unknown => (value === undefined ? {} : value);

const knownBelow = (root: string) => (path: readonly PropertyKey[]) => knownKeys([root, ...path]);
