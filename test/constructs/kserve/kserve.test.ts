import { TerraformVariable } from 'cdktf';
import { KServe, type KServeProps } from '../../../src/constructs/kserve/kserve';
import { MODEL_FORMATS } from '../../../src/constructs/kserve/serving-runtimes';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { at, byName, type Json, synthesize } from '../../support/foreign-app';

const STORE = { endpoint: 'http://object-store.lab.svc:8333', region: 'us-east-1' };

function build(props: Partial<KServeProps> = {}) {
  const synth = synthesize((stack) => new KServe(stack, 'KServe', { namespace: 'lab', ...props }));
  const releases = byName(synth.resource, 'helm_release');
  const values = at(releases['kserve-controller-runtimes'], 'values') as string[];
  const { resources } = JSON.parse(values[0] ?? '') as { resources: Json[] };
  const deployment = byName(synth.resource, 'kubernetes_deployment_v1')['kserve-controller'];
  const pod = at(deployment, 'spec', 'template', 'spec');
  return {
    ...synth,
    releases,
    deployment,
    pod,
    container: at(pod, 'container', 0),
    runtimes: resources.filter(({ kind }) => kind === 'ServingRuntime'),
    storage: resources.find(({ kind }) => kind === 'ClusterStorageContainer'),
    config: at(
      byName(synth.resource, 'kubernetes_config_map_v1')['inferenceservice-config'],
      'data',
    ) as Record<string, string>,
  };
}

const rulesOf = (role: unknown) =>
  (at(role, 'rule') as Json[]).map(({ resources, verbs }) => ({
    resources: resources as string[],
    verbs: verbs as string[],
  }));

