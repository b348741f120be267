import { TerraformVariable, type ITerraformDependable } from 'cdktf';
import {
  ModelDeployment,
  type ModelDeploymentProps,
} from '../../../src/constructs/seldon-core/model-deployment';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { SeldonCore } from '../../../src/constructs/seldon-core/seldon-core';
import { at, BUCKET, byName, type Json, RecordingStores, synthesize } from '../../support/foreign-app';

const MINIMAL: Omit<ModelDeploymentProps, 'operator'> = {
  namespace: 'lab',
  name: 'iris',
  modelUri: 's3://mlflow/1/models/m-1/artifacts',
  artifacts: BUCKET,
};

function build(props: Partial<ModelDeploymentProps> = {}) {
  const synth = synthesize((stack) => {
    const operator = new SeldonCore(stack, 'Seldon', { namespace: 'lab' });
    return new ModelDeployment(stack, 'Iris', { ...MINIMAL, operator, ...props });
  });
  const release = byName(synth.resource, 'helm_release')['model-iris'];
  const { resources } = JSON.parse((at(release, 'values') as string[])[0] ?? '') as { resources: Json[] };
  const predictor = at(resources[0], 'spec', 'predictors', 0);
  const component = at(predictor, 'componentSpecs', 0);
  return {
    ...synth,
    release,
    object: resources[0],
    predictor,
    component,
    pod: at(component, 'spec') as Record<string, unknown>,
    initializer: at(component, 'spec', 'initContainers', 0) as Json,
    server: at(component, 'spec', 'containers', 0) as Json,
  };
}

