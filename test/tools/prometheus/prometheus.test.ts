import { alertsOf } from '../../../src/plan/alerts';
import { toolsOf } from '../../../src/plan/components';
import { gapsOf } from '../../../src/plan/gaps';
import { idleSettings } from '../../../src/plan/idle-settings';
import { expectedWorkloads } from '../../../src/diagnosis/expected-workloads';
import { reportOf } from '../../../src/review';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { markdownOf } from '../../review/reports';
import { filesOf } from '../../scaffold/projects';
import { planOf } from '../../support/plans';
import { resources } from '../../support/policy';
import { synthesizePlan } from '../../support/rule-failures';

const UNREAD = { 'experiment-tracking': 'mlflow', 'model-serving': 'kserve' };
const STACK = { ...UNREAD, 'service-metrics': 'prometheus' };
const WINE = { name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' };
const EXISTING = { monitoring: { kind: 'existing' }, metricsNamespace: 'observe' };

const planned = (platform: Record<string, unknown> = {}, stack: Record<string, string> = STACK) =>
  planOf({ stack, platform: { models: [WINE], ...platform } });
const textOf = (plan: ReturnType<typeof planOf>): string => JSON.stringify(resources(synthesizePlan(plan)));

describe('Prometheus without Evidently', () => {
  const plan = planned();
  const text = textOf(plan);

  test('reads what MLflow, the store and the served models give, and nothing logs or compares requests', () => {
    for (const target of ['mlflow', 'object-store', 'model-wine', 'platform-monitor'])
      expect(text).toContain(`${target}-metrics.demo.svc`);
    for (const none of ['request-log', 'drift-monitor', 'evidently']) expect(text).not.toContain(none);
    expect(expectedWorkloads(plan).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['prometheus', 'platform-monitor']),
    );
  });

  test('alerts on the services, and on no drift', () => {
    const alerts = alertsOf(plan).map(({ name }) => name);
    expect(alerts).toEqual(expect.arrayContaining(['TargetDown', 'BackupFailed']));
    expect(alerts.join()).not.toMatch(/Drift|Log/);
    for (const alert of alerts) expect(text).toContain(alert);
  });

  test('leaves servers that have an alert of their own to it while they are down, by the names that they have', () => {
    const [, rule = ''] = /WorkloadNotReady(.*?)summary/.exec(text) ?? [];
    const left = [...rule.matchAll(/ unless \(platform_workload_replicas_ready\{workload=\\+"([^"\\]+)/g)];
    const names = left.map(([, name]) => name);
    expect(names).toEqual(['postgres', 'object-store', 'mlflow']);
    expect(expectedWorkloads(plan).map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  test('has its alerts in README and review, under a heading of its own', () => {
    const tools = catalogueAsOf(CATALOGUE_DATE);
    const readme = filesOf({ plan, tools })['README.md'] ?? '';
    expect(readme).toContain('### Metrics and alerts');
    expect(readme).not.toMatch(/evidently/i);
    expect(markdownOf(reportOf({ plan, tools }))).toContain('## Alerts');
  });

  test('gives its objects to a Prometheus that exists', () => {
    const existing = textOf(planned(EXISTING));
    expect(existing).toContain('ServiceMonitor');
    expect(existing).not.toContain('"name":"prometheus"');
  });
});

test.each([
  ['none reads metrics', { monitoring: { kind: 'none' } }, STACK, 'kind is none'],
  ['Seldon Core serves', {}, { ...STACK, 'model-serving': 'seldon-core-1-apache' }, 'that Seldon Core'],
])('what it does not do is said where %s', (_, platform, stack, words) => {
  const gap = gapsOf(planned(platform, stack)).find(({ task }) => task === 'service-metrics');
  expect(gap?.missing).toContain(words);
});

test('it comes with Evidently, once, and is built after what it reads', () => {
  const withBoth = { ...STACK, monitoring: 'evidently' };
  expect(toolsOf({ stack: withBoth }).filter((tool) => tool === 'prometheus')).toHaveLength(1);
  expect(toolsOf({ stack: withBoth }).at(-1)).toBe('prometheus');
  expect(textOf(planned({}, withBoth))).toBe(textOf(planned({}, { ...UNREAD, monitoring: 'evidently' })));
});

test('its settings change something, and are idle without it', () => {
  const platform = { monitoring: { kind: 'existing' }, metricsNamespace: 'observe' };
  expect(idleSettings(planned(platform))).toEqual([]);
  expect(idleSettings(planned(platform, UNREAD))).toHaveLength(1);
});
