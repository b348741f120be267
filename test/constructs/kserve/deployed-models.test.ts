import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DeployedModels, type DeployedModelsProps } from '../../../src/constructs/kserve/deployed-models';
import {
  InferenceService,
  type InferenceServiceProps,
} from '../../../src/constructs/kserve/inference-service';
import { KServe } from '../../../src/constructs/kserve/kserve';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import type { BucketAccess, IObjectStore } from '../../../src/constructs/object-store/bucket';
import { at, BUCKET as ANY_BUCKET, byName, type Json, synthesize } from '../../support/foreign-app';
import { PYTHON, testWithPython } from '../../support/python';

const BUCKET: BucketAccess = {
  ...ANY_BUCKET,
  bucket: 'mlflow',
  accessKeyId: { secretName: 'object-store-serving', key: 'access-key-id' },
  secretAccessKey: { secretName: 'object-store-serving', key: 'secret-access-key' },
};
const WORKSPACE = join(__dirname, ...['..', '..', '..', 'templates', 'tools', 'kserve', 'workspace']);
const LABELS = { 'app.kubernetes.io/component': 'model', 'mlops-scaffold/deployed-model': 'true' };
const URI = 's3://mlflow/1/models/m-1/artifacts';

function build(props: Partial<DeployedModelsProps> = {}, ofModel: Partial<InferenceServiceProps> = {}) {
  const synth = synthesize((stack) => {
    const kserve = new KServe(stack, 'KServe', { namespace: 'lab', objectStore: BUCKET });
    const common = { namespace: 'lab', kserve, artifacts: BUCKET, ...props };
    new InferenceService(stack, 'Wine', { ...common, name: 'wine', modelUri: URI, ...ofModel });
    return new DeployedModels(stack, 'Deployed', common);
  });
  const of = (type: string, name: string) => byName(synth.resource, `kubernetes_${type}_v1`)[name];
  const resourcesOf = (release: string) => {
    const values = at(byName(synth.resource, 'helm_release')[release], 'values') as string[];
    return (JSON.parse(values[0] ?? '') as { resources: Json[] }).resources;
  };
  return { ...synth, of, resourcesOf, declared: resourcesOf('model-wine')[0] };
}

