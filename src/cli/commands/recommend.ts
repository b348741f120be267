import { generatedAndKept } from '../../plan/generated-and-kept';
import { isDeepStrictEqual } from 'node:util';
import type { StackPlan } from '../../plan/stack-plan';
import { stackIssues } from '../../plan/stack-issues';
import { issueLines } from '../../requirements/issue';
import { REQUIREMENT_QUESTIONS } from '../../wizard/requirement-questions';
import type { Decision, DecisionResult } from '../../decision/decision';
import { pricedIn } from '../../decision/priced-in';
import type { Requirements } from '../../requirements/requirements';
import { CliError, InvalidAnswersError } from '../cli-error';
import { collectAnswers } from '../prompt/collect-answers';
import type { CoreDependencies } from '../project/core-dependencies';
import { deciderFor, withIdle, type Decider } from '../project/decider';
import { columnsOf, type Io } from '../system/io';
import { dayIssues } from '../answers/decision-flags';
import { openPrompter } from '../prompt/open-prompter';
import { keptLines, namedBefore } from '../answers/named-before';
import { planOfProject } from '../answers/planned-options';
import type { RecommendOptions } from './options';
import { decisionOf, outcomeOf } from '../project/decision-of';
import { boughtSections } from '../../words/charges';
import { consentsNeeded } from '../../words/consent';
import { recommendationText } from '../../words/recommendation-text';
import { sinceThen } from '../project/since-then';
import { sinceThenLines } from '../../words/since-then-text';
import { waysOut } from '../../words/relaxation-text';
import { wrapText } from '../../document/wrap-text';
import { tell } from '../system/tell';
import { tellOutput } from '../output/tell-output';
import { toldTogether } from '../output/told-together';

/** The platform is not asked about here, but an answers file may speak of it. */
const PLATFORM_NAME = 'mlops-platform';

/** `mlops-scaffold recommend`: what the requirements lead to, and why. Writes nothing. */
export async function recommend(given: RecommendOptions, io: Io, deps: CoreDependencies): Promise<void> {
  // Its tools are what is asked about, so they may be wrong.
  const { plan, options: read } = await planOfProject(given, io, deps.parsePlanSettings);
  const options: RecommendOptions = plan === undefined ? read : { ...read, ...namedBefore(plan, read) };
  const named = deciderFor(options, deps);
  const { requirements, idle } = await collectAnswers({
    options,
    io,
    presets: deps.presets,
    directoryName: PLATFORM_NAME,
    fallbackName: PLATFORM_NAME,
    issues: [...named.issues, ...dayIssues('--since', options.since, deps.catalogueDate)],
    conversation: plan
      ? undefined
      : {
          questions: REQUIREMENT_QUESTIONS,
          openPrompter: () => openPrompter(io, options),
          outcome: (answers, beside) => outcomeOf(answers, withIdle(named, beside), 'all'),
        },
  });
  const decider = withIdle(named, idle);
  const { since } = options;
  if (options.json === true) {
    tellResult(requirements, decider, since, io, deps);
    return;
  }
  const decision = decisionOf(requirements, decider, 'all');
  const deployable = decider.decide(requirements, 'deployable');
  const { toolName } = decider;
  const refused = deployable.feasible ? refusedToday(requirements, deployable.decision) : [];
  const text = [
    recommendationText({
      decision,
      deployable,
      generated: pricedIn(decider.question(requirements, 'deployable'), decision.chosen.stack),
      refused,
      consents: deployable.feasible
        ? consentsNeeded(deployable.decision, Object.values(decider.flags.use))
        : [],
      toolName,
      deployment: deps.deployment,
      bought: boughtSections(decision.chosen, decider.question(requirements, 'all')),
      weights: requirements.weights,
    }),
    ...keptLines(decider.kept, toolName).flatMap((line) => ['', line]),
    ...(plan === undefined || refused.length > 0 ? [] : stackToWrite(plan, deployable)),
    ...(since === undefined
      ? []
      : ['', ...sinceThenLines(sinceThen(since, requirements, decision, deps), decision, toolName)]),
  ].join('\n');
  tell(io.stdout, wrapText(text, columnsOf(io.stdout)));
}

/** Why every command would refuse a stack: a plan is held to the newest facts, whatever day decided. */
const refusedToday = (requirements: Requirements, decision: Decision): string[] =>
  issueLines(
    stackIssues({
      requirements,
      ...generatedAndKept(decision),
      catalogueDate: decision.asOf,
      platform: {
        size: 'small',
        models: [],
        modelDeployers: { groups: [], users: [] },
        installDefinitions: true,
      },
    }),
  );

/** What to write into a plan whose tools are others than what `init` would take. */
function stackToWrite({ stack, stays = {} }: StackPlan, deployable: DecisionResult): string[] {
  if (!deployable.feasible) return [];
  const wanted = generatedAndKept(deployable.decision);
  if (isDeepStrictEqual(wanted, { stack: { ...stack }, stays: { ...stays } }))
    return [
      '',
      `mlops.json has what init would generate${Object.keys(stays).length > 0 ? ', and keeps what runs already' : ''}.`,
    ];
  const written = Object.keys(wanted.stays).length > 0 ? wanted : { stack: wanted.stack };
  const lines = JSON.stringify(written, null, 2).split('\n').slice(1, -1);
  return ['', 'mlops.json has other tools. To take what init would, write there:', ...lines];
}

/** The choices as data, feasible or not. */
function tellResult(
  requirements: Requirements,
  decider: Decider,
  since: string | undefined,
  io: Io,
  deps: CoreDependencies,
): void {
  const result = freeResult(requirements, decider);
  const deployable = decider.decide(requirements, 'deployable');
  const kept = decider.kept !== undefined && { kept: decider.kept };
  if (!result.feasible) {
    const ways = waysOut(decider.question(requirements, 'all'));
    tellOutput(io.stdout, 'recommend', { requirements, ...result, deployable, ...ways, ...kept });
    throw new CliError('infeasible', 'No stack meets these requirements.');
  }
  tellOutput(io.stdout, 'recommend', {
    requirements,
    ...result,
    deployable,
    ...toldTogether(result.decision, decider.question(requirements, 'all')),
    ...kept,
    ...(since !== undefined && { sinceThen: sinceThen(since, requirements, result.decision, deps) }),
  });
}

/** The choice among all tools, as data, feasible or not. */
function freeResult(requirements: Requirements, decider: Decider): DecisionResult {
  const issues = decider.check(requirements);
  if (issues.length > 0) throw new InvalidAnswersError(issues);
  return decider.decide(requirements, 'all');
}
