import { TerraformVariable } from 'cdktf';
import type { BucketAccess, IObjectStore } from '../../../src/constructs/object-store/bucket';
import {
  InferenceService,
  type InferenceServiceProps,
} from '../../../src/constructs/kserve/inference-service';
import { KServe } from '../../../src/constructs/kserve/kserve';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { at, BUCKET as ANY_BUCKET, byName, type Json, synthesize } from '../../support/foreign-app';

const BUCKET: BucketAccess = {
  ...ANY_BUCKET,
  bucket: 'mlflow',
  accessKeyId: { secretName: 'object-store-serving', key: 'access-key-id' },
  secretAccessKey: { secretName: 'object-store-serving', key: 'secret-access-key' },
};
const MINIMAL: Omit<InferenceServiceProps, 'kserve'> = {
  namespace: 'lab',
  name: 'iris',
  modelUri: 's3://mlflow/1/models/m-1/artifacts',
  artifacts: BUCKET,
};
const LOGGER = {
  url: 'http://sink.lab.svc',
  edge: { peer: { podLabels: { app: 'sink' } }, port: 8000 },
} as const;
const OWN = { image: 'r.example.com/own:1', readyPath: '/ready' };

function build(props: Partial<InferenceServiceProps> = {}) {
  const synth = synthesize((stack) => {
    const kserve = new KServe(stack, 'KServe', { namespace: 'lab', objectStore: BUCKET });
    return new InferenceService(stack, 'Iris', { ...MINIMAL, kserve, ...props });
  });
  const release = byName(synth.resource, 'helm_release')['model-iris'];
  const { resources } = JSON.parse((at(release, 'values') as string[])[0] ?? '') as { resources: Json[] };
  const predictor = at(resources[0], 'spec', 'predictor') as Json;
  return {
    ...synth,
    release,
    object: resources[0],
    predictor,
    model: predictor['model'],
    containers: (predictor['containers'] ?? []) as Json[],
    account: byName(synth.resource, 'kubernetes_service_account_v1')['model-iris'],
    policy: at(byName(synth.resource, 'kubernetes_network_policy_v1')['model-iris'], 'spec') as Json,
  };
}
const portsOf = (rules: unknown) => (rules as Json[]).map((rule) => at(rule, 'ports', 0, 'port'));

