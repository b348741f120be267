import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueAsOf } from '../../src/tools/catalogue';
import { operatorsOf } from '../../src/plan/components';
import { parsePlan } from '../../src/plan/parse-plan';
import { foreignCharts } from '../../src/review/check-scope';
import { renderedObjects } from '../../src/review/rendered-charts';
import { reportOf } from '../../src/review/report';
import { resourcesOf } from '../../src/review/synthesized';
import { planOf } from '../scaffold/plans';
import { planOf as planWithStack } from '../support/plans';
import { EXPOSED, markdownOf, pageOf, synthesize } from './reports';

const EXAMPLES = join(__dirname, '..', '..', 'examples');
const read = (...path: string[]) => readFileSync(join(EXAMPLES, ...path), 'utf8');
const examples = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    plan: parsePlan(JSON.parse(read(name, 'mlops.json'))),
    synthesized: read(name, 'cdk.tf.json'),
  }));
const models = planOf(EXPOSED);
/** No example has a chart from outside: the plan of these tests has Seldon Core's, as it is pinned, or as the user has it. */
const pinned = planOf();
const outside = planOf({ charts: { 'seldon-core-operator': './charts/seldon-core-operator' } });
const REVIEWED = [
  ...examples,
  { name: 'with models', plan: models, synthesized: synthesize(models) },
  { name: 'with a pinned chart from outside', plan: pinned, synthesized: synthesize(pinned) },
  { name: 'with a chart from outside', plan: outside, synthesized: synthesize(outside) },
];

/** Rules about pods, which a chart brings too. */
const ABOUT_PODS = ['pod-security', 'no-api-token', 'read-only-root', 'amounts', 'image-versions'];

test('what is reviewed has both: platforms with a chart of which nothing is known, and without', () => {
  const charts = REVIEWED.map(({ synthesized }) => foreignCharts(resourcesOf(synthesized)).length);
  expect(new Set(charts)).toEqual(new Set([0, 1]));
});

