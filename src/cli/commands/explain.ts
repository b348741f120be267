import { toolIdFrom } from '../../requirements/named-tool';
import { explainDecision, type Explanation } from '../../decision/explanation';
import type { Question } from '../../decision/question';
import { choicesWith, decisionAsDeployed, gapsOfDecision } from '../../plan/decision-as-deployed';
import type { Monitoring } from '../../plan/monitoring';
import { coverageWith } from '../../review/report';
import type { Issue } from '../../requirements/issue';
import { infeasibleText } from '../../words/decision-text';
import { analyse } from '../../decision/analysis';
import { analysisBlocks } from '../../words/analysis-blocks';
import { heading, sectionIfAny } from '../../document/blocks';
import { depthBlocks, type Rivalry } from '../../words/depth';
import { serviceBlocks } from '../text/catalogue-blocks';
import { renderBlocks } from '../text/render-blocks';
import { CliError, InvalidAnswersError } from '../cli-error';
import { collectAnswers } from '../prompt/collect-answers';
import type { CoreDependencies } from '../project/core-dependencies';
import { boughtSections } from '../../words/charges';
import { contrastBlocks } from '../../words/contrast-blocks';
import { deciderFor, withIdle, type Decider } from '../project/decider';
import { waysOutWith } from '../project/decision-of';
import { explanationBlocks } from '../../words/explanation-blocks';
import { columnsOf, type Io } from '../system/io';
import type { ExplainOptions } from './catalogue-options';
import { unknownTool } from '../answers/named-tools';
import { plannedOptions, planOfProject } from '../answers/planned-options';
import { waysOut } from '../../words/relaxation-text';
import { tell } from '../system/tell';
import { tellOutput } from '../output/tell-output';
import { toldTogether } from '../output/told-together';

/** The platform is not asked about here, but an answers file may speak of it. */
const PLATFORM_NAME = 'mlops-platform';

/** `mlops-scaffold explain [tool]`: why each tool was chosen, and why each of the others was not. */
export async function explain(
  named: string | undefined,
  asked: ExplainOptions,
  io: Io,
  deps: CoreDependencies,
): Promise<void> {
  const tool = named === undefined ? undefined : String(toolIdFrom(named));
  const given = asked.whyNot === undefined ? asked : { ...asked, whyNot: String(toolIdFrom(asked.whyNot)) };
  const { plan, options: read } = await planOfProject(given, io, deps.parsePlan);
  const options: ExplainOptions = plan === undefined ? read : plannedOptions(plan, read, deps);
  const decider = deciderFor(options, deps);
  const subject = options.whyNot ?? tool;
  const issues = [...decider.issues, ...subjectIssues(tool, options.whyNot, decider)];
  const { requirements, platform, idle } = await collectAnswers({
    options,
    io,
    presets: deps.presets,
    directoryName: PLATFORM_NAME,
    fallbackName: PLATFORM_NAME,
    issues,
    conversation: undefined,
  });
  const wrong = decider.check(requirements);
  if (wrong.length > 0) throw new InvalidAnswersError(wrong);
  const question = withIdle(decider, idle).question(
    requirements,
    options.deployable === true ? 'deployable' : 'all',
  );
  const found = explainDecision(question);
  const explanation =
    question.options.deployable === undefined ? found : asDeployed(found, platform.monitoring);
  if (!explanation.feasible) {
    const ways = waysOut(question);
    if (options.json === true) {
      const { infeasible } = explanation;
      tellOutput(io.stdout, 'explain', { requirements, feasible: false, infeasible, ...ways });
      throw new CliError('infeasible', 'No stack meets these requirements.');
    }
    const { toolName } = decider;
    throw new CliError(
      'infeasible',
      `${infeasibleText(explanation.infeasible, toolName)}\n${waysOutWith(ways, decider)}`,
    );
  }
  if (subject === undefined) tellAll(question, explanation, options, io, decider);
  else tellOne(subject, question, explanation, options, io, decider);
}

/** The same with what is not done once the whole stack is deployed. */
function asDeployed(
  explained: ReturnType<typeof explainDecision>,
  monitoring: Monitoring,
): ReturnType<typeof explainDecision> {
  if (!explained.feasible) return explained;
  const { decision, choices } = explained;
  const gaps = gapsOfDecision(decision, monitoring);
  return {
    ...explained,
    decision: decisionAsDeployed(decision, monitoring),
    choices: choicesWith(choices, gaps),
  };
}

function tellAll(
  question: Question,
  explanation: Explanation,
  options: ExplainOptions,
  io: Io,
  { toolName }: Decider,
): void {
  const found = analyse(question, explanation);
  const gaps = explanation.choices.flatMap(({ task, tool, missing }) =>
    tool === undefined || missing === undefined ? [] : [{ task, tool, missing }],
  );
  const analysis = { ...found, coverage: coverageWith(gaps, found.coverage) };
  if (options.json === true) {
    const together = toldTogether(explanation.decision, question);
    const { requirements } = question;
    tellOutput(io.stdout, 'explain', { requirements, ...explanation, ...together, analysis });
    return;
  }
  const blocks = [
    ...explanationBlocks(explanation, question.tools, toolName, question.requirements.weights),
    ...boughtSections(explanation.decision.chosen, question).flatMap(({ title, lines }) =>
      sectionIfAny(title, lines),
    ),
    ...analysisBlocks(analysis, explanation.decision, toolName, question.requirements.weights),
  ];
  tell(io.stdout, renderBlocks(blocks, options.format ?? 'text', columnsOf(io.stdout)));
}

function tellOne(
  subject: string,
  question: Question,
  explanation: Explanation,
  options: ExplainOptions,
  io: Io,
  { toolName, flags }: Decider,
): void {
  const contrast = explanation.tools.find((one) => one.tool === subject);
  if (!contrast) throw new Error(`no reason for ${subject}`);
  if (options.json === true) {
    tellOutput(io.stdout, 'explain', {
      requirements: question.requirements,
      feasible: true,
      asOf: flags.asOf,
      chosen: explanation.decision.chosen.stack,
      tool: contrast,
      choices: explanation.choices.filter((choice) => choice.tool === subject),
    });
    return;
  }
  const blocks = [
    heading(`${toolName(subject)}, by the facts as of ${flags.asOf}`),
    ...contrastBlocks(contrast, explanation, toolName),
    ...depthBlocks(besideChosen(subject, explanation, question.tools)),
    ...serviceBlocks(question.tools.filter(({ id }) => id === subject)),
  ];
  tell(io.stdout, renderBlocks(blocks, options.format ?? 'text', columnsOf(io.stdout)));
}

/** The tool that is asked about beside what was chosen for each of its tasks, or beside the next best one. */
const besideChosen = (subject: string, { choices }: Explanation, tools: Question['tools']): Rivalry[] =>
  choices
    .map(({ task, tool, runnerUp }) => ({
      task,
      tools: [subject, tool === subject ? runnerUp?.tool : tool].flatMap((id) => {
        const facts = tools.find((one) => one.id === id);
        return facts?.coverage[task] === undefined ? [] : [facts];
      }),
    }))
    .filter(({ tools: [first] }) => first?.id === subject);

function subjectIssues(tool: string | undefined, whyNot: string | undefined, { tools }: Decider): Issue[] {
  if (tool !== undefined && whyNot !== undefined)
    return [{ place: '--why-not', value: whyNot, message: 'cannot be given together with a tool' }];
  const ids = tools.map(({ id }) => id);
  if (whyNot !== undefined) return unknownTool('--why-not', whyNot, ids);
  return tool === undefined ? [] : unknownTool('tool', tool, ids);
}
