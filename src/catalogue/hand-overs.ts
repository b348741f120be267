import type { Task } from './vocabulary';

/**
 * What one task hands over to another on the way of a model, from a trial to what is watched in production: where two
 * tools do the two, somebody has to join them. Left out is what a team's own code joins with the client that the tool
 * brings: a step of a pipeline or a training job that logs a run, a batch job that loads a version. So are the weights
 * of language models, which come from a hub or a bucket and seldom through a registry.
 */
export const HAND_OVERS = {
  /** The tuner says what it tried and what came of it, or the tracker cannot compare trials. */
  trials: { from: 'hyperparameter-tuning', to: 'experiment-tracking' },
  /** The model of a run becomes a version that knows its run. */
  models: { from: 'experiment-tracking', to: 'model-registry' },
  /** What is served is a version of the registry, with its files and what it takes to run them. */
  versions: { from: 'model-registry', to: 'model-serving' },
  /** Requests and answers reach what compares them with the training data. */
  requests: { from: 'model-serving', to: 'monitoring' },
} as const satisfies Readonly<Record<string, { readonly from: Task; readonly to: Task }>>;

export type HandOver = keyof typeof HAND_OVERS;
export const HAND_OVER_NAMES = Object.keys(HAND_OVERS) as [HandOver, ...HandOver[]];

/** For each hand-over, the tools from which a tool is known to take over: true; or of which no way was found: false. */
export type TakesOver = Readonly<Partial<Record<HandOver, Readonly<Record<string, boolean>>>>>;
