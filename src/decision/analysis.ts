import { coveragePicture, stacksBySize } from './coverage-picture';
import type { Explanation } from './explanation';
import { distinctStacks } from './distinct-stacks';
import { otherAnswers } from './other-answers';
import { paretoFront } from './pareto';
import type { Question } from './question';
import { robustness } from './robustness';
import { sensitivity } from './sensitivity';
import { unsureFacts } from './unsure-facts';

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
    unsureFacts: unsureFacts(question),
  };
}

export type Analysis = ReturnType<typeof analyse>;
