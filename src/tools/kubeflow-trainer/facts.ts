import { evidence, FIGURE_SURVEY, gitAuthors, taskReading, THIRD_SURVEY } from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2025-07-17';
const REPOSITORY = evidence(
  'source',
  'https://github.com/kubeflow/trainer charts/kubeflow-trainer (2026-08-21)',
);

export const kubeflowTrainer = defineTool({
  id: 'kubeflow-trainer',
  name: 'Kubeflow Trainer',
  homepage: 'https://www.kubeflow.org/docs/components/trainer/',
  firstRelease: FIRST,
  alsoCovers: [
    since(
      FIRST,
      { 'training-jobs': 'full' },
      taskReading('https://github.com/kubeflow/trainer v2.0.0 (2025-07-17)'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'CNCF (Kubeflow)',
    status: 'alive',
    licence: APACHE_2,
    coverage: {},
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['pytorch', 'tensorflow', 'keras', 'xgboost', 'transformers'] },
    customModels: 'supported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: ['operator'],
    operatingEffort: 3,
    selfHost: 'free',
  }),
  contributors: [
    since('2025-07-31', 232, gitAuthors('kubeflow/trainer', FIGURE_SURVEY)),
    since('2025-12-31', 251, gitAuthors('kubeflow/trainer', FIGURE_SURVEY)),
    since('2026-08-21', 297, gitAuthors('kubeflow/trainer', THIRD_SURVEY)),
  ],
  latestVersion: [
    since(
      '2026-08-06',
      '2.3.0',
      evidence(
        'source',
        'https://github.com/kubeflow/trainer tag v2.3.0, the newest on 2026-08-21',
        THIRD_SURVEY,
      ),
    ),
  ],
});
