import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueAsOf } from '../../src/tools/catalogue';
import { parsePlan } from '../../src/plan/parse-plan';
import { foreignCharts } from '../../src/review/check-scope';
import { reportOf } from '../../src/review/report';
import { resourcesOf } from '../../src/review/synthesized';
import { planOf } from '../scaffold/plans';
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
/** No example has a chart from outside: the plan of these tests has Seldon Core's. */
const outside = planOf();
const REVIEWED = [
  ...examples,
  { name: 'with models', plan: models, synthesized: synthesize(models) },
  { name: 'with a chart from outside', plan: outside, synthesized: synthesize(outside) },
];

/** Rules about pods, which a chart brings too. */
const ABOUT_PODS = ['pod-security', 'no-api-token', 'read-only-root', 'amounts', 'image-versions'];

test('what is reviewed has both: platforms with a chart from outside, and without', () => {
  const charts = REVIEWED.map(({ synthesized }) => foreignCharts(resourcesOf(synthesized)).length);
  expect(new Set(charts)).toEqual(new Set([0, 1]));
});

describe.each(REVIEWED)('the review of $name', ({ plan, synthesized }) => {
  const report = reportOf({ plan, tools: catalogueAsOf(plan.catalogueDate), synthesized });
  const checks = report.synthesized?.checks ?? [];
  const { pods = [], foreignCharts: charts = [], serviceAccounts = [] } = report.synthesized?.security ?? {};
  const text = markdownOf(report);

  test('says of every statement what it covers', () => {
    expect(checks.length).toBeGreaterThan(8);
    for (const { id, covers } of checks) expect([id, covers]).toEqual([id, expect.stringMatching(/\w/)]);
    for (const { covers } of checks) expect(text).toContain(`| ${covers} |`);
  });

  test('names every chart from outside where something is said about pods', () => {
    const about = checks.filter(({ id }) => ABOUT_PODS.includes(id));
    expect(about).toHaveLength(ABOUT_PODS.length);
    for (const { covers, notCovered } of about) {
      expect(covers).toBe(`pods that the stack writes itself: ${String(pods.length)}`);
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
    expect(holds).toBe(!pods.some(({ token }) => token));
    if (withToken.length === 0) expect(text).toContain('none with a token by default');
    else {
      expect(text).toContain(`no pod that the stack writes itself has it: ${withToken.join(', ')}`);
      expect(charts.length).toBeGreaterThan(0);
    }
  });
});
