import {
  depthRead,
  depthSource,
  designSource,
  evidence,
  judgement,
  librarySource,
  RECONSTRUCTION_2020,
  taskReading,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';
import { CONTRIBUTORS, LATEST_VERSION, ownedSince, RAY_SINCE, STARS } from './community';

const FIRST = RAY_SINCE;
const SERVES = '2020-09-30';
const DOCS = evidence('source', 'https://docs.ray.io/en/latest/');

/** Ray as a whole: its libraries to train, tune, predict and serve on one cluster, for which there is one operator. */
export const ray = defineTool({
  id: 'ray',
  name: 'Ray',
  homepage: 'https://docs.ray.io/en/latest/',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-11-04',
      {
        'bayesian-search': { partly: 'by Optuna, Ax and others that are installed beside it' },
        'early-stopping': 'yes',
        'parallel-trials': 'yes',
        'several-objectives': { partly: 'by Optuna' },
        canary: { partly: 'while a whole cluster is replaced, by the operator KubeRay' },
        'scale-to-zero': 'yes',
        batching: 'yes',
        grpc: 'yes',
        explainers: 'no',
      },
      depthSource(
        'PyPI ray 2.60.0: ray/tune/search, ray/tune/schedulers, ray/serve/config.py, ray/serve/batching.py; https://github.com/ray-project/kuberay at feeaf72 (2026-08-19): NewClusterWithIncrementalUpgrade',
      ),
    ),
    since(
      '2026-11-04',
      { 'multi-node-serving': 'yes', 'lora-adapters': 'yes', 'openai-api': 'yes' },
      depthRead(
        'PyPI ray 2.60.0: ray/serve/llm/__init__.py (LoraConfig, build_openai_app); https://docs.ray.io/en/master/serve/llm/',
      ),
    ),
  ),
  designedAround: [
    since(FIRST, ['sdk'], designSource('https://docs.ray.io/en/latest/: libraries, for code in Python')),
  ],
  owner: ownedSince(FIRST),
  coverage: [
    since(FIRST, { 'hyperparameter-tuning': 'full' }, RECONSTRUCTION_2020),
    since(
      SERVES,
      { 'hyperparameter-tuning': 'full', 'model-serving': 'full' },
      judgement('https://docs.ray.io/en/latest/serve/'),
    ),
  ],
  alsoCovers: added(
    since(
      '2022-08-23',
      {
        'training-jobs': 'full',
        'batch-inference': { partial: 'predicts on many nodes at once; a schedule is another tool' },
        'service-metrics': {
          partial: 'gives metrics for Prometheus and dashboards; Ray keeps none, and alerts are yours',
        },
      },
      taskReading(
        'PyPI ray 2.0.0 (2022-08-23): ray/train/data_parallel_trainer.py (several nodes, graphics processors), ray/train/batch_predictor.py; https://docs.ray.io/en/latest/cluster/metrics.html; https://github.com/ray-project/kuberay v0.3.0 (2022-08-17): RayJob',
      ),
    ),
    since(
      '2025-03-13',
      { 'llm-serving': 'full' },
      taskReading(
        'https://docs.ray.io/en/latest/serve/llm/ (ray >= 2.43.0); https://github.com/ray-project/ray-llm was archived for it on that day',
      ),
    ),
  ),
  libraries: [
    since(
      FIRST,
      {
        full: ['pytorch', 'tensorflow', 'keras', 'scikit-learn', 'xgboost', 'transformers'],
        partly: ['any'],
      },
      DOCS,
    ),
    since(
      '2022-08-23',
      {
        full: ['pytorch', 'tensorflow', 'keras', 'scikit-learn', 'xgboost', 'lightgbm', 'transformers'],
        partly: ['any'],
      },
      librarySource(
        'PyPI ray 2.0.0 (2022-08-23): ray/train/lightgbm/lightgbm_trainer.py, ray/tune/integration/lightgbm.py; https://docs.ray.io/en/latest/train/getting-started-lightgbm.html and https://docs.ray.io/en/latest/tune/api/integration.html say so today',
      ),
    ),
  ],
  operatingEffort: [
    since(FIRST, 3, judgement('https://docs.ray.io: a cluster, and the operator KubeRay that runs it')),
    since(
      SERVES,
      5,
      judgement(
        'https://docs.ray.io: one operator, a cluster for jobs and one for what is served; to survive the loss of a head, a Redis of its own',
      ),
    ),
  ],
  ...constant(FIRST, DOCS, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'] },
    customModels: 'supported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: ['operator'],
    selfHost: 'free',
  }),
  stars: STARS,
  contributors: CONTRIBUTORS,
  latestVersion: LATEST_VERSION,
});
