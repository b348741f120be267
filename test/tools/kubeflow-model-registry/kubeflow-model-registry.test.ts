import { databasesOf, sitesOf, toolsOf } from '../../../src/plan/components';
import { gapsOf } from '../../../src/plan/gaps';
import { IMAGES } from '../../../src/pins/images';
import { secretsOf } from '../../../src/plan/secrets';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { filesOf } from '../../scaffold/projects';
import { planOf } from '../../support/plans';
import { synthesizePlan } from '../../support/rule-failures';

const ALONE = { 'model-registry': 'kubeflow-model-registry' };
const TRACKED = { 'experiment-tracking': 'mlflow', ...ALONE, 'model-serving': 'kserve' };
const TOOLS = catalogueAsOf(CATALOGUE_DATE);
const filesFor = (stack: Record<string, string>) => filesOf({ plan: planOf({ stack }), tools: TOOLS });

describe('the registry of Kubeflow in a platform', () => {
  test('is what the suite has for that task', () => {
    expect(toolsOf({ stack: { 'model-registry': 'kubeflow' } })).toEqual([
      'kubeflow',
      'kubeflow-model-registry',
    ]);
  });

  test('does its task in part, and every text says so', () => {
    const plan = planOf({ stack: ALONE });
    expect(gapsOf(plan)).toEqual([
      {
        task: 'model-registry',
        tool: 'kubeflow-model-registry',
        missing: expect.stringContaining('alpha') as string,
      },
    ]);
  });

  test('keeps its data in PostgreSQL, and has a password on a platform without authentication too', () => {
    const plan = planOf({ stack: ALONE, platform: { authentication: 'none' } });
    expect(databasesOf(plan).map(({ consumer }) => consumer)).toEqual(['registry']);
    expect(secretsOf(plan).map(({ name }) => name)).toContain('kubeflow-model-registry');
    expect(sitesOf(plan).map(({ subdomain }) => subdomain)).toEqual(['model-registry']);
    expect(JSON.stringify(synthesizePlan(plan))).toContain('GATEWAY_PASSWORD');
  });

  test("the workspace has its client, of the server's version, beside MLflow", () => {
    const files = filesFor(TRACKED);
    const version = /:v([\d.]+)$/.exec(IMAGES['kubeflow-model-registry'])?.[1] ?? '';
    expect(files['workspace/requirements.txt']).toContain(`\nmodel-registry==${version}\n`);
    expect(files['README.md']).toContain(`model-registry==${version}`);
    expect(files['workspace/.env.example']).toContain('MODEL_REGISTRY_URL=http://localhost:8280');
    expect(files['workspace/README.md']).toContain(
      'python src/deploy.py "$(python src/hub.py resolve wine)"',
    );
    expect(filesFor({ 'experiment-tracking': 'mlflow', 'model-registry': 'mlflow' })).not.toHaveProperty([
      'workspace/src/hub.py',
    ]);
  });
});