describe('DeployedModels', () => {
  test('in a foreign app with a KServe and a bucket', () => {
    const { of, built } = build();
    expect({
      template: built.template,
      account: of('service_account', 'models'),
      policy: of('network_policy', 'models'),
      role: of('role', 'model-deployer'),
    }).toMatchSnapshot();
  });

  test('the template stands in the ConfigMap as it is', () => {
    const { of, built } = build();
    const data = at(of('config_map', 'models'), 'data') as Record<string, string>;
    expect(JSON.parse(data['inference-service.json'] ?? '')).toEqual(built.template);
    expect(data['bucket']).toBe('mlflow');
    expect(data).not.toHaveProperty('path');
    const below = build({ artifactsPath: 'team/mlflow' });
    expect(at(below.of('config_map', 'models'), 'data', 'path')).toBe('team/mlflow');
  });

  const memory = { cpu: '2', memory: '4Gi' };
  const PLACED = {
    gpus: 1,
    nodeSelector: { accelerator: 'a100' },
    tolerations: [{ key: 'nvidia.com/gpu', effect: 'NoSchedule' }],
    resources: {
      requests: { ...memory, ephemeralStorage: '256Mi' },
      limits: { ...memory, ephemeralStorage: '3Gi' },
    },
  } as const;
  const TOLD = {
    ...memory,
    ...{ gpus: 1, nodeSelector: PLACED.nodeSelector },
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
  };

  const LOGGER = {
    url: 'http://request-log.lab.svc:8080',
    edge: { peer: { workload: { name: 'request-log', component: 'sink' } }, port: 8080 },
  };

  describe.each<[string, Partial<InferenceServiceProps>, object, Partial<DeployedModelsProps>]>([
    ['without a word about it', {}, {}, {}],
    ['with resources and nodes of its own', PLACED, TOLD, {}],
    ['whose requests are logged', {}, {}, { logger: LOGGER }],
  ])('a model %s', (_, ofModel, settings, props) => {
    testWithPython('what deploy.py writes is what the construct declares, but for whose it is', () => {
      const { of, declared } = build(props, ofModel);
      const data = at(of('config_map', 'models'), 'data') as Record<string, string>;
      const program = [
        'import json, sys',
        'sys.dont_write_bytecode = True',
        `sys.path.insert(0, ${JSON.stringify(join(WORKSPACE, '41', 'src'))})`,
        'from model_object import inference_service',
        'template = json.load(sys.stdin)',
        `print(json.dumps(inference_service(template, name="wine", model="models:/wine/1", model_uri="${URI}", settings=json.loads('${JSON.stringify(settings)}'))))`,
      ].join('\n');
      const { stdout, stderr } = spawnSync(PYTHON, ['-c', program], {
        input: data['inference-service.json'],
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      const written = JSON.parse(stdout) as Json;
      const own = structuredClone(declared) as Record<string, Record<string, Record<string, Json>>>;
      Object.assign(own['metadata']?.['labels'] ?? {}, LABELS, {
        'app.kubernetes.io/managed-by': 'deploy.py',
      });
      Object.assign(own['metadata']?.['annotations'] ?? {}, {
        'mlops-scaffold/model': 'models:/wine/1',
        'mlops-scaffold/model-uri': URI,
      });
      Object.assign(own['spec']?.['predictor'] ?? {}, { serviceAccountName: 'models' });
      Object.assign(own['spec']?.['predictor']?.['annotations'] ?? {}, {
        'mlops-scaffold/model': 'models:/wine/1',
        'mlops-scaffold/model-revision': expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      });
      delete (written as Record<string, Record<string, Json>>)['metadata']?.['annotations']?.[
        'mlops-scaffold/settings'
      ];
      expect(written).toEqual(own);
    });
  });

  test('its service account, edges and budget are those of a declared model', () => {
    const { of } = build({ clients: [{ namespace: 'shop' }], logger: LOGGER });
    for (const type of ['service_account', 'network_policy', 'pod_disruption_budget']) {
      const text = (body: unknown) => JSON.stringify(body ?? null);
      const shared = of(type, 'models');
      if (type === 'pod_disruption_budget') {
        expect(at(shared, 'spec')).toEqual({ max_unavailable: '1', selector: { match_labels: LABELS } });
        continue;
      }
      const declared = text(of(type, 'model-wine'))
        .replaceAll('"app.kubernetes.io/name":"wine"', '"app.kubernetes.io/name":"models"')
        .replaceAll('"model-wine"', '"models"');
      if (type === 'network_policy') {
        // One without the agent, from before there was a log, is reached too.
        const [plain, agent] = at(shared, 'spec', 'ingress') as Json[];
        expect([at(plain, 'ports', 0, 'port'), at(agent, 'ports', 0, 'port')]).toEqual(['8080', '9081']);
        (at(shared, 'spec') as Json)['ingress'] = [agent];
      }
      const selector = { 'app.kubernetes.io/component': 'model', 'app.kubernetes.io/name': 'models' };
      expect(text(shared).replace(text(LABELS), text(selector))).toBe(declared);
    }
  });

  test('the store lets the pods in by their labels', () => {
    const asked: unknown[][] = [];
    const artifacts: IObjectStore = {
      accessFor: (...question) => {
        asked.push(question);
        return BUCKET;
      },
    };
    build({ artifacts });
    expect(asked).toContainEqual(['serving', { podLabels: LABELS }]);
  });

  test('the role is given to nobody, unless somebody is named', () => {
    const bindingOf = (props: Partial<DeployedModelsProps>) =>
      build(props).of('role_binding', 'model-deployer');
    expect(bindingOf({})).toBeUndefined();
    expect(bindingOf({ deployers: { groups: [], users: [] } })).toBeUndefined();
    const binding = bindingOf({ deployers: { groups: ['data-science'], users: ['jane@example.com'] } });
    expect(at(binding, 'role_ref')).toMatchObject({ kind: 'Role', name: 'model-deployer' });
    expect((binding?.['subject'] as Json[]).map(({ kind, name }) => [kind, name])).toEqual([
      ['Group', 'data-science'],
      ['User', 'jane@example.com'],
    ]);
  });

  test('the role reads no Secret, runs nothing, and reads one ConfigMap', () => {
    const rules = at(build().of('role', 'model-deployer'), 'rule') as Json[];
    const resources = rules.flatMap(({ resources }) => resources as string[]);
    expect(resources).not.toContain('secrets');
    expect(resources).not.toContain('pods/exec');
    expect(rules.flatMap(({ verbs }) => verbs as string[])).not.toContain('*');
    const maps = rules.filter((rule) => (rule['resources'] as string[]).includes('configmaps'));
    expect(maps).toMatchObject([{ resource_names: ['models'], verbs: ['get'] }]);
    const changing = rules.filter(({ verbs }) =>
      (verbs as string[]).some((verb) => !['get', 'list', 'watch'].includes(verb)),
    );
    expect(changing.map(({ resources }) => resources)).toEqual([['inferenceservices'], ['pods/portforward']]);
  });

  test('who deploys names reference data in one ConfigMap, which Terraform leaves as it is', () => {
    const { of, resourcesOf, text } = build({ references: 'model-references' });
    expect(of('config_map', 'model-references')).toMatchObject({ lifecycle: { ignore_changes: ['data'] } });
    expect(at(of('config_map', 'models'), 'data')).toMatchObject({ references: 'model-references' });
    const rules = at(of('role', 'model-deployer'), 'rule') as Json[];
    const maps = rules.filter((rule) => (rule['resources'] as string[]).includes('configmaps'));
    expect(maps.map(({ resource_names, verbs }) => [resource_names, verbs])).toEqual([
      [['models'], ['get']],
      [['model-references'], ['get', 'patch']],
    ]);
    const [policy, binding] = resourcesOf('reference-rules');
    expect(at(policy, 'spec')).toMatchSnapshot();
    expect(at(binding, 'spec')).toEqual({ policyName: 'model-references.lab', validationActions: ['Deny'] });
    expect(text).not.toMatch(/"data": \{\}/);
  });

  test('the rules hold in its namespace only, for whoever writes', () => {
    const [policy, binding] = build().resourcesOf('model-rules');
    expect(at(policy, 'spec')).toMatchObject({
      failurePolicy: 'Fail',
      matchConstraints: { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'lab' } } },
    });
    expect(at(binding, 'spec')).toEqual({ policyName: 'models.lab', validationActions: ['Deny'] });
  });

  test.each<[string, Partial<DeployedModelsProps>, RegExp]>([
    ['a size without a unit', { modelSize: '1' }, /`modelSize`/],
    ['a bad namespace', { namespace: 'Lab' }, /`namespace`/],
    ['a ConfigMap that is none', { references: 'A' }, /`references`/],
    [
      'a store that KServe does not know',
      { artifacts: { ...BUCKET, endpoint: 'https://s3.example.com' } },
      /`artifacts` is at https/,
    ],
  ])('refuses %s', (_, props, message) => {
    const alone = () =>
      synthesize((stack) => {
        const kserve = new KServe(stack, 'KServe', { namespace: 'lab', objectStore: BUCKET });
        new DeployedModels(stack, 'Deployed', { namespace: 'lab', kserve, artifacts: BUCKET, ...props });
      });
    expect(alone).toThrow(PropError);
    expect(alone).toThrow(message);
  });
});
