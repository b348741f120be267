import { TerraformVariable } from 'cdktf';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { KubeRayOperator, type KubeRayOperatorProps } from '../../../src/constructs/ray/kuberay-operator';
import { at, byName, type Json, synthesize } from '../../support/foreign-app';

function build(props: Partial<KubeRayOperatorProps> = {}) {
  const synth = synthesize((stack) => new KubeRayOperator(stack, 'Operator', { namespace: 'lab', ...props }));
  const deployment = byName(synth.resource, 'kubernetes_deployment_v1')[props.name ?? 'kuberay-operator'];
  const pod = at(deployment, 'spec', 'template', 'spec');
  return {
    ...synth,
    releases: byName(synth.resource, 'helm_release'),
    deployment,
    pod,
    container: at(pod, 'container', 0),
  };
}

describe('KubeRayOperator', () => {
  test('in a foreign app with nothing but a namespace', () => {
    const { resource } = build();
    expect(Object.keys(resource).sort()).toMatchSnapshot();
    expect(resource['kubernetes_deployment_v1']).toMatchSnapshot();
  });

  test('watches its own namespace, and has no rights in any other', () => {
    const { resource, container, text } = build();
    expect(at(container, 'args')).toContain('--watch-namespace=lab');
    expect(text).not.toMatch(/cluster_role|webhook_?configuration/i);
    const [role, ...more] = Object.values(resource['kubernetes_role_v1'] ?? {});
    expect(more).toEqual([]);
    expect(at(role, 'metadata')).toMatchObject({ namespace: 'lab' });
  });

  test('may change RayClusters’ pods, Services and token, and makes no roles, accounts or jobs', () => {
    const [role] = Object.values(build().resource['kubernetes_role_v1'] ?? {});
    const rules = (at(role, 'rule') as Json[]).map(({ resources, verbs }) => ({
      resources: resources as string[],
      changes: (verbs as string[]).filter((verb) => !['get', 'list', 'watch'].includes(verb)),
    }));
    const changed = Object.fromEntries(
      rules.flatMap(({ resources, changes }) => resources.map((one) => [one, changes.join(' ')] as const)),
    );
    expect(changed).toEqual({
      rayclusters: '',
      rayjobs: '',
      rayservices: '',
      'rayclusters/status': 'update',
      'rayclusters/finalizers': 'update',
      pods: 'create update delete deletecollection',
      services: 'create',
      secrets: 'create',
      events: 'create patch',
      jobs: '',
      serviceaccounts: '',
      roles: '',
      rolebindings: '',
    });
  });

  test('nobody may connect, and it reaches the API server only', () => {
    const policy = at(
      byName(build().resource, 'kubernetes_network_policy_v1')['kuberay-operator'],
      'spec',
    ) as Json;
    expect(policy['ingress']).toEqual([]);
    const ports = (policy['egress'] as Json[]).map((rule) => at(rule, 'ports', 0, 'port'));
    expect(ports).toEqual(['443', '6443', '53']);
  });

  test('for RayServices it may change those, and their clusters and Services, and reaches heads', () => {
    const { resource, built } = build({ services: true });
    const [role] = Object.values(resource['kubernetes_role_v1'] ?? {});
    const more = (at(role, 'rule') as Json[]).slice(
      (at(Object.values(build().resource['kubernetes_role_v1'] ?? {})[0], 'rule') as Json[]).length,
    );
    expect(more.map(({ resources, verbs }) => [resources, (verbs as string[]).join(' ')])).toEqual([
      [['rayservices'], 'update'],
      [['rayservices/status', 'rayservices/finalizers'], 'update'],
      [['rayclusters'], 'create update delete'],
      [['services'], 'update'],
      [['endpointslices'], 'get list watch'],
    ]);
    const policy = byName(resource, 'kubernetes_network_policy_v1')['kuberay-operator'];
    const egress = at(policy, 'spec', 'egress') as Json[];
    const to = [{ pod_selector: { match_labels: { 'ray.io/node-type': 'head' } } }];
    expect(egress.slice(2, 4)).toEqual(
      ['8265', '8000'].map((port) => ({ to, ports: [{ port, protocol: 'TCP' }] })),
    );
    expect(built.servesFrom).toEqual({ workload: built.workload });
    expect(build().built.servesFrom).toBeUndefined();
  });

  test('definitions, rights and edges first', () => {
    const { deployment, releases, resource, built } = build();
    const before = at(deployment, 'depends_on') as string[];
    for (const type of ['helm_release', 'kubernetes_role_binding_v1', 'kubernetes_network_policy_v1']) {
      for (const id of Object.keys(resource[type] ?? {})) expect(before).toContain(`${type}.${id}`);
    }
    expect(releases['kuberay-crd']).toMatchObject({ atomic: true, max_history: 2, create_namespace: false });
    expect(built.dependencies).toEqual([built.deployment]);
  });

  test('definitions are left to somebody else, or guarded', () => {
    const without = build({ installDefinitions: false });
    expect(without.releases).toEqual({});
    expect(without.built.definitions).toBeUndefined();
    expect(at(build().releases['kuberay-crd'], 'lifecycle')).toBeUndefined();
    expect(build({ preventDestroy: true }).releases['kuberay-crd']).toMatchObject({
      lifecycle: { prevent_destroy: true },
    });
  });

  test('its pod passes Pod Security restricted, and is alone', () => {
    const { container, deployment, pod } = build({ imagePullSecret: 'pull', image: 'r.example.com/op:1' });
    expect(at(container, 'security_context')).toMatchObject({
      run_as_non_root: true,
      read_only_root_filesystem: true,
      allow_privilege_escalation: false,
    });
    expect(at(container, 'image')).toBe('r.example.com/op:1');
    expect(at(pod, 'image_pull_secrets')).toEqual([{ name: 'pull' }]);
    expect(at(deployment, 'spec', 'strategy')).toEqual({ type: 'Recreate' });
    for (const probe of ['startup_probe', 'readiness_probe', 'liveness_probe']) {
      expect(at(container, probe)).toBeDefined();
    }
  });

  test.each([
    ['an image without a tag', { image: 'r.example.com/x' }, /`image`/],
    ['a bad name', { name: 'KubeRay' }, /`name`/],
    ['a bad namespace', { namespace: 'Lab' }, /`namespace`/],
    ['no API server', { apiServer: { cidrs: [], ports: [443] } }, /`apiServer`/],
    [
      'a guard for what is not there',
      { installDefinitions: false, preventDestroy: true },
      /`preventDestroy`/,
    ],
  ])('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });

  test('accepts values that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const namespace = new TerraformVariable(stack, 'namespace', { type: 'string' }).stringValue;
      new KubeRayOperator(stack, 'Operator', { namespace });
    });
    expect(text).not.toMatch(/TfToken/i);
    expect(text).toContain('--watch-namespace=${var.namespace}');
  });
});
