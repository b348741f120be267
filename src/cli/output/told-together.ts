import type { Decision } from '../../decision/decision';
import type { Question } from '../../decision/question';
import { stackCharges, supportSold } from '../../decision/stack-charges';
import { joinedPairs, unwiredIn } from '../../decision/wiring';

/** What the text of a command says of the chosen tools together, as data. */
export function toldTogether(decision: Decision, question: Question) {
  const charges = stackCharges(decision.chosen, question);
  const support = supportSold(decision.chosen, question);
  return {
    ...(charges && { charges }),
    ...(support && { support }),
    workTogether: joinedPairs(decision),
    yoursToWire: unwiredIn(decision.chosen.terms),
  };
}
