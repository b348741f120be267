import type { ToolFacts } from '../catalogue/as-of';
import { TASKS, type Task } from '../catalogue/vocabulary';
import { decide } from '../decision/decide';
import type { CostTerm, Decision, PricedStack } from '../decision/decision';
import { differingTerms } from '../decision/differing-terms';
import { connectedTools } from '../plan/components';
import { decisionAsDeployed } from '../plan/decision-as-deployed';
import { DEPLOYMENT } from '../plan/deployment';
import { gapsOf } from '../plan/gaps';
import { leavesCluster } from '../plan/outside';
import type { StackPlan } from '../plan/stack-plan';
import { chosenTools } from '../review/chosen-tools';
import {
  type Block,
  code,
  count,
  heading,
  inlines,
  type Line,
  link,
  list,
  paragraph,
  table,
} from '../document/blocks';
import { document, escapeMarkdown } from '../document/markdown';
import { sectionsMarkdown } from '../document/to-markdown';
import { boughtSections } from '../words/charges';
import { decisionDrivers } from '../words/decision-drivers';
import { enumerated, type Names, taskName } from '../words/names';
import { moreOrLess, points, POINTS_IN_WORDS } from '../words/points';
import { runsAlreadySentences } from '../words/runs-already';
import { unwiredLines } from '../words/pairs';
import { drawbacks, notChosenSentences, savedInWords, termInWords } from '../words/reasons';
import { servicesBeside } from '../words/service';

export interface DecisionRecordInput {
  readonly plan: StackPlan;
  readonly decision: Decision;
  /** Facts as of the day of the decision. */
  readonly tools: readonly ToolFacts[];
}

/** A stack as one option: "DVC + MLflow", and where the tools are the same, who does what else. */
function called(stack: PricedStack, chosen: PricedStack, name: Names): string {
  const tools = stack.tools.map(name).join(' + ');
  if (stack === chosen || stack.tools.join() !== chosen.tools.join()) return tools;
  const moved = TASKS.filter((task) => stack.stack[task] !== chosen.stack[task]).map((task) => {
    const tool = stack.stack[task];
    return `${tool === undefined ? 'nothing' : name(tool)} for ${taskName(task)}`;
  });
  return `${tools}, with ${moved.join(' and ')}`;
}

const isPartial = ({ code }: CostTerm): boolean => code === 'partial-coverage';

/** What is good and bad about the chosen stack, or about another one compared with it. */
function prosAndCons(
  { stack, better }: Option,
  { chosen, platform }: { readonly chosen: PricedStack; readonly platform: StackPlan['platform'] },
  name: Names,
): Block {
  // What its tools leave open together, besides what each leaves open alone.
  const together = better ? [] : gapsOf({ stack: stack.stack, platform }).map(({ task }) => task);
  const alone = stack.terms.filter(isPartial).flatMap(({ task }) => task ?? []);
  const partly = TASKS.filter((task) => [...together, ...alone].includes(task)).map(taskName);
  const coverage =
    partly.length === 0
      ? 'Good, because every task is done fully.'
      : `Bad, because ${enumerated(partly)} ${partly.length === 1 ? 'is' : 'are'} done only partly.`;
  // The chosen option in full; the others by what differs, which is what a reader weighs.
  const terms = stack === chosen ? stack.terms : differingTerms(stack, chosen);
  const dearestFirst = [...terms].sort((a, b) => b.cost - a.cost);
  return list([
    ...(better ? [`Bad, because ${NOT_GENERATED}.`] : []),
    coverage,
    ...dearestFirst
      .filter(({ cost }) => cost < 0)
      .map((term) => `Good, because ${savedInWords(term, name)}.`),
    ...dearestFirst
      .filter(({ cost }) => cost > 0)
      .map((term) => `Bad, because of ${termInWords(term, name)}.`),
  ]);
}

function consequences({ plan, decision, tools }: DecisionRecordInput, name: Names): Block {
  const chosen = chosenTools(plan, tools);
  const open = chosen.every(({ licence }) => licence?.class === 'open-source');
  const tied = tools.filter(({ id, cloud }) => decision.chosen.tools.includes(id) && cloud !== 'agnostic');
  return list([
    ...(open ? ['Good, because every tool has an open source licence.'] : []),
    ...(tied.length === 0
      ? ['Good, because nothing in it is tied to one cloud.']
      : tied.map((tool) => `Bad, because ${name(tool.id)} runs only on ${tool.cloud}.`)),
    ...decision.choices.flatMap(({ task, tool, missing }) =>
      tool === undefined || missing === undefined
        ? []
        : [
            `Bad, because ${name(tool)} does ${taskName(task)} only partly as it is deployed: ${missing}. The rest is ours to build.`,
          ],
    ),
    ...unwiredLines(decision.chosen.terms, name).map((line) => `Bad, because of ${line}.`),
    ...runsAlreadySentences(decision, name, connectedTools(plan)),
    ...chosen.flatMap(({ id }) =>
      drawbacks(decision, id).map((words) => `Bad, because of ${name(id)}: ${words}.`),
    ),
    'Neutral, because the platform runs on a Kubernetes cluster of our own: upgrades, backups and incidents are ours.',
  ]);
}

