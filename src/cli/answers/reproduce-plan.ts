import type { StackPlan } from '../../plan/stack-plan';
import { consentsNeeded } from '../../words/consent';
import type { CoreDependencies } from '../project/core-dependencies';
import { freeDecision } from '../project/free-decision';
import type { InitOptions } from '../commands/options';
import { reproduceCommand } from './reproduce-command';

/** The command that makes the project of a plan again, on any machine and on any later day. */
export function reproducePlan(
  plan: StackPlan,
  deps: Pick<CoreDependencies, 'catalogueAsOf' | 'decide' | 'deployment' | 'presets'>,
): string {
  const { name } = plan.platform;
  const free = freeDecision(plan, deps);
  const options: InitOptions = {
    asOf: plan.catalogueDate,
    // A tool that is named has the yes that another one asks for.
    ...(free === undefined
      ? { use: Object.entries(plan.stack).map(([task, tool]) => `${task}=${tool}`) }
      : { accept: [...new Set(consentsNeeded(free, []).map(({ consent }) => consent))] }),
  };
  return reproduceCommand({
    program: ['npx', `mlops-scaffold@${plan.generator.version}`],
    directory: name,
    directoryName: name,
    options,
    answers: { requirements: plan.requirements, platform: plan.platform },
    presets: deps.presets,
  });
}