describe('InferenceService', () => {
  test('in a foreign app with a KServe and a bucket', () => {
    const { object, policy, account } = build();
    expect({ object, policy, account }).toMatchSnapshot();
  });

  test('says everything that KServe’s webhooks would add', () => {
    const { predictor, model, object } = build();
    expect(predictor['storageUris']).toEqual([
      { uri: 's3://mlflow/1/models/m-1/artifacts', mountPath: '/mnt/models' },
    ]);
    expect(JSON.stringify(object)).not.toContain('"storageUri"');
    expect(model).toMatchObject({
      modelFormat: { name: 'mlflow' },
      runtime: 'mlserver-mlflow',
      protocolVersion: 'v2',
    });
    expect(predictor['storageContainerName']).toBe('kserve-controller.lab');
  });

  test('the key stays in its Secret, which the account of the model names; nobody has a token', () => {
    const { account, predictor, text } = build();
    expect(account).toMatchObject({
      automount_service_account_token: false,
      secret: [{ name: 'object-store-serving' }],
    });
    expect(predictor).toMatchObject({
      serviceAccountName: 'model-iris',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: { runAsNonRoot: true, runAsUser: 10_001, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(text).not.toContain('secretKeyRef');
  });

  test('asks a store for the key of serving', () => {
    const asked: unknown[][] = [];
    const artifacts: IObjectStore = {
      accessFor: (...question) => {
        asked.push(question);
        return BUCKET;
      },
    };
    build({ artifacts });
    expect(asked).toEqual([['serving', { name: 'iris', component: 'model' }]]);
  });

  test('edges: predictions from named clients; out to the object store only', () => {
    const { policy, object } = build({ clients: [{ namespace: 'shop' }] });
    const labels = { 'app.kubernetes.io/name': 'iris', 'app.kubernetes.io/component': 'model' };
    expect(policy['pod_selector']).toEqual({ match_labels: labels });
    // The controller gives the object's labels to its pods.
    expect(at(object, 'metadata', 'labels')).toMatchObject(labels);
    expect(portsOf(policy['ingress'])).toEqual(['8080']);
    expect(portsOf(policy['egress'])).toEqual(['8333', '53']);
  });

  test('is declared after the controller and the runtimes, and goes before them', () => {
    expect(at(build().release, 'depends_on')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^kubernetes_deployment_v1\.KServe/),
        expect.stringMatching(/^helm_release\.KServe_Runtimes/),
      ]),
    );
  });

  test('a new key replaces the pods', () => {
    const annotations = (revision: string) =>
      at(build({ artifacts: { ...BUCKET, revision } }).predictor, 'annotations');
    expect(annotations('2')).not.toEqual(annotations('1'));
  });

  test('replicas: fixed unless asked otherwise, one at a time, with a budget from the second on', () => {
    const one = build();
    expect(at(one.object, 'metadata', 'annotations')).toMatchObject({
      'serving.kserve.io/autoscalerClass': 'none',
    });
    expect(one.predictor).toMatchObject({
      minReplicas: 1,
      maxReplicas: 1,
      deploymentStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    });
    expect(one.resource).not.toHaveProperty('kubernetes_pod_disruption_budget_v1');
    const three = build({ scale: 3 });
    expect(three.predictor).toMatchObject({ minReplicas: 3, maxReplicas: 3 });
    expect(byName(three.resource, 'kubernetes_pod_disruption_budget_v1')['model-iris']).toMatchObject({
      spec: { max_unavailable: '1' },
    });
    expect(three.predictor['topologySpreadConstraints']).toHaveLength(1);
  });

  test('an autoscaler where it is asked for', () => {
    const { predictor, object, resource } = build({ scale: { minReplicas: 2, maxReplicas: 5 } });
    expect(at(object, 'metadata', 'annotations')).toMatchObject({
      'serving.kserve.io/autoscalerClass': 'hpa',
    });
    expect(predictor).toMatchObject({ minReplicas: 2, maxReplicas: 5, scaleMetric: 'cpu', scaleTarget: 80 });
    expect(resource).toHaveProperty('kubernetes_pod_disruption_budget_v1');
  });

  test('the kind of model picks the runtime, and its image can be replaced', () => {
    expect(build({ server: 'xgboost' }).model).toMatchObject({
      modelFormat: { name: 'xgboost' },
      runtime: 'mlserver-xgboost',
    });
    expect(build().model).not.toHaveProperty('image');
    expect(build({ serverImage: 'r.example.com/own:1' }).model).toMatchObject({
      image: 'r.example.com/own:1',
    });
  });

  test('says which nodes it runs on, and takes GPUs for the server alone', () => {
    const placement = {
      gpus: 2,
      nodeSelector: { accelerator: 'a100' },
      tolerations: [
        { key: 'nvidia.com/gpu', effect: 'NoSchedule' },
        { key: 'pool', value: 'ml' },
      ],
    } as const;
    const { predictor, model } = build(placement);
    expect(predictor).toMatchObject({
      nodeSelector: { accelerator: 'a100' },
      tolerations: [
        { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' },
        { key: 'pool', operator: 'Equal', value: 'ml' },
      ],
    });
    expect(at(model, 'resources', 'limits')).toMatchObject({ 'nvidia.com/gpu': '2', memory: '1Gi' });
    expect(at(build({ ...placement, server: OWN }).containers[0], 'resources', 'limits')).toHaveProperty(
      ['nvidia.com/gpu'],
      '2',
    );
    expect(build().predictor).not.toHaveProperty('tolerations');
    expect(() => build({ gpus: 0.5 })).toThrow(/`gpus` must be a whole number/);
    expect(() => build({ nodeSelector: { 'a b': 'c' } })).toThrow(/`nodeSelector` must be keys and values/);
    expect(() => build({ tolerations: [{ key: '' }] })).toThrow(
      /`tolerations.key` must be the key of a taint/,
    );
  });

  test('a server of one’s own is a whole container, Ready when it says so', () => {
    const { model, containers, predictor } = build({
      server: { ...OWN, args: ['--fast'], env: { THREADS: '2' } },
      imagePullSecret: 'pull',
    });
    expect(model).toBeUndefined();
    expect(containers).toEqual([
      expect.objectContaining({
        name: 'kserve-container',
        image: 'r.example.com/own:1',
        args: ['--fast'],
        env: [
          { name: 'HOME', value: '/tmp' },
          { name: 'THREADS', value: '2' },
        ],
        lifecycle: { preStop: { sleep: { seconds: 15 } } },
      }),
    ]);
    const [container] = containers;
    expect(at(container, 'readinessProbe', 'httpGet', 'path')).toBe('/ready');
    expect(at(container, 'securityContext', 'readOnlyRootFilesystem')).toBe(true);
    expect(container).not.toHaveProperty('readyPath');
    expect((predictor['volumes'] as Json[]).map(({ name }) => name)).toEqual(['mnt-models', 'tmp']);
    expect(predictor['imagePullSecrets']).toEqual([{ name: 'pull' }]);
  });

  test('logs requests by an agent in front of the server, and drains longer', () => {
    const { containers, predictor, policy, built, model } = build({
      logger: LOGGER,
      clients: [{ namespace: 'shop' }],
    });
    const [agent] = containers;
    expect(containers).toHaveLength(1);
    expect(agent).toMatchObject({ name: 'agent', image: 'docker.io/kserve/agent:v0.20.0' });
    expect((agent?.['args'] as string[]).join(' ')).toContain('--log-url http://sink.lab.svc --log-mode all');
    const probe = JSON.parse(at(agent, 'env', 0, 'value') as string) as Json;
    // Without the scheme the agent cannot read the probe, and never is Ready.
    expect(probe['httpGet']).toEqual({ path: '/v2/models/iris/ready', port: 8080, scheme: 'HTTP' });
    expect(predictor['logger']).toEqual({ url: 'http://sink.lab.svc', mode: 'all' });
    expect(predictor['terminationGracePeriodSeconds']).toBe(60);
    // The runtime has it.
    expect(model).not.toHaveProperty('lifecycle');
    // 8080 is the server behind the agent's back, 9083 the agent's own.
    expect(portsOf(policy['ingress'])).toEqual(['9081']);
    expect(portsOf(policy['egress'])).toEqual(['8333', '8000', '53']);
    expect(built.podPort).toBe(9081);
    expect(build().predictor).not.toHaveProperty('logger');
    expect(build().predictor).not.toHaveProperty('containers');
  });

  test('a server of one’s own is the first container, before the agent', () => {
    const { containers } = build({ server: OWN, logger: LOGGER });
    expect(containers.map(({ name }) => name)).toEqual(['kserve-container', 'agent']);
    expect(at(containers[0], 'lifecycle', 'preStop', 'sleep', 'seconds')).toBe(15);
    expect(at(containers[1], 'readinessProbe', 'httpGet', 'path')).toBe('/ready');
  });

  test('says where predictions are', () => {
    const { built } = build();
    expect([built.url, built.serviceName, built.port, built.podPort]).toEqual([
      'http://iris-predictor.lab.svc',
      'iris-predictor',
      80,
      8080,
    ]);
  });

  const key = (name: string) => ({ secretName: 'object-store-serving', key: name });
  test.each<[string, Partial<InferenceServiceProps>, RegExp]>([
    ['a long name', { name: 'a'.repeat(41) }, /`name`/],
    ['a name in capitals', { name: 'Iris' }, /`name`/],
    ['a local model', { modelUri: 'file:///models/iris' }, /`modelUri` must be an s3:/],
    [
      'a model of another bucket',
      { modelUri: 's3://other/iris' },
      /`modelUri` must lie in the bucket mlflow/,
    ],
    ['no replica', { scale: 0 }, /`scale`/],
    ['fewer replicas than few', { scale: { minReplicas: 3, maxReplicas: 2 } }, /`scale.maxReplicas`/],
    [
      'more than all of the CPU',
      { scale: { minReplicas: 1, maxReplicas: 2, cpuPercent: 101 } },
      /`scale.cpu/,
    ],
    ['an image without a tag', { serverImage: 'mlserver' }, /`serverImage`/],
    ['an own image without a tag', { server: { ...OWN, image: 'own' } }, /`server.image`/],
    ['two images', { server: OWN, serverImage: OWN.image }, /`serverImage` is for a kind of model/],
    ['a path that is none', { server: { ...OWN, readyPath: 'ready' } }, /`server.readyPath`/],
    ['a size without a unit', { modelSize: '1' }, /`modelSize`/],
    ['logging to a store', { logger: { ...LOGGER, url: 's3://logs/iris' } }, /`logger.url` must be an http/],
    [
      'a key under other names',
      { artifacts: { ...BUCKET, accessKeyId: key('AWS_ACCESS_KEY_ID') } },
      /`artifacts` must have its key in one Secret/,
    ],
    [
      'a key in two Secrets',
      { artifacts: { ...BUCKET, accessKeyId: { ...BUCKET.accessKeyId, secretName: 'other' } } },
      /`artifacts` must have its key in one Secret/,
    ],
    [
      'a store that KServe does not know',
      { artifacts: { ...BUCKET, endpoint: 'https://s3.example.com' } },
      /`artifacts` is at https:\/\/s3.example.com, but `kserve` fetches from http:\/\/object-store/,
    ],
  ])('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });

  test('accepts values that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const variable = (name: string) => new TerraformVariable(stack, name, { type: 'string' }).stringValue;
      new InferenceService(stack, 'Iris', {
        ...MINIMAL,
        namespace: variable('namespace'),
        modelUri: variable('model'),
        artifacts: { ...BUCKET, endpoint: variable('endpoint') },
        kserve: {
          dependencies: [],
          objectStore: BUCKET,
          storageContainer: variable('storage'),
          images: { agent: variable('agent') },
        },
      });
    });
    expect(text).not.toMatch(/TfToken/i);
    expect(text).toContain('${var.model}');
  });
});
