import { REQUIREMENT_QUESTIONS } from '../../wizard/requirement-questions';
import { CliError } from '../cli-error';
import { collectAnswers } from '../collect-answers';
import type { Collaborators } from '../collaborators';
import { deciderFor } from '../decider';
import { columnsOf, type Io } from '../io';
import { openPrompter } from '../open-prompter';
import type { RecommendOptions } from '../options';
import { decisionOf, outcomeOf } from '../outcome-of';
import { recommendationText } from '../recommendation-text';
import { wrapText } from '../wrap-text';

/** The platform is not asked about here, but an answers file may speak of it. */
const PLATFORM_NAME = 'mlops-platform';

/** `mlops-scaffold recommend`: what the requirements lead to, and why. Writes nothing. */
export async function recommend(options: RecommendOptions, io: Io, deps: Collaborators): Promise<void> {
  const decider = deciderFor(options, deps);
  const { requirements } = await collectAnswers({
    options,
    io,
    presets: deps.presets,
    directoryName: PLATFORM_NAME,
    fallbackName: PLATFORM_NAME,
    issues: decider.issues,
    conversation: {
      questions: REQUIREMENT_QUESTIONS,
      openPrompter: () => openPrompter(io, options),
      outcome: (answers) => outcomeOf(answers, decider, 'all'),
    },
  });
  const checked = decider.check(requirements);
  const free = checked.length > 0 ? undefined : decider.decide(requirements, 'all');
  if (options.json === true && free !== undefined) {
    const result = { requirements, ...free, deployable: decider.decide(requirements, 'deployable') };
    io.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    if (!free.feasible) throw new CliError('infeasible', 'No stack meets these requirements.');
    return;
  }
  const decision = decisionOf(requirements, decider, 'all');
  const deployable = decider.decide(requirements, 'deployable');
  const text = recommendationText({ decision, deployable, words: decider.words, canDeploy: deps.deployable });
  io.stdout.write(`${wrapText(text, columnsOf(io.stdout))}\n`);
}
