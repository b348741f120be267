import type { HandOver } from '../catalogue/hand-overs';
import { integrationOf, KNOWN_SINCE } from '../catalogue/integrations';
import { type Pair, pairsAmong } from '../catalogue/pairs';
import type { Evidence } from '../catalogue/tool';
import type { Task } from '../catalogue/vocabulary';
import type { CostTerm, Decision } from './decision';
import { INTEGRATION_MISSING_CODE } from './hand-overs';

/** The tools of a stack that are known to work together; none on a day of which nothing is known about pairs. */
export const joinedPairs = ({
  chosen: { tools },
  asOf,
}: Pick<Decision, 'chosen' | 'asOf'>): readonly Pair[] => (asOf < KNOWN_SINCE ? [] : pairsAmong(tools));

/** A hand-over for which no way is known: somebody has to write it. */
export interface Unwired {
  readonly tool: string;
  readonly task: Task;
  readonly handOver: HandOver;
  readonly from: string;
  /** Where a way was looked for and not found. Absent: nobody looked. */
  readonly looked?: Evidence;
}

/** What a term says that is about a missing way; undefined where it is about something else. */
export function unwiredBy({ code, tool, task, args }: CostTerm): Unwired | undefined {
  const from: unknown = Array.isArray(args['from']) ? args['from'][0] : undefined;
  if (code !== INTEGRATION_MISSING_CODE || tool === undefined || task === undefined) return undefined;
  const handOver = args['handOver'] as HandOver;
  const found = integrationOf(handOver, String(from), tool);
  const looked = found && { source: found.source, checked: found.checked, confidence: found.confidence };
  return { tool, task, handOver, from: String(from), ...(looked && { looked }) };
}

/** What of a stack its tools do not join by themselves. */
export const unwiredIn = (terms: readonly CostTerm[]): readonly Unwired[] =>
  terms.flatMap((term) => unwiredBy(term) ?? []);
