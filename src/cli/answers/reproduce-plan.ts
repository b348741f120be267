import { isDeepStrictEqual } from 'node:util';
import type { StackPlan } from '../../plan/stack-plan';
import { generatedAndKept } from '../../plan/generated-and-kept';
import { consentsNeeded } from '../../words/consent';
import type { Dependencies } from '../project/dependencies';
import type { InitOptions } from '../commands/options';
import { reproduceCommand } from './reproduce-command';

/** The tools that a plan gives to tasks by hand: none where the answers lead to its stack by themselves. */
function namedTools(
  { requirements, stack, catalogueDate }: StackPlan,
  deps: Pick<Dependencies, 'catalogueAsOf' | 'decide' | 'deployment'>,
): readonly string[] {
  const free = deps.decide(deps.catalogueAsOf(catalogueDate), requirements, {
    asOf: catalogueDate,
    ...deps.deployment,
  });
  if (free.feasible && isDeepStrictEqual(generatedAndKept(free.decision).stack, { ...stack })) return [];
  return Object.entries(stack).map(([task, tool]) => `${task}=${tool}`);
}

/** What the choice asks a yes for where nobody named its tools. */
function consentsOf(
  plan: StackPlan,
  deps: Pick<Dependencies, 'catalogueAsOf' | 'decide' | 'deployment'>,
): readonly string[] {
  if (namedTools(plan, deps).length > 0) return [];
  const free = deps.decide(deps.catalogueAsOf(plan.catalogueDate), plan.requirements, {
    asOf: plan.catalogueDate,
    ...deps.deployment,
  });
  if (!free.feasible) return [];
  return [
    ...new Set(consentsNeeded(free.decision, plan.requirements.inUse ?? []).map(({ consent }) => consent)),
  ];
}

/** The command that makes the project of a plan again, on any machine and on any later day. */
export function reproducePlan(
  plan: StackPlan,
  deps: Pick<Dependencies, 'catalogueAsOf' | 'decide' | 'deployment' | 'presets'>,
): string {
  const { name } = plan.platform;
  const options: InitOptions = {
    asOf: plan.catalogueDate,
    use: namedTools(plan, deps),
    accept: consentsOf(plan, deps),
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
