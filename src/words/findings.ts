import { TOOL_NAMES } from '../catalogue/tool-ids';
import { CAPABILITY_NAMES, spokenNames } from '../catalogue/vocabulary';
import type { CostTerm, Finding } from '../decision/decision';
import { listedInWords, unlistedInWords, usersInWords } from './charges';
import { enumerated, taskName } from './names';

type Args = Finding['args'];

const text = (args: Args, name: string): string => {
  const value = args[name];
  return Array.isArray(value) ? value.join(', ') : String(value ?? 'unknown');
};

const list = (args: Args, name: string): readonly string[] => {
  const value = args[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

/** Languages or libraries: "Python, R". */
const spoken = (args: Args, name: string): string => spokenNames(list(args, name)).join(', ');

/** Tools by their names: "MLflow and DVC". */
const tools = (args: Args, name: string): string =>
  enumerated(
    text(args, name)
      .split(', ')
      .map((id) => (TOOL_NAMES as Readonly<Record<string, string>>)[id] ?? id),
  );

/** "9591 stars (2026-08-01)"; nothing where nobody counted. */
const counted = (args: Args, what: string): string =>
  args[what] === 'unknown' ? '' : `${text(args, what)} ${what} (${text(args, `${what}On`)})`;

/** What does not work, and what works only with a detour. */
const gaps = (args: Args): string =>
  [
    ...(list(args, 'missing').length > 0 ? [`does not work with ${spoken(args, 'missing')}`] : []),
    ...(list(args, 'partly').length > 0 ? [`works with ${spoken(args, 'partly')} only by a detour`] : []),
  ].join(' and ');

const capability = (id: string): string => {
  const [name, detour] = id.split(': ');
  const known = (CAPABILITY_NAMES as Readonly<Record<string, string>>)[name ?? ''] ?? id;
  return detour === undefined ? known : `${known} (${detour})`;
};

/** What of that which was asked for within a task is not there, and in which way. */
function capabilityGaps(args: Args): string {
  const named = (name: string) => enumerated(list(args, name).map(capability));
  return [
    ...(list(args, 'missing').length > 0 ? [`it lacks ${named('missing')}`] : []),
    ...(list(args, 'notDeployed').length > 0
      ? [`it has ${named('notDeployed')}, but not as it is deployed here`]
      : []),
    ...(list(args, 'partly').length > 0 ? [`it has ${named('partly')} in part`] : []),
    ...(list(args, 'unknown').length > 0 ? [`whether it has ${named('unknown')} is not known`] : []),
  ].join('; ');
}

function overBudget(args: Args): string {
  const budget = text(args, 'budget');
  if (args['total'] !== undefined) {
    const beside =
      list(args, 'with').length === 0 ? '' : `, and with ${tools(args, 'with')} ${text(args, 'total')}`;
    return `its list price is ${text(args, 'usd')} US dollars a month${beside}, above the budget of ${budget}`;
  }
  if (args['leavesTooLittle'] === true)
    return `its list price is ${text(args, 'usd')} US dollars a month, and what else has to be taken leaves less of the budget of ${budget}`;
  if (args['atLeast'] !== undefined && args['usd'] === undefined)
    return `it costs more than ${text(args, 'atLeast')} US dollars a month, the most that its list names, which ends at ${usersInWords(args['listEndsAt'])}, above the budget of ${budget}`;
  if (args['usd'] === undefined) return `${unlistedInWords(args)}, and the budget is ${budget}`;
  return `its list price is ${listedInWords(args)}, above the budget of ${budget}`;
}

/** What is handed over, seen from the tool that takes over. */
const HANDED_OVER: Readonly<Record<string, (giver: string) => string>> = {
  trials: (giver) => `trials of ${giver} to become its runs`,
  models: (giver) => `models of runs in ${giver} to become its versions`,
  versions: (giver) => `it to take versions from ${giver}`,
  requests: (giver) => `requests that ${giver} answers to reach it`,
};

function missingWay(args: Args): string {
  const what = HANDED_OVER[text(args, 'handOver')]?.(tools(args, 'from')) ?? text(args, 'handOver');
  const known = args['looked'] === true ? 'no way was found' : 'no way is known, as nobody looked,';
  const vital = args['vital'] === true ? ', and until then the task is done only partly' : '';
  return `${known} for ${what}: that is yours to write${vital}`;
}

const SIZE: Readonly<Record<string, string>> = {
  'best-of-breed': 'best of breed',
  balanced: 'a balance',
  'one-suite': 'one suite',
};

const CLAUSES: Readonly<Record<string, (args: Args) => string>> = {
  'excluded-by-user': () => 'you excluded it',
  'cannot-stand-beside': (args) =>
    `you asked for ${tools(args, 'tools')}, and the two cannot be deployed in one stack`,
  'shut-down': (args) => `it was shut down on ${text(args, 'since')}`,
  'licence-not-open-source': (args) =>
    `its licence is ${text(args, 'licence')} since ${text(args, 'since')}, which is not open source, and you ${text(args, 'answer') === 'open-source-preferred' ? 'prefer' : 'asked for'} open source`,
  'licence-not-allowed': (args) =>
    `its licence is ${text(args, 'licence')}, so its source cannot be read, and you asked for tools whose source can be read at least`,
  'required-language-missing': (args) =>
    `it does not work with ${spoken(args, 'missing')}, and every tool must`,
  'tied-to-one-cloud': (args) =>
    `it runs only on ${text(args, 'cloud')}, and your answer for the cloud is ${text(args, 'answer')}`,
  'not-on-own-kubernetes': () =>
    "it exists only as its vendor's service, and you want every tool on a cluster of your own",
  'not-self-hostable': (args) =>
    `it exists only as its vendor's service, and your answer for the cloud is ${text(args, 'answer')}`,
  'not-deployable-here': (args) => {
    if (args['not'] !== undefined)
      return `init deploys it, but nothing of it for ${enumerated(list(args, 'not').map(taskName))}`;
    return args['because'] === undefined
      ? 'this package cannot generate it yet'
      : `this package does not generate it: ${text(args, 'because')}`;
  },
  'cloud-not-named': (args) =>
    `it would be made in an account at ${text(args, 'cloud')}, which your answers do not name`,
  'over-budget': overBudget,
  'takes-of-budget': (args) =>
    `its list price is ${listedInWords(args)}, of a budget of ${text(args, 'budget')}`,
  'price-not-listed': (args) => `${unlistedInWords(args)}, and there is a budget`,
  'support-not-sold': () => 'nobody is known to us who sells support for it',
  superseded: (args) => `it is a frozen version that gets no repairs since ${text(args, 'since')}`,
  dormant: (args) => `nobody works on it any more since ${text(args, 'since')}`,
  'in-maintenance': (args) => `it gets repairs only since ${text(args, 'since')}`,
  'capability-missing': capabilityGaps,
  'custom-models-not-supported': () => 'it does not take models with your own prediction code',
  'language-not-supported': (args) => `it ${gaps(args)}`,
  'library-not-supported': (args) => `it ${gaps(args)}`,
  'interface-not-offered': (args) =>
    `it offers ${text(args, 'offered')}, and you prefer ${text(args, 'answer')}`,
  'licence-key-needed': (args) => `production use needs a licence from its vendor (${text(args, 'licence')})`,
  'free-use-limited': () => 'free use ends at a limit that a growing team can hit',
  'gpu-needed': () => 'it needs graphics processors',
  'data-platform-needed': () => 'it works on data in a data platform, which you would have to move them to',
  'little-momentum': (args) =>
    args['stars'] === 'unknown' && args['contributors'] === 'unknown'
      ? 'the size of its community is not known'
      : `its community is not among the large ones: ${[counted(args, 'stars'), counted(args, 'contributors')].filter(Boolean).join(' and ')}`,
  'released-recently': (args) =>
    `its first release was on ${text(args, 'firstRelease')}, less than a year before`,
  'known-warning': (args) => list(args, 'warnings').join('; '),
  'partial-coverage': (args) => `it does the task only partly: ${text(args, 'missing')}`,
  migration: (args) => `${tools(args, 'from')} does it already, and moving off it is work`,
  overlap: () => 'it covers the task too, which leaves two places for one job',
  'integration-missing': missingWay,
  'one-more-tool': (args) =>
    `it is one more tool to learn and to upgrade, and you prefer ${SIZE[text(args, 'answer')] ?? text(args, 'answer')}`,
  'operating-effort': (args) => {
    const needs = text(args, 'needs');
    const who = text(args, 'answer') === 'part-time' ? ', for which nobody has much time' : '';
    return `running it takes effort ${text(args, 'effort')} on a scale from 0 to 8${needs === '' ? '' : ` (needs ${needs})`}${who}`;
  },
};

function clause(code: string, args: Args): string {
  const make = CLAUSES[code];
  if (!make) throw new Error(`no words for the code ${code}`);
  return `${make(args)}${args['stale'] === true ? ' (a stale fact)' : ''}`;
}

/** One plain English clause about a tool, without markup and without its name: "its licence is …". */
export function explainFinding(finding: Finding): string {
  return clause(finding.code, finding.args);
}

/** One plain English clause about a term of a price. A negative cost is a saving, and says so. */
export function explainTerm(term: CostTerm): string {
  const subject = [term.tool, term.task && `for ${taskName(term.task)}`].filter(Boolean).join(' ');
  return `${term.cost < 0 ? 'saved: ' : ''}${subject === '' ? '' : `${subject}: `}${clause(term.code, term.args)}`;
}

/** Every code that has words. */
export const EXPLAINED_CODES: readonly string[] = Object.keys(CLAUSES);
