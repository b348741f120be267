import { TerraformVariable } from 'cdktf';
import {
  ArgoWorkflows,
  type ArgoWorkflowsProps,
  WorkflowController,
} from '../../../src/constructs/argo-workflows';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { at, BUCKET, byName, environment, type Json, synthesize } from '../../support/foreign-app';

function build(props: Partial<ArgoWorkflowsProps> = {}) {
  const synth = synthesize(
    (stack) => new ArgoWorkflows(stack, 'Argo', { namespace: 'lab', artifacts: BUCKET, ...props }),
  );
  const deployment = byName(synth.resource, 'kubernetes_deployment_v1')['argo-workflows-controller'];
  const data = at(
    byName(synth.resource, 'kubernetes_config_map_v1')['argo-workflows-controller'],
    'data',
  ) as Record<string, string>;
  const releases = byName(synth.resource, 'helm_release');
  const objects = JSON.parse(String(at(releases['argo-workflows-rules'], 'values', 0))) as {
    resources: Json[];
  };
  return {
    ...synth,
    deployment,
    container: at(deployment, 'spec', 'template', 'spec', 'container', 0),
    settings: Object.fromEntries(Object.entries(data).map(([key, text]) => [key, JSON.parse(text) as Json])),
    releases,
    rules: JSON.stringify(objects.resources),
    roles: byName(synth.resource, 'kubernetes_role_v1'),
    accounts: Object.keys(byName(synth.resource, 'kubernetes_service_account_v1')).sort(),
    policies: byName(synth.resource, 'kubernetes_network_policy_v1'),
  };
}
const rulesOf = (role: unknown) => at(role, 'rule') as { resources: string[]; verbs: string[] }[];

