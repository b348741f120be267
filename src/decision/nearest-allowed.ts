import type { ToolFacts } from '../catalogue/as-of';
import type { Task } from '../catalogue/vocabulary';
import { sum, type Candidate } from './candidate';

/**
 * The nearest thing to a refused tool that is allowed: another version of the same product that does the same
 * tasks, else the allowed tool that does the most of them, fully before partly, at the least cost of fit.
 */
export function nearestAllowed(
  refused: ToolFacts,
  tasks: readonly Task[],
  candidates: readonly Candidate[],
): string | undefined {
  // What cannot stand beside the refused tool can take its place.
  const inItsPlace = ({ findings }: Candidate) =>
    findings.every(
      ({ code, verdict, args }) =>
        verdict !== 'excluded' || (code === 'cannot-stand-beside' && String(args['tools']) === refused.id),
    );
  const allowed = candidates.filter((candidate) => candidate.allowed || inItsPlace(candidate));
  const share = (candidate: Candidate) => tasks.filter((task) => candidate.tasks.includes(task)).length;
  const price = (candidate: Candidate) =>
    sum(candidate.terms) + sum(tasks.flatMap((task) => candidate.shares.get(task)?.doing ?? []));
  const sibling = (candidate: Candidate) => (candidate.tool.product === refused.product ? 0 : 1);
  const [nearest] = allowed
    .filter((candidate) => share(candidate) > 0)
    .sort((a, b) => sibling(a) - sibling(b) || share(b) - share(a) || price(a) - price(b));
  return nearest?.tool.id;
}
