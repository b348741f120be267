import { TerraformVariable } from 'cdktf';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { KubeRayOperator } from '../../../src/constructs/ray/kuberay-operator';
import { RayServe } from '../../../src/constructs/ray/ray-serve';
import type { RayServeModel, RayServeProps } from '../../../src/constructs/ray/ray-serve-props';
import { at, BUCKET, byName, type Json, RecordingStores, synthesize } from '../../support/foreign-app';

const WINE: RayServeModel = { name: 'wine', modelUri: 's3://bucket/1/models/m-1/artifacts' };
const IRIS: RayServeModel = { name: 'iris', modelUri: 's3://bucket/2/models/m-2/artifacts', replicas: 2 };

function build(props: Partial<RayServeProps> = {}) {
  const synth = synthesize((stack) => {
    const operator = new KubeRayOperator(stack, 'Operator', { namespace: 'lab', services: true });
    return new RayServe(stack, 'Serve', {
      namespace: 'lab',
      operator,
      artifacts: BUCKET,
      models: [WINE],
      ...props,
    });
  });
  const release = byName(synth.resource, 'helm_release')[props.name ?? 'models'];
  const { resources } = JSON.parse((at(release, 'values') as string[])[0] ?? '') as { resources: Json[] };
  const [service] = resources;
  const spec = at(service, 'spec') as Json;
  const config = at(spec, 'rayClusterConfig') as Json;
  const head = at(config, 'headGroupSpec') as Json;
  const groups = config['workerGroupSpecs'] as Json[];
  return {
    ...synth,
    release,
    service,
    spec,
    config,
    head,
    groups,
    pods: [head, ...groups].map((group) => at(group, 'template') as Json),
    served: JSON.parse(String(spec['serveConfigV2'])) as { applications: Json[] },
    policies: byName(synth.resource, 'kubernetes_network_policy_v1'),
  };
}

const containerOf = (pod: unknown) => at(pod, 'spec', 'containers', 0) as Json;
const environmentOf = (pod: unknown): Json =>
  Object.fromEntries(
    (containerOf(pod)['env'] as Json[]).map(({ name, value, valueFrom }) => [
      String(name),
      value ?? valueFrom,
    ]),
  );