function toolTable({ plan, decision, tools }: DecisionRecordInput): Block {
  const how = (task: Task): string => {
    const partly = decision.choices.find((choice) => choice.task === task)?.missing !== undefined;
    return `${taskName(task)}${partly ? ' (partly)' : ''}`;
  };
  const rows = chosenTools(plan, tools).map(({ name, homepage, tasks, licence, status, proof }): Line[] => [
    homepage === undefined ? name : link(name, homepage),
    tasks.map(how).join(', '),
    licence?.spdx ?? '',
    status ?? '',
    proof,
  ]);
  const head = ['tool', 'for', 'licence', 'state', 'what is generated was'];
  return table('Chosen tools', head, rows, 'No tool.');
}

const NOT_GENERATED = 'mlops-scaffold cannot generate it yet';

/** One of the considered options. */
interface Option {
  readonly stack: PricedStack;
  readonly title: string;
  /** It costs less, and cannot be generated. */
  readonly better: boolean;
}

/** The best stack of all tools, where it is better than the chosen one and something of it cannot be generated. */
function betterStack({ plan, decision, tools }: DecisionRecordInput): PricedStack | undefined {
  const free = decide(tools, plan.requirements, { asOf: decision.asOf });
  if (!free.feasible) return undefined;
  const { chosen } = free.decision;
  const { deployable } = DEPLOYMENT;
  const isGenerated = chosen.tools.every((tool) => deployable.includes(tool));
  return isGenerated || chosen.cost >= decision.chosen.cost ? undefined : chosen;
}

/** What the chosen stack was not compared with: nothing else was asked for the tasks that were given by name. */
function comparedWith(
  { choices }: Decision,
  name: Names,
): { readonly among: string; readonly alone: string } {
  const named = choices.filter(({ byName }) => byName);
  if (named.length === 0) return { among: '', alone: 'No other stack that can be generated does.' };
  const given = named.map(
    ({ task, tool }) => `${tool === undefined ? 'nothing' : name(tool)} for ${taskName(task)}`,
  );
  return {
    among: ` with ${enumerated(given)}, which ${named.length === 1 ? 'was' : 'were'} given by name,`,
    alone:
      named.length === choices.length
        ? 'There was no other to compare, because every task was given by name.'
        : 'No other of these does.',
  };
}

function outcome(decision: Decision, options: readonly Option[], name: Names): string {
  const { chosen, alternatives, overrulingCost } = decision;
  const { among, alone } = comparedWith(decision, name);
  const own = options.find(({ stack }) => stack === chosen);
  const other = options.find(({ better }) => better);
  const [next] = [...alternatives].sort((a, b) => a.cost - b.cost);
  const margin =
    next === undefined ? alone : `The next of these costs ${moreOrLess(next.cost - chosen.cost)}.`;
  const better =
    other !== undefined
      ? ` It is not the best of all: "${other.title}" would cost ${moreOrLess(other.stack.cost - chosen.cost)}, but ${NOT_GENERATED}.`
      : '';
  const lowest = overrulingCost > 0 ? '' : ' at the lowest cost';
  return (
    `Chosen option: "${own?.title ?? ''}", because among the stacks that mlops-scaffold can generate${among} it meets every hard requirement${lowest} (${points(chosen.cost)}). ${margin}${better}` +
    (overrulingCost > 0
      ? ` Tools were named or excluded by hand, which costs ${moreOrLess(overrulingCost)} than the free choice among all that can be generated.`
      : '') +
    ` ${POINTS_IN_WORDS}`
  );
}

/** Which hosts beyond the cluster the pods talk to, as REVIEW.md says it too. */
function leaves(plan: StackPlan): Block {
  const { hosts, receiver } = leavesCluster(plan);
  const to = [
    ...hosts.map(({ host, purpose }): Line => [code(host), ` (${purpose})`]),
    ...(receiver === undefined
      ? []
      : [['whom the Secret ', code(receiver), ' names (alerts)'] satisfies Line]),
  ];
  if (to.length === 0) {
    return paragraph(
      'Pods of the platform open no connection out of the cluster by themselves; nodes pull images.',
    );
  }
  const between = (index: number) => (index === 0 ? '' : index === to.length - 1 ? ' and ' : ', ');
  return paragraph(
    'Pods of the platform open connections out of the cluster, to ',
    ...to.flatMap((line, index) => [between(index), ...inlines(line)]),
    '; nodes pull images.',
  );
}

