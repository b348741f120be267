import { clusterSecrets } from '../../src/review/cluster-secrets';
import { reportOf } from '../../src/review/report';
import { resourcesOf } from '../../src/review/synthesized';
import { planOf } from '../scaffold/plans';
import { TOOLS } from '../scaffold/projects';
import { planOf as planWith } from '../support/plans';
import { markdownOf, MODEL, wholeReport } from './reports';

const rowsOf = (stack: Record<string, string>, platform: Record<string, unknown> = {}): string =>
  markdownOf(wholeReport({ plan: planWith({ stack, platform }) }));

test('the token of Ray is in the table, though the operator makes it, with what it opens', () => {
  const text = rowsOf({ 'hyperparameter-tuning': 'ray-tune' });
  expect(text).toContain(
    "| `ray` | `auth_token` | ray-head, ray-worker | made by the operator in the cluster; whoever has it runs code on Ray's cluster ray |",
  );
  // The operator gives the cluster of a service a name of its own, and its Secret that name.
  expect(
    rowsOf({ 'experiment-tracking': 'mlflow', 'model-serving': 'ray-serve' }, { models: [MODEL] }),
  ).toMatch(/\| `[a-z-]+-\*` \| `auth_token` \| [a-z-]+-head/);
  expect(rowsOf({ 'experiment-tracking': 'mlflow' })).not.toContain('auth_token');
});

test('so are the certificates that charts make, ours and those that are pinned', () => {
  expect(rowsOf({ 'model-serving': 'kserve' })).toContain(
    '| `kserve-controller-certificate` | `tls.crt`, `tls.key` | kserve-controller | made by its chart in the cluster |',
  );
  const seldon = markdownOf(wholeReport());
  expect(seldon).toMatch(/\| `seldon-webhook-server-cert` \| `tls.crt`, `tls.key` \| .* made by its chart/);
  expect(seldon).toContain('`sh.helm.release.v1.*`');
});

test('so is what no pod reads, and what the code of a project adds', () => {
  const exposure = {
    kind: 'ingress',
    domain: 'ml.example.com',
    className: 'nginx',
    controllerNamespace: 'ingress',
    tlsSecretName: 'wildcard',
  };
  const text = rowsOf({ 'experiment-tracking': 'mlflow' }, { exposure, images: { pullSecret: 'mirror' } });
  expect(text).toContain('| `wildcard` | `tls.crt`, `tls.key` | the Ingress controller | you create it');
  expect(text).toMatch(/\| `mirror` \| +\| nodes that pull images \| you create it/);
  const metadata = { name: 'own' };
  const spec = { container: [{ env: [{ value_from: { secret_key_ref: { name: 'own', key: 'k' } } }] }] };
  const resources = resourcesOf({
    resource: {
      kubernetes_secret_v1: { own: { metadata, data_wo: { k: 'x' } }, planned: { metadata: { name: 'p' } } },
      kubernetes_deployment_v1: { d: { metadata: { name: 'd' }, spec: { template: { spec } } } },
    },
  });
  expect(clusterSecrets(resources, ['p'])).toEqual([
    { name: 'own', keys: ['k'], madeBy: 'code', usedBy: ['d'] },
  ]);
});

test('a token of Ray that somebody else makes, or none, is not said to be made', () => {
  const cluster = (authOptions: object) =>
    resourcesOf({
      resource: {
        kubernetes_manifest: {
          r: { manifest: { kind: 'RayCluster', metadata: { name: 'r' }, spec: { authOptions } } },
        },
      },
    });
  expect(clusterSecrets(cluster({ mode: 'token' }), [])).toHaveLength(1);
  expect(clusterSecrets(cluster({ mode: 'token', secretName: 'theirs' }), [])).toEqual([]);
  expect(clusterSecrets(cluster({ mode: 'disabled' }), [])).toEqual([]);
});

test('before the first synthesis, and of charts that nobody here knows, it says what is missing', () => {
  expect(markdownOf(reportOf({ plan: planOf(), tools: TOOLS }))).toContain(
    'Secrets that charts and operators make in the cluster are not known before the first synthesis',
  );
  const plan = planOf({ charts: { 'seldon-core-operator': './charts/seldon-core-operator' } });
  expect(markdownOf(wholeReport({ plan }))).toContain(
    'Secrets that these charts from outside make are not in it: `seldon-core-operator`.',
  );
});
