import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { TASKS } from '../../src/catalogue/vocabulary';
import { DEFINITIONS } from '../../src/pins/definitions';
import type { StackPlan } from '../../src/plan/stack-plan';
import { clusterWideOf } from '../../src/review/cluster-wide';
import { renderedObjects } from '../../src/review/rendered-charts';
import { reportOf } from '../../src/review/report';
import { resourcesOf, type SynthesizedResource } from '../../src/review/synthesized';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { DEPLOYABLE } from '../../src/tools/deployable';
import { PARTS } from '../../src/tools/parts';
import type { ToolParts } from '../../src/tools/tool-parts';
import { connectedPlan, planOf as planWith } from '../support/plans';
import { planOf } from '../scaffold/plans';
import { TOOLS } from '../scaffold/projects';
import { markdownOf, MODEL, synthesize, wholeReport } from './reports';

interface KubernetesObject {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: { readonly scope?: string; readonly names?: { readonly kind?: string } };
}

const CHARTS = join(__dirname, '..', '..', 'charts');
const definitionsIn = (folder: string): KubernetesObject[] =>
  readdirSync(join(folder, 'files')).map(
    (file) => JSON.parse(readFileSync(join(folder, 'files', file), 'utf8')) as KubernetesObject,
  );
const ofDefinitions = readdirSync(CHARTS).filter((chart) => chart.endsWith('-crd'));

test('the charts of definitions define what is written down of them', () => {
  const defined = ofDefinitions.map((chart) => [
    chart,
    definitionsIn(join(CHARTS, chart)).map(({ metadata }) => metadata.name),
  ]);
  expect(DEFINITIONS).toEqual(Object.fromEntries(defined));
});

/** By kind, whether its objects belong to a namespace: of the definitions of this package, and of other software. */
const SCOPES = new Map([
  ...ofDefinitions
    .flatMap((chart) => definitionsIn(join(CHARTS, chart)))
    .map(({ spec }) => [spec?.names?.kind ?? '', spec?.scope === 'Namespaced'] as const),
  ...['HTTPRoute', 'PodMonitor', 'PrometheusRule', 'ScrapeConfig', 'ServiceMonitor'].map(
    (kind) => [kind, true] as const,
  ),
  ...['SeldonDeployment', 'WeightsAndBiases'].map((kind) => [kind, true] as const),
  ...['ConfigMap', 'Deployment', 'Job', 'Role', 'RoleBinding', 'Secret', 'Service'].map(
    (kind) => [kind, true] as const,
  ),
  ...['CustomResourceDefinition', 'MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'].map(
    (kind) => [kind, false] as const,
  ),
  ...['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'].map((kind) => [kind, false] as const),
]);

type Values = Readonly<Record<string, unknown>>;

/** What each chart of this package prints, by the templates: a chart that is not here has to be put here. */
const TEMPLATES: Readonly<Record<string, (values: Values) => unknown[]>> = {
  'admission-webhooks': ({ configurationName: name, mutating, validating }) => [
    ...((mutating as unknown[]).length > 0
      ? [{ kind: 'MutatingWebhookConfiguration', metadata: { name } }]
      : []),
    ...((validating as unknown[]).length > 0
      ? [{ kind: 'ValidatingWebhookConfiguration', metadata: { name } }]
      : []),
  ],
  'custom-resources': ({ resources }) => resources as unknown[],
  prerequisites: () => [],
  'self-signed-certificate': () => [],
};

function printedBy(release: SynthesizedResource, outdir: string): KubernetesObject[] {
  const chart = String(release.body['chart']);
  // Charts from outside are told as such, where it is not known what they render.
  if (!chart.startsWith('./')) return [...(renderedObjects(release) ?? [])] as unknown as KubernetesObject[];
  const folder = join(outdir, 'stacks', 'platform', chart);
  const [, name = ''] = /^name: (.+)$/m.exec(readFileSync(join(folder, 'Chart.yaml'), 'utf8')) ?? [];
  if (name.endsWith('-crd')) return definitionsIn(folder);
  const [values = '{}'] = release.body['values'] as string[];
  const print = TEMPLATES[name];
  if (print === undefined) throw new Error(`nothing here knows what the chart ${name} prints`);
  return print(JSON.parse(values.replaceAll('$${', '${')) as Values) as KubernetesObject[];
}

