import { DEPLOYMENT } from '../../src/plan/deployment';
import { catalogueAsOf } from '../../src/tools/catalogue';
import { decide } from '../../src/decision/decide';
import { otherAnswers } from '../../src/decision/other-answers';
import { robustness } from '../../src/decision/robustness';
import { unsureFacts } from '../../src/decision/unsure-facts';
import { sensitivity } from '../../src/decision/sensitivity';
import type { StackPlan } from '../../src/plan/stack-plan';
import { renderReport, renderReview } from '../../src/review';
import { reportOf } from '../../src/review/report';
import { madeAt } from '../../src/review/source-lines';
import { planOf } from '../scaffold/plans';
import { CONNECTED_MLFLOW, connectedPlan, planOf as planWith } from '../support/plans';
import { DECISION, QUESTION, TOOLS } from '../scaffold/projects';
import { drawing, EXPOSED, markdownOf, MODEL, pageOf, synthesize, wholeReport } from './reports';
import { terraformPlan } from './terraform-plans';

test('names every resource once with the construct that made it, and counts them', () => {
  const synthesized = synthesize(planOf());
  const { resource } = JSON.parse(synthesized) as { resource: Record<string, Record<string, unknown>> };
  const addresses = Object.entries(resource).flatMap(([type, named]) =>
    Object.keys(named).map((name) => `${type}.${name}`),
  );
  const text = markdownOf(wholeReport({ synthesized }));
  for (const address of addresses) expect(text.split(`* \`${address}\` by \``)).toHaveLength(2);
  expect(text).toContain(`**Creates**: ${String(addresses.length)} resources of`);
  expect(text).toContain('* `kubernetes_network_policy_v1.mlflow_edges` by `Mlflow/Edges`');
});

test('says which line of the library makes a resource, and what the project itself makes', () => {
  const edges = 'kubernetes_network_policy_v1 Mlflow/Edges';
  const text = markdownOf(wholeReport({ sourceLines: { [edges]: 'constructs/x.js:7' } }));
  expect(text).toContain(
    '* `kubernetes_network_policy_v1.mlflow_edges` by `Mlflow/Edges`, `constructs/x.js:7`',
  );
  expect(text).toContain('* `kubernetes_deployment_v1.mlflow` by `Mlflow`, `main.ts or overrides.ts`');
  expect(
    madeAt({ type: 'helm_release', construct: 'Model-wine/Edges' }, { 'helm_release Model-*/Edges': 'y:1' }),
  ).toBe('y:1');
});

test('the default platform is reachable by nobody from outside, and an exposed one at its names', () => {
  const reachable = (plan: StackPlan) => wholeReport({ plan }).reachable;
  expect(reachable(planOf())).toEqual([]);
  const exposed = planOf(EXPOSED);
  expect(reachable(exposed)).toEqual(['https://mlflow.ml.example.com', 'https://optuna.ml.example.com']);
  // The plan alone says the same.
  expect(reportOf({ plan: exposed, tools: TOOLS }).reachable).toEqual(reachable(exposed));
  // Where no tool has a page, the same settings expose nothing.
  const none = planOf({ exposure: EXPOSED.exposure }, { 'data-versioning': 'dvc' });
  expect(markdownOf(wholeReport({ plan: none }))).toContain('No Ingress, no route');
});

const database = (sslMode?: string) => ({
  database: { kind: 'existing', host: 'db.example.com', ...(sslMode !== undefined && { sslMode }) },
});

test.each([
  [
    'by default the server is checked',
    database(),
    'encrypted, and the certificate and the host name of the server are checked',
  ],
  ['require checks nobody', database('require'), 'encrypted, but nothing verifies who answers'],
  ['disable hides nothing', database('disable'), 'not encrypted, and nothing verifies who answers'],
  [
    'http hides nothing',
    { objectStore: { kind: 'existing', endpoint: 'http://s3.example.com' } },
    'To the object store `http://s3.example.com`: **not encrypted, and nothing verifies who answers**',
  ],
  [
    'https is checked',
    { backup: { kind: 's3', endpoint: 'https://s3.example.com', bucket: 'backups' } },
    'To the store of the backups `https://s3.example.com`: encrypted, and the certificate',
  ],
])('of servers that exist it says what is verified: %s', (_, platform, words) => {
  const [, section = ''] = markdownOf(wholeReport({ plan: planOf(platform) })).split(
    '### Connections to servers that exist',
  );
  expect(section.split('\n## ')[0]).toContain(words);
});