describe.each(REVIEWED)('the review of $name', ({ plan, synthesized }) => {
  const report = reportOf({ plan, tools: catalogueAsOf(plan.catalogueDate), synthesized });
  const checks = report.synthesized?.checks ?? [];
  const { pods = [], foreignCharts: charts = [], serviceAccounts = [] } = report.synthesized?.security ?? {};
  const text = markdownOf(report);

  test('keeps every rule', () => {
    expect(checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  test('says of every statement what it covers', () => {
    expect(checks.length).toBeGreaterThan(8);
    for (const { id, covers } of checks) expect([id, covers]).toEqual([id, expect.stringMatching(/\w/)]);
    for (const { covers } of checks) expect(text).toContain(`| ${covers} |`);
  });

  test('names every chart from outside where something is said about pods', () => {
    const about = checks.filter(({ id }) => ABOUT_PODS.includes(id));
    expect(about).toHaveLength(ABOUT_PODS.length);
    for (const { covers, notCovered } of about) {
      const counted = [...covers.matchAll(/: (\d+)/g)].reduce((sum, [, amount]) => sum + Number(amount), 0);
      expect(covers).toMatch(/^pods that the stack writes itself: \d+/);
      expect(counted).toBe(pods.length);
      expect(notCovered).toEqual(expect.arrayContaining(charts.map((chart) => `pods of the chart ${chart}`)));
      const added = notCovered.filter((what) => what.startsWith('containers that '));
      expect(notCovered.length > added.length).toBe(charts.length > 0);
    }
    for (const chart of charts) {
      expect(text).toContain(`not checked: pods of the chart ${chart}`);
      expect(text).toContain(`| pods of the chart \`${chart}\` | Helm release | not checked |`);
      expect(text).toMatch(new RegExp(`\\*\\*Checks\\*\\*: .*Not checked: .*${chart}`));
    }
  });

  test('speaks of all pods, or of no pod, nowhere without saying which', () => {
    for (const [sentence] of [text, pageOf(report)].flatMap((form) => [
      ...form.matchAll(/\b(every|no|all|each) (pod|container|service account)s?\b[^|.<]{0,60}/gi),
    ])) {
      expect(sentence).toMatch(
        /that the stack writes|of these pods|of the namespace, whoever makes it|^every pod\s*$/i,
      );
    }
  });

  test('does not contradict itself about tokens', () => {
    const withToken = serviceAccounts.filter(({ token }) => token).map(({ name }) => name);
    const holds = checks.find(({ id }) => id === 'no-api-token')?.problems.length === 0;
    expect(holds).toBe(!pods.some(({ token, name }) => token && !operatorsOf(plan).includes(name)));
    if (withToken.length === 0) expect(text).toContain('none with a token by default');
    else if (charts.length === 0) expect(text).toContain(`with a token: ${withToken.join(', ')}`);
    else expect(text).toContain(`no pod that the stack writes itself has it: ${withToken.join(', ')}`);
  });
});

// Where the chart is pinned and its values are ours, what it brings is looked at like everything else.
test('looks at what a pinned chart renders, and at nothing of a chart that it does not know', () => {
  const [seen, unseen] = [pinned, outside].map(
    (plan) =>
      reportOf({ plan, tools: catalogueAsOf(plan.catalogueDate), synthesized: synthesize(plan) }).synthesized,
  );
  expect(seen?.security.foreignCharts).toEqual([]);
  expect(unseen?.security.foreignCharts).toEqual(['seldon-core-operator']);
  const operator = { name: 'seldon-controller-manager', kind: 'Deployment' };
  expect(seen?.security.pods).toContainEqual({
    ...operator,
    serviceAccount: 'seldon-manager',
    token: true,
    readOnlyRoot: true,
    violations: [],
  });
  expect(seen?.capacity).toContainEqual(
    expect.objectContaining({
      ...operator,
      requests: expect.objectContaining({ cpu: 0.025, memory: 64 * 2 ** 20 }) as unknown,
    }),
  );
  expect(seen?.security.roles.map(({ address }) => address)).toContain('helm_release.seldon_core');
  expect(unseen?.security.pods.map(({ name }) => name)).not.toContain(operator.name);
});

// A chart whose values are not those that were rendered may bring anything.
test.each([
  ['another version', { version: '1.18.0' }],
  ['values set one by one', { set: [{ name: 'usageMetrics.enabled', value: 'true' }] }],
  ['values in a second place', { values: ['{}', '{}'] }],
  ['another switch', { values: [JSON.stringify({ singleNamespace: false })] }],
  ['values that are no JSON', { values: ['a: 1'] }],
])('does not know what the pinned chart renders with %s', (_, change) => {
  const release = resourcesOf(synthesize(pinned)).find(
    ({ address }) => address === 'helm_release.seldon_core',
  );
  if (release === undefined) throw new Error('the platform has no Helm release');
  expect(renderedObjects(release)?.length).toBeGreaterThan(5);
  expect(renderedObjects({ ...release, body: { ...release.body, ...change } })).toBeUndefined();
});

test.each(
  ['seldon-core-1', 'seldon-core-1-apache'].flatMap((tool) => [true, false].map((own) => ({ tool, own }))),
)('knows what is rendered for $tool, its definition installed: $own', ({ tool, own }) => {
  const plan = planWithStack({ stack: { 'model-serving': tool }, platform: { installDefinitions: own } });
  const found = resourcesOf(synthesize(plan)).find(({ address }) => address === 'helm_release.seldon_core');
  const kinds = found === undefined ? [] : renderedObjects(found)?.map(({ kind }) => kind);
  expect(kinds).toContain('Deployment');
  expect(kinds?.includes('CustomResourceDefinition')).toBe(own);
});

test('names the page that asks for no password, where there is one', () => {
  const platform = (kind: string) =>
    planWithStack({
      stack: { monitoring: 'evidently', 'model-serving': 'kserve' },
      platform: { monitoring: { kind } },
    });
  const said = (kind: string) =>
    markdownOf(reportOf({ plan: platform(kind), tools: catalogueAsOf('2026-11-28') }));
  expect(said('in-cluster')).toContain('on every user interface, but that of Prometheus');
  expect(said('none')).toContain('User name and password on every user interface.');
});

test('keeps every rule where models have reference data, whose job keeps packages in a volume of its own', () => {
  const plan = planWithStack({
    stack: { monitoring: 'evidently', 'model-serving': 'kserve' },
    platform: {
      models: [
        {
          name: 'wine',
          modelUri: 's3://mlflow/1/models/m-1/artifacts',
          referenceUri: 's3://mlflow/1/r-1/artifacts/reference.csv',
        },
      ],
    },
  });
  const { synthesized } = reportOf({
    plan,
    tools: catalogueAsOf('2026-11-28'),
    synthesized: synthesize(plan),
  });
  expect(synthesized?.resources.map(({ address }) => address)).toContain(
    'kubernetes_persistent_volume_claim_v1.evidently_drift_packages',
  );
  expect(synthesized?.checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
});
