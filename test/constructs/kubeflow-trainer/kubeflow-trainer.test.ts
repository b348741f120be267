import { TerraformVariable } from 'cdktf';
import { KubeflowTrainer, type KubeflowTrainerProps } from '../../../src/constructs/kubeflow-trainer';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { at, byName, type Json, synthesize } from '../../support/foreign-app';

const TRAINING = 'lab-training';

function build(props: Partial<KubeflowTrainerProps> = {}) {
  const synth = synthesize(
    (stack) => new KubeflowTrainer(stack, 'Trainer', { namespace: 'lab', training: TRAINING, ...props }),
  );
  const releases = byName(synth.resource, 'helm_release');
  const values = (name: string) => JSON.parse((at(releases[name], 'values') as string[])[0] ?? '{}') as Json;
  return { ...synth, releases, values };
}
const CONTROLLERS = ['jobset-controller', 'kubeflow-trainer'];

describe('KubeflowTrainer', () => {
  test('in a foreign app with nothing but a namespace', () => {
    const { resource } = build();
    expect(Object.keys(resource).sort()).toMatchSnapshot();
    expect(resource['kubernetes_deployment_v1']).toMatchSnapshot();
  });

  test('no webhook is asked about pods, and each is for the namespace of training alone', () => {
    const { values } = build();
    for (const name of CONTROLLERS) {
      const { mutating, validating } = values(`${name}-webhooks`) as Record<string, Json[]>;
      for (const { namespaceSelector, rules } of [...(mutating ?? []), ...(validating ?? [])]) {
        expect(namespaceSelector).toEqual({ matchLabels: { 'kubernetes.io/metadata.name': TRAINING } });
        expect(JSON.stringify(rules)).not.toContain('"pods"');
      }
    }
  });

  test('what they may change is in the namespace of training, and no webhook is among it', () => {
    const { resource, text } = build();
    for (const role of Object.values(resource['kubernetes_cluster_role_v1'] ?? {})) {
      for (const { verbs } of at(role, 'rule') as Json[]) expect(verbs).toEqual(['get', 'list', 'watch']);
    }
    for (const role of Object.values(resource['kubernetes_role_v1'] ?? {})) {
      expect(at(role, 'metadata', 'namespace')).toMatch(/^\$\{kubernetes_namespace_v1\./);
    }
    expect(text).not.toMatch(/webhookconfigurations/);
  });

  test('JobSet’s controller reads no Secret; Trainer’s watches them, or it does not start', () => {
    const roles = byName(build().resource, 'kubernetes_cluster_role_v1');
    const read = (name: string) =>
      (at(roles[`${name}.lab`], 'rule') as Json[]).flatMap(({ resources }) => resources as string[]);
    expect(read('jobset-controller')).not.toContain('secrets');
    expect(read('kubeflow-trainer')).toContain('secrets');
  });

  test('the runtime is of a chart of this package, runs as nobody, and comes last', () => {
    const { releases, values } = build({
      images: { runtime: 'r.example.com/python:1' },
      imagePullSecret: 'pull',
    });
    const release = releases['python-runtime'];
    expect(at(release, 'chart')).toMatch(/^\.\/assets\//);
    const [runtime] = values('python-runtime')['resources'] as Json[];
    const pod = at(
      runtime,
      'spec',
      'template',
      'spec',
      'replicatedJobs',
      0,
      'template',
      'spec',
      'template',
      'spec',
    );
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      imagePullSecrets: [{ name: 'pull' }],
      securityContext: { runAsNonRoot: true },
    });
    expect(at(pod, 'containers', 0)).toMatchObject({
      name: 'node',
      image: 'r.example.com/python:1',
      securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    });
    const before = at(release, 'depends_on') as string[];
    for (const type of [
      'kubernetes_deployment_v1',
      'kubernetes_namespace_v1',
      'kubernetes_role_binding_v1',
    ]) {
      expect(before.filter((one) => one.startsWith(`${type}.`))).not.toEqual([]);
    }
  });

  test('the namespace goes before the controllers, and nodes reach each other and what they are given', () => {
    const { resource } = build({ reaches: [{ peer: { namespace: 'lab' }, port: 5000 }] });
    const [namespace] = Object.values(resource['kubernetes_namespace_v1'] ?? {});
    expect(at(namespace, 'depends_on', 0)).toMatch(/^kubernetes_deployment_v1\./);
    const spec = at(byName(resource, 'kubernetes_network_policy_v1')['training'], 'spec') as Json;
    expect(spec['ingress']).toEqual([
      { from: [{ pod_selector: { match_labels: {} } }], ports: [{ protocol: 'TCP' }] },
    ]);
    const ports = (spec['egress'] as Json[]).map((rule) => at(rule, 'ports', 0, 'port'));
    expect(ports).toEqual([undefined, '5000', '53']);
  });

  test('definitions are left to somebody else, or guarded with the namespace', () => {
    expect(build({ installDefinitions: false }).releases['kubeflow-trainer-crd']).toBeUndefined();
    const guarded = build({ preventDestroy: true });
    expect(guarded.releases['kubeflow-trainer-crd']).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test.each([
    ['an image without a tag', { images: { trainer: 'r.example.com/x' } }, /`images.trainer`/],
    ['its own namespace for training', { training: 'lab' }, /`training`/],
    ['a bad name of the runtime', { runtimeName: 'Python' }, /`runtimeName`/],
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

  test('accepts a namespace that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const namespace = new TerraformVariable(stack, 'namespace', { type: 'string' }).stringValue;
      new KubeflowTrainer(stack, 'Trainer', { namespace, training: TRAINING });
    });
    expect(text).not.toMatch(/TfToken/i);
  });
});
