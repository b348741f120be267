import type { DecideOptions } from '../../decision/rule';
import type { Question } from '../../wizard/question';

const MARK = 'cannot be generated yet: recommend names a tool';

/** The questions with a mark at each task that no tool does in what is generated here. */
export function markedQuestions(
  questions: readonly Question[],
  { asDeployed = {} }: Pick<DecideOptions, 'asDeployed'>,
): readonly Question[] {
  const done = new Set(Object.values(asDeployed).flatMap((coverage) => Object.keys(coverage)));
  return questions.map((question) =>
    question.key === 'requirements.tasks' && question.choices !== undefined
      ? {
          ...question,
          choices: question.choices.map((choice) =>
            done.has(choice.value) ? choice : { ...choice, hint: `${choice.hint} (${MARK})` },
          ),
        }
      : question,
  );
}
