import { expectedWorkloads } from '../../../src/diagnosis/expected-workloads';
import { leavesCluster } from '../../../src/plan/outside';
import { reportOf } from '../../../src/review';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { renderDecisionRecord } from '../../../src/scaffold/render-decision-record';
import { DECISION, filesOf } from '../../scaffold/projects';
import { markdownOf } from '../../review/reports';
import { planOf } from '../../support/plans';
import { resources } from '../../support/policy';
import { synthesizePlan } from '../../support/rule-failures';

const STACK = { 'experiment-tracking': 'mlflow', monitoring: 'evidently' };
const IMAGE = { kind: 'in-cluster', image: 'registry.example.com/evidently:1' };
const tools = catalogueAsOf(CATALOGUE_DATE);
const planned = (platform: Record<string, unknown>, stack: Record<string, string> = STACK) =>
  planOf({ stack, platform });
const readmeOf = (platform: Record<string, unknown>) =>
  filesOf({ plan: planned(platform), tools })['README.md'] ?? '';

describe('What leaves the cluster', () => {
  test.each([
    ['packages come from PyPI', {}, ['pypi.org', 'files.pythonhosted.org']],
    [
      'packages come from an index',
      { monitoring: { kind: 'none', packageIndex: 'https://pip.example.com/x' } },
      ['pip.example.com'],
    ],
    ['an image has them', { monitoring: IMAGE }, []],
    [
      'stores exist outside, and backups go there',
      {
        monitoring: IMAGE,
        database: { kind: 'existing', host: 'pg.example.com' },
        backup: { kind: 's3', endpoint: 'https://s3.backup.example', bucket: 'backups' },
      },
      ['pg.example.com', 's3.backup.example'],
    ],
    [
      'stores exist in the cluster',
      {
        monitoring: IMAGE,
        database: { kind: 'existing', host: 'pg.data.svc' },
        objectStore: { kind: 'existing', endpoint: 'http://minio.data.svc.cluster.local:9000' },
        backup: { kind: 'none' },
      },
      [],
    ],
  ])('%s: in the head of the review, and in the record of the decision', (_, platform, hosts) => {
    const plan = planned(platform);
    expect(leavesCluster(plan).hosts.map(({ host }) => host)).toEqual(hosts);
    const review = markdownOf(reportOf({ plan, tools }));
    const line = review.split('\n').find((one) => one.includes('Leaves the cluster')) ?? '';
    const record = renderDecisionRecord({ plan, decision: DECISION, tools });
    for (const host of hosts) {
      expect(line).toContain(host);
      expect(record).toContain(`\`${host}\``);
    }
    if (hosts.length === 0) {
      expect(line).toContain('nothing');
      expect(record).toContain('open no connection out of the cluster');
    }
  });

  test('whom alerts go to is in a Secret, which is named', () => {
    const plan = planned({ monitoring: { ...IMAGE, receiver: 'pager' } });
    expect(markdownOf(reportOf({ plan, tools }))).toMatch(/Leaves the cluster.*`pager`/);
  });
});

describe('README', () => {
  test('says that a changed Secret of receivers is read at a restart', () => {
    expect(readmeOf({ monitoring: { ...IMAGE, receiver: 'pager' } })).toContain(
      'rollout restart statefulset/prometheus',
    );
    expect(readmeOf({ monitoring: IMAGE })).not.toContain('rollout restart statefulset/prometheus');
  });

  test('asks for the operator, and names the labels that its Prometheus selects by', () => {
    const labels = { release: 'kube-prometheus-stack' };
    const readme = readmeOf({ monitoring: { kind: 'existing', labels }, metricsNamespace: 'observe' });
    expect(readme).toMatch(/\* \*\*The Prometheus operator\*\*[\s\S]*`release: kube-prometheus-stack`/);
    expect(readmeOf({ monitoring: IMAGE })).not.toContain('Prometheus operator');
  });
});

test('a Prometheus that diagnose expects is built, whoever serves and whatever is logged', () => {
  const monitoring = { kind: 'in-cluster', requestLog: false };
  const models = [{ name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' }];
  const plan = planned({ monitoring, models }, { ...STACK, 'model-serving': 'seldon-core-1-apache' });
  expect(expectedWorkloads(plan).map(({ name }) => name)).toContain('prometheus');
  const built = resources(synthesizePlan(plan)).map(
    ({ type, body }) => `${type} ${(body as { metadata?: { name: string } }).metadata?.name ?? ''}`,
  );
  expect(built).toContain('kubernetes_stateful_set_v1 prometheus');
});