test.each([
  ['https://mlflow.example.com', 'To MLflow at `https://mlflow.example.com`: encrypted, and the certificate'],
  [
    'http://10.1.2.3:5000',
    'To MLflow at `http://10.1.2.3:5000`: **not encrypted, and nothing verifies who answers**',
  ],
])('of an MLflow that runs already it says what leaves the namespace, and how: %s', (trackingUri, words) => {
  const plan = connectedPlan({ 'model-serving': 'kserve' }, { ...CONNECTED_MLFLOW, trackingUri });
  const text = markdownOf(wholeReport({ plan }));
  expect(text).toContain(words);
  expect(text).toContain('The account is in the Secret `tracking-account`.');
  expect(text).toContain('To the store of its artifacts `https://s3.example.com`: encrypted');
  expect(text).toContain(
    `\`${new URL(trackingUri).hostname}\` (MLflow), \`s3.example.com\` (the artifacts of MLflow)`,
  );
  expect(text).toMatch(/\| runs, models and artifacts of MLflow \| `?https?:[^|]*\| stays/);
  expect(text).toMatch(
    /\| `tracking-account` \| `username`, `password` \| check-mlflow \| you create it before/,
  );
  expect(text).toMatch(/\| pods with mlops-scaffold\/mlflow-client=true \| any address \|/);
});

test('of a service for experiments it says what leaves the platform, and what stays there', () => {
  const stack = { orchestration: 'airflow' };
  const reviewed = (wandb: object) =>
    markdownOf(
      wholeReport({
        plan: planWith({
          stack,
          stays: { 'experiment-tracking': 'wandb' },
          platform: { connect: { wandb } },
        }),
      }),
    );
  const text = reviewed({ secret: 'wandb-key' });
  expect(text).toContain('To Weights & Biases at `https://api.wandb.ai`: encrypted');
  expect(text).toContain('What jobs log leaves the platform: parameters, metrics and files');
  expect(text).toContain('`api.wandb.ai` (what jobs log to Weights & Biases)');
  expect(text).toMatch(/\| runs at Weights & Biases \| `?https:[^|]*\| stays/);
  expect(reviewed({ secret: 'k', url: 'http://wandb.tools.svc' })).toContain(
    '**not encrypted, and nothing verifies',
  );
  const offline = reviewed({});
  expect(offline).toContain('To Weights & Biases: nothing. Jobs write files below `/tmp`.');
  expect(offline).not.toContain('api.wandb.ai` (');
});

test('it says who may go to any address at the ports of the API, where anybody works with that', () => {
  const leaves = (stack: Record<string, string>) =>
    /\*\*Leaves the cluster\*\*: (.*)/.exec(markdownOf(wholeReport({ plan: planWith({ stack }) })))?.[1];
  expect(leaves({ 'experiment-tracking': 'mlflow' })).toBe(
    'nothing that pods of the plan send. Nodes pull images.',
  );
  expect(leaves({ 'hyperparameter-tuning': 'ray-tune' })).toMatch(
    /kuberay-operator.* go to any address at the ports of the cluster's API/,
  );
});

test('without servers that exist it says nothing of connections to them', () => {
  expect(markdownOf(wholeReport())).not.toContain('servers that exist\n');
});

test('the capacity holds every workload of the platform, served models too', () => {
  const capacity = wholeReport({ plan: planOf(EXPOSED) }).synthesized?.capacity ?? [];
  expect(capacity.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'mlflow',
      'object-store',
      'optuna-dashboard',
      'postgres',
      'seldon-controller-manager',
    ]),
  );
  expect(capacity.find(({ name }) => name.includes(MODEL.name))?.replicas).toBe(2);
  for (const { requests, limits } of capacity) {
    expect(requests.memory).toBeGreaterThan(0);
    expect(limits.memory).toBeGreaterThanOrEqual(requests.memory);
  }
});

test('names secrets by keys and origin, and holds no value', () => {
  const plan = planOf({
    database: { kind: 'existing', host: 'db.example.com' },
    secrets: { kind: 'generated', revision: 3 },
  });
  const report = wholeReport({ plan });
  const text = markdownOf(report);
  expect(text).toMatch(/\| `postgres-mlflow` \| `password` \| mlflow\b[^|]* \| you create it before/);
  expect(text).toMatch(/\| `mlflow` \| `admin-password`.* \| made by Terraform/);
  expect(text).not.toContain('uuid()');
  expect(pageOf(report)).not.toContain('uuid()');
});

test('every platform that the tests know keeps the rules that a review holds it to', () => {
  for (const settings of [{}, EXPOSED, { deletionProtection: false }]) {
    const checks = wholeReport({ plan: planOf(settings) }).synthesized?.checks ?? [];
    expect(checks.length).toBeGreaterThan(8);
    expect(checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
  }
});

test('before the first synthesis it says what is missing and how to get it', () => {
  const files = renderReview({ plan: planOf(), tools: TOOLS, decision: DECISION });
  expect(files.map(({ path }) => path)).toEqual(['REVIEW.md']);
  expect(files[0]?.content.match(/`npm run review` adds it/g)).toHaveLength(6);
});

test('after it there are a text, a page, and what both were made from', () => {
  const synthesized = synthesize(planOf());
  const files = renderReport(wholeReport({ synthesized }), { synthesized, layOut: drawing });
  expect(files.map(({ path }) => path)).toEqual(['REVIEW.md', 'review.html', 'review/cdk.tf.json']);
  expect(files[2]?.content).toBe(synthesized);
});

test('the same plan gives the same bytes, in any time zone and locale', () => {
  const before = { TZ: process.env['TZ'], LC_ALL: process.env['LC_ALL'] };
  const both = () => {
    const report = wholeReport({ terraformPlan: terraformPlan('update') });
    return [markdownOf(report), pageOf(report)];
  };
  const first = both();
  Object.assign(process.env, { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' });
  const second = both();
  Object.assign(process.env, before);
  expect(second).toEqual(first);
});

test('says why each tool was chosen, and gives every other one its reason', () => {
  const report = reportOf({ plan: planOf(), tools: TOOLS, decision: DECISION });
  const text = markdownOf(report);
  for (const { tool } of DECISION.notChosen) {
    expect(text).toContain(TOOLS.find(({ id }) => id === tool)?.name ?? tool);
  }
  expect(text).toContain('| model registry | MLflow |');
});

test('the chosen stack stands first in the comparison, and no other is better in everything', () => {
  const [chosen, ...others] = wholeReport().comparison?.matrix ?? [];
  expect(chosen?.chosen).toBe(true);
  expect(others.length).toBeGreaterThan(0);
  for (const { extraCost } of others) expect(extraCost).toBeGreaterThanOrEqual(0);
});

test('how firm the choice is comes with the first synthesis, and says what explain says', () => {
  const before = reportOf({ plan: planOf(), tools: TOOLS, decision: DECISION, question: QUESTION });
  expect(before.comparison?.firmness).toBeUndefined();
  const report = wholeReport();
  expect(report.comparison?.firmness).toEqual({
    robustness: robustness(QUESTION),
    weights: sensitivity(QUESTION),
    answers: otherAnswers(QUESTION),
    facts: unsureFacts(QUESTION),
  });
  const text = markdownOf(report);
  expect(text).toMatch(/\| model serving \| KServe \| MLflow \(\+[0-9]+\) \| \d\d % \|/);
  expect(text).toMatch(
    /\| partial coverage \| 76 % to 1000 % and more \| at 75 % or less: MLflow for model serving/,
  );
});

test('says which other answer changes what', () => {
  const asOf = '2026-04-07';
  const question = {
    ...QUESTION,
    tools: catalogueAsOf(asOf),
    options: { ...QUESTION.options, asOf, exclude: ['kserve', 'evidently', 'kubeflow'] },
  };
  expect(markdownOf(wholeReport({ question }))).toContain(
    '`requirements.licence=commercial`: Seldon Core 1 for model serving and monitoring',
  );
});

test('where somebody named the tools, no weight is said to move them', () => {
  const question = { ...QUESTION, options: { ...QUESTION.options, use: planOf().stack } };
  expect(wholeReport({ question }).comparison?.firmness).toBeUndefined();
});

test('what all tools together would lead to stands beside what can be generated', () => {
  const free = decide(TOOLS, QUESTION.requirements, { asOf: QUESTION.options.asOf });
  if (!free.feasible) throw new Error('no stack of all tools');
  // With every tool that can be generated, the best one of all is chosen already.
  const deployable = DEPLOYMENT.deployable.filter((id) => id !== 'evidently');
  const question = { ...QUESTION, options: { ...QUESTION.options, deployable } };
  const held = decide(TOOLS, question.requirements, question.options);
  if (!held.feasible) throw new Error('no stack of the others');
  const report = wholeReport({ question, decision: held.decision });
  const [chosen, best, ...others] = report.comparison?.unlimited?.stacks ?? [];
  expect(chosen?.chosen).toBe(true);
  expect(best?.tools).toEqual(free.decision.chosen.tools);
  expect(others.length).toBeGreaterThan(1);
  const gain = -(best?.extraCost ?? 0);
  expect(markdownOf(report)).toContain(`would cost ${String(gain)} points less`);
});

test('who covers which task agrees with the stack', () => {
  const { coverage, plan } = wholeReport();
  for (const [task, tool] of Object.entries(plan.stack)) {
    const role = coverage.rows.find((row) => row.tool === tool)?.roles[task as keyof typeof plan.stack];
    expect([task, role]).toEqual([task, expect.stringMatching(/^does/)]);
  }
});

test('a stack that was put together by hand has no invented reasons', () => {
  const text = markdownOf(reportOf({ plan: planOf(), tools: TOOLS }));
  expect(text).toContain('put together by hand');
  expect(text).not.toContain('Not chosen');
});

test('says which images a tag names, how to pin them, and which a digest does', () => {
  const byTag = markdownOf(wholeReport());
  expect(byTag).toContain('| `seaweedfs` | `docker.io/chrislusf/seaweedfs:4.47` | tag | object-store |');
  expect(byTag).toContain('No image is pinned by its digest');
  expect(byTag).toContain('crane digest');
  const digest = `docker.io/chrislusf/seaweedfs:4.47@sha256:${'a'.repeat(64)}`;
  const one = markdownOf(wholeReport({ plan: planOf({ images: { overrides: { seaweedfs: digest } } }) }));
  expect(one).toContain(`| \`seaweedfs\` | \`${digest}\` | digest | object-store |`);
  expect(one).toMatch(/\d of \d+ images are not pinned/);
  const names = wholeReport().images.map(({ name, reference }) => [
    name,
    `${reference}@sha256:${'b'.repeat(64)}`,
  ]);
  const all = markdownOf(
    wholeReport({
      plan: planOf({ images: { overrides: Object.fromEntries(names) as Record<string, string> } }),
    }),
  );
  expect(all).toContain('Every image is pinned by its digest');
  expect(all).not.toContain('crane');
});

test('tells how to make it again, where that is known', () => {
  const reproduce = "npx mlops-scaffold@0.1.0 init my-platform --yes --set 'platform.size=small'";
  const report = wholeReport({ reproduce });
  expect(markdownOf(report)).toContain(`\`\`\`sh\n${reproduce}\n\`\`\``);
  expect(pageOf(report)).toContain(reproduce.replaceAll("'", '&#39;'));
});

test('no line of a table breaks it, whatever a fact holds', () => {
  const tools = TOOLS.map((tool) => ({ ...tool, name: `a | b\n# ${tool.name} <script>` }));
  const text = markdownOf(wholeReport({ tools }));
  const columns = (line: string) => line.split(/(?<!\\)\|/).length;
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    if (line.startsWith('| ') && (lines[index - 1] ?? '').startsWith('| ')) {
      expect([line, columns(line)]).toEqual([line, columns(lines[index - 1] ?? '')]);
    }
  });
  expect(text).not.toContain('<script>');
});

test('a plan that loses data is refused above everything else, in both forms', () => {
  const report = wholeReport({ terraformPlan: terraformPlan('replace') });
  expect(markdownOf(report).split('\n').slice(0, 4).join('\n')).toMatch(
    /^# .*\n\n> \[!CAUTION\]\n> \*\*Do not apply this plan/,
  );
  const page = pageOf(report);
  expect(page.indexOf('Do not apply this plan')).toBeLessThan(page.indexOf('class="verdicts"'));
});

test('packages are installed by the pods that install them, whatever else runs Python', () => {
  const told = (plan: StackPlan) =>
    /Pods of (.*) install the packages of Evidently/.exec(markdownOf(wholeReport({ plan })))?.[1];
  expect(told(connectedPlan({ monitoring: 'evidently' }))).toBe('evidently and drift-monitor');
  expect(told(connectedPlan({ 'data-versioning': 'dvc' }))).toBeUndefined();
  expect(told(planOf({}, { orchestration: 'kubeflow-pipelines' }))).toBeUndefined();
});

test('says what has to be bought of the stack, and who sells support, where the answers ask for it', () => {
  const plan = planOf();
  const textOf = (change: object): string =>
    markdownOf(
      reportOf({ plan: { ...plan, requirements: { ...plan.requirements, ...change } }, tools: TOOLS }),
    );
  expect(textOf({})).not.toMatch(/list prices|sells support/);
  const told = textOf({ users: 5, support: 'wanted' });
  expect(told).toContain('### Licences and services, by list prices');
  expect(told).toContain('* Together: 0 US dollars a month by list prices, without tax and discounts');
  expect(told).toContain('### Who sells support');
  expect(told).toContain('* Optuna: nobody is known to us');
});
