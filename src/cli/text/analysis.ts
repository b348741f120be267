import { coveragePicture, stacksBySize } from '../../decision/coverage-picture';
import type { Explanation } from '../../decision/explanation';
import { distinctStacks } from '../../decision/distinct-stacks';
import { otherAnswers } from '../../decision/other-answers';
import { paretoFront } from '../../decision/pareto';
import type { Question } from '../../decision/question';
import { robustness } from '../../decision/robustness';
import { sensitivity } from '../../decision/sensitivity';

/** A decision looked at from all sides. */
export function analyse(question: Question, { decision }: Explanation) {
  return {
    coverage: coveragePicture(question, decision.chosen.stack),
    bySize: stacksBySize(question),
    alternatives: distinctStacks(question),
    paretoFront: paretoFront(question),
    otherAnswers: otherAnswers(question),
    sensitivity: sensitivity(question),
    robustness: robustness(question),
  };
}

export type Analysis = ReturnType<typeof analyse>;
