import { TerraformVariable } from 'cdktf';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { KubeRayOperator } from '../../../src/constructs/ray/kuberay-operator';
import { RayCluster, type RayClusterProps } from '../../../src/constructs/ray/ray-cluster';
import { at, BUCKET, byName, type Json, RecordingStores, synthesize } from '../../support/foreign-app';

const RESTRICTED = {
  runAsNonRoot: true,
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

function build(props: Partial<RayClusterProps> = {}) {
  const synth = synthesize((stack) => {
    const operator = new KubeRayOperator(stack, 'Operator', { namespace: 'lab' });
    return new RayCluster(stack, 'Ray', { namespace: 'lab', operator, results: BUCKET, ...props });
  });
  const release = byName(synth.resource, 'helm_release')[props.name ?? 'ray'];
  const { resources } = JSON.parse((at(release, 'values') as string[])[0] ?? '') as { resources: Json[] };
  const [cluster] = resources;
  const spec = cluster?.['spec'] as Json;
  const head = at(spec, 'headGroupSpec', 'template') as Json;
  const worker = at(spec, 'workerGroupSpecs', 0, 'template') as Json;
  return {
    ...synth,
    release,
    cluster,
    spec,
    head,
    worker,
    containers: [head, worker].map((pod) => at(pod, 'spec', 'containers', 0) as Json),
    policies: byName(synth.resource, 'kubernetes_network_policy_v1'),
  };
}

const environmentOf = (container: Json): Json =>
  Object.fromEntries(
    (container['env'] as Json[]).map(({ name, value, valueFrom }) => [String(name), value ?? valueFrom]),
  );

describe('RayCluster', () => {
  test('in a foreign app with nothing but a namespace, a bucket and an operator', () => {
    const { cluster, resource } = build();
    expect(Object.keys(resource).sort()).toMatchSnapshot();
    expect(cluster).toMatchSnapshot();
  });

  test('asks for a token, which stands nowhere in what is synthesized', () => {
    const { spec, built, text, resource } = build();
    expect(spec['authOptions']).toEqual({ mode: 'token' });
    // Which is what the operator makes its token's Secret by.
    expect(spec['rayVersion']).toBe('2.60.0');
    expect(built.tokenSecret).toBe('ray');
    expect(text).not.toContain('auth_token');
    expect(resource).not.toHaveProperty('kubernetes_secret_v1');
  });

  test('its pods pass Pod Security restricted, the autoscaler’s container too', () => {
    const { head, worker, containers, spec } = build();
    for (const pod of [head, worker]) {
      expect(at(pod, 'spec', 'securityContext')).toMatchObject({
        runAsNonRoot: true,
        runAsUser: 1000,
        seccompProfile: { type: 'RuntimeDefault' },
      });
    }
    for (const container of containers) expect(container['securityContext']).toMatchObject(RESTRICTED);
    expect(at(spec, 'autoscalerOptions', 'securityContext')).toMatchObject(RESTRICTED);
  });

  test('the API server’s token is in the autoscaler’s container and in none that runs jobs', () => {
    const { head, worker, containers, spec } = build();
    expect([head, worker].map((pod) => at(pod, 'spec', 'automountServiceAccountToken'))).toEqual([
      false,
      false,
    ]);
    const mounted = (container: unknown) =>
      ((at(container, 'volumeMounts') ?? []) as Json[]).map(({ mountPath }) => mountPath);
    const folder = '/var/run/secrets/kubernetes.io/serviceaccount';
    expect(mounted(at(spec, 'autoscalerOptions'))).toEqual([folder]);
    expect(containers.map(mounted)).toEqual([['/tmp'], ['/tmp']]);
  });

  test('the autoscaler may see pods and scale this cluster, and nothing more', () => {
    const { resource, head } = build({ name: 'tuning' });
    expect(at(head, 'spec', 'serviceAccountName')).toBe('tuning');
    // The operator looks for a role and a binding of the cluster's name, and would make others.
    expect(Object.keys(byName(resource, 'kubernetes_role_binding_v1'))).toContain('tuning');
    const role = byName(resource, 'kubernetes_role_v1')['tuning'];
    expect(at(role, 'rule')).toEqual([
      { api_groups: [''], resources: ['pods'], verbs: ['get', 'list'] },
      {
        api_groups: ['ray.io'],
        resources: ['rayclusters'],
        resource_names: ['tuning'],
        verbs: ['get', 'patch'],
      },
    ]);
  });

  test('workers come and go within their range; the head runs no trial', () => {
    const { spec } = build({ workers: { min: 1, max: 6 }, idleSeconds: 300 });
    expect(spec).toMatchObject({
      enableInTreeAutoscaling: true,
      autoscalerOptions: { idleTimeoutSeconds: 300 },
      headGroupSpec: { rayStartParams: { 'num-cpus': '0', 'dashboard-host': '0.0.0.0' } },
      workerGroupSpecs: [
        { minReplicas: 1, maxReplicas: 6, replicas: 1, rayStartParams: { 'num-cpus': '2' } },
      ],
    });
  });

  test('GPUs are asked for by workers alone', () => {
    const { containers } = build({ gpusPerWorker: 1 });
    const gpus = containers.map((container) => at(container, 'resources', 'limits', 'nvidia.com/gpu'));
    expect(gpus).toEqual([undefined, '1']);
    expect(build().text).not.toContain('nvidia.com/gpu');
  });

  test('a changed size, image or key replaces the pods', () => {
    expect(build().spec['upgradeStrategy']).toEqual({ type: 'Recreate' });
    const { head, worker } = build({ results: { ...BUCKET, revision: '7' } });
    for (const pod of [head, worker]) {
      expect(at(pod, 'metadata', 'annotations')).toEqual({ 'mlops-scaffold/secret-revision': '7' });
    }
  });

  test('results lie in a bucket whose key the pods have by reference; nothing is reported to anybody', () => {
    const stores = new RecordingStores();
    const { containers, built } = build({ results: stores.objects, name: 'tuning' });
    expect(stores.asked).toEqual([['bucket', 'tuning', { name: 'tuning', component: 'ray-cluster' }]]);
    expect(built.resultsUri).toBe('s3://bucket');
    for (const container of containers) {
      expect(environmentOf(container)).toMatchObject({
        AWS_ENDPOINT_URL: BUCKET.endpoint,
        AWS_SECRET_ACCESS_KEY: {
          secretKeyRef: { name: 'object-store', key: 'user-secret-access-key' },
        },
        RAY_RESULTS_URI: 's3://bucket',
        RAY_USAGE_STATS_ENABLED: '0',
      });
    }
  });

  test('a Secret that may be made later is a folder, never an environment', () => {
    const { head, containers } = build({ credentialsSecret: 'ray-credentials' });
    expect(at(head, 'spec', 'volumes')).toContainEqual({
      name: 'credentials',
      secret: { secretName: 'ray-credentials', optional: true, defaultMode: 0o440 },
    });
    for (const container of containers) {
      expect(container['volumeMounts']).toContainEqual({
        name: 'credentials',
        mountPath: '/etc/ray-credentials',
        readOnly: true,
      });
      expect(JSON.stringify(container['env'])).not.toContain('ray-credentials');
    }
  });

  test('labels, variables and images of one’s own reach every pod, and never its own labels', () => {
    const { head, worker, containers } = build({
      image: 'r.example.com/ray:1',
      rayVersion: '2.61.1',
      imagePullPolicy: 'Always',
      imagePullSecret: 'pull',
      environment: { COLOUR: 'red' },
      podLabels: { team: 'a', 'app.kubernetes.io/name': 'other' },
    });
    for (const pod of [head, worker]) {
      expect(at(pod, 'metadata', 'labels')).toMatchObject({ team: 'a', 'app.kubernetes.io/name': 'ray' });
      expect(at(pod, 'spec', 'imagePullSecrets')).toEqual([{ name: 'pull' }]);
    }
    for (const container of containers) {
      expect(container).toMatchObject({ image: 'r.example.com/ray:1', imagePullPolicy: 'Always' });
      expect(environmentOf(container)).toMatchObject({ COLOUR: 'red' });
    }
  });

  test('its pods talk to each other at every port, to the store, and the head to the API server', () => {
    const { policies } = build({ clients: [{ namespace: 'notebooks' }] });
    const own = {
      match_labels: { 'app.kubernetes.io/component': 'ray-cluster', 'app.kubernetes.io/name': 'ray' },
    };
    const { ingress, egress } = at(policies['ray'], 'spec') as Record<string, Json[]>;
    expect(ingress).toEqual([{ from: [{ pod_selector: own }], ports: [{ protocol: 'TCP' }] }]);
    expect(egress?.slice(0, 2)).toEqual([
      { to: [{ pod_selector: own }], ports: [{ protocol: 'TCP' }] },
      expect.objectContaining({ ports: [{ port: '8333', protocol: 'TCP' }] }),
    ]);
    const head = at(policies['ray-head'], 'spec') as Record<string, Json[]>;
    expect(at(head['pod_selector'], 'match_labels')).toMatchObject({ 'ray.io/node-type': 'head' });
    expect(head['ingress']).toEqual([
      {
        from: [{ namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'notebooks' } } }],
        ports: [{ port: '8265', protocol: 'TCP' }],
      },
    ]);
    expect(head['egress']?.map((rule) => at(rule, 'ports', 0, 'port'))).toEqual(['443', '6443', '53']);
  });

  test('comes after the operator, its rights and its edges, and goes before them', () => {
    const { release } = build();
    expect(at(release, 'depends_on')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^kubernetes_deployment_v1\.Operator/),
        expect.stringMatching(/^kubernetes_role_binding_v1\.Ray_Permissions/),
        expect.stringMatching(/^kubernetes_service_account_v1\.Ray/),
        expect.stringMatching(/^kubernetes_network_policy_v1\.Ray_Edges/),
        expect.stringMatching(/^kubernetes_network_policy_v1\.Ray_HeadEdges/),
      ]),
    );
  });

  const sized = (cpu: string, memory: string) => ({
    requests: { cpu: '100m', memory: '512Mi', ephemeralStorage: '1Gi' },
    limits: { cpu, memory, ephemeralStorage: '1Gi' },
  });
  test.each<[string, Partial<RayClusterProps>, RegExp]>([
    ['a bad name', { name: 'Ray' }, /`name`/],
    ['an image without a tag', { image: 'rayproject/ray' }, /`image`/],
    ['a Ray without probes of this kind', { rayVersion: '2.52.0' }, /`rayVersion`/],
    ['no worker at all', { workers: { min: 0, max: 0 } }, /`workers.max`/],
    ['more workers at least than at the most', { workers: { min: 3, max: 2 } }, /`workers.min`/],
    ['part of a GPU', { gpusPerWorker: 0.5 }, /`gpusPerWorker`/],
    ['workers that leave at once', { idleSeconds: 0 }, /`idleSeconds`/],
    ['a head that is too small', { headResources: sized('1', '1Gi') }, /`headResources.limits.memory`/],
    [
      'a worker that is too small',
      { workerResources: sized('1', '512Mi') },
      /`workerResources.limits.memory`/,
    ],
    [
      'a worker that runs no trial',
      { workerResources: sized('500m', '2Gi') },
      /`workerResources.limits.cpu`/,
    ],
    ['a bad name of a Secret', { credentialsSecret: 'Not a name' }, /`credentialsSecret`/],
    ['no API server', { apiServer: { cidrs: [], ports: [443] } }, /`apiServer`/],
  ])('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });

  test('accepts values that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const variable = (name: string) => new TerraformVariable(stack, name, { type: 'string' }).stringValue;
      new RayCluster(stack, 'Ray', {
        namespace: variable('namespace'),
        image: variable('image'),
        operator: { dependencies: [] },
        results: { ...BUCKET, endpoint: variable('endpoint') },
      });
    });
    expect(text).not.toMatch(/TfToken/i);
    expect(text).toContain('var.endpoint');
  });
});
