import type { ZodError } from 'zod';
import type { IdleAnswer } from '../decision/question';
import { platformSchema, type Platform } from '../plan/platform';
import { platformIssues } from '../plan/platform-issues';
import { issuesFromZod, nearest, valueAt, type Issue } from '../requirements/issue';
import { DEFAULT_REQUIREMENTS } from '../requirements/default-requirements';
import { toolIdsFrom } from '../requirements/named-tool';
import { requirementsSchema, type Requirements } from '../requirements/requirements';
import { getAnswer, isGroup, mergeAnswers, setAnswer, type Answers } from './answers';
import type { QuestionContext } from './question';
import { QUESTIONS } from './questions';
import { boundsAt, defaultAt, kindsAt, knownKeys, requiredAt } from './schema-at';
import { withDefaultKinds } from './with-default-kinds';

export type Resolution =
  | {
      readonly complete: true;
      readonly requirements: Requirements;
      readonly platform: Platform;
      /** What was given and says nothing beside another answer. */
      readonly idle: IdleAnswer | undefined;
    }
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

/** What follows from other answers: name and namespace, and a volume for backups that holds what it is a backup of. */
function withDerived(answers: Answers, context: QuestionContext): Answers {
  const platform = answers['platform'];
  // What is no group of settings stays as it is, and is reported as such.
  if (platform !== undefined && !isGroup(platform)) return answers;
  let named = answers;
  for (const key of ['platform.name', 'platform.namespace']) {
    if (getAnswer(named, key) !== undefined) continue;
    const question = QUESTIONS.find((candidate) => candidate.key === key);
    named = setAnswer(named, key, question?.default?.(named, context));
  }
  const size = 'platform.backup.storageGiB';
  const kind = getAnswer(named, 'platform.backup.kind') ?? defaultAt('platform.backup.kind');
  const backup = getAnswer(named, 'platform.backup');
  const isSized = kind !== 'volume' || getAnswer(named, size) !== undefined;
  if (isSized || !(backup === undefined || isGroup(backup))) return named;
  return setAnswer(named, size, QUESTIONS.find(({ key }) => key === size)?.default?.(named, context));
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
const saysNothing = ({ cloud, hosting, capabilities, support }: Requirements, key: string): boolean =>
  (key === 'hosting' && cloud === 'agnostic-required' && hosting !== 'air-gapped') ||
  (key === 'support' && support === 'not-needed') ||
  (key === 'capabilities' && capabilities?.length === 0);

const withoutIdle = (requirements: Requirements): Requirements =>
  Object.fromEntries(
    Object.entries(requirements).filter(([key]) => !saysNothing(requirements, key)),
  ) as Requirements;

/** The answer about hosting where it says nothing beside the one for the cloud. */
const idleIn = (requirements: Requirements): IdleAnswer | undefined =>
  requirements.hosting !== undefined && saysNothing(requirements, 'hosting')
    ? { hosting: requirements.hosting }
    : undefined;

/** Tools that run already may be given by what they are called. */
const withToolIds = (answers: Answers): Answers => {
  const named = getAnswer(answers, 'requirements.inUse');
  return named === undefined ? answers : setAnswer(answers, 'requirements.inUse', toolIdsFrom(named));
};

/** The requirements in some answers, or undefined where they are not complete or not valid. */
export function requirementsIn(
  answers: Answers,
): { readonly requirements: Requirements; readonly idle: IdleAnswer | undefined } | undefined {
  const parsed = requirementsSchema.safeParse(orNone(withToolIds(answers)['requirements']));
  return parsed.success ? { requirements: withoutIdle(parsed.data), idle: idleIn(parsed.data) } : undefined;
}

/** From answers of any origin to complete, valid ones, or to everything that is missing and everything that is wrong. */
export function resolveAnswers(
  answers: Answers,
  { context, defaultRequirements }: ResolveOptions,
): Resolution {
  const base: Answers = defaultRequirements ? { requirements: DEFAULT_REQUIREMENTS } : {};
  const filled = withToolIds(withDefaultKinds(withDerived(mergeAnswers(base, answers), context)));
  const inputs = { requirements: orNone(filled['requirements']), platform: orNone(filled['platform']) };
  const requirements = requirementsSchema.safeParse(inputs.requirements);
  const platform = platformSchema.safeParse(inputs.platform);

  const issues: Issue[] = strayIssues(filled);
  const wrong = (root: 'requirements' | 'platform', error: ZodError): Issue[] => {
    const below =
      <T>(at: (path: readonly PropertyKey[]) => T) =>
      (path: readonly PropertyKey[]) =>
        at([root, ...path]);
    return issuesFromZod(error, inputs[root], [root], below(knownKeys), below(kindsAt), below(boundsAt));
  };
  if (!requirements.success) issues.push(...wrong('requirements', requirements.error));
  if (!platform.success) {
    issues.push(...wrong('platform', platform.error));
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
    return {
      complete: true,
      requirements: withoutIdle(requirements.data),
      platform: platform.data,
      idle: idleIn(requirements.data),
    };
  }
  // Also within a list, where a flag reaches nothing.
  const absent = ({ value, place }: Issue) =>
    value === undefined && valueAt(filled, place.split('.')) === undefined;
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
