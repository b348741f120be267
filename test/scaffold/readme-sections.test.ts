import { featuresOf } from '../../src/scaffold/features';
import { readmeSections, renderReadme } from '../../src/scaffold/render-readme';
import type { StackPlan } from '../../src/plan/stack-plan';
import { pairwise } from '../support/combinations';
import { connectedPlan } from '../support/plans';
import { CONNECTED_STACKS, CONNECTIONS } from './connected';
import { planOf } from './plans';
import { inputOf, PUBLISHED, TEMPLATES, VENDORED } from './projects';

type Settings = Readonly<Record<string, unknown>>;

const existing = (sslMode: string) => ({ database: { kind: 'existing', host: 'db.example.com', sslMode } });
const domain = 'ml.example.com';
const gateway = { kind: 'gateway', domain, gateway: { name: 'public', namespace: 'gateways' } };
const ingress = {
  kind: 'ingress',
  domain,
  className: 'traefik',
  controllerNamespace: 'traefik',
  tlsSecretName: 'wildcard',
};
const s3 = { kind: 's3', endpoint: 'https://s3.backup.example', bucket: 'backups' };
const remote = { kind: 'remote', type: 's3', config: { bucket: 'state', key: 'x' } };

/** Every answer that a section of the README depends on. */
const AXES: Readonly<Record<string, readonly Settings[]>> = {
  // Two servers that exist: PostgreSQL and, where Kubeflow Pipelines is, a MySQL.
  database: [
    {},
    existing('require'),
    { ...existing('verify-full'), pipelines: { mysql: { host: 'mysql.example.com' } } },
  ],
  objectStore: [{}, { objectStore: { kind: 'existing', endpoint: 'https://s3.example.com' } }],
  exposure: [{}, { exposure: gateway }, { exposure: ingress }],
  authentication: [{}, { authentication: 'none' }],
  secrets: [{}, { secrets: { kind: 'existing' } }],
  namespace: [{}, { createNamespace: false }],
  protection: [{}, { deletionProtection: false }],
  state: [{}, { state: remote }],
  backup: [{}, { backup: s3 }, { backup: { kind: 'none' } }],
};

const STACKS: Readonly<Record<string, string>>[] = Array.from({ length: 15 }, (_, index) => index + 1).map(
  (bits) => ({
    ...((bits & 1) !== 0 && { 'data-versioning': 'dvc' }),
    ...((bits & 2) !== 0 && { 'experiment-tracking': 'mlflow' }),
    ...((bits & 4) !== 0 && { 'hyperparameter-tuning': 'optuna' }),
    ...((bits & 8) !== 0 && { 'model-serving': 'seldon-core-1-apache', monitoring: 'evidently' }),
  }),
);
STACKS.push(
  { orchestration: 'kubeflow-pipelines' },
  { 'experiment-tracking': 'mlflow', 'pipeline-versioning': 'kubeflow-pipelines' },
  { 'hyperparameter-tuning': 'ray-tune' },
  { 'experiment-tracking': 'mlflow', 'hyperparameter-tuning': 'ray-tune' },
  { 'model-serving': 'ray-serve' },
  { 'hyperparameter-tuning': 'ray', 'model-serving': 'ray' },
  { 'experiment-tracking': 'mlflow', 'hyperparameter-tuning': 'ray-tune', 'model-serving': 'ray-serve' },
  { 'experiment-tracking': 'sagemaker', 'data-versioning': 'dvc' },
  { 'experiment-tracking': 'azure-ml', 'hyperparameter-tuning': 'optuna' },
  { 'experiment-tracking': 'vertex-ai' },
  { 'experiment-tracking': 'wandb', 'model-registry': 'wandb' },
  { 'experiment-tracking': 'clearml', 'model-registry': 'clearml' },
  { orchestration: 'airflow' },
  { orchestration: 'kubeflow-pipelines' },
  { 'experiment-tracking': 'mlflow', 'pipeline-versioning': 'kubeflow-pipelines', orchestration: 'airflow' },
  { 'experiment-tracking': 'mlflow', orchestration: 'airflow' },
  { orchestration: 'argo-workflows' },
  { 'experiment-tracking': 'mlflow', orchestration: 'argo-workflows' },
  { 'hyperparameter-tuning': 'katib' },
  { 'hyperparameter-tuning': 'h2o' },
  { 'model-registry': 'kubeflow' },
  { 'experiment-tracking': 'mlflow', 'model-registry': 'kubeflow-model-registry' },
  { 'data-versioning': 'lakefs' },
  { 'experiment-tracking': 'mlflow', 'hyperparameter-tuning': 'kubeflow', 'model-serving': 'kubeflow' },
  { 'model-serving': 'kubeflow' },
  { 'experiment-tracking': 'mlflow', 'hyperparameter-tuning': 'katib' },
);

