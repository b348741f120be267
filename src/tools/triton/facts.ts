import {
  depthRead,
  depthReading,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  lfai,
  LFAI_2020,
  LFAI_2023,
  taskReading,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { BSD_3 } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';

const FIRST = '2018-11-26';
const REPOSITORY = evidence('source', 'https://github.com/triton-inference-server/server v2.71.0 (2026-08)');

export const triton = defineTool({
  id: 'triton',
  name: 'NVIDIA Triton Inference Server',
  homepage: 'https://github.com/triton-inference-server/server',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-08-19',
      {
        'multi-node-serving': { partly: 'with TensorRT-LLM' },
        'lora-adapters': { partly: 'with vLLM or TensorRT-LLM' },
        'openai-api': 'yes',
      },
      depthRead(
        'https://github.com/triton-inference-server/server at e1db8a6 (2026-08-19): docs/getting_started/trtllm_user_guide.md, docs/backend_guide/vllm.rst, python/openai/README.md',
      ),
    ),
    since(
      '2026-08-19',
      { canary: 'no', 'scale-to-zero': 'no', batching: 'yes', grpc: 'yes' },
      depthReading(
        'https://github.com/triton-inference-server/server at e1db8a6 (2026-08-19): README.md (dynamic batching, GRPC); a server for one pod',
      ),
    ),
  ),
  coverage: [
    since(
      FIRST,
      { 'model-serving': { partial: 'a server for one pod; rollout and scaling on the cluster are yours' } },
      judgement('https://github.com/triton-inference-server/server: only sample charts'),
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
      taskSource(
        'https://github.com/triton-inference-server/server e4c4d7b06 (2018-11-05): docs/metrics.rst',
      ),
    ),
    since(
      '2023-10-26',
      { 'llm-serving': { partial: 'a server for one pod; rollout and scaling on the cluster are yours' } },
      taskReading(
        'https://github.com/triton-inference-server/server v2.39.0 (2023-10-26), 519cd23c8: backends of TensorRT-LLM and vLLM',
      ),
    ),
  ),
  ...constant(FIRST, REPOSITORY, {
    owner: 'NVIDIA',
    status: 'alive',
    licence: BSD_3,
    languages: { full: ['python'] },
    libraries: { full: ['pytorch', 'onnx', 'xgboost', 'lightgbm'], partly: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: ['object-store'],
    operatingEffort: 2,
    selfHost: 'free',
  }),
  stars: [
    since('2020-01-31', 968, lfai('2020-01-31')),
    since('2020-12-06', 1618, LFAI_2020),
    since('2022-05-31', 3692, lfai('2022-05-31')),
    since('2023-11-15', 6393, LFAI_2023),
    since('2026-08-22', 10931, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 17, gitAuthors('triton-inference-server/server', FIGURE_SURVEY)),
    since('2020-01-31', 21, lfai('2020-01-31')),
    since('2020-12-06', 39, LFAI_2020),
    since('2022-05-31', 85, lfai('2022-05-31')),
    since('2023-11-20', 109, lfai('2023-11-20')),
    since('2026-08-19', 154, gitAuthors('triton-inference-server/server')),
  ],
  latestVersion: [
    since('2026-07-24', '2.71.0', REPOSITORY),
    since(
      '2026-09-30',
      '2.73.0',
      evidence(
        'reported',
        'https://github.com/triton-inference-server/server/pull/8965 (branch r26.09, 2026-09-10) and https://github.com/sokldjs554/inference-rail, which ran 26.09-py3 and was answered 2.73.0; the day of the release was not established',
        THIRD_SURVEY,
      ),
    ),
  ],
});
