import { generatedAndKept } from '../../plan/generated-and-kept';
import type { StackPlan } from '../../plan/stack-plan';
import { collectAnswers } from '../prompt/collect-answers';
import { CliError } from '../cli-error';
import type { CoreDependencies } from '../project/core-dependencies';
import { deciderFor, withIdle } from '../project/decider';
import type { Io } from '../system/io';
import type { ImagesOptions } from './options';
import { decisionOf } from '../project/decision-of';
import { plannedOptions, planOfProject } from '../answers/planned-options';
import { soundPlan } from '../project/sound-plan';
import { tell } from '../system/tell';
import { tellOutput } from '../output/tell-output';
import { oneLine } from '../../redaction/printable';

const PLATFORM_NAME = 'mlops-platform';

/** `mlops-scaffold images`: every container image and chart of a plan, to mirror or to redirect. */
export async function images(options: ImagesOptions, io: Io, deps: CoreDependencies): Promise<void> {
  const plan = await planFor(options, io, deps);
  const found = { images: deps.imagesOf(plan), charts: deps.chartsOf(plan) };
  if (options.json === true) {
    tellOutput(io.stdout, 'images', found);
    return;
  }
  const line = (name: string, taken: string, from: string | undefined): string =>
    [name, taken, ...(from === undefined ? [] : [`from ${from}`])].join('\t');
  const chartLines = found.charts.map(({ name, repository, chart, version, redirectedTo }) => {
    const upstream = `${repository} ${chart}`;
    return line(name, `${redirectedTo ?? upstream} ${version}`, redirectedTo && upstream);
  });
  const imageLines = found.images.map(({ name, reference, upstream }) => line(name, reference, upstream));
  tell(io.stdout, ['# images', ...imageLines, '# charts', ...chartLines].join('\n'));
}

/** The plan of the project here or of `--config`, with what flags change, or the plan that other answers lead to. */
async function planFor(given: ImagesOptions, io: Io, deps: CoreDependencies): Promise<StackPlan> {
  const { plan, options: read } = await planOfProject(given, io, deps.parsePlan);
  const answersGiven = [given.config, given.preset, given.set, given.yes].some((flag) => flag !== undefined);
  if (plan === undefined && !answersGiven) {
    throw new CliError(
      'usage',
      `There is no mlops.json in ${oneLine(io.cwd)}. Go to a project, or give --preset or --config.`,
    );
  }
  const options = plan === undefined ? read : plannedOptions(plan, read, deps);
  const decider = deciderFor(options, deps);
  const { requirements, platform, idle } = await collectAnswers({
    options,
    io,
    presets: deps.presets,
    directoryName: PLATFORM_NAME,
    fallbackName: PLATFORM_NAME,
    issues: decider.issues,
    conversation: undefined,
  });
  const assembled = deps.assemblePlan({
    requirements,
    ...generatedAndKept(decisionOf(requirements, withIdle(decider, idle), 'deployable')),
    platform,
    catalogueDate: decider.flags.asOf,
    version: deps.packageVersion(),
  });
  return soundPlan(assembled, deps);
}
