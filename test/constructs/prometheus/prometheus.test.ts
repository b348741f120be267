import { TerraformVariable } from 'cdktf';
import { alertRules, type AlertThresholds } from '../../../src/constructs/prometheus/alert-rules';
import { GrafanaDashboard } from '../../../src/constructs/prometheus/grafana-dashboard';
import {
  OperatorMonitoring,
  type OperatorMonitoringProps,
} from '../../../src/constructs/prometheus/operator-monitoring';
import { Prometheus, type PrometheusProps } from '../../../src/constructs/prometheus/prometheus';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { RequestLog } from '../../../src/constructs/request-log/request-log';
import { at, byName, type Json, RecordingStores, synthesize } from '../../support/foreign-app';

const TARGET = { name: 'wine', pods: { podLabels: { app: 'isvc.wine-predictor' } }, port: 8082 };
const SECRET = { secretName: 'receivers', revision: 3 };

function build(props: Partial<PrometheusProps> = {}) {
  const { resource, built, text } = synthesize((stack) => {
    const store = new RecordingStores().objects;
    const log = new RequestLog(stack, 'RequestLog', { namespace: 'lab', store });
    const logTarget = {
      name: 'request-log',
      pods: { workload: log.workload },
      port: log.port,
      edges: log.edges,
    };
    return new Prometheus(stack, 'Prometheus', { namespace: 'lab', targets: [TARGET, logTarget], ...props });
  });
  const set = byName(resource, 'kubernetes_stateful_set_v1')['prometheus'];
  const files = at(byName(resource, 'kubernetes_config_map_v1')['prometheus'], 'data') as Record<
    string,
    string
  >;
  return {
    resource,
    text,
    prometheus: built,
    template: at(set, 'spec', 'template'),
    server: at(set, 'spec', 'template', 'spec', 'container', 0),
    alertmanager: at(set, 'spec', 'template', 'spec', 'container', 1),
    files,
    config: JSON.parse(files['prometheus.yml'] ?? '') as Record<string, Json[]>,
    policy: (name: string) => at(byName(resource, 'kubernetes_network_policy_v1')[name], 'spec') as Json,
  };
}
const ports = (rules: unknown) => (rules as Json[]).map((rule) => at(rule, 'ports', 0, 'port'));

