import {
  depthRead,
  depthSource,
  designSource,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  lfai,
  LFAI_2023,
  librarySource,
  pypi,
  RECONSTRUCTION_2020,
  SECOND_SURVEY,
  taskReading,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';

const FIRST = '2019-07-10';
const CHARTS = evidence('source', 'https://github.com/kserve/kserve charts/ @v0.20.0 (2026-08-06)');

export const kserve = defineTool({
  id: 'kserve',
  name: 'KServe',
  formerNames: [{ until: '2021-09-27', name: 'KFServing' }],
  homepage: 'https://kserve.github.io/website/',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-08-21',
      {
        canary: { partly: 'with Knative' },
        'scale-to-zero': { partly: 'with Knative' },
        batching: 'yes',
        grpc: 'yes',
        explainers: 'yes',
      },
      depthSource(
        'https://github.com/kserve/kserve at aaac4e2 (2026-08-21): README.md, pkg/apis/serving/v1beta1 (canaryTrafficPercent, Batcher, ExplainerSpec); https://github.com/kserve/website at 05b83a6 (2026-08-22): custom-predictor/grpc; https://kserve.github.io/website/docs/model-serving/predictive-inference/rollout-strategies/canary (with Knative only)',
      ),
    ),
    since(
      '2026-08-22',
      { 'multi-node-serving': 'yes', 'lora-adapters': 'yes', 'openai-api': 'yes' },
      depthRead(
        'https://github.com/kserve/website at 05b83a6 (2026-08-22): docs/admin-guide/kubernetes-deployment-llmisvc.md, docs/model-serving/generative-inference/llmisvc/llmisvc-configuration.md, docs/model-serving/generative-inference/ai-gateway/envoy-ai-gateway.md',
      ),
    ),
    since(
      '2026-08-22',
      { 'drift-alerts': { partly: 'detectors, whose alerts are yours' } },
      depthRead(
        'https://github.com/kserve/website at 05b83a6 (2026-08-22): docs/model-serving/predictive-inference/detect/alibi/alibi-detect.md',
      ),
    ),
  ),
  designedAround: [
    since(
      FIRST,
      ['kubernetes-objects'],
      designSource(
        'https://kubeflow.org/docs/external-add-ons/kserve/first_isvc_kserve: the object InferenceService is the primary interface',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Kubeflow community', evidence('reported', 'https://github.com/kserve/kserve')),
    since('2022-02-01', 'LF AI & Data', evidence('reported', 'https://github.com/lfai/lfai-landscape')),
    since(
      '2025-09-29',
      'CNCF (incubating)',
      evidence('source', 'https://github.com/cncf/landscape (2026-08-07)'),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'model-serving': 'full',
        monitoring: { partial: 'request metrics and logged payloads; drift detection is a sample to adapt' },
      },
      RECONSTRUCTION_2020,
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      {
        'service-metrics': {
          partial: 'gives metrics for Prometheus; what keeps them and alerts on them is another tool',
        },
      },
      taskReading(
        'https://github.com/kserve/kserve; request metrics as in the reconstruction of December 2020',
      ),
    ),
    since(
      '2024-06-03',
      { 'llm-serving': 'full' },
      taskReading(
        'https://github.com/kserve/kserve v0.13.0 (2024-06-03): python/huggingfaceserver with vLLM; LLMInferenceService since v0.16.0 (2025-11-02)',
      ),
    ),
  ),
  libraries: [
    since(
      FIRST,
      { full: ['scikit-learn', 'xgboost', 'tensorflow', 'keras', 'pytorch', 'onnx'], partly: ['any'] },
      evidence(
        'source',
        'https://github.com/kserve/kserve v0.4.1 (2020-10-16) config/configmap/inferenceservice.yaml: the predictors',
        SECOND_SURVEY,
      ),
    ),
    since(
      '2021-03-02',
      {
        full: ['scikit-learn', 'xgboost', 'lightgbm', 'tensorflow', 'keras', 'pytorch', 'onnx'],
        partly: ['any'],
      },
      librarySource('PyPI kfserving 0.5.1 (2021-03-02): kfserving/models/v1beta1_light_gbm_spec.py'),
    ),
    since(
      '2024-06-03',
      {
        full: [
          'scikit-learn',
          'xgboost',
          'lightgbm',
          'tensorflow',
          'keras',
          'pytorch',
          'transformers',
          'onnx',
        ],
        partly: ['any'],
      },
      librarySource(
        'https://github.com/kserve/kserve v0.13.0 (2024-06-03): python/huggingfaceserver; charts/ @v0.20.0 (2026-08-06) brings all of these',
      ),
    ),
  ],
  operatingEffort: [
    since(FIRST, 4, evidence('reported', 'https://github.com/kserve/kserve: needs Knative and Istio')),
    since(
      '2021-10-08',
      3,
      evidence(
        'source',
        'https://github.com/kserve/kserve v0.7.0: raw deployment mode (now standard) needs cert-manager only',
      ),
    ),
  ],
  ...constant(FIRST, CHARTS, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'], partly: ['r', 'any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: ['operator', 'object-store'],
    selfHost: 'free',
  }),
  stars: [
    since('2022-05-31', 1518, lfai('2022-05-31')),
    since('2023-11-18', 2591, LFAI_2023),
    since('2026-08-22', 5815, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-07-31', 20, gitAuthors('kserve/kserve', FIGURE_SURVEY)),
    since('2019-12-31', 34, gitAuthors('kserve/kserve', FIGURE_SURVEY)),
    since('2020-12-07', 94, gitAuthors('kserve/kserve')),
    since('2022-05-31', 154, lfai('2022-05-31')),
    since('2023-11-20', 222, lfai('2023-11-20')),
    since('2026-08-21', 376, gitAuthors('kserve/kserve')),
  ],
  latestVersion: [since('2020-11-13', '0.5.0-rc0', CHARTS), since('2026-09-25', '0.21.0', pypi('kserve'))],
});
