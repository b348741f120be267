import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import type { StackPlan } from '../../src/plan/stack-plan';
import { renderReview, reportOf, toMarkdown } from '../../src/review';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { planOf } from '../scaffold/plans';
import { DECISION, TOOLS } from '../scaffold/projects';

function synthesize(plan: StackPlan): string {
  const outdir = mkdtempSync(join(tmpdir(), 'review-'));
  try {
    const app = new App({ outdir });
    new PlatformStack(app, 'platform', { plan });
    app.synth();
    return readFileSync(join(outdir, 'stacks', 'platform', 'cdk.tf.json'), 'utf8');
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

const MODEL = { name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts', replicas: 2 };
const EXPOSED = {
  exposure: { kind: 'gateway', domain: 'ml.example.com', gateway: { name: 'public', namespace: 'gateways' } },
  models: [MODEL],
};

test('names every resource once, and counts them', () => {
  const synthesized = synthesize(planOf());
  const { resource } = JSON.parse(synthesized) as { resource: Record<string, Record<string, unknown>> };
  const addresses = Object.entries(resource).flatMap(([type, named]) =>
    Object.keys(named).map((name) => `${type}.${name}`),
  );
  const text = toMarkdown(reportOf({ plan: planOf(), tools: TOOLS, decision: DECISION, synthesized }));
  for (const address of addresses) expect(text.split(`* \`${address}\``)).toHaveLength(2);
  expect(text).toContain(`**Creates** ${String(addresses.length)} resources of`);
});

test('the default platform is reachable by nobody from outside, and an exposed one at its names', () => {
  const reachable = (plan: StackPlan) =>
    reportOf({ plan, tools: TOOLS, synthesized: synthesize(plan) }).reachable;
  expect(reachable(planOf())).toEqual([]);
  const exposed = planOf(EXPOSED);
  expect(reachable(exposed)).toEqual(['https://mlflow.ml.example.com', 'https://optuna.ml.example.com']);
  // The plan alone says the same.
  expect(reportOf({ plan: exposed, tools: TOOLS }).reachable).toEqual(reachable(exposed));
});

test('the capacity holds every workload of the platform, served models too', () => {
  const plan = planOf(EXPOSED);
  const capacity =
    reportOf({ plan, tools: TOOLS, synthesized: synthesize(plan) }).synthesized?.capacity ?? [];
  expect(capacity.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'mlflow',
      'object-store',
      'optuna-dashboard',
      'postgres',
      'seldon-core-operator',
    ]),
  );
  const model = capacity.find(({ name }) => name.includes('wine'));
  expect(model?.replicas).toBe(2);
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
  const text = toMarkdown(reportOf({ plan, tools: TOOLS, synthesized: synthesize(plan) }));
  expect(text).toMatch(/\| `postgres` \| `mlflow-password`, `optuna-password` \| .* \| you create it before/);
  expect(text).toMatch(/\| `mlflow` \| `admin-password`.* \| made by Terraform/);
  expect(text).not.toContain('uuid()');
});

test('before the first synthesis it says what is missing and how to get it', () => {
  const files = renderReview({ plan: planOf(), tools: TOOLS, decision: DECISION });
  expect(files.map(({ path }) => path)).toEqual(['REVIEW.md']);
  expect(files[0]?.content.match(/`npm run review` adds it/g)).toHaveLength(3);
});

test('after it, the reviewed copy is what was synthesized', () => {
  const synthesized = synthesize(planOf());
  const copy = renderReview({ plan: planOf(), tools: TOOLS, synthesized }).find(
    ({ path }) => path === 'review/cdk.tf.json',
  );
  expect(copy?.content).toBe(synthesized);
});

test('says why each tool was chosen, and gives every other one its reason', () => {
  const text = toMarkdown(reportOf({ plan: planOf(), tools: TOOLS, decision: DECISION }));
  for (const { tool } of DECISION.notChosen) {
    expect(text).toContain(TOOLS.find(({ id }) => id === tool)?.name ?? tool);
  }
  expect(text).toContain('| model registry | MLflow |');
});

test('a stack that was put together by hand has no invented reasons', () => {
  const text = toMarkdown(reportOf({ plan: planOf(), tools: TOOLS }));
  expect(text).toContain('put together by hand');
  expect(text).not.toContain('Not chosen');
});

test('no line of a table breaks it, whatever a fact holds', () => {
  const tools = TOOLS.map((tool) => ({ ...tool, name: `a | b\n# ${tool.name} <script>` }));
  const text = toMarkdown(
    reportOf({ plan: planOf(), tools, decision: DECISION, synthesized: synthesize(planOf()) }),
  );
  const columns = (line: string) => line.split(/(?<!\\)\|/).length;
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    if (line.startsWith('| ') && (lines[index - 1] ?? '').startsWith('| ')) {
      expect([line, columns(line)]).toEqual([line, columns(lines[index - 1] ?? '')]);
    }
  });
  expect(text).not.toContain('<script>');
});
