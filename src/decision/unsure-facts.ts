import type { ToolFacts } from '../catalogue/as-of';
import type { Confidence } from '../catalogue/tool';
import type { Task } from '../catalogue/vocabulary';
import { candidateFor } from './candidate';
import { prepare, type PreparedQuestion, type Question } from './question';
import { isInUse } from './runs-already';
import { movesBetween, type Move } from './sensitivity';
import { cheapestStack } from './stack-search';

/** A fact that nobody established beyond doubt, and what would be chosen if it were otherwise. */
export interface UnsureFact {
  readonly tool: string;
  readonly property: 'coverage' | 'operatingEffort';
  /** The task, where it is about how far the tool does one. */
  readonly task?: Task;
  readonly is: string;
  /** What it would have to be: of coverage the other of full and partial, of the effort one point more or less. */
  readonly otherwise: string;
  readonly confidence: Confidence;
  readonly moves: readonly Move[];
}

type Otherwise = Omit<UnsureFact, 'moves'> & { readonly facts: ToolFacts };

/**
 * Which single unsure fact would change the choice: how far a tool does a wanted task, and the effort of running it, where
 * the fact is a reading or a report. Only what could change anything is tried: what a chosen tool does or costs, for the
 * worse; what another does or costs, for the better. Exact, by deciding again. Empty where nothing is feasible.
 */
export function unsureFacts(question: Question): UnsureFact[] {
  const prepared = prepare(question);
  const chosen = cheapestStack(prepared);
  if (!chosen) return [];
  return question.tools.flatMap((tool) =>
    otherwise(tool, question, chosen.stack).flatMap(({ facts, ...fact }) => {
      const other = cheapestStack(preparedWith(facts, question, prepared));
      const moves = other ? movesBetween(chosen, other) : [];
      return moves.length === 0 ? [] : [{ ...fact, moves }];
    }),
  );
}

/** A question with other facts about one tool. What the rules say of the others depends on it only where it runs already. */
function preparedWith(facts: ToolFacts, question: Question, prepared: PreparedQuestion): PreparedQuestion {
  const { requirements } = prepared;
  if (isInUse(facts.id, requirements)) {
    const tools = question.tools.map((other) => (other.id === facts.id ? facts : other));
    return prepare({ ...question, tools });
  }
  const inUse = question.tools.filter(({ id }) => isInUse(id, requirements));
  const candidate = candidateFor(facts, inUse, requirements, question.options);
  const candidates = prepared.candidates.flatMap((other) =>
    other.tool.id === facts.id ? (candidate ?? []) : [other],
  );
  return { ...prepared, candidates };
}

/** How sure a property of a tool is, where it is not. */
function doubtAbout(tool: ToolFacts, property: UnsureFact['property']): Confidence | undefined {
  const confidence = tool.evidence.find((entry) => entry.property === property)?.confidence;
  return confidence === 'reported' || confidence === 'unverified' ? confidence : undefined;
}

/** The facts about a tool, each with one unsure thing otherwise. */
function otherwise(
  tool: ToolFacts,
  { requirements }: Question,
  stack: Readonly<Partial<Record<Task, string>>>,
): Otherwise[] {
  const isChosen = Object.values(stack).includes(tool.id);
  const found: Otherwise[] = [];
  const coverage = doubtAbout(tool, 'coverage');
  for (const task of coverage === undefined ? [] : requirements.tasks) {
    const is = tool.coverage[task];
    const level = stack[task] === tool.id ? 'partial' : 'full';
    if (coverage === undefined || is === undefined || is === level) continue;
    const facts = { ...tool, coverage: { ...tool.coverage, [task]: level } };
    found.push({
      tool: tool.id,
      property: 'coverage',
      task,
      is,
      otherwise: level,
      confidence: coverage,
      facts,
    });
  }
  const effort = doubtAbout(tool, 'operatingEffort');
  const points = tool.operatingEffort + (isChosen ? 1 : -1);
  if (effort !== undefined && points >= 0) {
    found.push({
      tool: tool.id,
      property: 'operatingEffort',
      is: String(tool.operatingEffort),
      otherwise: String(points),
      confidence: effort,
      facts: { ...tool, operatingEffort: points },
    });
  }
  return found;
}
