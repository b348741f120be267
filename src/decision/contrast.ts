import { answerTo } from '../requirements/default-requirements';
import type { PropertyEvidence, ToolFacts } from '../catalogue/as-of';
import type { Task } from '../catalogue/vocabulary';
import { findingsWithin, isPutFirst } from './candidate';
import type { CostTerm, Finding, PricedStack } from './decision';
import { differingTerms } from './differing-terms';
import { FINDING_BASIS } from './finding-basis';
import type { PreparedQuestion, Question } from './question';
import { beyondBudget } from './overspent';
import { hardFindings, warningAbout } from './reasons';
import type { StackSearch } from './stack-search';

/** A finding or a term of a price with the answer quoted and the fact that it rests on. */
export type Cited<T> = T & {
  readonly answer: { readonly key: string; readonly value: unknown } | undefined;
  readonly fact: PropertyEvidence | undefined;
};

/**
 * Which rule broke a tie: fewer tools win, then the tool that the question puts first, then the one with more stars, then the one
 * that comes first by id.
 */
export interface TieRule {
  readonly rule: 'fewer-tools' | 'put-first' | 'more-stars' | 'first-by-id' | 'same-tools';
  /** The tool of the chosen stack that decided. */
  readonly decidedBy?: string;
}

/** What has to be known about a tool that is not in the stack, where there is something. */
interface Warned {
  readonly warning: Cited<Finding> | undefined;
}

/**
 * Why a tool is not in the stack, in the order in which reasons count: it violates a requirement, or lacks what must
 * be there; it is possible but costs more; or it costs the same and a rule decided.
 */
export type Contrast =
  | {
      readonly kind: 'chosen';
      readonly tool: string;
      readonly tasks: readonly Task[];
      readonly findings: readonly Cited<Finding>[];
    }
  | { readonly kind: 'not-wanted'; readonly tool: string; readonly does: readonly Task[] }
  | (Warned & {
      readonly kind: 'excluded';
      readonly tool: string;
      readonly tasks: readonly Task[];
      readonly violates: readonly Cited<Finding>[];
      readonly lacks: readonly Cited<Finding>[];
    })
  /** All that it does was given to other tools by name. */
  | (Warned & { readonly kind: 'given-away'; readonly tool: string; readonly tasks: readonly Task[] })
  | (Warned & {
      readonly kind: 'costs-more';
      readonly tool: string;
      readonly tasks: readonly Task[];
      readonly extraCost: number;
      readonly terms: readonly Cited<CostTerm>[];
      /** The cheapest stack with the tool. */
      readonly best: PricedStack;
    })
  | (Warned & {
      readonly kind: 'tie';
      readonly tool: string;
      readonly tasks: readonly Task[];
      readonly tie: TieRule;
      readonly best: PricedStack;
    });

export interface ContrastContext {
  readonly question: Question;
  readonly prepared: PreparedQuestion;
  readonly search: StackSearch;
  readonly chosen: PricedStack;
}

export function contrastOf(facts: ToolFacts, context: ContrastContext): Contrast {
  const { prepared, search, chosen } = context;
  const tool = facts.id;
  const candidate = prepared.candidates.find((one) => one.tool.id === tool);
  if (!candidate) return { kind: 'not-wanted', tool, does: Object.keys(facts.coverage) as Task[] };
  const cite = citer(context);
  if (chosen.tools.includes(tool)) {
    const tasks = candidate.tasks.filter((task) => chosen.stack[task] === tool);
    const findings = findingsWithin(candidate, chosen).map((one) => cite(one, tool));
    return { kind: 'chosen', tool, tasks, findings };
  }
  const { tasks } = candidate;
  const found = warningAbout(candidate);
  const warning = found && cite(found, tool);
  const hard = hardFindings(candidate).map((finding) => cite(finding, tool));
  if (hard.length > 0) {
    const isPrerequisite = ({ code }: Finding) => FINDING_BASIS[code]?.prerequisite === true;
    return {
      kind: 'excluded',
      tool,
      tasks,
      violates: hard.filter((finding) => !isPrerequisite(finding)),
      lacks: hard.filter(isPrerequisite),
      warning,
    };
  }
  const best = search.bestWith(tool);
  const tooDear = best ? undefined : beyondBudget(candidate);
  if (tooDear) return { kind: 'excluded', tool, tasks, violates: [cite(tooDear, tool)], lacks: [], warning };
  if (!best) return { kind: 'given-away', tool, tasks, warning };
  const extraCost = best.cost - chosen.cost;
  if (extraCost === 0)
    return { kind: 'tie', tool, tasks, tie: tieBetween(chosen, best, context), best, warning };
  const terms = citeTerms(best, chosen, context);
  return { kind: 'costs-more', tool, tasks, extraCost, terms, best, warning };
}

/** What makes one stack dearer than another, the dearest first, each with what it rests on. */
export function citeTerms(
  dearer: PricedStack,
  cheaper: PricedStack,
  context: ContrastContext,
): Cited<CostTerm>[] {
  const cite = citer(context);
  return differingTerms(dearer, cheaper)
    .map((term) => cite(term, term.tool))
    .sort((a, b) => Math.abs(b.cost) - Math.abs(a.cost));
}

function citer({ question, prepared }: ContrastContext) {
  // A candidate comes first: its coverage may be that as deployed.
  const tools = [...prepared.candidates.map(({ tool }) => tool), ...question.tools];
  return <T extends Finding | CostTerm>(one: T, toolId: string | undefined): Cited<T> => {
    const { answer, property } = FINDING_BASIS[one.code] ?? {};
    const { evidence = [] } = tools.find(({ id }) => id === toolId) ?? {};
    const other = property === 'stars' ? 'contributors' : undefined;
    return {
      ...one,
      answer: answer && {
        key: answer === 'exclude' || answer === 'use' ? `--${answer}` : `requirements.${answer}`,
        value:
          answer === 'exclude' || answer === 'use'
            ? question.options[answer]
            : answerTo(prepared.requirements, answer),
      },
      fact:
        evidence.find((entry) => entry.property === property) ??
        evidence.find((entry) => entry.property === other),
    };
  };
}

/** Which rule preferred one of two stacks of the same cost. The candidates come in the order that breaks ties. */
export function tieBetween(
  chosen: PricedStack,
  other: PricedStack,
  { question, prepared: { candidates } }: Pick<ContrastContext, 'question' | 'prepared'>,
): TieRule {
  if (chosen.tools.length < other.tools.length) return { rule: 'fewer-tools' };
  const firstOnlyIn = (one: PricedStack, rest: PricedStack) =>
    candidates.find(({ tool: { id } }) => one.tools.includes(id) && !rest.tools.includes(id))?.tool;
  const decider = firstOnlyIn(chosen, other);
  if (!decider) return { rule: 'same-tools' };
  const rival = firstOnlyIn(other, chosen);
  if (isPutFirst(decider.id, question) && !(rival && isPutFirst(rival.id, question)))
    return { rule: 'put-first', decidedBy: decider.id };
  const moreStars = (decider.stars?.value ?? -1) > (rival?.stars?.value ?? -1);
  return { rule: moreStars ? 'more-stars' : 'first-by-id', decidedBy: decider.id };
}