describe('Prometheus', () => {
  test('in a foreign app', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('finds every pod of its targets by names of its own Services, and needs no right to read', () => {
    const { config, resource } = build();
    expect(
      config['scrape_configs']?.map((job) => [job['job_name'], at(job, 'dns_sd_configs', 0, 'names')]),
    ).toEqual([
      ['prometheus', undefined],
      ['wine', ['wine-metrics.lab.svc']],
      ['request-log', ['request-log-metrics.lab.svc']],
    ]);
    const services = byName(resource, 'kubernetes_service_v1');
    expect(at(services['wine-metrics'], 'spec')).toMatchObject({
      cluster_ip: 'None',
      selector: { app: 'isvc.wine-predictor' },
    });
    expect(Object.keys(resource).filter((type) => type.includes('role'))).toEqual([]);
    expect(at(build().template, 'spec', 'automount_service_account_token')).toBe(false);
  });

  test('tells the models of one target apart by their addresses, and nothing else', () => {
    const models = { ...TARGET, name: 'deployed-models', apartBy: 'serving.kserve.io/inferenceservice' };
    const jobs = build({ targets: [TARGET, models] }).config['scrape_configs'] ?? [];
    expect(jobs.map((job) => job['relabel_configs'])).toEqual([
      undefined,
      undefined,
      [{ source_labels: ['__address__'], target_label: 'served_by' }],
    ]);
  });

  test('edges: to its targets, which it opens where it can, and to the receivers; nobody to it', () => {
    expect(build().policy('prometheus')).toMatchObject({ ingress: [] });
    const receivers = { secret: SECRET, edges: [{ peer: { podLabels: { app: 'hook' } }, port: 9000 }] };
    const { policy } = build({ receivers, clients: [{ namespace: 'grafana' }] });
    expect(ports(policy('prometheus')['egress'])).toEqual(['8082', '8080', '9000', '53']);
    expect(ports(policy('prometheus')['ingress'])).toEqual(['9090']);
    expect((policy('request-log')['ingress'] as Json[]).map((rule) => rule['from'])).toEqual([
      [
        {
          pod_selector: {
            match_labels: {
              'app.kubernetes.io/name': 'prometheus',
              'app.kubernetes.io/component': 'monitoring',
            },
          },
        },
      ],
    ]);
  });

  test('Alertmanager listens on loopback only, and takes its receivers from the Secret', () => {
    const own = build();
    expect(at(own.alertmanager, 'args')).toContain('--web.listen-address=127.0.0.1:9093');
    expect(at(own.alertmanager, 'port')).toBeUndefined();
    expect(JSON.parse(own.files['alertmanager.yml'] ?? '')).toMatchObject({
      receivers: [{ name: 'nobody' }],
    });
    const { alertmanager, files, template } = build({ receivers: { secret: SECRET, edges: [] } });
    expect(files).not.toHaveProperty(['alertmanager.yml']);
    expect(at(alertmanager, 'args')).toContain('--config.file=/etc/alertmanager/alertmanager.yml');
    expect(at(template, 'metadata', 'annotations', 'mlops-scaffold/secret-revision')).toBe('3');
  });

  test('keeps what the volume has room for, and other rules replace the pod', () => {
    expect(at(build({ storageGiB: 8, retentionDays: 3 }).server, 'args')).toEqual(
      expect.arrayContaining(['--storage.tsdb.retention.time=3d', '--storage.tsdb.retention.size=6144MB']),
    );
    const hash = (props: Partial<PrometheusProps>) =>
      at(build(props).template, 'metadata', 'annotations', 'mlops-scaffold/config-hash');
    expect(hash({ rules: alertRules({ driftShare: 0.9 }) })).not.toBe(hash({}));
  });

  test('accepts a namespace that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const namespace = new TerraformVariable(stack, 'namespace', { type: 'string' }).stringValue;
      new Prometheus(stack, 'Prometheus', { namespace, targets: [TARGET] });
    });
    expect(text).not.toMatch(/TfToken/i);
    expect(text).toContain('wine-metrics.${var.namespace}.svc');
  });

  test('the rules reach Prometheus as they are, templates included', () => {
    const { groups } = JSON.parse(build().files['rules.yml'] ?? '') as { groups: { rules: unknown }[] };
    expect(groups[0]?.rules).toEqual(alertRules());
  });

  test.each<[string, Partial<PrometheusProps>, RegExp]>([
    ['no target', { targets: [] }, /`targets` must name at least one/],
    ['a target twice', { targets: [TARGET, TARGET] }, /`targets` names "wine" twice/],
    [
      'itself as a target',
      { targets: [{ ...TARGET, name: 'prometheus' }] },
      /`targets` may not name "prometheus"/,
    ],
    ['a target that is no label', { targets: [{ ...TARGET, name: 'A' }] }, /`targets.name`/],
    ['a port that is none', { targets: [{ ...TARGET, port: 0 }] }, /`targets.port`/],
    ['a path with a query', { targets: [{ ...TARGET, path: '/metrics?a=b' }] }, /`targets.path`/],
    ['an image without a tag', { alertmanagerImage: 'alertmanager' }, /`alertmanagerImage`/],
    ['no day', { retentionDays: 0 }, /`retentionDays`/],
    ['a Secret that is none', { receivers: { secret: { secretName: 'A_B' }, edges: [] } }, /`secretName`/],
    ['a bad namespace', { namespace: 'a_b' }, /`namespace`/],
  ])('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });
});

