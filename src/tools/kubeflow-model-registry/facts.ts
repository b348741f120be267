import {
  depthRead,
  designReading,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  pypi,
  SECOND_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2024-04-26';
const REPOSITORY = evidence('source', 'https://github.com/kubeflow/hub (2026-04-29)', SECOND_SURVEY);

export const kubeflowModelRegistry = defineTool({
  id: 'kubeflow-model-registry',
  name: 'Kubeflow Hub',
  formerNames: [{ until: '2026-04-24', name: 'Kubeflow Model Registry' }],
  homepage: 'https://www.kubeflow.org/docs/components/model-registry/',
  firstRelease: FIRST,
  designedAround: [
    since(
      FIRST,
      ['sdk'],
      designReading(
        'https://www.kubeflow.org/docs/components/model-registry/getting-started/: it begins with its client in Python; README of v0.3.8 names that before its pages',
      ),
    ),
  ],
  depth: [
    since(
      '2026-11-29',
      { 'model-approval': 'no' },
      depthRead('PyPI model-registry 0.3.18: mr_openapi/models/model_version_state.py (live or archived)'),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { 'model-registry': { partial: 'metadata of models and versions, as an alpha with limited support' } },
      judgement('https://github.com/kubeflow/hub README', SECOND_SURVEY),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'CNCF (Kubeflow)',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database'],
    operatingEffort: 2,
    selfHost: 'free',
  }),
  contributors: [
    since('2024-04-30', 16, gitAuthors('kubeflow/hub', FIGURE_SURVEY)),
    since('2024-12-31', 23, gitAuthors('kubeflow/hub', FIGURE_SURVEY)),
    since('2025-12-31', 65, gitAuthors('kubeflow/hub', FIGURE_SURVEY)),
    since('2026-04-29', 76, gitAuthors('kubeflow/hub', SECOND_SURVEY)),
  ],
  latestVersion: [
    since('2026-04-03', '0.3.8', REPOSITORY),
    since('2026-10-22', '0.3.18', pypi('model-registry')),
  ],
});
