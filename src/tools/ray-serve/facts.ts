import {
  depthRead,
  depthSource,
  designReading,
  designSource,
  evidence,
  judgement,
  libraryReading,
  taskReading,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';
import { CONTRIBUTORS_OF_LATE, LATEST_VERSION, ownedSince, STARS_OF_LATE } from '../ray/community';

const FIRST = '2020-09-30';
const REPOSITORY = evidence(
  'source',
  'https://github.com/ray-project/kuberay helm-chart/kuberay-operator @v1.7.0 (RayService)',
);

export const rayServe = defineTool({
  id: 'ray-serve',
  name: 'Ray Serve',
  product: 'ray',
  homepage: 'https://docs.ray.io/en/latest/serve/',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-11-04',
      {
        canary: { partly: 'while a whole cluster is replaced, by the operator KubeRay' },
        'scale-to-zero': 'yes',
        batching: 'yes',
        grpc: 'yes',
        explainers: 'no',
      },
      depthSource(
        'PyPI ray 2.60.0: ray/serve/config.py (min_replicas of 0, gRPCOptions), ray/serve/batching.py; https://github.com/ray-project/kuberay at feeaf72 (2026-08-19): NewClusterWithIncrementalUpgrade',
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
    since(
      FIRST,
      ['sdk'],
      designSource(
        'https://docs.ray.io/en/latest/serve/: a library to build services of models and logic in Python',
      ),
    ),
  ],
  owner: ownedSince(FIRST),
  coverage: [since(FIRST, { 'model-serving': 'full' }, judgement('https://docs.ray.io/en/latest/serve/'))],
  alsoCovers: added(
    since(
      '2022-08-23',
      {
        'service-metrics': {
          partial: 'gives metrics for Prometheus and dashboards; Ray keeps none, and alerts are yours',
        },
      },
      taskReading(
        'https://docs.ray.io/en/latest/cluster/metrics.html and https://docs.ray.io/en/latest/serve/monitoring.html; the day is that of Ray 2.0.0 (PyPI), they may be older',
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
  interfaces: [
    since(
      FIRST,
      ['command-line', 'sdk'],
      designReading(
        'https://docs.ray.io/en/latest/serve/monitoring.html: pages of the dashboard show applications, replicas and logs; nothing is served or changed there',
      ),
    ),
  ],
  libraries: [
    since(
      FIRST,
      {
        full: ['pytorch', 'tensorflow', 'keras', 'scikit-learn', 'xgboost', 'transformers'],
        partly: ['any'],
      },
      REPOSITORY,
    ),
    since(
      '2022-08-23',
      {
        full: ['pytorch', 'tensorflow', 'keras', 'scikit-learn', 'xgboost', 'lightgbm', 'transformers'],
        partly: ['any'],
      },
      libraryReading(
        'PyPI ray 2.0.0 (2022-08-23): ray/train/lightgbm/lightgbm_predictor.py, for a deployment to predict with; https://docs.ray.io/en/latest/serve/: a deployment is a class in Python, and Serve asks of no framework, so a model of LightGBM is loaded as one of scikit-learn is',
      ),
    ),
  ],
  operatingEffort: [
    since(
      FIRST,
      4,
      judgement(
        'https://docs.ray.io: a cluster with head and workers for each service; to survive the loss of a head it needs a Redis of its own',
      ),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'] },
    customModels: 'supported',
    cloud: 'agnostic',
    needs: ['operator'],
    selfHost: 'free',
  }),
  stars: STARS_OF_LATE,
  contributors: CONTRIBUTORS_OF_LATE,
  latestVersion: LATEST_VERSION,
});
