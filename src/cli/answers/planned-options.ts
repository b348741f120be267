import { validateOverrides } from '../../decision/validate-overrides';
import { PlanError } from '../../plan/plan-error';
import type { StackPlan } from '../../plan/stack-plan';
import type { Answers } from '../../wizard/answers';
import { isPlan } from '../../wizard/is-plan';
import type { CoreDependencies } from '../project/core-dependencies';
import type { Io } from '../system/io';
import type { AnswerOptions, DecisionOptions } from '../commands/options';
import { wholeStack } from '../project/whole-stack';
import { namedBefore } from './named-before';
import { recallDecision } from '../project/recall-decision';
import { PLAN_FILE, readPlan } from '../project/read-plan';

type Asking = AnswerOptions & { readonly yes?: boolean };
type Parse = CoreDependencies['parsePlan'];

/** The plan that a command is about, if there is one, and the flags with its answers read. */
export interface Planned<Options> {
  readonly plan: StackPlan | undefined;
  readonly options: Options;
}

const answersOf = ({ requirements, platform }: StackPlan): Answers => ({ requirements, platform });

/** The plan that `--config` names. An answers file is read too, so that standard input is read once. */
export async function planOfConfig<Options extends Asking>(
  options: Options,
  io: Io,
  parsePlan: Parse,
): Promise<Planned<Options>> {
  if (options.config === undefined) return { plan: undefined, options };
  const { readAnswersFile } = await import('./read-answers-file.js');
  const file = await readAnswersFile(options.config, io);
  if (!('answers' in file) || !isPlan(file.answers))
    return { plan: undefined, options: { ...options, file } };
  const plan = parsePlan(file.answers);
  return { plan, options: { ...options, file: { answers: answersOf(plan) } } };
}

/**
 * The plan that `--config` names, or that lies in this folder, unless a preset or `--yes` speaks of something else.
 * `--set` changes the answers of either.
 *
 * @param parsePlan strict, or `parsePlanSettings` where the tools are decided about anew
 */
export async function planOfProject<Options extends Asking>(
  options: Options,
  io: Io,
  parsePlan: Parse,
): Promise<Planned<Options>> {
  const { config, preset, yes } = options;
  if ([config, preset, yes].some((flag) => flag !== undefined)) return planOfConfig(options, io, parsePlan);
  const plan = await readPlan(io.cwd, { parsePlan });
  if (plan === undefined) return { plan, options };
  return { plan, options: { ...options, config: PLAN_FILE, file: { answers: answersOf(plan) } } };
}

/**
 * A plan knows no facts of tools that cannot be deployed: that one of those did not do yet what it stays for is found where it is
 * decided again, and is a problem of the plan. Nobody gave a flag.
 */
function refuseEarlyStays(
  { stays = {}, catalogueDate, requirements }: StackPlan,
  { catalogueAsOf }: Pick<CoreDependencies, 'catalogueAsOf'>,
): void {
  const issues = Object.entries(stays).flatMap(([task, tool]) =>
    validateOverrides({ use: { [task]: tool } }, catalogueAsOf(catalogueDate), requirements).map(() => ({
      place: `stays.${task}`,
      value: tool,
      message: `is no tool that did ${task} on ${catalogueDate}, the day of the decision. Write a later day in catalogueDate, or take ${task} out of stays`,
    })),
  );
  if (issues.length > 0) throw new PlanError(issues);
}

/**
 * The flags that lead to the decision of a plan: its day, the tools that can be deployed, and, where somebody wrote
 * another stack into it, the tools by name. What the user gives wins.
 */
export function plannedOptions<Options extends AnswerOptions & DecisionOptions>(
  plan: StackPlan,
  options: Options,
  deps: Pick<CoreDependencies, 'catalogueAsOf' | 'decide' | 'deployment'>,
): Options & { readonly asOf: string; readonly deployable: true } {
  const asOf = options.asOf ?? plan.catalogueDate;
  const overruled =
    [options.use, options.exclude, options.asOf, options.weight].some((flag) => flag !== undefined) ||
    (options.set ?? []).some((setting) => setting.startsWith('requirements.'));
  if (overruled) return { ...options, ...namedBefore(plan, options), asOf, deployable: true };
  const recalled = recallDecision(plan, deps);
  if (recalled === undefined) refuseEarlyStays(plan, deps);
  const { use = wholeStack(plan), exclude = [] } = recalled?.question.options ?? {};
  const named = Object.entries(use).map(([task, tool]) => `${task}=${tool}`);
  return {
    ...options,
    asOf,
    deployable: true,
    ...(named.length > 0 && { use: named }),
    ...(exclude.length > 0 && { exclude: [...exclude] }),
  };
}