/** What a project has besides its plan. */
const KINDS = [
  { withWorkspace: true, withCdktfCli: true, library: PUBLISHED },
  { withWorkspace: false, withCdktfCli: false, library: VENDORED },
];

/** The heading that sections belong under, by the beginning of their file names. */
const HEADINGS: readonly (readonly [section: RegExp, heading: RegExp])[] = [
  [/^14-stays|^15-/, /^## What runs already$/],
  [/^1\d-/, /^# /],
  [/^2\d-needs/, /^## What it needs$/],
  [/^30-database/, /^## Before the first deploy: the databases$/],
  [/^3[1-3]-/, /^## Before the first deploy: the secrets$/],
  [/^4\d-/, /^## Deploy$/],
  [/^50-connect/, /^## Connect$/],
  [/^5[1-5]-(connect-)?mlflow/, /^### MLflow: /],
  [/^5[67]-clearml/, /^### ClearML: /],
  [/^5[67]-wandb/, /^### Weights & Biases: /],
  [/^56-kubeflow-model-registry/, /^### Kubeflow Hub: /],
  [/^57-sagemaker/, /^### Amazon SageMaker AI$/],
  [/^58-azure-ml/, /^### Azure Machine Learning$/],
  [/^59-vertex-ai/, /^### Vertex AI$/],
  [/^6[01]-optuna/, /^### Optuna dashboard: /],
  [/^6[23]-optuna/, /^### Optuna studies$/],
  [/^63-ray/, /^### Ray$/],
  [/^6[45]-ray/, /^### Ray Tune$/],
  [/^6[789]-airflow/, /^### Airflow: /],
  [/^64-h2o/, /^### H2O-3$/],
  [/^6[45]-katib/, /^### Katib$/],
  [/^66-argo-workflows/, /^### Argo Workflows$/],
  [/^6[67]-kubeflow/, /^### Kubeflow$/],
  [/^69-kubeflow-pipelines/, /^### Kubeflow Pipelines: /],
  [/^30-mysql-sql/, /^## Before the first deploy: MySQL$/],
  [/^7[234]-evidently/, /^### Evidently: /],
  [/^74-prometheus/, /^### Metrics and alerts$/],
  [/^70-lakefs/, /^### lakeFS$/],
  [/^7[01]-dvc/, /^### DVC remote$/],
  [/^74-model-files/, /^### Files of models$/],
  [/^7[56]-kserve/, /^### KServe models$/],
  [/^7[56]-ray-serve/, /^### Ray Serve models$/],
  [/^7[56]-seldon/, /^### Seldon Core models$/],
  [/^7[789]-jobs/, /^### Jobs in the cluster$/],
  [/^80-operate/, /^\*\*Change\.\*\*/],
  [/^80-what-can-be-changed/, /^\*\*What can be changed\.\*\*/],
  [/^81-rotate-existing/, /^\*\*Rotate your own secrets\.\*\*/],
  [/^81-rotate-generated/, /^\*\*Rotate passwords and keys\.\*\*/],
  [/^82-rotate-(mlflow|airflow|h2o|lakefs)/, /^\*\*Rotate /],
  [/^8[23]-upgrade(-data|-mariadb|-mysql|-schema|-trials)?\./, /^\*\*Upgrade\.\*\*/],
  [/^83-upgrade-undo/, /^\*\*Back to the older version\.\*\*/],
  [/^8[45]-(plan-)?blind/, /^\*\*What a plan does not show\.\*\*/],
  [/^86-seldon-certificate/, /^\*\*Once a year: Seldon's certificate\.\*\*/],
  [/^8[78]-backup/, /^## Backup and restore$/],
  [/^87-no-backup/, /^## Backup$/],
  [/^9\d-destroy/, /^## Destroy$/],
];

interface Headings {
  /** Below "Operate", where there are many short topics, a bold beginning is one. */
  readonly lastOfOperating: string | undefined;
  readonly last: string | undefined;
  readonly hasChapter: boolean;
  readonly beginsOperating: boolean;
}
const known = new Map<string, Headings>();

/** The headings of a section, looked for once: it is in thousands of combinations. */
function headingsOf(content: string): Headings {
  const found = known.get(content);
  if (found !== undefined) return found;
  const lines = content.replaceAll(/^```[^]*?^```$/gm, '').split('\n');
  const last = (topic: RegExp) => lines.filter((line) => topic.test(line)).at(-1);
  const headings = {
    lastOfOperating: last(/^#+ |^\*\*[^*]+\.\*\*/),
    last: last(/^#+ /),
    hasChapter: /^## /m.test(content),
    beginsOperating: content.includes('## Operate'),
  };
  known.set(content, headings);
  return headings;
}

/** Sections that stand under another heading than their own. */
function misplaced(sections: ReturnType<typeof readmeSections>): string[] {
  let heading = '';
  let operating = false;
  return sections.flatMap(([path, content]) => {
    const own = headingsOf(content);
    heading = (operating || own.beginsOperating ? own.lastOfOperating : own.last) ?? heading;
    if (own.hasChapter) operating = own.beginsOperating;
    const expected = HEADINGS.find(([section]) => section.test(path))?.[1];
    return expected?.test(heading) === true ? [] : [`${path} stands under "${heading}"`];
  });
}

// All of them take a minute; five divides the number of values of no axis, so that every pair of values is among these.
const EVERY = 5;

test('every section stands under its own heading, for a fifth of all combinations of features', () => {
  // The plan is not parsed each time, so what parsePlan refuses is in it too: more than there can be.
  const rows = Object.values(AXES).reduce<StackPlan['platform'][]>(
    (plans, options) => {
      const parsed = options.map((option) => ({ option, platform: planOf(option).platform }));
      return plans.flatMap((platform) =>
        parsed.map(({ option, platform: other }) => ({
          ...platform,
          ...Object.fromEntries(Object.entries(other).filter(([key]) => key in option)),
        })),
      );
    },
    [planOf().platform],
  );
  const plans = [
    ...STACKS.map((stack) => planOf({}, stack)),
    ...CONNECTED_STACKS.flatMap((stack) => CONNECTIONS.map((mlflow) => connectedPlan(stack, mlflow))),
  ];
  const seen = new Map<string, ReadonlySet<string>>();
  for (const [index, plan] of plans.entries()) {
    for (const platform of rows.filter((_, row) => row % EVERY === index % EVERY)) {
      for (const kind of KINDS) {
        const { connect } = plan.platform;
        const features = featuresOf({ plan: { ...plan, platform: { ...platform, connect } }, ...kind });
        seen.set([...features].join(' '), features);
      }
    }
  }
  expect(seen.size).toBeGreaterThan(3000);
  const found = new Set(
    [...seen.values()].flatMap((features) => misplaced(readmeSections(TEMPLATES, features))),
  );
  expect([...found]).toEqual([]);
});

/** Announcements that nothing follows, and lists that follow a paragraph without a blank line. */
function expectProse(readme: string): void {
  const prose = readme.replaceAll(/^```[^]*?^```$/gm, '```');
  expect(prose.match(/:\n\n(?!\* |```|\d\.|\|).*/g)).toBeNull();
  expect(prose.match(/^(?!\* | {2}).+\n\* .*/gm)).toBeNull();
  expect(prose.match(/\n\n\n.*/g)).toBeNull();
}

test('what a sentence announces follows it, and a list follows no paragraph without a blank line', () => {
  for (const stack of CONNECTED_STACKS) {
    for (const mlflow of CONNECTIONS) {
      for (const kind of KINDS)
        expectProse(renderReadme(inputOf({ plan: connectedPlan(stack, mlflow), ...kind })));
    }
  }
  for (const stack of STACKS) {
    for (const row of pairwise(AXES)) {
      for (const kind of KINDS) {
        expectProse(renderReadme(inputOf({ plan: planOf(row, stack), ...kind })));
      }
    }
  }
});

test('a section that goes on with another one stands after it', () => {
  const names = readmeSections(TEMPLATES, featuresOf(inputOf())).map(([path]) => path);
  for (const topic of ['80-what-can-be-changed', '84-plan-blind']) {
    const own = names.filter((name) => name.startsWith(topic));
    expect(own.length).toBeGreaterThan(2);
    expect(own[0]).toBe(`${topic}.md`);
  }
});

test('where only a server has Secrets that exist, the README speaks of generated ones', () => {
  const readme = renderReadme(inputOf({ plan: planOf(existing('require')) }));
  expect(readme).toContain('From generated Secrets to your own');
  expect(readme).not.toContain('From your own Secrets to generated ones');
  expect(readme).not.toContain('`admin-password` of 12 characters');
  expect(readme.match(/`TF_LOG=DEBUG`/g)).toHaveLength(1);
});

test('where no tool has a page, the README asks for nothing that would show one', () => {
  for (const exposure of [gateway, ingress]) {
    const text = renderReadme(inputOf({ plan: planOf({ exposure }, { 'data-versioning': 'dvc' }) }));
    expect(text).not.toMatch(/wildcard|ingress controller|Gateway|ml\.example\.com/);
    expect(text).toContain('Nothing is reachable from outside the cluster');
  }
});

test.each([{ 'data-versioning': 'dvc' }, { monitoring: 'seldon-core-1-apache' }])(
  'a README of %j says nothing of databases that are not there',
  (stack) => {
    const text = renderReadme(inputOf({ plan: planOf({}, stack) }));
    expect(text).not.toMatch(/.*(postgres|schema|databases).*/i);
  },
);
