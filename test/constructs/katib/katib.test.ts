import { TerraformVariable } from 'cdktf';
import { parse } from 'yaml';
import { Katib, type KatibProps } from '../../../src/constructs/katib';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { at, byName, DATABASE, environment, type Json, synthesize } from '../../support/foreign-app';

const EXPERIMENTS = 'lab-experiments';

function build(props: Partial<KatibProps> = {}) {
  const synth = synthesize(
    (stack) =>
      new Katib(stack, 'Katib', { namespace: 'lab', experiments: EXPERIMENTS, database: DATABASE, ...props }),
  );
  const deployments = byName(synth.resource, 'kubernetes_deployment_v1');
  const releases = byName(synth.resource, 'helm_release');
  const config = byName(synth.resource, 'kubernetes_config_map_v1')['katib-config'];
  return {
    ...synth,
    deployments,
    releases,
    configuration: parse(String(at(config, 'data', 'katib-config.yaml'))) as Json,
    webhooks: JSON.parse(
      (at(releases['katib-controller-webhooks'], 'values') as string[])[0] ?? '{}',
    ) as Record<string, Json[]>,
    policies: byName(synth.resource, 'kubernetes_network_policy_v1'),
  };
}
const container = (deployment: unknown) => at(deployment, 'spec', 'template', 'spec', 'container', 0);