describe('Argo Workflows', () => {
  test('in a foreign app with a namespace and a bucket', () => {
    const { resource, settings } = build();
    expect(Object.keys(resource).sort()).toMatchSnapshot();
    expect(resource['kubernetes_deployment_v1']).toMatchSnapshot();
    expect(settings).toMatchSnapshot();
  });

  test('logs and artifacts of steps go to the bucket, by a key that is named only', () => {
    expect(build().settings['artifactRepository']).toMatchObject({
      archiveLogs: true,
      s3: {
        endpoint: 'object-store.lab.svc:8333',
        insecure: true,
        bucket: BUCKET.bucket,
        accessKeySecret: { name: BUCKET.accessKeyId.secretName, key: BUCKET.accessKeyId.key },
        keyFormat: expect.stringContaining('{{workflow.name}}/{{pod.name}}') as string,
      },
    });
    const outside = build({ artifacts: { ...BUCKET, endpoint: 'https://s3.example.com/' } });
    expect(at(outside.settings['artifactRepository'], 's3')).toMatchObject({
      endpoint: 's3.example.com',
      insecure: false,
    });
  });

  test('a step is restricted, and has account, labels and variables whatever its workflow says', () => {
    const { settings } = build({
      environment: { MLFLOW_TRACKING_URI: 'http://mlflow.lab.svc:5000' },
      secretEnvironment: { MLFLOW_TRACKING_USERNAME: { secretName: 'workflow-mlflow', key: 'username' } },
      clientLabels: { 'mlops-scaffold/mlflow-client': 'true' },
      imagePullSecret: 'pull',
    });
    const main = settings['mainContainer'];
    expect(at(main, 'securityContext')).toMatchObject({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
    expect(at(main, 'env')).toEqual([
      { name: 'HOME', value: '/tmp' },
      { name: 'MLFLOW_TRACKING_URI', value: 'http://mlflow.lab.svc:5000' },
      {
        name: 'MLFLOW_TRACKING_USERNAME',
        valueFrom: { secretKeyRef: { name: 'workflow-mlflow', key: 'username', optional: true } },
      },
    ]);
    const spec = at(settings['workflowDefaults'], 'spec') as Json;
    expect(spec).toMatchObject({
      serviceAccountName: 'argo-workflows-step',
      imagePullSecrets: [{ name: 'pull' }],
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      podMetadata: {
        labels: {
          'app.kubernetes.io/name': 'argo-workflows',
          'app.kubernetes.io/component': 'step',
          'mlops-scaffold/mlflow-client': 'true',
        },
      },
    });
    expect(JSON.parse(String(spec['podSpecPatch']))).toEqual({
      automountServiceAccountToken: true,
      enableServiceLinks: false,
    });
  });

  test('a step says what came of it and does nothing else; the controller reads no Secret', () => {
    const { roles, resource, text } = build();
    expect(rulesOf(roles['argo-workflows-step'])).toEqual([
      { api_groups: ['argoproj.io'], resources: ['workflowtaskresults'], verbs: ['create', 'patch'] },
    ]);
    expect(rulesOf(roles['argo-workflows-controller']).flatMap(({ resources }) => resources)).not.toContain(
      'secrets',
    );
    expect(resource['kubernetes_cluster_role_v1']).toBeUndefined();
    for (const role of Object.values(roles)) expect(JSON.stringify(role)).not.toContain('"*"');
    expect(text).not.toMatch(/WebhookConfiguration|argo-server/);
  });

  test('there is a role for people who run workflows, which nobody has and which reads no Secret', () => {
    const { built, roles, resource } = build();
    expect(built.userRole).toBe('argo-workflows-user');
    const may = rulesOf(roles['argo-workflows-user']);
    expect(may.flatMap(({ resources }) => resources)).toEqual(
      expect.arrayContaining(['workflows', 'workflowtemplates', 'cronworkflows', 'pods/log']),
    );
    expect(JSON.stringify(may)).not.toMatch(/secrets|exec|portforward/);
    expect(JSON.stringify(resource['kubernetes_role_binding_v1'])).not.toContain('argo-workflows-user');
  });

  test('a step may run as the account that deploys only where there is one', () => {
    const [without, with_] = [build(), build({ deployer: true })];
    expect(without.accounts).toEqual(['argo-workflows-controller', 'argo-workflows-step']);
    expect(without.built.deployerAccount).toBeUndefined();
    expect(without.rules).not.toContain('deployer');
    expect(with_.built.deployerAccount).toBe('argo-workflows-deployer');
    expect(with_.rules).toContain(
      "object.spec.serviceAccountName == 'argo-workflows-step' || object.spec.serviceAccountName == 'argo-workflows-deployer'",
    );
    // What it may do besides is granted elsewhere.
    expect(rulesOf(with_.roles['argo-workflows-deployer'])).toEqual(
      rulesOf(with_.roles['argo-workflows-step']),
    );
  });

  test('a step reads the key of the bucket, what is named, and Secrets that people make for it', () => {
    const { rules } = build({ secrets: ['mlflow-account'] });
    expect(rules).toContain(`['${BUCKET.accessKeyId.secretName}', 'mlflow-account']`);
    expect(rules).toContain(".startsWith('workflow-')");
  });

  test('a step reaches the bucket, the API server and what is named', () => {
    const reaches = [{ peer: { namespace: 'features' }, port: 5432 }];
    const egress = at(build({ reaches }).policies['argo-workflows-step'], 'spec', 'egress') as Json[];
    const ports = egress.flatMap((rule) => (at(rule, 'ports') as { port: string }[]).map(({ port }) => port));
    expect(ports).toEqual(expect.arrayContaining(['443', '6443', '8333', '5432']));
    expect(JSON.stringify(egress)).toContain('features');
  });

  test('no workflow gets a finalizer that nobody takes off once the controller is gone', () => {
    expect(environment(build().container)).toMatchObject({ ARGO_ARTIFACT_GC_ENABLED: 'false' });
  });

  test('definitions are there before the controller, left to somebody else, or guarded', () => {
    const { deployment, releases } = build({ preventDestroy: true });
    expect(at(deployment, 'depends_on')).toContainEqual(
      expect.stringMatching(/^helm_release\.Argo_Definitions/) as string,
    );
    expect(releases['argo-workflows-crd']).toMatchObject({ lifecycle: { prevent_destroy: true } });
    expect(build({ installDefinitions: false }).releases['argo-workflows-crd']).toBeUndefined();
  });

  test('a store is asked for the bucket of its name, for its steps', () => {
    const asked: unknown[][] = [];
    const artifacts = {
      accessFor: (...of: unknown[]) => {
        asked.push(of);
        return BUCKET;
      },
    };
    build({ artifacts });
    expect(asked).toEqual([['argo-workflows', { name: 'argo-workflows', component: 'step' }]]);
  });

  test('a controller whose steps are told by their workflows gives them nothing', () => {
    const { resource } = synthesize(
      (stack) =>
        new WorkflowController(stack, 'Controller', {
          namespace: 'lab',
          name: 'runs',
          pods: { workload: { name: 'runs', component: 'run' }, prefix: 'run-' },
        }),
    );
    const data = at(byName(resource, 'kubernetes_config_map_v1')['runs-controller'], 'data') as Json;
    expect(Object.keys(data)).not.toEqual(expect.arrayContaining(['mainContainer']));
    expect(String(data['workflowDefaults'])).not.toContain('serviceAccountName');
  });

  test.each([
    ['an image without a tag', { images: { controller: 'r.example.com/x' } }, /`images.controller`/],
    ['a name that no object can have', { name: 'Argo' }, /`name`/],
    ['no API server', { apiServer: { cidrs: [], ports: [443] } }, /`apiServer`/],
    ['no workflows at all', { parallelism: 0 }, /`parallelism`/],
    [
      'a guard for what is not there',
      { installDefinitions: false, preventDestroy: true },
      /`preventDestroy`/,
    ],
  ])('refuses %s', (_, props, message) => {
    const refused = () =>
      synthesize(
        (stack) => new ArgoWorkflows(stack, 'Argo', { namespace: 'lab', artifacts: BUCKET, ...props }),
      );
    expect(refused).toThrow(PropError);
    expect(refused).toThrow(message);
  });

  test('accepts a namespace that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const namespace = new TerraformVariable(stack, 'namespace', { type: 'string' }).stringValue;
      new ArgoWorkflows(stack, 'Argo', { namespace, artifacts: BUCKET });
    });
    expect(text).not.toMatch(/TfToken/i);
  });
});
