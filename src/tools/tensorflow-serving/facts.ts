import {
  depthReading,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  pypi,
  SECOND_SURVEY,
  taskSource,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2016-02-12';
const REPOSITORY = evidence('source', 'https://github.com/tensorflow/serving (2026-07-30)', SECOND_SURVEY);

export const tensorflowServing = defineTool({
  id: 'tensorflow-serving',
  name: 'TensorFlow Serving',
  homepage: 'https://www.tensorflow.org/tfx/guide/serving',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-07-30',
      {
        canary: { partly: 'two versions at once; who asks which is yours' },
        'scale-to-zero': 'no',
        batching: 'yes',
        grpc: 'yes',
      },
      depthReading(
        'https://github.com/tensorflow/serving at 9d981c5 (2026-07-30): README.md, tensorflow_serving/g3doc/serving_config.md, tensorflow_serving/g3doc/serving_advanced.md; a server for one pod',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { 'model-serving': { partial: 'a server for one pod; rollout and scaling on the cluster are yours' } },
      judgement('https://github.com/tensorflow/serving: only a Kubernetes tutorial', SECOND_SURVEY),
    ),
  ],
  alsoCovers: [
    since(
      '2018-10-04',
      {
        'service-metrics': {
          partial: 'gives metrics for Prometheus; what keeps them and alerts on them is another tool',
        },
      },
      taskSource('https://github.com/tensorflow/serving 1.11.0 (2018-10-04), 021efbd3: Prometheus exporter'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Google',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'] },
    libraries: { full: ['tensorflow', 'keras'] },
    customModels: 'unsupported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: ['object-store'],
    operatingEffort: 2,
    selfHost: 'free',
  }),
  stars: [since('2026-08-22', 6360, enhansome('enhansome-production-machine-learning'))],
  contributors: [
    since('2019-08-31', 156, gitAuthors('tensorflow/serving', FIGURE_SURVEY)),
    since('2020-12-07', 191, gitAuthors('tensorflow/serving', SECOND_SURVEY)),
    since('2022-05-31', 217, gitAuthors('tensorflow/serving', FIGURE_SURVEY)),
    since('2023-11-20', 240, gitAuthors('tensorflow/serving', FIGURE_SURVEY)),
    since('2024-12-26', 255, gitAuthors('tensorflow/serving', FIGURE_SURVEY)),
    since('2026-07-30', 263, gitAuthors('tensorflow/serving', SECOND_SURVEY)),
  ],
  latestVersion: [
    since('2020-08-11', '2.3.0', REPOSITORY),
    since('2026-04-23', '2.20.0', REPOSITORY),
    since('2026-09-29', '2.21.0', pypi('tensorflow-serving-api')),
  ],
});