describe('ModelDeployment', () => {
  test('in a foreign app with an operator and a bucket', () => {
    const { object, resource } = build();
    expect(object).toMatchSnapshot();
    expect(resource['kubernetes_network_policy_v1']).toMatchSnapshot();
  });

  test('says which nodes it runs on, and takes GPUs for the server alone', () => {
    const { pod, server, initializer } = build({
      gpus: 1,
      nodeSelector: { accelerator: 'a100' },
      tolerations: [{ key: 'nvidia.com/gpu' }],
    });
    expect(pod).toMatchObject({
      nodeSelector: { accelerator: 'a100' },
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
    });
    expect(at(server, 'resources', 'limits')).toHaveProperty(['nvidia.com/gpu'], '1');
    expect(at(initializer, 'resources', 'limits')).not.toHaveProperty(['nvidia.com/gpu']);
    expect(() => build({ gpus: -1 })).toThrow(/`gpus` must be a whole number/);
  });

  test('runs without the executor, whose pods Pod Security refuses', () => {
    const { predictor, object } = build();
    expect(at(predictor, 'annotations')).toEqual({ 'seldon.io/no-engine': 'true' });
    expect(JSON.stringify(at(object, 'metadata'))).not.toContain('no-engine');
    expect(at(object, 'spec', 'protocol')).toBe('v2');
  });

  test('brings the container that fetches the model, so that the operator adds none of its own', () => {
    const { initializer, pod, predictor } = build();
    expect(at(predictor, 'graph')).toEqual({
      name: 'iris',
      implementation: 'MLFLOW_SERVER',
      modelUri: 's3://mlflow/1/models/m-1/artifacts',
    });
    expect(initializer).toMatchObject({
      name: 'iris-model-initializer',
      command: ['rclone', 'copy'],
      args: ['s3://mlflow/1/models/m-1/artifacts', '/mnt/models'],
    });
    expect((pod['volumes'] as Json[]).map(({ name }) => name)).toEqual(['iris-provision-location', 'tmp']);
  });

  test('takes the key from its Secret; rclone never says it', () => {
    const { initializer, text } = build();
    const env = initializer['env'] as Json[];
    const key = (name: string) =>
      at(
        env.find((entry) => entry['name'] === name),
        'valueFrom',
        'secretKeyRef',
      );
    expect(key('RCLONE_CONFIG_S3_ACCESS_KEY_ID')).toEqual({
      name: 'object-store',
      key: 'user-access-key-id',
    });
    expect(key('RCLONE_CONFIG_S3_SECRET_ACCESS_KEY')).toEqual({
      name: 'object-store',
      key: 'user-secret-access-key',
    });
    expect(env).toContainEqual({ name: 'RCLONE_VERBOSE', value: '1' });
    expect(text).not.toContain('-vv');
  });

  test('every container passes Pod Security restricted, with requests and limits', () => {
    const { pod, initializer, server } = build();
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      serviceAccountName: 'model-iris',
      securityContext: { runAsNonRoot: true, runAsUser: 10_001, seccompProfile: { type: 'RuntimeDefault' } },
    });
    for (const container of [initializer, server]) {
      expect(container['securityContext']).toMatchObject({
        runAsNonRoot: true,
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      for (const kind of ['requests', 'limits']) {
        expect(Object.keys(at(container, 'resources', kind) as object).sort()).toEqual([
          'cpu',
          'ephemeral-storage',
          'memory',
        ]);
      }
    }
    expect(server).toHaveProperty('startupProbe');
  });

  test('edges: predictions from named clients; out to the object store only', () => {
    const { resource } = build({ clients: [{ namespace: 'shop' }] });
    const spec = at(byName(resource, 'kubernetes_network_policy_v1')['model-iris'], 'spec') as Json;
    expect(spec['pod_selector']).toEqual({
      match_labels: { 'app.kubernetes.io/name': 'iris', 'app.kubernetes.io/component': 'model' },
    });
    expect((spec['ingress'] as Json[]).map((rule) => at(rule, 'ports', 0, 'port'))).toEqual(['9000']);
    expect((spec['egress'] as Json[]).map((rule) => at(rule, 'ports', 0, 'port'))).toEqual(['8333', '53']);
    expect(at(build().component, 'metadata', 'labels')).toMatchObject({
      'app.kubernetes.io/component': 'model',
    });
  });

  test('asks a store for the key of serving', () => {
    const stores = new RecordingStores();
    build({ artifacts: stores.objects });
    expect(stores.asked).toEqual([['bucket', 'serving', { name: 'iris', component: 'model' }]]);
  });

  test('waits for the operator', () => {
    expect(at(build().release, 'depends_on')).toContainEqual(expect.stringMatching(/^helm_release\.Seldon/));
  });

  test('a new key replaces the pod', () => {
    const annotations = (revision: string) =>
      at(build({ artifacts: { ...BUCKET, revision } }).component, 'metadata', 'annotations');
    expect(annotations('2')).not.toEqual(annotations('1'));
  });

  test('the server image follows the implementation and can be replaced', () => {
    expect(build().server['image']).toBe('docker.io/seldonio/mlserver:1.7.1-mlflow');
    expect(build({ implementation: 'SKLEARN_SERVER' }).server['image']).toContain('-sklearn');
    expect(build({ serverImage: 'r.example.com/own:1' }).server['image']).toBe('r.example.com/own:1');
  });

  test('replicas: a disruption budget from the second on', () => {
    expect(build().component).not.toHaveProperty('pdbSpec');
    const { predictor, component } = build({ replicas: 2 });
    expect(at(predictor, 'replicas')).toBe(2);
    expect(at(component, 'pdbSpec')).toEqual({ maxUnavailable: 1 });
  });

  test('says where predictions are', () => {
    const { built } = build();
    expect([built.url, built.serviceName, built.port]).toEqual([
      'http://iris-default.lab.svc:9000',
      'iris-default',
      9000,
    ]);
  });

  test.each([
    ['a long name', { name: 'a'.repeat(41) }, /`name`/],
    ['a name in capitals', { name: 'Iris' }, /`name`/],
    ['a local model', { modelUri: 'file:///models/iris' }, /`modelUri` must be an s3:/],
    ['a template in the address', { modelUri: 's3://bucket/${x}' }, /`modelUri`/],
    ['no replica', { replicas: 0 }, /`replicas`/],
    ['an image without a tag', { serverImage: 'mlserver' }, /`serverImage`/],
    ['a size without a unit', { modelSize: '1' }, /`modelSize`/],
  ])('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });

  test('accepts values that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const variable = (name: string) => new TerraformVariable(stack, name, { type: 'string' }).stringValue;
      const release: ITerraformDependable = new SeldonCore(stack, 'Seldon', { namespace: 'lab' }).release;
      new ModelDeployment(stack, 'Iris', {
        ...MINIMAL,
        namespace: variable('namespace'),
        modelUri: variable('model'),
        operator: { release, storageInitializer: variable('image') },
      });
    });
    expect(text).not.toMatch(/TfToken/i);
    expect(text).toContain('${var.model}');
  });
});