/** Every object of a stack that belongs to no namespace: "kind name". */
function madeWithoutNamespace(plan: StackPlan): { made: string[]; synthesized: string } {
  const outdir = mkdtempSync(join(tmpdir(), 'cluster-wide-'));
  try {
    const app = new App({ outdir });
    new PlatformStack(app, 'platform', { plan });
    app.synth();
    const synthesized = readFileSync(join(outdir, 'stacks', 'platform', 'cdk.tf.json'), 'utf8');
    const made = resourcesOf(synthesized).flatMap((resource) => {
      if (resource.type === 'helm_release') {
        return printedBy(resource, outdir).flatMap(({ kind, metadata }) => {
          const inNamespace = SCOPES.get(kind);
          if (inNamespace === undefined)
            throw new Error(`nothing here knows whether a ${kind} has a namespace`);
          return inNamespace ? [] : [`${kind} ${metadata.name}`];
        });
      }
      const metadata = resource.body['metadata'] as KubernetesObject['metadata'] | undefined;
      if (!resource.type.startsWith('kubernetes_') || metadata === undefined) return [];
      const kind = resource.type.replace('kubernetes', '').replace(/_v\d+$/, '');
      const pascal = kind.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return metadata.namespace === undefined ? [`${pascal} ${metadata.name}`] : [];
    });
    return { made: made.sort(), synthesized };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

const DEFAULTS = planWith({
  stack: {
    'data-versioning': 'dvc',
    'experiment-tracking': 'mlflow',
    'hyperparameter-tuning': 'optuna',
    'model-registry': 'mlflow',
    'model-serving': 'kserve',
    monitoring: 'evidently',
  },
});
const MODELS = [{ name: 'wine', modelUri: MODEL.modelUri }];
const ofTool = (id: (typeof DEPLOYABLE)[number]): StackPlan => {
  const parts: ToolParts = PARTS[id];
  return planWith({
    stack: Object.fromEntries(TASKS.filter((task) => task in parts.coverage).map((task) => [task, id])),
    platform: parts.servesModels === undefined ? {} : { models: MODELS },
  });
};

test.each([
  ...DEPLOYABLE.map((id) => [id, ofTool(id)] as const),
  ['the default platform', DEFAULTS] as const,
  [
    'routes, and metrics that an operator reads',
    planOf({
      exposure: { kind: 'gateway', domain: 'a.example.com', gateway: { name: 'g', namespace: 'gateways' } },
      metricsNamespace: 'monitoring',
      monitoring: { kind: 'existing' },
    }),
  ] as const,
  ['what is connected', connectedPlan({ 'model-serving': 'kserve' })] as const,
])('every object without a namespace is named, with what it does: %s', (_, plan) => {
  const { made, synthesized } = madeWithoutNamespace(plan);
  const { objects, unseen } = clusterWideOf(plan, resourcesOf(synthesized));
  expect(objects.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual(made);
  for (const { does } of objects) expect(does).not.toContain('Nothing here says');
  // Only W&B has charts of which nothing is known.
  expect(unseen.length > 0).toBe('wandb' === _);
});

test('W&B: neither what its operator brings nor what that fetches is guessed', () => {
  const plan = ofTool('wandb');
  const report = wholeReport({ plan });
  expect(report.clusterWide.unseen).toEqual([
    'what the chart wandb-operator brings',
    'what the chart wandb-server brings',
  ]);
  expect(markdownOf(report)).toContain(
    'Not in it: what the chart wandb-operator brings, what the chart wandb-server brings.',
  );
});

test('the default platform: the policies of admission, what they refuse and where', () => {
  const text = markdownOf(wholeReport({ plan: DEFAULTS }));
  const verdict = text.split('\n').find((line) => line.includes('**Cluster-wide**')) ?? '';
  for (const name of ['models.demo', 'model-references.demo', 'kserve-controller.demo'])
    expect(verdict).toContain(`\`${name}\``);
  const table = text.split('### Cluster-wide')[1]?.split('\n###')[0] ?? '';
  expect(table).toMatch(
    /ValidatingAdmissionPolicy \| `models\.demo` \| `helm_release\.deployed_models_rules` \| Refuses an InferenceService that .* It looks, in the namespace demo, when inferenceservices of serving\.kserve\.io are made or changed\./,
  );
  expect(table).toMatch(
    /ValidatingAdmissionPolicyBinding \| `models\.demo` .* what breaks its rules is refused/,
  );
  expect(table).toMatch(/ClusterStorageContainer \| `kserve-controller\.demo` .* fetches models/);
  expect(table).toContain('inferenceservices.serving.kserve.io');
});

const withMore = (type: string, body: object) => {
  const json = JSON.parse(synthesize(planOf())) as { resource: Record<string, Record<string, object>> };
  json.resource[type] = { ...json.resource[type], more: body };
  const before = clusterWideOf(planOf(), resourcesOf(synthesize(planOf())));
  const { objects, unseen } = clusterWideOf(planOf(), resourcesOf(JSON.stringify(json)));
  const names = before.objects.map(({ name }) => name);
  return {
    objects: objects
      .filter(({ name }) => !names.includes(name))
      .map(({ kind, name, does }) => ({ kind, name, does })),
    unseen: unseen.filter((what) => !before.unseen.includes(what)),
  };
};
const PRIORITY = { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name: 'high' } };
const UNSAID = { kind: 'PriorityClass', name: 'high', does: 'Nothing here says what it does.' };

test('what the code of a project adds is named too, and what cannot be read is told', () => {
  expect(withMore('kubernetes_priority_class_v1', { metadata: { name: 'high' } }).objects).toEqual([UNSAID]);
  expect(withMore('kubernetes_manifest', { manifest: PRIORITY }).objects).toEqual([UNSAID]);
  const values = [JSON.stringify({ resources: [PRIORITY, { ...PRIORITY, kind: 'ConfigMap' }] })];
  const own = { name: 'own', chart: './assets/own/0.1.0', values };
  expect(withMore('helm_release', own)).toEqual({ objects: [UNSAID], unseen: [] });
  expect(withMore('helm_release', { ...own, values: [] }).unseen).toEqual(['what the chart own brings']);
  expect(withMore('helm_release', { ...own, chart: 'kyverno' }).unseen).toEqual([
    'what the chart own brings',
  ]);
  const policy = {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: 'no-latest' },
    spec: {
      matchConstraints: { resourceRules: [{ apiGroups: [''], operations: ['CREATE'], resources: ['pods'] }] },
      validations: [{ expression: 'false', message: 'no image may be latest' }],
    },
  };
  expect(withMore('kubernetes_manifest', { manifest: policy }).objects.map(({ does }) => does)).toEqual([
    'Refuses what breaks one of its rules (no image may be latest). It looks, in every namespace, when pods are made.',
  ]);
});

test('several namespaces are called so', () => {
  expect(markdownOf(wholeReport({ plan: ofTool('katib') }))).toContain(
    'the namespaces `demo`, `demo-experiments`',
  );
});

test('before the first synthesis the plan tells in words what will be there', () => {
  const text = markdownOf(reportOf({ plan: DEFAULTS, tools: TOOLS }));
  expect(text).toContain(
    "**Cluster-wide**: the namespace demo; KServe's definitions (by the chart kserve-crd), and roles to watch them",
  );
  expect(text).toContain('`npm run review` names each object.');
});
