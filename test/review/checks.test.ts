import { checksOf } from '../../src/review/checks';
import { securityOf } from '../../src/review/security';
import { parseSynthesized, resourcesOf } from '../../src/review/synthesized';
import { planOf } from '../scaffold/plans';
import { synthesize } from './reports';

type Tree = Record<string, unknown>;
const sound = synthesize(planOf());

/** The checks that break when the synthesized Terraform is changed. */
function broken(change: (root: Tree & { resource: Record<string, Record<string, Tree>> }) => void): string[] {
  const root = JSON.parse(sound) as Tree & { resource: Record<string, Record<string, Tree>> };
  change(root);
  const parsed = parseSynthesized(JSON.stringify(root));
  return checksOf(parsed, resourcesOf(parsed), {
    protectedData: true,
    cluster: true,
    operators: ['seldon-controller-manager'],
  })
    .filter(({ problems }) => problems.length > 0)
    .map(({ id }) => id);
}

interface Pod extends Tree {
  container: (Tree & { security_context: Tree; env?: Tree[]; resources: Tree; image: string })[];
}
const podOf = (root: { resource: Record<string, Record<string, Tree>> }): Pod => {
  const deployment = root.resource['kubernetes_deployment_v1']?.['mlflow'];
  return (deployment?.['spec'] as { template: { spec: Pod } }).template.spec;
};
const containerOf = (root: { resource: Record<string, Record<string, Tree>> }) => {
  const [container] = podOf(root).container;
  if (container === undefined) throw new Error('no container');
  return container;
};

test('only the quota of the platform’s own namespace counts', () => {
  const plan = planOf({ createNamespace: false }, { 'hyperparameter-tuning': 'katib' });
  const root = parseSynthesized(synthesize(plan));
  const resources = resourcesOf(root);
  expect(resources.some(({ type }) => type === 'kubernetes_resource_quota_v1')).toBe(true);
  const expected = { protectedData: true, cluster: true, operators: [] };
  expect(checksOf(root, resources, expected).map(({ id }) => id)).not.toContain('quota');
});

test('hold for a platform as it is made', () => expect(broken(() => undefined)).toEqual([]));

test.each<[string, Parameters<typeof broken>[0]]>([
  [
    'no-secret-value',
    (root) =>
      Object.assign(root.resource['kubernetes_secret_v1']?.['mlflow_secret'] ?? {}, { data: { a: 'b' } }),
  ],
  ['no-secret-value', (root) => containerOf(root).env?.push({ name: 'DB_PASSWORD', value: 'x' })],
  [
    'no-secret-value',
    (root) => Object.assign(root.resource['helm_release']?.['seldon_core'] ?? {}, { set_sensitive: [] }),
  ],
  ['pod-security', (root) => Object.assign(containerOf(root).security_context, { privileged: true })],
  [
    'pod-security',
    (root) => Object.assign(containerOf(root).security_context, { capabilities: { drop: ['NET_RAW'] } }),
  ],
  ['pod-security', (root) => Object.assign(podOf(root), { host_network: true })],
  [
    'pod-security',
    (root) => Object.assign(podOf(root), { volume: [{ name: 'h', host_path: { path: '/' } }] }),
  ],
  ['no-api-token', (root) => Object.assign(podOf(root), { automount_service_account_token: true })],
  [
    'read-only-root',
    (root) => Object.assign(containerOf(root).security_context, { read_only_root_filesystem: false }),
  ],
  [
    'quota',
    (root) =>
      Object.assign(containerOf(root), {
        resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '16Gi' } },
      }),
  ],
  ['amounts', (root) => Object.assign(containerOf(root), { resources: { requests: { cpu: '1' } } })],
  [
    'image-versions',
    (root) => Object.assign(containerOf(root), { image: 'docker.io/library/python:latest' }),
  ],
  ['image-versions', (root) => Object.assign(containerOf(root), { image: 'localhost:5000/python' })],
  [
    'deny-by-default',
    (root) => delete root.resource['kubernetes_network_policy_v1']?.['namespace_deny_by_default'],
  ],
  [
    'no-open-port',
    (root) =>
      Object.assign(root.resource['kubernetes_service_v1']?.['mlflow_service']?.['spec'] ?? {}, {
        type: 'NodePort',
      }),
  ],
  [
    'pinned-providers',
    (root) =>
      Object.assign(root['terraform'] as Tree, { required_providers: { helm: { version: '~> 3.0' } } }),
  ],
  ['plannable', (root) => Object.assign(root.resource, { kubernetes_manifest: { x: { manifest: {} } } })],
  [
    'deletion-protection',
    (root) => delete root.resource['kubernetes_namespace_v1']?.['namespace']?.['lifecycle'],
  ],
])('"%s" is noticed when it breaks', (id, change) => {
  expect(broken(change)).toEqual([id]);
});

test('security reads pods of Terraform and of Helm values alike', () => {
  const terraform = {
    name: 'c',
    security_context: [{ run_as_non_root: true, read_only_root_filesystem: true }],
  };
  const kubernetes = { name: 'c', securityContext: { runAsNonRoot: true, readOnlyRootFilesystem: true } };
  const resources = resourcesOf(
    JSON.stringify({
      resource: {
        kubernetes_deployment_v1: {
          a: { metadata: [{ name: 'same' }], spec: [{ template: [{ spec: [{ container: [terraform] }] }] }] },
        },
        helm_release: {
          b: { name: 'same', values: [JSON.stringify({ spec: { containers: [kubernetes] } })] },
        },
      },
    }),
  );
  const [first, second] = securityOf(resources).pods.map((pod) => ({ ...pod, kind: '' }));
  expect(first).toEqual(second);
  expect(first?.violations).toContain('c keeps capabilities');
  expect(first).toMatchObject({ serviceAccount: 'default', token: true, readOnlyRoot: true });
});
