import { COMPARED_TASKS } from '../catalogue/vocabulary';
import { DEFAULT_REQUIREMENTS } from './default-requirements';
import type { Requirements } from './requirements';

/** A named set of answers to start from. Only data: nothing asks for a preset's name. */
export interface Preset {
  readonly title: string;
  readonly description: string;
  readonly requirements: Requirements;
  /** Part of the platform settings, in the shape of an answers file. */
  readonly platform?: Readonly<Record<string, unknown>>;
}

export const PRESETS: Readonly<Record<string, Preset>> = {
  ambiata: {
    title: 'Ideally open source, any cloud, Python and R',
    description:
      'The requirements of the comparison of December 2020: every task, ideally open source, no tie to a cloud, Python and R, many model libraries and own models, worked with from the command line, the best tool for each task.',
    requirements: {
      tasks: [...COMPARED_TASKS],
      licence: 'open-source-preferred',
      cloud: 'agnostic-required',
      // Says nothing beside that, and is what another cloud would have by default.
      hosting: 'managed-welcome',
      inUse: [],
      operators: 'few',
      support: 'not-needed',
      capabilities: [],
      languages: ['python', 'r'],
      libraries: ['scikit-learn', 'xgboost', 'tensorflow', 'keras', 'pytorch', 'spark-mllib', 'h2o'],
      customModels: true,
      interface: 'command-line',
      momentum: 'high',
      composition: 'best-of-breed',
    },
  },
  minimal: {
    title: 'Track experiments, keep models',
    description: 'A first step: experiment tracking and a model registry, and as little to run as possible.',
    requirements: {
      ...DEFAULT_REQUIREMENTS,
      tasks: ['experiment-tracking', 'model-registry'],
      libraries: ['scikit-learn'],
    },
    platform: { size: 'small' },
  },
  training: {
    title: 'From data to a registered model',
    description: 'Versioned data and pipelines, tracking, registry and tuning. Models are served elsewhere.',
    requirements: {
      ...DEFAULT_REQUIREMENTS,
      tasks: [
        'data-versioning',
        'pipeline-versioning',
        'experiment-tracking',
        'model-registry',
        'hyperparameter-tuning',
      ],
      customModels: true,
    },
  },
  serving: {
    title: 'Serve and watch models',
    description: 'A registry, serving on Kubernetes and monitoring, for models that are trained elsewhere.',
    requirements: {
      ...DEFAULT_REQUIREMENTS,
      tasks: ['model-registry', 'model-serving', 'monitoring'],
      libraries: ['scikit-learn', 'xgboost'],
    },
  },
};
