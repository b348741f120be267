import { gapsOf } from '../../../src/plan/gaps';
import { imagesOf } from '../../../src/plan/artifacts';
import { bucketsOf, receiverOf } from '../../../src/plan/components';
import type { Platform } from '../../../src/plan/platform';
import { platformIssues } from '../../../src/plan/platform-issues';
import { secretsOf } from '../../../src/plan/secrets';
import { silentHoursOf } from '../../../src/plan/silent-hours';
import { expectedWorkloads } from '../../../src/diagnosis/expected-workloads';
import { licenceFor, planOf } from '../../support/plans';
import { resources } from '../../support/policy';
import { synthesizePlan } from '../../support/rule-failures';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { filesOf } from '../../scaffold/projects';
import { reportOf } from '../../../src/review';
import { markdownOf, synthesize } from '../../review/reports';

const STACK = { 'experiment-tracking': 'mlflow', 'model-serving': 'kserve', monitoring: 'evidently' };
const SELDON = { ...STACK, 'model-serving': 'seldon-core-1-apache' };
const UNSERVED = { 'experiment-tracking': 'mlflow', monitoring: 'evidently' };
const UNLOGGED = { monitoring: { kind: 'in-cluster', requestLog: false } };
const WINE = { name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' };
const WATCHED = { ...WINE, referenceUri: 's3://mlflow/1/r-1/artifacts/reference.csv' };

const planned = (platform: Record<string, unknown> = {}, stack: Record<string, string> = STACK) =>
  planOf({ stack, platform: { models: [WATCHED], ...platform } });

function built(platform: Record<string, unknown> = {}, stack: Record<string, string> = STACK) {
  const all = resources(synthesizePlan(planned(platform, stack)));
  const named = (type: string, name: string) =>
    all.find(
      ({ type: of, body }) =>
        of === type && (body as { metadata?: { name: string } }).metadata?.name === name,
    )?.body;
  return { all, named, text: JSON.stringify(all) };
}

const names = (platform: Record<string, unknown> = {}) =>
  expectedWorkloads(planned(platform)).map(({ name }) => name);

describe('Evidently in a platform', () => {
  test('logs what KServe serves, compares it with the reference, and Prometheus reads all of it', () => {
    const { named, text } = built();
    expect(text.replaceAll(/[\\\s]|n /g, '')).toMatch(/"--log-url",n?"http:..request-log.demo.svc:8080"/);
    const sink = JSON.stringify(named('kubernetes_network_policy_v1', 'request-log'));
    for (const sender of ['wine', 'prometheus'])
      expect(sink).toContain(`"app.kubernetes.io/name":"${sender}"`);
    const configuration = JSON.stringify(named('kubernetes_config_map_v1', 'prometheus'));
    for (const target of ['request-log', 'drift-monitor', 'model-wine']) {
      expect(configuration).toContain(`${target}-metrics.demo.svc`);
    }
    const models = JSON.stringify(named('kubernetes_config_map_v1', 'drift-monitor'));
    expect(models).toContain(WATCHED.referenceUri);
    expect(names()).toEqual(
      expect.arrayContaining(['evidently', 'request-log', 'drift-monitor', 'prometheus']),
    );
  });

  test('models that no plan knows are logged, read, and compared with what their deployers name', () => {
    const { named } = built({ models: [] });
    const object = (type: string, name: string) => JSON.stringify(named(type, name));
    expect(object('kubernetes_config_map_v1', 'models')).toContain('http://request-log.demo.svc:8080');
    const label = '"mlops-scaffold/deployed-model":"true"';
    expect(object('kubernetes_network_policy_v1', 'request-log')).toContain(label);
    const edges = named('kubernetes_network_policy_v1', 'models') as {
      spec: { ingress: object; egress: object };
    };
    expect(JSON.stringify(edges.spec.egress)).toContain('"app.kubernetes.io/name":"request-log"');
    expect(JSON.stringify(edges.spec.ingress)).toContain('"app.kubernetes.io/name":"prometheus"');
    const configuration = object('kubernetes_config_map_v1', 'prometheus');
    expect(configuration).toContain('deployed-models-metrics.demo.svc');
    // There may be none, which is no alert.
    expect(configuration).not.toMatch(/absent\(up\{job=\\*"deployed-models/);
    expect(object('kubernetes_cron_job_v1', 'drift-monitor-job')).toContain('"model-references"');
    expect(object('kubernetes_role_v1', 'model-deployer')).toContain('"model-references"');
    expect(names({ models: [] })).toContain('drift-monitor');
  });

  test('a model of Seldon Core without reference data has no job made for it', () => {
    const platform = { models: [{ ...WINE, format: 'mlflow' }] };
    const { named } = built(platform, SELDON);
    expect(named('kubernetes_cron_job_v1', 'drift-monitor-job')).toBeUndefined();
    expect(named('kubernetes_deployment_v1', 'request-log')).toBeDefined();
    const workloads = expectedWorkloads(planned(platform, SELDON)).map(({ name }) => name);
    expect(workloads).not.toContain('drift-monitor');
  });

  test('the log holds a key that cannot read, the job two that cannot write', () => {
    expect(bucketsOf(planned()).filter(({ bucket }) => bucket === 'request-log')).toEqual([
      expect.objectContaining({ consumer: 'request-log', access: 'write' }),
      expect.objectContaining({ consumer: 'drift-monitor', access: 'read' }),
    ]);
  });

  test('without the log nothing is kept, compared or asked for', () => {
    const monitoring = { kind: 'in-cluster', requestLog: false };
    const { text, named } = built({ monitoring });
    expect(named('kubernetes_deployment_v1', 'request-log')).toBeUndefined();
    expect(named('kubernetes_cron_job_v1', 'drift-monitor-job')).toBeUndefined();
    expect(text).not.toContain('log-url');
    expect(text).not.toContain('model-references');
    const plan = planned({ monitoring });
    expect(bucketsOf(plan).map(({ consumer }) => consumer)).toEqual(['mlflow', 'serving']);
    expect(secretsOf(plan).map(({ name }) => name)).not.toContain('object-store-request-log');
    // The models still give metrics.
    expect(names({ monitoring })).toContain('prometheus');
  });

  test('another tool that monitors has none of it', () => {
    const plan = planned({ models: [WINE] }, { 'model-serving': 'kserve', monitoring: 'kserve' });
    expect(imagesOf(plan).map(({ name }) => name)).not.toContain('kserve-agent');
    expect(JSON.stringify(resources(synthesizePlan(plan)))).not.toContain('log-url');
  });

  test('runs an image that is named, or Python, and lists it', () => {
    const listed = (platform: Record<string, unknown>) => imagesOf(planned(platform)).map(({ name }) => name);
    expect(listed({})).toContain('python');
    const monitoring = { kind: 'none', image: 'registry.example.com/evidently:1' };
    expect(listed({ monitoring })).not.toContain('python');
    const { named, text } = built({ monitoring });
    expect(JSON.stringify(named('kubernetes_deployment_v1', 'evidently'))).toContain(monitoring.image);
    expect(text).not.toMatch(/install_packages|kubernetes_stateful_set_v1.prometheus/);
  });

  test('gives the Prometheus operator its objects, in whose namespace the settings say', () => {
    const monitoring = { kind: 'existing', labels: { release: 'kube-prometheus-stack' } };
    const { text, named } = built({ monitoring, metricsNamespace: 'observe' });
    expect(text).toMatch(/ServiceMonitor[\s\S]*kube-prometheus-stack[\s\S]*PrometheusRule/);
    expect(named('kubernetes_stateful_set_v1', 'prometheus')).toBeUndefined();
    expect(JSON.stringify(named('kubernetes_network_policy_v1', 'request-log'))).toContain('observe');
    const { platform } = planned({ monitoring, metricsNamespace: 'observe' });
    const issues = platformIssues({ ...platform, metricsNamespace: undefined });
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['monitoring.kind']);
  });

  test('takes the Secret that names receivers, and opens their port', () => {
    const platform = { monitoring: { kind: 'in-cluster', receiver: 'pager', receiverPort: 587 } };
    expect(receiverOf(planned(platform))).toBe('pager');
    expect(secretsOf(planned(platform))).toContainEqual({
      name: 'pager',
      keys: ['alertmanager.yml'],
      usedBy: ['prometheus'],
      origin: 'existing',
    });
    const { named } = built(platform);
    expect(JSON.stringify(named('kubernetes_network_policy_v1', 'prometheus'))).toContain('"587"');
    expect(JSON.stringify(named('kubernetes_stateful_set_v1', 'prometheus'))).toContain('"pager"');
  });

  test('reference data elsewhere than in the bucket of MLflow are refused', () => {
    const { platform } = planned();
    const models = [{ ...platform.models[0], referenceUri: 's3://elsewhere/reference.csv' }];
    expect(platformIssues({ ...platform, models } as Platform)).toEqual([
      {
        path: ['models', 0, 'referenceUri'],
        message: 'must lie in the bucket of MLflow, s3://mlflow/, which is what their key reads',
      },
    ]);
  });

  test('says what is missing where another tool serves models', () => {
    expect(gapsOf(planned())).toEqual([]);
    expect(gapsOf(planned({ monitoring: { kind: 'none' } }))).toEqual([
      expect.objectContaining({
        task: 'monitoring',
        missing: expect.stringContaining('nobody is alerted') as string,
      }),
    ]);
    expect(licenceFor(SELDON)).toBe('open-source');
    expect(gapsOf(planned({}, SELDON))).toEqual([
      expect.objectContaining({
        task: 'monitoring',
        missing: expect.stringContaining('Seldon Core 1') as string,
      }),
    ]);
  });
});

describe('What a project says of what is not monitored', () => {
  const NO_GAP = 'No gap and no overlap';
  const texts = (platform: Record<string, unknown>, stack?: Record<string, string>) => {
    const plan = planned(platform, stack);
    const tools = catalogueAsOf(CATALOGUE_DATE);
    return {
      readme: filesOf({ plan, tools })['README.md'] ?? '',
      review: markdownOf(reportOf({ plan, tools })),
    };
  };

  test.each([
    ['another tool serves models', {}, SELDON, 'are not logged by themselves'],
    ['nothing is logged', UNLOGGED, STACK, 'nothing is logged, so nothing is compared'],
    [
      'no tool serves models',
      { models: [] },
      UNSERVED,
      'has to post its requests to the log of predictions as CloudEvents',
    ],
    [
      'no tool serves models and nothing is logged',
      { ...UNLOGGED, models: [] },
      UNSERVED,
      'nothing is logged',
    ],
  ])('README and review say the same where %s', (_, platform, stack, words) => {
    const { readme, review } = texts(platform, stack);
    expect(readme).toContain('**Not everything is done for you.**');
    expect(readme).toContain(words);
    expect(review).toContain(words);
    expect(review).toMatch(/\| monitoring \|.*does it partly/);
    expect(review).not.toContain(NO_GAP);
  });

  test('nothing where KServe serves models and the log is on', () => {
    const { readme, review } = texts({});
    expect(readme).not.toContain('**Not everything is done for you.**');
    expect(review).not.toContain('does it partly');
  });
});

describe('What a project shows of drift', () => {
  const files = (platform: Record<string, unknown>, stack?: Record<string, string>) =>
    filesOf({ plan: planned(platform, stack), tools: catalogueAsOf(CATALOGUE_DATE) });
  const NOWHERE: readonly [string, Record<string, unknown>, Record<string, string>, boolean, RegExp][] = [
    ['Seldon serves', {}, SELDON, true, /ModelErrors|What served models are asked/],
    [
      'Seldon serves and nothing is logged',
      UNLOGGED,
      SELDON,
      false,
      /drift-monitor-job|ModelErrors|What is posted/,
    ],
    ['nothing is logged', UNLOGGED, STACK, false, /drift-monitor-job|RequestLog|DriftRunMissing/],
    ['nothing is served', { models: [] }, UNSERVED, false, /drift-monitor-job|ModelLatency|DriftRunMissing/],
  ];

  test.each(NOWHERE)('not how to see it where %s', (_, platform, stack, compares, never) => {
    const made = files(platform, stack);
    expect(made['workspace/README.md']).toContain('# Workspace');
    expect(made['workspace/README.md']).not.toContain('## See drift');
    expect(made['workspace/src/simulate_traffic.py']).toBeUndefined();
    expect(made['README.md']).not.toMatch(never);
    expect(made['README.md']?.includes('drift-monitor-job')).toBe(compares);
  });

  test('how to see it, and all alerts, where KServe serves and the log is on', () => {
    const made = files({});
    expect(made['workspace/README.md']).toContain('## See drift');
    expect(made['workspace/src/simulate_traffic.py']).toBeDefined();
    for (const alert of ['ModelInputDrift', 'ModelErrors', 'RequestLogLosesRecords']) {
      expect(made['README.md']).toContain(`| ${alert} |`);
    }
  });

  test('of the log only what reaches it', () => {
    expect(files({}, SELDON)['README.md']).toContain(
      'What is posted to `http://request-log.demo.svc:8080` is kept',
    );
    expect(files({ models: [] }, UNSERVED)['README.md']).toContain('What is posted to');
    expect(files({})['README.md']).toContain('What served models are asked and what they answer is kept');
  });
});

describe('What a project says of packages that are installed in pods', () => {
  const texts = (platform: Record<string, unknown>) => {
    const plan = planned(platform);
    const tools = catalogueAsOf(CATALOGUE_DATE);
    const report = reportOf({ plan, tools, synthesized: synthesize(plan) });
    return { readme: filesOf({ plan, tools })['README.md'] ?? '', report: markdownOf(report) };
  };

  test('which pods, from where, that hashes are checked, and how to end it', () => {
    const { readme, report } = texts({});
    for (const words of [
      'https://pypi.org/simple',
      'checked against its hash',
      'platform.monitoring.image',
    ]) {
      expect(readme).toContain(words);
      expect(report).toContain(words);
    }
  });

  test('nothing where an image is named', () => {
    const { readme, report } = texts({
      monitoring: { kind: 'none', image: 'registry.example.com/evidently:1' },
    });
    expect(readme).not.toContain('pypi.org');
    expect(report).not.toMatch(/checked against its hash/);
    // The image is somebody's to build again.
    expect(readme).toContain('registry.example.com/evidently:1');
    expect(readme).toContain("RUN pip install --no-cache-dir 'evidently[sql]==");
  });
});

test.each([
  ['17 * * * *', 3],
  ['0 */6 * * *', 18],
  ['30 2 * * *', 72],
  ['30 2 * * 1', 504],
  ['30 2 1 * *', 2232],
])('a job on the schedule %s is silent after %i hours', (schedule, hours) => {
  expect(silentHoursOf(schedule)).toBe(hours);
});