describe('The alert rules', () => {
  test('each has a name of its own, a sentence, and braces that match', () => {
    const rules = alertRules();
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { expr, annotations } of rules) {
      for (const [open, close] of ['()', '{}', '[]'].map((pair) => pair.split(''))) {
        expect(expr.split(open ?? '').length).toBe(expr.split(close ?? '').length);
      }
      expect(annotations.summary.length).toBeGreaterThan(20);
    }
  });

  test('take their thresholds, and errors and latency need a floor of requests', () => {
    const of = (name: string) =>
      alertRules({
        driftShare: 0.2,
        silentHours: 6,
        errorShare: 0.01,
        latencySeconds: 3,
        floorPerSecond: 5,
      }).find(({ alert }) => alert === name);
    expect(of('ModelInputDrift')?.expr).toBe('model_drift_share >= 0.2');
    expect(of('DriftRunMissing')?.expr).toContain('> 6 * 3600');
    expect(of('DriftNeverRan')?.for).toBe('6h');
    const down = (thresholds: AlertThresholds) =>
      alertRules(thresholds).find(({ alert }) => alert === 'TargetDown')?.expr;
    expect(down({})).toBe('up{served_by=""} == 0');
    // What has an alert of its own while it is down is not told of a second time.
    expect(down({ toldElsewhere: ['object-store', 'mlflow'] })).toBe(
      'up{served_by="",job!~"object-store|mlflow"} == 0',
    );
    expect(down({ namespace: 'lab', toldElsewhere: ['mlflow'] })).toBe(
      'up{namespace="lab",job!~"mlflow"} == 0',
    );
    expect(of('ModelErrors')?.expr).toMatch(/> 0\.01 and sum by \(job, served_by\) .* > 5$/);
    expect(of('ModelLatency')?.expr).toMatch(/> 3 and sum by \(job, served_by\) .* > 5$/);
  });
});

describe('OperatorMonitoring', () => {
  const operator = (props: Partial<OperatorMonitoringProps> = {}) =>
    synthesize((stack) => {
      const store = new RecordingStores().objects;
      const log = new RequestLog(stack, 'RequestLog', { namespace: 'lab', store });
      new OperatorMonitoring(stack, 'Monitoring', {
        namespace: 'lab',
        targets: [
          { name: 'request-log', pods: { workload: log.workload }, port: log.port, edges: log.edges },
        ],
        selectedBy: { release: 'prometheus' },
        scrapeNamespace: 'monitoring',
        ...props,
      });
    }).resource;

  test('makes the objects that the operator looks for, and lets its Prometheus in', () => {
    const resource = operator();
    const release = byName(resource, 'helm_release')['mlops-monitoring'];
    expect(release).toMatchSnapshot();
    const policy = byName(resource, 'kubernetes_network_policy_v1')['request-log'];
    expect(JSON.stringify(at(policy, 'spec', 'ingress'))).toContain(
      '"kubernetes.io/metadata.name":"monitoring"',
    );
  });

  test('tells the models of one target apart by a label of their pods', () => {
    const models = { ...TARGET, apartBy: 'serving.kserve.io/inferenceservice' };
    const release = byName(operator({ targets: [models] }), 'helm_release')['mlops-monitoring'];
    const { resources } = JSON.parse((at(release, 'values') as string[])[0] ?? '') as { resources: Json[] };
    expect(at(resources[0], 'spec', 'endpoints', 0, 'relabelings')).toEqual([
      {
        sourceLabels: ['__meta_kubernetes_pod_label_serving_kserve_io_inferenceservice'],
        targetLabel: 'served_by',
      },
    ]);
  });

  test.each<[string, Partial<OperatorMonitoringProps>, RegExp]>([
    ['a namespace that is none', { scrapeNamespace: 'A' }, /`scrapeNamespace`/],
    ['a label that is none', { selectedBy: { release: 'a b' } }, /`selectedBy`/],
    ['no target', { targets: [] }, /`targets`/],
  ])('refuses %s', (_, props, message) => {
    expect(() => operator(props)).toThrow(message);
  });
});

test('the dashboard is JSON with a panel for each thing, under the label that Grafana looks for', () => {
  const { resource } = synthesize(
    (stack) => new GrafanaDashboard(stack, 'Dashboard', { namespace: 'grafana' }),
  );
  const map = byName(resource, 'kubernetes_config_map_v1')['models-dashboard'];
  expect(at(map, 'metadata', 'labels')).toMatchObject({ grafana_dashboard: '1' });
  // Terraform takes the escape away.
  const text = String(at(map, 'data', 'models.json')).replaceAll('$${', '${');
  const { panels } = JSON.parse(text) as { panels: { title: string; targets: { expr: string }[] }[] };
  expect(panels.map(({ title }) => title)).toContain('Share of drifted columns');
  expect(panels.every(({ targets }) => (targets[0]?.expr.length ?? 0) > 0)).toBe(true);
});
