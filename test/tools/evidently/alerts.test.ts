import { parse } from 'yaml';
import { alertsOf, unwatchedBy } from '../../../src/plan/alerts';
import { overdueHoursOf } from '../../../src/plan/silent-hours';
import { reportOf } from '../../../src/review';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { filesOf } from '../../scaffold/projects';
import { markdownOf } from '../../review/reports';
import { planOf } from '../../support/plans';
import { resources } from '../../support/policy';
import { synthesizePlan } from '../../support/rule-failures';

const KSERVE = { 'experiment-tracking': 'mlflow', 'model-serving': 'kserve', monitoring: 'evidently' };
const SELDON = { ...KSERVE, 'model-serving': 'seldon-core-1-apache' };
const UNSERVED = { 'experiment-tracking': 'mlflow', monitoring: 'evidently' };
const S3 = { kind: 'existing', endpoint: 'https://s3.example.com' };
const DB = { kind: 'existing', host: 'pg.example.com' };
const EXISTING = {
  monitoring: { kind: 'existing', labels: { release: 'kps' } },
  metricsNamespace: 'observe',
};
const MODEL = { name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' };

interface Rule {
  readonly alert: string;
  readonly for?: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
}

/** The rules that Prometheus is given, or its operator. */
function rulesIn(plan: ReturnType<typeof planOf>): readonly Rule[] {
  const text = resources(synthesizePlan(plan)).flatMap(({ type, body }) => {
    const { metadata, data, values } = body as {
      metadata?: { name: string };
      data?: Record<string, string>;
      values?: string[];
    };
    if (type === 'kubernetes_config_map_v1' && metadata?.name === 'prometheus')
      return data?.['rules.yml'] ?? [];
    return type === 'helm_release' ? (values ?? []).filter((one) => one.includes('PrometheusRule')) : [];
  });
  const read = parse(text[0] ?? '{}') as {
    groups?: { rules: Rule[] }[];
    resources?: { spec: { groups?: { rules: Rule[] }[] } }[];
  };
  const groups = read.groups ?? (read.resources ?? []).flatMap(({ spec }) => spec.groups ?? []);
  return groups.flatMap(({ rules }) => rules);
}

describe.each([
  ['KServe', KSERVE, { models: [MODEL] }],
  ['KServe without the log', KSERVE, { monitoring: { kind: 'in-cluster', requestLog: false } }],
  ['Seldon Core', SELDON, { models: [MODEL] }],
  ['nothing', UNSERVED, {}],
  ['nothing, and what exists', UNSERVED, { database: DB, objectStore: S3, backup: { kind: 'none' } }],
  ['KServe, and the operator', KSERVE, EXISTING],
])('The alerts of a platform with %s', (_, stack, platform) => {
  const plan = planOf({ stack, platform });

  test('are those that its texts tell of, by name, severity and time', () => {
    const rules = rulesIn(plan).map(({ alert, labels, for: after }) => ({
      name: alert,
      severity: labels.severity,
      ...(after !== undefined && { after }),
    }));
    const told = alertsOf(plan).map(({ when, ...alert }) => (expect(when).not.toBe(''), alert));
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
    expect([...rules].sort(byName)).toEqual([...told].sort(byName));
  });

  test('stand in README and review, with what none tells of', () => {
    const tools = catalogueAsOf(CATALOGUE_DATE);
    const readme = filesOf({ plan, tools })['README.md'] ?? '';
    const review = markdownOf(reportOf({ plan, tools }));
    for (const { name, when } of alertsOf(plan)) {
      for (const text of [readme, review]) {
        expect(text).toMatch(new RegExp(`\\| \`?${name}\`? \\|.*${when.slice(0, 20)}`));
      }
    }
    for (const one of unwatchedBy(plan)) expect(readme.includes(one) && review.includes(one)).toBe(true);
  });
});

test('a platform whose metrics nobody reads has no alert, and runs nothing for one', () => {
  const plan = planOf({ stack: KSERVE, platform: { monitoring: { kind: 'none' } } });
  expect(alertsOf(plan)).toEqual([]);
  const text = JSON.stringify(resources(synthesizePlan(plan)));
  expect(text).not.toMatch(/platform-monitor|postgres-monitor|-metricsPort|counters.py/);
});

test('whose pods are told of is what is labelled: not those of a chart, nor what KubeRay makes', () => {
  const { kubernetes_deployment_v1: deployments = {}, kubernetes_stateful_set_v1: sets = {} } =
    synthesizePlan(
      planOf({ stack: { ...KSERVE, orchestration: 'airflow', 'hyperparameter-tuning': 'ray-tune' } }),
    ).resource as Record<string, Record<string, { metadata: { labels: Record<string, string> } }>>;
  const labelled = [...Object.values(deployments), ...Object.values(sets)].map(
    ({ metadata }) => metadata.labels['app.kubernetes.io/part-of'],
  );
  expect(labelled.length).toBeGreaterThan(10);
  expect(new Set(labelled)).toEqual(new Set(['demo']));
  const unwatched = (stack: Record<string, string>) => unwatchedBy(planOf({ stack })).join();
  expect(unwatched(SELDON)).toContain('the pods that the chart of Seldon Core');
  expect(unwatched({ ...KSERVE, 'hyperparameter-tuning': 'ray-tune' })).toContain(
    "the pods of Ray's cluster",
  );
  expect(unwatched(KSERVE)).not.toMatch(/chart|Ray/);
});

test('what reads other namespaces too is asked for this one only', () => {
  const rules = rulesIn(planOf({ stack: KSERVE, platform: EXISTING }));
  expect(rules.find(({ alert }) => alert === 'TargetDown')?.expr).toBe(
    'up{namespace="demo",job!~"object-store|mlflow"} == 0',
  );
  expect(rules.find(({ alert }) => alert === 'VolumeNearlyFull')?.expr).toContain('kubelet_volume_stats');
});

test.each([
  ['17 2 * * *', 31],
  ['0 */6 * * *', 13],
  ['0 3 * * 0', 175],
])('a backup on the schedule %s is overdue after %i hours', (schedule, hours) => {
  expect(overdueHoursOf(schedule)).toBe(hours);
});