describe('KServe', () => {
  test('in a foreign app with nothing but a namespace', () => {
    const { resource, runtimes, storage } = build();
    expect(Object.keys(resource).sort()).toMatchSnapshot();
    expect(resource['kubernetes_deployment_v1']).toMatchSnapshot();
    expect({ runtime: runtimes[0], storage }).toMatchSnapshot();
  });

  test('runs without webhooks: nothing configures one, and nobody may connect', () => {
    const { resource, text } = build();
    expect(text).not.toMatch(/webhook_?configuration/i);
    const policy = at(byName(resource, 'kubernetes_network_policy_v1')['kserve-controller'], 'spec') as Json;
    expect(policy['ingress']).toEqual([]);
    expect((policy['egress'] as Json[]).map((rule) => at(rule, 'ports', 0, 'port'))).toEqual([
      '443',
      '6443',
      '53',
    ]);
  });

  test('reads no Secret and changes nothing outside the namespaces of models', () => {
    const { resource } = build({ modelNamespaces: ['lab', 'shop'] });
    const [cluster, ...more] = Object.values(byName(resource, 'kubernetes_cluster_role_v1'));
    expect(more).toEqual([]);
    for (const { resources, verbs } of rulesOf(cluster)) {
      expect(verbs).toEqual(['get', 'list', 'watch']);
      expect(resources).not.toContain('secrets');
      expect(resources).not.toContain('configmaps');
    }
    const roles = Object.values(resource['kubernetes_role_v1'] ?? {});
    const places = roles.map((role) => [at(role, 'metadata', 'namespace'), at(role, 'metadata', 'name')]);
    expect(places.sort()).toEqual([
      ['lab', 'kserve-controller-configuration'],
      ['lab', 'kserve-controller-end'],
      ['lab', 'kserve-controller-models'],
      ['shop', 'kserve-controller-end'],
      ['shop', 'kserve-controller-models'],
    ]);
    const all = [cluster, ...roles].flatMap(rulesOf);
    expect(all.flatMap(({ verbs }) => verbs)).not.toContain('*');
    const secrets = all.filter(({ resources }) => resources.includes('secrets'));
    expect(secrets.map(({ verbs }) => verbs)).toEqual([['get'], ['get']]);
  });

  test('every binding gives a role that is made, to the account that it is for', () => {
    const { resource, pod } = build();
    for (const kind of ['cluster_role', 'role']) {
      const roles = Object.keys(byName(resource, `kubernetes_${kind}_v1`));
      const bindings = Object.values(resource[`kubernetes_${kind}_binding_v1`] ?? {});
      expect(bindings.length).toBe(roles.length);
      for (const binding of bindings) {
        expect(roles).toContain(at(binding, 'role_ref', 'name'));
        const name = String(at(binding, 'role_ref', 'name')).replace(/-(configuration|models)$|\.lab$/, '');
        expect(at(binding, 'subject', 0)).toEqual({ kind: 'ServiceAccount', name, namespace: 'lab' });
      }
    }
    expect(at(pod, 'service_account_name')).toBe('kserve-controller');
    expect(at(pod, 'automount_service_account_token')).toBe(true);
  });

  test('definitions first: the controller and the runtimes wait for them', () => {
    const { deployment, releases, built, resource } = build();
    const definitions = 'helm_release.KServe_Definitions_F5AF3AE2';
    expect(at(deployment, 'depends_on')).toContain(definitions);
    expect(at(releases['kserve-controller-runtimes'], 'depends_on')).toEqual([definitions]);
    expect(releases['kserve-crd']).toMatchObject({ atomic: true, max_history: 2, create_namespace: false });
    expect(built.dependencies.length).toBe(3);
    // Rights and edges outlive the controller, which ends the last models.
    const outlasting = [
      ...(at(deployment, 'depends_on') as string[]),
      ...(at(releases['kserve-controller-end'], 'depends_on') as string[]),
    ];
    for (const kind of ['cluster_role_binding', 'role_binding', 'network_policy', 'service_account']) {
      for (const id of Object.keys(resource[`kubernetes_${kind}_v1`] ?? {})) {
        expect(outlasting).toContain(`kubernetes_${kind}_v1.${id}`);
      }
    }
  });

  test('models that Terraform does not know go before the controller, which takes their finalizers away', () => {
    const { releases, resource } = build({ modelNamespaces: ['lab', 'shop'] });
    const end = releases['kserve-controller-end'];
    expect(at(end, 'depends_on')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^kubernetes_deployment_v1\.KServe/),
        expect.stringMatching(/^helm_release\.KServe_Runtimes/),
      ]),
    );
    const { resources } = JSON.parse((at(end, 'values') as string[])[0] ?? '') as { resources: Json[] };
    expect(resources).toHaveLength(1);
    expect(at(resources[0], 'metadata', 'annotations')).toMatchObject({ 'helm.sh/hook': 'pre-delete' });
    const pod = at(resources[0], 'spec', 'template', 'spec') as Json;
    const [container] = pod['containers'] as Json[];
    expect((container?.['command'] as string[]).slice(3)).toEqual(['lab', 'shop']);
    expect(pod).toMatchObject({
      serviceAccountName: 'kserve-controller-end',
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(container?.['securityContext']).toMatchObject({ readOnlyRootFilesystem: true });
    const may = Object.values(resource['kubernetes_role_v1'] ?? {}).filter(
      (role) => at(role, 'metadata', 'name') === 'kserve-controller-end',
    );
    expect(may.map(rulesOf)).toEqual(
      ['lab', 'shop'].map(() => [{ resources: ['inferenceservices'], verbs: ['list', 'deletecollection'] }]),
    );
  });

  test('definitions are left to somebody else, or guarded', () => {
    const without = build({ installDefinitions: false });
    expect(without.releases).not.toHaveProperty('kserve-crd');
    expect(without.built.definitions).toBeUndefined();
    expect(at(build().releases['kserve-crd'], 'lifecycle')).toBeUndefined();
    expect(build({ preventDestroy: true }).releases['kserve-crd']).toMatchObject({
      lifecycle: { prevent_destroy: true },
    });
  });

  test('its pod passes Pod Security restricted, and is alone', () => {
    const { container, deployment } = build();
    expect(at(container, 'security_context')).toMatchObject({
      run_as_non_root: true,
      read_only_root_filesystem: true,
      allow_privilege_escalation: false,
    });
    expect(at(deployment, 'spec', 'strategy')).toEqual({ type: 'Recreate' });
    for (const probe of ['startup_probe', 'readiness_probe', 'liveness_probe']) {
      expect(at(container, probe)).toBeDefined();
    }
  });

  test('a ServingRuntime for each kind of model in each namespace of models', () => {
    const { runtimes } = build({ modelNamespaces: ['lab', 'shop'] });
    const names = runtimes.map(
      (runtime) =>
        `${String(at(runtime, 'metadata', 'namespace'))}/${String(at(runtime, 'metadata', 'name'))}`,
    );
    expect(names).toEqual(
      ['lab', 'shop'].flatMap((namespace) =>
        MODEL_FORMATS.map((format) => `${namespace}/mlserver-${format}`),
      ),
    );
    for (const runtime of runtimes) {
      const [container] = at(runtime, 'spec', 'containers') as Json[];
      expect(at(container, 'readinessProbe', 'httpGet', 'path')).toBe('/v2/models/{{.Name}}/ready');
      expect(at(container, 'lifecycle', 'preStop', 'sleep', 'seconds')).toBe(15);
      // With it, a model is Ready and answers 404.
      expect(JSON.stringify(runtime)).not.toContain('server-type');
    }
  });

  test('fetches models from the given store, with keys under the names that this package gives them', () => {
    const { config } = build({ objectStore: STORE });
    expect(JSON.parse(config['credentials'] ?? '')).toEqual({
      s3: {
        s3AccessKeyIDName: 'access-key-id',
        s3SecretAccessKeyName: 'secret-access-key',
        s3Endpoint: STORE.endpoint,
        s3Region: STORE.region,
        s3UseVirtualBucket: 'false',
      },
    });
    expect(build().config['credentials']).not.toContain('s3Endpoint');
    expect(JSON.parse(config['deploy'] ?? '')).toEqual({ defaultDeploymentMode: 'Standard' });
  });

  test('another configuration replaces the controller', () => {
    const annotation = (props: Partial<KServeProps>) =>
      at(build(props).deployment, 'spec', 'template', 'metadata', 'annotations');
    expect(annotation({})).toEqual(annotation({}));
    expect(annotation({ objectStore: STORE })).not.toEqual(annotation({}));
  });

  test('every image can be redirected, and is pulled with the given Secret', () => {
    const at1 = (image: string) => `r.example.com/${image}:1`;
    const { text, pod, runtimes } = build({
      imagePullSecret: 'pull',
      images: {
        controller: at1('controller'),
        storageInitializer: at1('storage'),
        agent: at1('agent'),
        runtimes: {
          sklearn: at1('sklearn'),
          mlflow: at1('mlflow'),
          xgboost: at1('xgb'),
          lightgbm: at1('lgbm'),
        },
      },
    });
    expect(text).not.toMatch(/docker\.io/);
    expect(at(pod, 'image_pull_secrets')).toEqual([{ name: 'pull' }]);
    for (const runtime of runtimes)
      expect(at(runtime, 'spec', 'imagePullSecrets')).toEqual([{ name: 'pull' }]);
  });

  test('two namespaces have objects of the cluster of their own', () => {
    const names = (namespace: string) => {
      const { resource, storage } = build({ namespace });
      return [
        ...Object.keys(byName(resource, 'kubernetes_cluster_role_v1')),
        ...Object.keys(byName(resource, 'kubernetes_cluster_role_binding_v1')),
        at(storage, 'metadata', 'name'),
      ];
    };
    expect(names('lab').filter((name) => names('shop').includes(name))).toEqual([]);
  });

  test.each([
    ['an image without a tag', { images: { agent: 'r.example.com/x' } }, /`images.agent`/],
    ['a runtime without a tag', { images: { runtimes: { mlflow: 'mlserver' } } }, /`images.runtimes.mlflow`/],
    ['no namespace for models', { modelNamespaces: [] }, /`modelNamespaces` must name/],
    ['a bad namespace for models', { modelNamespaces: ['Shop'] }, /`modelNamespaces`/],
    [
      'a guard for what is not there',
      { installDefinitions: false, preventDestroy: true },
      /`preventDestroy`/,
    ],
    ['no API server', { apiServer: { cidrs: [], ports: [443] } }, /`apiServer`/],
    ['a bad name', { name: 'KServe' }, /`name`/],
  ])('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });

  test('accepts values that only Terraform knows', () => {
    const variable = (stack: ConstructorParameters<typeof TerraformVariable>[0], name: string) =>
      new TerraformVariable(stack, name, { type: 'string' }).stringValue;
    const { text } = synthesize((stack) => {
      new KServe(stack, 'KServe', {
        namespace: variable(stack, 'namespace'),
        images: { controller: variable(stack, 'controller') },
        objectStore: { endpoint: variable(stack, 'endpoint'), region: 'us-east-1' },
      });
    });
    expect(text).not.toMatch(/TfToken/i);
    expect(text).toContain('var.endpoint');
    expect(() =>
      synthesize((stack) => {
        const modelNamespaces = [variable(stack, 'models')];
        new KServe(stack, 'KServe', { namespace: 'lab', modelNamespaces });
      }),
    ).toThrow(/`modelNamespaces` must be known/);
  });
});
