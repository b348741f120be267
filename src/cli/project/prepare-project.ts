import { basename, relative, resolve } from 'node:path';
import type { Decision } from '../../decision/decision';
import { decisionAsDeployed } from '../../plan/decision-as-deployed';
import { generatedAndKept } from '../../plan/generated-and-kept';
import type { StackPlan } from '../../plan/stack-plan';
import type { Platform } from '../../plan/platform';
import type { Issue } from '../../requirements/issue';
import type { Requirements } from '../../requirements/requirements';
import type { FileOperation } from '../../scaffold/file-operation';
import type { Names } from '../../words/names';
import { consentsNeeded, type ConsentNeeded } from '../../words/consent';
import { InvalidAnswersError } from '../cli-error';
import { QUESTIONS } from '../../wizard/questions';
import { collectAnswers } from '../prompt/collect-answers';
import type { Dependencies } from './dependencies';
import { deciderFor, withIdle } from './decider';
import type { Io } from '../system/io';
import { markedQuestions } from '../prompt/marked-questions';
import { openPrompter } from '../prompt/open-prompter';
import type { InitOptions } from '../commands/options';
import { decisionOf, outcomeOf } from './decision-of';
import { plannedOptions, planOfConfig } from '../answers/planned-options';
import { programName } from '../system/program-name';
import { reproduceCommand } from '../answers/reproduce-command';
import { platformOutcome, soundPlan } from './sound-plan';

/** A project that is complete in memory; nothing of it is on the disk yet. */
export interface PreparedProject {
  readonly folder: string;
  /** The folder as the user would type it. */
  readonly shownFolder: string;
  readonly decision: Decision;
  readonly toolName: Names;
  readonly plan: StackPlan;
  readonly operations: readonly FileOperation[];
  /** The command that makes the same project without questions. */
  readonly reproduce: string;
  /** The user has seen the decision and confirmed it. */
  readonly interactive: boolean;
}

/** What a platform is called where neither a folder nor an answer says it. */
const DEFAULT_NAME = 'mlops-platform';

function directoryIssues(directory: string | undefined): Issue[] {
  if (directory === undefined) return [];
  const message =
    directory === ''
      ? 'is empty'
      : /\p{Cc}/u.test(directory)
        ? 'may not hold a control character'
        : undefined;
  return message === undefined ? [] : [{ place: 'directory', value: directory, message }];
}

/** Errors: the tools that nobody said yes to, and what to give. */
function requireConsent(needed: readonly ConsentNeeded[], accept: readonly string[], toolName: Names): void {
  const issues = needed
    .filter(({ consent }) => !accept.includes(consent))
    .map(({ consent, tool, because }) => ({
      place: '--accept',
      message: `${consent} is not given, and the choice lands on ${toolName(tool)}: ${because}. Take it with --accept ${consent}, or leave it out with --exclude ${tool}`,
    }));
  if (issues.length > 0) throw new InvalidAnswersError(issues);
}

/** From flags, files and questions to a whole project in memory. */
export async function prepareProject(
  directory: string | undefined,
  given: InitOptions,
  io: Io,
  deps: Dependencies,
): Promise<PreparedProject> {
  const planned = await planOfConfig(given, io, deps.parsePlan);
  // A plan leads to the same project again, whatever the facts of today are.
  const options: InitOptions = planned.plan
    ? plannedOptions(planned.plan, planned.options, deps)
    : planned.options;
  const decider = deciderFor(options, deps);
  const version = deps.packageVersion();
  const planFor = (requirements: Requirements, platform: Platform, decision: Decision): StackPlan =>
    deps.assemblePlan({
      requirements,
      ...generatedAndKept(decisionAsDeployed(decision, platform.monitoring)),
      overrides: decider.flags,
      platform,
      catalogueDate: decider.flags.asOf,
      version,
    });
  const folderFor = (name: string): string => resolve(io.cwd, directory ?? name);
  const shown = (folder: string): string => {
    const path = relative(io.cwd, folder) || '.';
    return path.startsWith('..') ? folder : path;
  };
  const { requirements, platform, idle, interactive } = await collectAnswers({
    options,
    io,
    presets: deps.presets,
    directoryName: directory === undefined ? undefined : basename(folderFor(directory)),
    fallbackName: DEFAULT_NAME,
    issues: [...directoryIssues(directory), ...decider.issues],
    conversation: {
      questions: markedQuestions(QUESTIONS, deps.deployment),
      openPrompter: () => openPrompter(io, options),
      outcome: (answers, beside, settings) =>
        outcomeOf(
          answers,
          withIdle(decider, beside),
          'deployable',
          settings && ((chosen) => platformOutcome(planFor(answers, settings, chosen), deps)),
        ),
      confirmation: ({ name }) => `Write the project to ${shown(folderFor(name))}`,
    },
  });
  const chosen = decisionOf(requirements, withIdle(decider, idle), 'deployable');
  const decision = decisionAsDeployed(chosen, platform.monitoring);
  const consents = consentsNeeded(decision, Object.values(decider.flags.use));
  // A plan has it, and whoever confirmed it in the wizard has said yes.
  const needed = planned.plan ? [] : consents;
  const accept =
    planned.plan !== undefined || interactive
      ? [...new Set(consents.map(({ consent }) => consent))]
      : (options.accept ?? []);
  const plan = soundPlan(planFor(requirements, platform, chosen), deps);
  // After what no yes would help against.
  requireConsent(needed, accept, decider.toolName);
  const folder = folderFor(platform.name);
  return {
    folder,
    shownFolder: shown(folder),
    decision,
    toolName: decider.toolName,
    plan,
    operations: deps.renderProject({
      plan,
      decision,
      tools: decider.tools,
      library: deps.findLibrary(),
      templates: deps.loadTemplates(),
      existingRecords: deps.readDecisionRecords(folder),
      withWorkspace: options.workspace !== false,
      withCdktfCli: options.cdktfCli !== false,
    }),
    reproduce: reproduceCommand({
      program: programName(io, version),
      directory: shown(folder),
      directoryName: basename(folder),
      options: { ...options, accept },
      answers: { requirements, platform },
      presets: deps.presets,
    }),
    interactive,
  };
}