describe('RayServe', () => {
  test('in a foreign app with nothing but a namespace, a bucket, an operator and a model', () => {
    const { service, resource, built } = build();
    expect(Object.keys(resource).sort()).toMatchSnapshot();
    expect(service).toMatchSnapshot();
    expect(built.url).toBe('http://models-serve-svc.lab.svc:8000');
  });

  test('each model is an application at its own address, with a pod for each of its replicas', () => {
    const { served, groups } = build({ models: [WINE, IRIS] });
    const applications = served.applications.map((one) => [one['name'], one['route_prefix']]);
    expect(applications).toEqual([
      ['health', '/v2'],
      ['wine', '/v2/models/wine'],
      ['iris', '/v2/models/iris'],
    ]);
    expect(groups.map(({ groupName, replicas }) => [groupName, replicas])).toEqual([
      ['wine', 1],
      ['iris', 2],
    ]);
    // A replica needs what only a pod of its model has, and has one of.
    for (const [index, group] of groups.entries()) {
      const seat = at(served.applications[index + 1], 'deployments', 0, 'ray_actor_options', 'resources');
      expect(JSON.parse(String(at(group, 'rayStartParams', 'resources')).slice(1, -1))).toEqual(seat);
    }
  });

  test('another address of a model changes nothing but what its replicas are told', () => {
    const before = build();
    const after = build({ models: [{ ...WINE, modelUri: 's3://bucket/1/models/m-9/artifacts' }] });
    expect(after.config).toEqual(before.config);
    const told = (of: typeof before) => {
      const [health, wine] = structuredClone(of.served.applications);
      const deployment = at(wine, 'deployments', 0) as Json;
      const { user_config, ...others } = deployment;
      return { user_config, others, health };
    };
    expect(told(after).user_config).toEqual({ uri: 's3://bucket/1/models/m-9/artifacts' });
    expect({ ...told(after), user_config: 0 }).toEqual({ ...told(before), user_config: 0 });
  });

  test('a model at the end leaves the groups before it as they are: KubeRay then adds to the cluster', () => {
    const [before, after] = [build(), build({ models: [WINE, IRIS] })];
    expect(after.groups.slice(0, 1)).toEqual(before.groups);
    expect(after.head).toEqual(before.head);
  });

  test('asks for a token, which stands nowhere in what is synthesized', () => {
    const { config, text, resource } = build();
    expect(config).toMatchObject({ authOptions: { mode: 'token' }, rayVersion: '2.60.0' });
    expect(text).not.toContain('auth_token');
    expect(resource).not.toHaveProperty('kubernetes_secret_v1');
  });

  test('its pods pass Pod Security restricted, with a read-only root and no token of the account', () => {
    for (const pod of build({ models: [WINE, IRIS] }).pods) {
      expect(at(pod, 'spec')).toMatchObject({
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      });
      expect(containerOf(pod)['securityContext']).toMatchObject({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(JSON.stringify(pod)).not.toContain('serviceAccountToken');
    }
    // None of Ray's pods scales anything: the operator's is the only role.
    const roles = Object.keys(byName(build().resource, 'kubernetes_role_v1'));
    expect(roles).toEqual(['kuberay-operator']);
  });

  test('the key of the models is with the models, by reference, and not with the head', () => {
    const stores = new RecordingStores();
    const { pods } = build({ artifacts: stores.objects });
    const labels = { 'app.kubernetes.io/name': 'models', 'app.kubernetes.io/component': 'ray-serve' };
    expect(stores.asked).toEqual([
      ['bucket', 'serving', { podLabels: { ...labels, 'ray.io/node-type': 'worker' } }],
    ]);
    const [head, worker] = pods;
    expect(environmentOf(worker)).toMatchObject({
      AWS_SECRET_ACCESS_KEY: { secretKeyRef: { name: 'object-store', key: 'user-secret-access-key' } },
      MLFLOW_S3_ENDPOINT_URL: BUCKET.endpoint,
    });
    expect(JSON.stringify(head)).not.toMatch(/AWS_|object-store/);
    expect(environmentOf(head)).toMatchObject({ RAY_USAGE_STATS_ENABLED: '0', PYTHONPATH: '/opt/serve' });
  });

  test('a new key and other code replace the pods', () => {
    const of = (props: Partial<RayServeProps>) =>
      build(props).pods.map((pod) => at(pod, 'metadata', 'annotations') as Json);
    const [head, worker] = of({ artifacts: { ...BUCKET, revision: '7' } });
    expect(worker).toMatchObject({ 'mlops-scaffold/secret-revision': '7' });
    for (const annotations of [head, worker]) {
      expect(annotations?.['mlops-scaffold/config-hash']).toMatch(/^[0-9a-f]{16}$/);
    }
    const code = byName(build().resource, 'kubernetes_config_map_v1')['models-code'];
    expect(Object.keys(at(code, 'data') as Json)).toEqual(['open_inference.py', 'serve_models.py']);
  });

  test('clients get to the models, the operator to the head, and nobody to anything else', () => {
    const { policies } = build({ clients: [{ namespace: 'shop' }] });
    const rules = (name: string, way: string) =>
      (at(policies[name], 'spec', way) as Json[]).map((rule) => [
        JSON.stringify(rule['from'] ?? rule['to']),
        at(rule, 'ports', 0, 'port'),
      ]);
    expect(rules('models-model', 'ingress')).toEqual([]);
    expect(at(policies['models-model'], 'spec', 'pod_selector', 'match_labels')).toMatchObject({
      'ray.io/node-type': 'worker',
    });
    expect(rules('models-model', 'egress').map(([, port]) => port)).toEqual(['8333', '53']);
    const operator = expect.stringContaining('kuberay-operator') as string;
    expect(rules('models-head', 'ingress')).toEqual([
      [operator, '8265'],
      [operator, '8000'],
    ]);
    expect(rules('models-head', 'egress')).toEqual([]);
    expect(rules('models', 'ingress')).toEqual([
      [expect.stringContaining('"models"'), undefined],
      [expect.stringContaining('"shop"'), '8000'],
    ]);
    expect(rules('models', 'egress').map(([, port]) => port)).toEqual([undefined, '53']);
    expect(JSON.stringify(policies['kuberay-operator'])).toContain('"8265"');
  });

  test('replicas, images, sizes, GPUs and places are those of each model', () => {
    const resources = {
      requests: { cpu: '1', memory: '2Gi', ephemeralStorage: '1Gi' },
      limits: { cpu: '2', memory: '4Gi', ephemeralStorage: '2Gi' },
    };
    const { groups, served, pods } = build({
      models: [
        WINE,
        {
          ...IRIS,
          image: 'r.example.com/ray-torch:1',
          resources,
          gpus: 1,
          nodeSelector: { pool: 'gpu' },
          tolerations: [{ key: 'gpu' }],
        },
      ],
    });
    expect(containerOf(pods[2])).toMatchObject({
      image: 'r.example.com/ray-torch:1',
      resources: { limits: { memory: '4Gi', 'nvidia.com/gpu': '1' } },
    });
    expect(at(groups[1], 'template', 'spec')).toMatchObject({
      nodeSelector: { pool: 'gpu' },
      tolerations: [{ key: 'gpu', operator: 'Exists' }],
    });
    expect(at(served.applications[2], 'deployments', 0, 'ray_actor_options')).toMatchObject({ num_gpus: 1 });
    expect(JSON.stringify([pods[0], pods[1]])).not.toMatch(/nvidia|pool|torch/);
  });

  test('of several replicas one may be drained at a time; one alone would hold every drain up', () => {
    const { resource } = build({ models: [WINE, IRIS] });
    const budgets = byName(resource, 'kubernetes_pod_disruption_budget_v1');
    expect(Object.keys(budgets)).toEqual(['models-iris']);
    expect(at(budgets['models-iris'], 'spec')).toMatchObject({ min_available: '1' });
  });

  test('comes after the operator, its code and its edges, and goes before them', () => {
    expect(at(build().release, 'depends_on')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^kubernetes_deployment_v1\.Operator/),
        expect.stringMatching(/^kubernetes_config_map_v1\.Serve/),
        expect.stringMatching(/^kubernetes_service_account_v1\.Serve/),
        expect.stringMatching(/^kubernetes_network_policy_v1\.Serve_Edges/),
        expect.stringMatching(/^kubernetes_network_policy_v1\.Serve_HeadEdges/),
        expect.stringMatching(/^kubernetes_network_policy_v1\.Serve_ModelEdges/),
      ]),
    );
  });

  const small = {
    requests: { cpu: '1', memory: '512Mi', ephemeralStorage: '1Gi' },
    limits: { cpu: '1', memory: '512Mi', ephemeralStorage: '1Gi' },
  };
  test.each<[string, Partial<RayServeProps>, RegExp]>([
    ['no model at all', { models: [] }, /`models`/],
    ['a model twice', { models: [WINE, WINE] }, /`models`.*twice/],
    ['a bad name of a model', { models: [{ ...WINE, name: 'Wine' }] }, /`models.name`/],
    ['a model in the place of the health', { models: [{ ...WINE, name: 'health' }] }, /`models.name`/],
    [
      'an address of another kind',
      { models: [{ ...WINE, modelUri: 'models:/wine/1' }] },
      /`models.modelUri`/,
    ],
    [
      'a model where the key does not reach',
      { models: [{ ...WINE, modelUri: 's3://elsewhere/1' }] },
      /`models.modelUri`.*bucket/,
    ],
    ['no replica', { models: [{ ...WINE, replicas: 0 }] }, /`models.replicas`/],
    ['a model that is too small', { models: [{ ...WINE, resources: small }] }, /`models.resources/],
    ['a model’s image without a tag', { models: [{ ...WINE, image: 'ray' }] }, /`models.image`/],
    ['a head that is too small', { headResources: small }, /`headResources.limits.memory`/],
    ['an old Ray', { rayVersion: '2.52.0' }, /`rayVersion`/],
    ['a bad name', { name: 'Models' }, /`name`/],
    ['an operator that sees to no RayServices', { operator: { dependencies: [] } }, /`operator`/],
  ])('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });

  test('accepts values that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const namespace = new TerraformVariable(stack, 'namespace', { type: 'string' }).stringValue;
      const operator = new KubeRayOperator(stack, 'Operator', { namespace, services: true });
      new RayServe(stack, 'Serve', { namespace, operator, artifacts: BUCKET, models: [WINE] });
    });
    expect(text).not.toMatch(/TfToken/i);
    expect(text).toContain('${var.namespace}');
  });
});
