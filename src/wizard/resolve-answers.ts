import { platformIssues, platformSchema, type Platform } from '../plan/platform';
import { issuesFromZod, type Issue } from '../requirements/issue';
import { DEFAULT_REQUIREMENTS } from '../requirements/default-requirements';
import { requirementsSchema, type Requirements } from '../requirements/requirements';
import { getAnswer, mergeAnswers, setAnswer, type Answers } from './answers';
import type { QuestionContext } from './question';
import { QUESTIONS } from './questions';
import { knownKeys } from './schema-at';

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
  let named = answers;
  for (const key of ['platform.name', 'platform.namespace']) {
    if (getAnswer(named, key) !== undefined) continue;
    const question = QUESTIONS.find((candidate) => candidate.key === key);
    named = setAnswer(named, key, question?.default?.(named, context));
  }
  return named;
}

/** Keys of the answers file that are neither requirements nor platform. */
function strayIssues(answers: Answers): Issue[] {
  return Object.keys(answers)
    .filter((key) => !['requirements', 'platform', '$schema'].includes(key))
    .map((key) => ({
      place: key,
      value: answers[key],
      message: 'is not a known setting',
      allowed: ['requirements', 'platform'],
    }));
}

/** From answers of any origin to complete, valid ones, or to everything that is missing and everything that is wrong. */
export function resolveAnswers(
  answers: Answers,
  { context, defaultRequirements }: ResolveOptions,
): Resolution {
  const base: Answers = defaultRequirements ? { requirements: DEFAULT_REQUIREMENTS } : {};
  const filled = withNames(mergeAnswers(base, answers), context);
  const inputs = { requirements: filled['requirements'] ?? {}, platform: filled['platform'] ?? {} };
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
      ...platformIssues(platform.data).map(({ path, message }) => {
        const place = ['platform', ...path].join('.');
        return { place, value: getAnswer(filled, place), message };
      }),
    );
  }
  if (requirements.success && platform.success && issues.length === 0) {
    return { complete: true, requirements: requirements.data, platform: platform.data };
  }
  const absent = (issue: Issue) => issue.value === undefined && getAnswer(filled, issue.place) === undefined;
  return {
    complete: false,
    missing: [...new Set(issues.filter(absent).map(({ place }) => place))],
    issues: issues.filter((issue) => !absent(issue)),
  };
}

const knownBelow = (root: string) => (path: readonly PropertyKey[]) => knownKeys([root, ...path]);
