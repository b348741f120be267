import type { Evidence } from '../catalogue/tool';
import type { ToolFacts } from '../catalogue/as-of';
import type { PricedStack } from './decision';
import { type Charge, monthlyCharge } from './monthly-charge';
import type { Question } from './question';

/** What a statement about a tool rests on, and since when it holds. */
type Dated = Evidence & { readonly since: string };

/** What has to be bought of one tool of a stack, by a list if there is one. */
export type ToolCharge = Charge & { readonly tool: string; readonly evidence?: Dated };

export interface StackCharges {
  readonly tools: readonly ToolCharge[];
  /** US dollars a month for all that a list tells, without tax and discounts. */
  readonly usd: number;
  /** Tools that have to be bought, and of which no list tells the price. */
  readonly unlisted: readonly string[];
}

/** Who sells support for one tool of a stack. */
export interface SupportSold {
  readonly tool: string;
  /** Empty: nobody is known. */
  readonly soldBy: readonly string[];
  readonly evidence?: Dated;
}

type Stack = Pick<PricedStack, 'tools'>;

const factsOf = ({ tools: ids }: Stack, { tools }: Question): readonly ToolFacts[] =>
  tools.filter(({ id }) => ids.includes(id));

function evidenceOf({ evidence }: ToolFacts, property: 'listPrices' | 'supportSoldBy'): { evidence?: Dated } {
  const fact = evidence.find((one) => one.property === property);
  if (fact === undefined) return {};
  const { source, checked, confidence, since } = fact;
  return { evidence: { source, checked, confidence, since } };
}

/** What has to be bought of a stack, by list prices; undefined where neither users nor a budget are given. */
export function stackCharges(stack: Stack, question: Question): StackCharges | undefined {
  const { requirements, options } = question;
  if (requirements.users === undefined && requirements.budget === undefined) return undefined;
  const tools = factsOf(stack, question).map((tool): ToolCharge => {
    const charge = monthlyCharge({ tool, requirements, options });
    return { tool: tool.id, ...charge, ...(charge.kind === 'nothing' ? {} : evidenceOf(tool, 'listPrices')) };
  });
  return {
    tools,
    usd: tools.reduce((sum, charge) => sum + (charge.kind === 'listed' ? charge.usd : 0), 0),
    unlisted: tools.flatMap(({ kind, tool }) => (kind === 'unlisted' ? [tool] : [])),
  };
}

/** Who sells support for each tool of a stack; undefined where it is not to be bought. */
export function supportSold(stack: Stack, question: Question): readonly SupportSold[] | undefined {
  if (question.requirements.support !== 'wanted') return undefined;
  return factsOf(stack, question).map((tool) => ({
    tool: tool.id,
    soldBy: tool.supportSoldBy ?? [],
    ...evidenceOf(tool, 'supportSoldBy'),
  }));
}
