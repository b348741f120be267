import type { StackPlan } from '../../plan/stack-plan';
import { consentsNeeded } from '../../words/consent';
import type { CoreDependencies } from '../project/core-dependencies';
import type { RecalledDecision } from '../project/recall-decision';
import type { InitOptions } from '../commands/options';
import { reproduceCommand } from './reproduce-command';

/**
 * The command that makes the project of a plan again, on any machine and on any later day.
 *
 * @param recalled the decision that the plan came from; undefined where none leads to it.
 */
export function reproducePlan(
  plan: StackPlan,
  recalled: RecalledDecision | undefined,
  presets: CoreDependencies['presets'],
): string {
  const { name } = plan.platform;
  const use = recalled?.question.options.use ?? {};
  const isNamed = recalled === undefined || Object.keys(use).some((task) => !(task in plan.stack));
  const options: InitOptions = {
    asOf: plan.catalogueDate,
    // A tool that is named has the yes that another one asks for.
    use: Object.entries(isNamed ? plan.stack : use).map(([task, tool]) => `${task}=${tool}`),
    exclude: isNamed ? [] : [...(recalled.question.options.exclude ?? [])],
    ...(!isNamed && {
      accept: [
        ...new Set(consentsNeeded(recalled.decision, Object.values(use)).map(({ consent }) => consent)),
      ],
    }),
  };
  return reproduceCommand({
    program: ['npx', `mlops-scaffold@${plan.generator.version}`],
    directory: name,
    directoryName: name,
    options,
    answers: { requirements: plan.requirements, platform: plan.platform },
    presets,
  });
}
