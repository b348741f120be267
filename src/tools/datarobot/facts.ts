import {
  depthRead,
  designSource,
  evidence,
  judgement,
  serviceReading,
  taskReading,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';

const FIRST = '2015-01-01';
const DOCS = evidence(
  'source',
  'https://docs.datarobot.com/en/docs/install/installation/install-phase/google-gke/gke-install.html',
);

export const datarobot = defineTool({
  id: 'datarobot',
  name: 'DataRobot',
  homepage: 'https://www.datarobot.com',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-11-29',
      { 'labelled-performance': 'yes', segments: 'yes' },
      depthRead(
        'PyPI datarobot 3.20.0: datarobot/models/deployment/deployment.py (submit_actuals, segment analysis), accuracy.py',
      ),
    ),
    since(
      '2026-11-29',
      { 'model-approval': { partly: 'of changes of deployments' } },
      depthRead('PyPI datarobot 3.20.0: datarobot/models/change_request.py (num_approvals_required)'),
    ),
    since(
      '2026-11-29',
      { explainers: 'yes' },
      depthRead('PyPI datarobot 3.20.0: datarobot/models/prediction_explanations.py'),
    ),
    since(
      '2026-11-29',
      { 'drift-alerts': 'yes', permissions: 'yes', 'single-sign-on': 'yes' },
      depthRead(
        'https://docs.datarobot.com/en/docs/classic-ui/mlops/deployment-settings/data-drift-settings.html.md (notifications), https://docs.datarobot.com/latest/en/docs/api/reference/public-api/tag-admin.html (roles, SSO)',
      ),
    ),
  ),
  service: [
    since(
      '2026-11-28',
      { runBy: 'DataRobot', dataAt: 'either' },
      serviceReading('https://docs.datarobot.com: its own cloud, or an installation in a VPC or on premises'),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['graphical'],
      designSource(
        'https://docs.datarobot.com/en/docs/api/index.html: its APIs are the programmatic alternative to its graphical interface',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'experiment-tracking': {
          partial:
            'a leaderboard of the models that it builds itself; runs of your own training code are not on it',
        },
        'model-registry': 'full',
        'hyperparameter-tuning': 'full',
        'model-serving': 'full',
        monitoring: 'full',
      },
      judgement(
        'https://docs.datarobot.com/en/docs/modeling/reference/model-detail/leaderboard-ref.html; the rest as reconstructed of December 2020',
        '2026-11-28',
      ),
    ),
  ],
  alsoCovers: added(
    since(
      '2023-05-25',
      { 'batch-inference': 'full' },
      taskReading(
        'https://docs.datarobot.com/en/predictions/batch/index.html (updated on that day; it came earlier)',
      ),
    ),
    since(
      '2026-05-06',
      {
        'service-metrics': {
          partial: 'service health of its own deployments; alerts on it were not established',
        },
      },
      taskReading(
        'https://docs.datarobot.com/en/docs/api/reference/public-api/observability_service_health.html.md (that day; it came earlier)',
      ),
    ),
  ),
  libraries: [
    since(
      FIRST,
      {
        full: ['scikit-learn', 'xgboost', 'pytorch', 'tensorflow', 'keras', 'onnx'],
        partly: ['spark-mllib', 'any'],
      },
      evidence(
        'source',
        'https://docs.datarobot.com/en/mlops/deployment/custom-models/custom-model-environments/drop-in-environments.html',
      ),
    ),
  ],
  ...constant(FIRST, DOCS, {
    owner: 'DataRobot, Inc.',
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['python', 'r', 'java'] },
    customModels: 'supported',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store', 'licence-key'],
    operatingEffort: 8,
    selfHost: 'licence-required',
  }),
  employees: [
    since(
      '2022-06-15',
      1200,
      evidence(
        'reported',
        'https://newsletter.pragmaticengineer.com/p/the-scoop-rebellion-at-datarobot (about so many, said by The Information; the Boston Globe of 2022-07-13 has almost 2,000 in 2021)',
        '2026-11-28',
      ),
    ),
  ],
});