describe('Katib', () => {
  test('in a foreign app with a namespace and a database', () => {
    const { resource } = build();
    expect(Object.keys(resource).sort()).toMatchSnapshot();
    expect(resource['kubernetes_deployment_v1']).toMatchSnapshot();
  });

  test('its webhooks are for the namespace of experiments alone, which is another than its own', () => {
    const { webhooks, built } = build();
    const all = [...(webhooks['mutating'] ?? []), ...(webhooks['validating'] ?? [])];
    expect(all.map(({ name }) => name)).toEqual([
      'defaulter.experiment.katib.kubeflow.org',
      'mutator.pod.katib.kubeflow.org',
      'validator.experiment.katib.kubeflow.org',
    ]);
    for (const { namespaceSelector } of all) {
      expect(namespaceSelector).toEqual({ matchLabels: { 'kubernetes.io/metadata.name': EXPERIMENTS } });
    }
    expect(built.experiments.namespace.resource).toBeDefined();
    expect(() => build({ experiments: 'lab' })).toThrow(/`experiments` must be another namespace/);
  });

  test('reads no Secret, makes nothing outside the namespace of experiments, and no account or role anywhere', () => {
    const { resource } = build();
    const rules = (type: string) =>
      Object.values(resource[type] ?? {}).flatMap((role) => at(role, 'rule') as Json[]);
    const named = [...rules('kubernetes_cluster_role_v1'), ...rules('kubernetes_role_v1')].flatMap(
      ({ resources }) => resources as string[],
    );
    for (const kind of ['secrets', 'serviceaccounts', 'roles', 'rolebindings', 'pods', '*']) {
      expect(named).not.toContain(kind);
    }
    for (const { resources, verbs } of rules('kubernetes_cluster_role_v1')) {
      const own = (resources as string[]).every((one) => /^(experiments|trials|suggestions)/.test(one));
      const changes = (verbs as string[]).filter((verb) => !['get', 'list', 'watch'].includes(verb));
      expect(changes.filter((verb) => !own || !['update', 'patch'].includes(verb))).toEqual([]);
    }
    const [role] = Object.values(resource['kubernetes_role_v1'] ?? {});
    expect(at(role, 'metadata', 'namespace')).toMatch(/^\$\{kubernetes_namespace_v1\./);
  });

  test('suggestions are given a security context and an account without a token, collectors that of their trial', () => {
    const { configuration, resource } = build({
      images: { suggestion: 'r.example.com/suggestion:1', metricsCollector: 'r.example.com/collector:1' },
    });
    expect(at(configuration, 'init', 'certGenerator', 'enable')).toBe(false);
    expect(at(configuration, 'init', 'controller')).toMatchObject({
      injectSecurityContext: true,
      trialResources: ['Job.v1.batch'],
    });
    const suggestions = at(configuration, 'runtime', 'suggestions') as Json[];
    expect(suggestions.map(({ algorithmName }) => algorithmName)).toEqual([
      'random',
      'tpe',
      'cmaes',
      'sobol',
    ]);
    for (const suggestion of suggestions) {
      expect(suggestion).toMatchObject({
        image: 'r.example.com/suggestion:1',
        serviceAccountName: 'katib-suggestion',
        securityContext: {
          runAsNonRoot: true,
          readOnlyRootFilesystem: true,
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
        },
      });
      expect(at(suggestion, 'resources', 'limits', 'memory')).toMatch(/Mi$/);
    }
    for (const collector of at(configuration, 'runtime', 'metricsCollectors') as Json[]) {
      expect(collector).toMatchObject({ image: 'r.example.com/collector:1' });
      expect(at(collector, 'resources', 'limits', 'memory')).toMatch(/Mi$/);
    }
    const account = byName(resource, 'kubernetes_service_account_v1')['katib-suggestion'];
    expect(account).toMatchObject({ automount_service_account_token: false });
  });

  test('its database is its own, by a password that is named only', () => {
    const { deployments } = build();
    const env = environment(container(deployments['katib-db-manager']));
    expect(env).toMatchObject({
      DB_NAME: 'postgres',
      DB_USER: DATABASE.user,
      KATIB_POSTGRESQL_DB_HOST: DATABASE.host,
      KATIB_POSTGRESQL_DB_DATABASE: DATABASE.database,
    });
    expect(env['DB_PASSWORD']).toBe(`${DATABASE.password.secretName}/${DATABASE.password.key}`);
  });

  test('a certificate that is checked is mounted, and lib/pq is told where it is', () => {
    const checked = {
      ...DATABASE,
      sslMode: 'verify-full',
      rootCertificates: { secretName: 'authorities', key: 'ca.crt' },
    };
    const manager = container(build({ database: checked }).deployments['katib-db-manager']);
    expect(environment(manager)).toMatchObject({
      KATIB_POSTGRESQL_SSL_MODE: 'verify-full',
      PGSSLROOTCERT: expect.stringMatching(/ca\.crt$/) as string,
    });
    expect(at(manager, 'volume_mount')).toHaveLength(1);
  });

  test('the namespace comes after the controller, so that it goes before what takes finalizers away', () => {
    const { resource, deployments } = build();
    const [namespace] = Object.values(resource['kubernetes_namespace_v1'] ?? {});
    expect(at(namespace, 'depends_on')).toEqual([expect.stringMatching(/^kubernetes_deployment_v1\./)]);
    const before = at(deployments['katib-controller'], 'depends_on') as string[];
    // Without its Service too, no trial would let go of the database.
    expect(before.filter((one) => /service_v1\..*DatabaseManager/.test(one))).toHaveLength(1);
    const types = ['helm_release', 'kubernetes_cluster_role_binding_v1', 'kubernetes_service_v1'];
    for (const type of types) expect(before.filter((one) => one.startsWith(`${type}.`))).not.toEqual([]);
    expect(at(namespace, 'metadata', 'labels')).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
      'katib.kubeflow.org/metrics-collector-injection': 'enabled',
    });
  });

  test('trials reach what they are given, and nobody but Katib reaches them', () => {
    const reaches = [{ peer: { namespace: 'lab' }, port: 5000 }];
    const { policies } = build({ reaches });
    const spec = at(policies['experiments'], 'spec') as Json;
    expect(spec['ingress']).toEqual([
      {
        from: [{ namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'lab' } } }],
        ports: [{ port: '6789', protocol: 'TCP' }],
      },
    ]);
    const ports = (spec['egress'] as Json[]).map((rule) => at(rule, 'ports', 0, 'port'));
    expect(ports).toEqual(['6789', '5000', '53']);
    expect(policies['deny-by-default']).toBeDefined();
  });

  test('definitions are left to somebody else, or guarded with the namespace', () => {
    const without = build({ installDefinitions: false });
    expect(Object.keys(without.releases)).toEqual(['katib-controller-webhooks']);
    const guarded = build({ preventDestroy: true });
    expect(guarded.releases['katib-crd']).toMatchObject({ lifecycle: { prevent_destroy: true } });
    const [namespace] = Object.values(guarded.resource['kubernetes_namespace_v1'] ?? {});
    expect(namespace).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test.each([
    ['an image without a tag', { images: { controller: 'r.example.com/x' } }, /`images.controller`/],
    ['a bad namespace of experiments', { experiments: 'Trials' }, /`experiments`/],
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
      new Katib(stack, 'Katib', { namespace, experiments: EXPERIMENTS, database: DATABASE });
    });
    expect(text).not.toMatch(/TfToken/i);
  });
});