/** The options one after the other, each with what speaks for and against it. */
const optionBlocks = (
  options: readonly Option[],
  { plan, decision }: DecisionRecordInput,
  name: Names,
): Block[] =>
  options.flatMap((option) => {
    const { chosen } = decision;
    const { cost } = option.stack;
    return [
      heading(option.title),
      paragraph(
        `${points(cost)}${option.stack === chosen ? '' : `, ${moreOrLess(cost - chosen.cost)} than the chosen option`}.`,
      ),
      prosAndCons(option, { chosen, platform: plan.platform }, name),
    ];
  });

/** The record of the decision in the form of MADR 4. It is proposed: who accepts it, and is named in it, is not for a program to say. */
export function renderDecisionRecord(given: DecisionRecordInput): string {
  const { plan, tools } = given;
  const decision = decisionAsDeployed(given.decision, plan.platform.monitoring);
  const input = { plan, decision, tools };
  const names = new Map(tools.map((tool) => [tool.id, tool.name]));
  const name: Names = (tool) => names.get(tool) ?? tool;
  const wanted = plan.requirements.tasks;
  const { must, wish } = decisionDrivers(plan.requirements, name);
  const { chosen, alternatives } = decision;
  const services = servicesBeside(decision, tools);
  const bought = boughtSections(chosen, {
    tools,
    requirements: plan.requirements,
    options: { asOf: decision.asOf, deployable: DEPLOYMENT.deployable },
  });
  const better = betterStack(input);
  const options: Option[] = [chosen, ...(better ? [better] : []), ...alternatives]
    .sort((a, b) => a.cost - b.cost)
    .map((stack) => ({ stack, title: called(stack, chosen, name), better: stack === better }));
  const title = `Use ${called(chosen, chosen, name)} as the MLOps stack of ${plan.platform.name}`;
  const section = (heading: string, ...blocks: readonly Block[]) => ({ title: heading, blocks });
  return document([
    `---\nstatus: proposed\ndate: ${decision.asOf}\ndecision-makers: "to be filled in: who decides this"\n---`,
    `# ${escapeMarkdown(title)}`,
    ...sectionsMarkdown([
      section(
        'Context and Problem Statement',
        paragraph(
          `Which tools do ${enumerated(wanted.map(taskName))} for us? They must fit our requirements and each other, and we run them on Kubernetes.`,
        ),
      ),
      section(
        'Decision Drivers',
        paragraph('A tool or a stack that misses one of these is excluded:'),
        list(must),
        paragraph('What misses one of these costs points:'),
        list(wish),
      ),
      section(
        'Considered Options',
        list(
          options.map(({ title: option, better: left }) => `${option}${left ? ` (${NOT_GENERATED})` : ''}`),
        ),
      ),
      section(
        'Decision Outcome',
        paragraph(outcome(decision, options, name)),
        toolTable(input),
        heading('Consequences'),
        consequences(input, name),
        leaves(plan),
        heading('Confirmation'),
        paragraph(
          'What is deployed follows from ',
          code('mlops.json'),
          ' alone. ',
          code('npm test'),
          ' fails when what it synthesizes differs from what was reviewed in ',
          code('REVIEW.md'),
          ', so a change of the tools shows as a change of ',
          code('mlops.json'),
          ', and gets a record of its own that supersedes this one.',
        ),
      ),
      section('Pros and Cons of the Options', ...optionBlocks(options, input, name)),
      section(
        'More Information',
        paragraph(
          `Decided by the facts about ${count(tools.length, 'tool')} as of ${decision.asOf}, in the catalogue of mlops-scaffold ${plan.generator.version}. Decide anew when the licence or the state of a chosen tool changes, or when the requirements do: `,
          code('npx mlops-scaffold recommend'),
          ' shows what would be chosen.',
        ),
        paragraph('Tools that do one of the tasks and were not chosen:'),
        decision.notChosen.length === 0 ? paragraph('None.') : list(notChosenSentences(decision, name)),
        ...bought.flatMap(({ title: of, lines }) => [paragraph(`${of}:`), list(lines)]),
        ...(services.length === 0
          ? []
          : [paragraph('Sold as a service, among the chosen tools and the next best ones:'), list(services)]),
      ),
    ]),
  ]);
}
