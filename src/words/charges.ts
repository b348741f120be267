import type { Finding, PricedStack } from '../decision/decision';
import { chargeArgs } from '../decision/monthly-charge';
import type { Question } from '../decision/question';
import { stackCharges, supportSold, type ToolCharge } from '../decision/stack-charges';
import { enumerated } from './names';

type Args = Finding['args'];

/** Lines under a title. */
export interface TitledLines {
  readonly title: string;
  readonly lines: readonly string[];
}

/** "1 user", "20 users". */
export const usersInWords = (users: unknown): string => `${String(users)} ${users === 1 ? 'user' : 'users'}`;

/** "380 US dollars a month for 20 users (plan Pro), and more by use": what a list says of a number of people. */
export function listedInWords(args: Args): string {
  const { usd, plan, users } = args;
  const forWhom = users === undefined ? '' : ` for ${usersInWords(users)}`;
  const more = args['thenByUse'] === true ? ', and more by use beyond what that includes' : '';
  return `${String(usd)} US dollars a month${forWhom} (plan ${String(plan)})${more}`;
}

/** Why no list says what something costs that has to be bought. */
export function unlistedInWords({ buys, because, listEndsAt }: Args): string {
  const subject = buys === 'licence' ? 'the licence for it' : 'its service';
  switch (because) {
    case 'by-use':
      return `${subject} is paid by use, which no number of users tells`;
    case 'on-request':
      return `the price of ${subject} is not public: its seller has to be asked`;
    case 'beyond-list':
      return `the list of prices of ${subject} ends at ${usersInWords(listEndsAt)}: for more, its seller has to be asked`;
    case 'users-not-given':
      return `${subject} is paid by the user, and requirements.users is not given`;
    default:
      return `the price of ${subject} is not known to us`;
  }
}

type Named = (tool: string) => string;

const namesIn =
  ({ tools }: Question): Named =>
  (id) =>
    tools.find((tool) => tool.id === id)?.name ?? id;

const readAt = ({ evidence }: Pick<ToolCharge, 'evidence'>): string =>
  evidence === undefined ? '' : ` (${evidence.confidence}, as of ${evidence.since}: ${evidence.source})`;

/**
 * What has to be bought of a stack, by list prices: one line for each tool that costs something or may, one for those that cost
 * nothing, and the sum. Empty where neither users nor a budget are given.
 */
function chargeLines(stack: Pick<PricedStack, 'tools'>, question: Question): string[] {
  const charges = stackCharges(stack, question);
  if (charges === undefined) return [];
  const name = namesIn(question);
  const { users, budget } = question.requirements;
  const lines = charges.tools.flatMap((charge) => {
    if (charge.kind === 'nothing') return [];
    const args = { ...chargeArgs(charge), ...(users !== undefined && { users }) };
    const words = charge.kind === 'listed' ? listedInWords(args) : `unknown: ${unlistedInWords(args)}`;
    return [`${name(charge.tool)}: ${words}${readAt(charge)}`];
  });
  const because = (reason: string): string[] =>
    charges.tools.flatMap((charge) =>
      charge.kind === 'nothing' && charge.because === reason ? [name(charge.tool)] : [],
    );
  const free = because('free-to-run');
  const running = because('runs-already');
  const unknown = charges.unlisted.map(name);
  const besides = unknown.length === 0 ? '' : `, without ${enumerated(unknown)}, of which no list tells it`;
  const limit = budget === undefined ? '' : `; the budget is ${String(budget)}`;
  return [
    ...lines,
    ...(free.length === 0
      ? []
      : [`${enumerated(free)}: nothing, run by yourselves under a licence that costs nothing`]),
    ...(running.length === 0
      ? []
      : [`${enumerated(running)}: it runs already, so nothing more has to be bought`]),
    `Together: ${String(charges.usd)} US dollars a month by list prices, without tax and discounts${besides}${limit}`,
  ];
}

/** Who sells support for each tool, where it is to be bought: "MLflow: Canonical". */
const supportLines = (stack: Pick<PricedStack, 'tools'>, question: Question): string[] =>
  (supportSold(stack, question) ?? []).map((sold) => {
    const who = sold.evidence === undefined ? 'nobody is known to us' : enumerated(sold.soldBy);
    return `${namesIn(question)(sold.tool)}: ${who}${readAt(sold)}`;
  });

/** What has to be bought of a stack, and who sells support for it, each where the answers ask for it. */
export const boughtSections = (
  stack: Pick<PricedStack, 'tools'>,
  question: Question,
): readonly TitledLines[] =>
  [
    { title: 'Licences and services, by list prices', lines: chargeLines(stack, question) },
    { title: 'Who sells support', lines: supportLines(stack, question) },
  ].filter(({ lines }) => lines.length > 0);
