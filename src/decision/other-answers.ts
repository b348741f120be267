import { answerTo } from '../requirements/default-requirements';
import type { Requirements } from '../requirements/requirements';
import { requirementsSchema } from '../requirements/requirements';
import { prepare, type Question } from './question';
import { movesBetween, type Move } from './sensitivity';
import { cheapestStack } from './stack-search';

const {
  licence,
  cloud,
  hosting,
  operators,
  support,
  interface: way,
  momentum,
  composition,
} = requirementsSchema.shape;

/** The questions with a few answers to choose from. Lists (tasks, languages, libraries) have too many. */
const VALUES = {
  licence: licence.options,
  cloud: cloud.options,
  hosting: hosting.unwrap().options,
  operators: operators.unwrap().options,
  support: support.unwrap().options,
  graphicsProcessors: [true, false],
  customModels: [true, false],
  interface: way.options,
  momentum: momentum.options,
  composition: composition.options,
} as const satisfies Partial<Record<keyof Requirements, readonly (string | boolean)[]>>;

/** Another answer to one question, and what it would change. */
export interface OtherAnswer {
  readonly answer: keyof typeof VALUES;
  readonly value: string | boolean;
  /** The tasks that would go to another tool; undefined where nothing would be feasible. */
  readonly moves: readonly Move[] | undefined;
}

const isAnywhere = ({ requirements }: Question): boolean => requirements.cloud === 'agnostic-required';

/** Which other answer to one question, all others as they are, changes which choice. Empty where nothing is feasible. */
export function otherAnswers(question: Question): OtherAnswer[] {
  const chosen = cheapestStack(prepare(question));
  if (!chosen) return [];
  return (Object.keys(VALUES) as OtherAnswer['answer'][]).flatMap((answer) =>
    VALUES[answer]
      .filter((value) => value !== answerTo(question.requirements, answer))
      // Beside this answer for the cloud it says nothing, and would not be taken.
      .filter((value) => !(answer === 'hosting' && isAnywhere(question) && value !== 'air-gapped'))
      .map((value) => {
        const beside = answer === 'cloud' ? question.idle : undefined;
        const requirements = { ...beside, ...question.requirements, [answer]: value } as Requirements;
        const other = cheapestStack(prepare({ ...question, requirements }));
        return { answer, value, moves: other && movesBetween(chosen, other) };
      })
      .filter(({ moves }) => moves === undefined || moves.length > 0),
  );
}
