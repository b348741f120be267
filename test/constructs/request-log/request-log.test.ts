import { TerraformVariable } from 'cdktf';
import { EXPIRE_PY, SINK_PY } from '../../../src/constructs/request-log/sink-source';
import { RequestLog, type RequestLogProps } from '../../../src/constructs/request-log/request-log';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { at, byName, environment, type Json, RecordingStores, synthesize } from '../../support/foreign-app';
import { syntaxErrors, testWithPython } from '../../support/python';

function build(props: Partial<RequestLogProps> = {}) {
  const stores = new RecordingStores();
  const synth = synthesize(
    (stack) => new RequestLog(stack, 'RequestLog', { namespace: 'lab', store: stores.objects, ...props }),
  );
  const name = props.name ?? 'request-log';
  const deployment = byName(synth.resource, 'kubernetes_deployment_v1')[name];
  const job = byName(synth.resource, 'kubernetes_cron_job_v1')[`${name}-retention`];
  return {
    ...synth,
    log: synth.built,
    asked: stores.asked,
    pod: at(deployment, 'spec', 'template', 'spec'),
    env: environment(at(deployment, 'spec', 'template', 'spec', 'container', 0)),
    expire: at(job, 'spec', 'job_template', 'spec', 'template', 'spec', 'container', 0),
    policy: (policy = name) =>
      at(byName(synth.resource, 'kubernetes_network_policy_v1')[policy], 'spec') as Json,
  };
}

describe('RequestLog', () => {
  test('in a foreign app with nothing but a namespace and a store', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('says where events are posted to, and where the records lie', () => {
    const { log } = build();
    expect([log.url, log.bucket]).toEqual(['http://request-log.lab.svc:8080', 'bucket']);
  });

  test('nobody reaches it but senders and scrapers; it reaches the store', () => {
    const ports = (rules: unknown) => (rules as Json[]).map((rule) => at(rule, 'ports', 0, 'port'));
    expect(build().policy()['ingress']).toEqual([]);
    const { policy } = build({ senders: [{ namespace: 'models' }], scrapers: [{ podLabels: { app: 'p' } }] });
    expect(ports(policy()['ingress'])).toEqual(['8080', '8080']);
    expect(ports(policy()['egress'])).toEqual(['8333', '53']);
    expect(policy('request-log-retention')['ingress']).toEqual([]);
    expect(ports(policy('request-log-retention')['egress'])).toEqual(['8333', '53']);
  });

  test('asks the store for one key, for the sink and for what removes old records', () => {
    expect(build().asked).toEqual([
      ['bucket', 'request-log', { name: 'request-log', component: 'sink' }],
      ['bucket', 'request-log', { name: 'request-log', component: 'retention' }],
    ]);
  });

  test('two replicas, which leave the Service before they stop and have time to write', () => {
    const { resource, pod } = build();
    expect(at(byName(resource, 'kubernetes_deployment_v1')['request-log'], 'spec', 'replicas')).toBe('2');
    expect(resource).toHaveProperty('kubernetes_pod_disruption_budget_v1');
    expect(at(pod, 'container', 0, 'lifecycle', 'pre_stop', 'exec', 'command')).toEqual(['sleep', '5']);
    expect(at(pod, 'termination_grace_period_seconds')).toBe(60);
  });

  test('the buffer is sized by the memory limit', () => {
    const amounts = { cpu: '1', memory: '1Gi', ephemeralStorage: '64Mi' };
    expect(build().env['MAX_BUFFER_BYTES']).toBe(String(96 * 1024 * 1024));
    expect(build({ resources: { requests: amounts, limits: amounts } }).env['MAX_BUFFER_BYTES']).toBe(
      String(480 * 1024 * 1024),
    );
  });

  test('keeps as long as it is told', () => {
    expect(environment(build().expire)['RETENTION_DAYS']).toBe('30');
    expect(environment(build({ retentionDays: 7 }).expire)['RETENTION_DAYS']).toBe('7');
  });

  test('accepts a namespace that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const namespace = new TerraformVariable(stack, 'namespace', { type: 'string' }).stringValue;
      new RequestLog(stack, 'RequestLog', { namespace, store: new RecordingStores().objects });
    });
    expect(text).not.toMatch(/TfToken/i);
  });

  test('two live in one namespace', () => {
    const { resource } = synthesize((stack) => {
      const stores = new RecordingStores();
      for (const name of ['a', 'b'])
        new RequestLog(stack, name, { namespace: 'lab', store: stores.objects, name });
    });
    for (const type of Object.keys(resource).filter((kind) => kind.startsWith('kubernetes_'))) {
      expect(Object.keys(byName(resource, type))).toHaveLength(Object.keys(resource[type] ?? {}).length);
    }
  });

  test.each([
    ['no day', { retentionDays: 0 }, /`retentionDays`/],
    ['a body of no size', { maxBodyBytes: 1 }, /`maxBodyBytes`/],
    ['bodies that fill the memory', { maxBodyBytes: 64 * 1024 * 1024 }, /`resources.limits.memory`/],
    ['an image without a tag', { image: 'python' }, /`image`/],
    ['no replica', { replicas: 0 }, /`replicas`/],
    ['a bad name', { name: 'A' }, /`name`/],
    ['a bad namespace', { namespace: 'a_b' }, /`namespace`/],
  ] as const)('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });
});

for (const [name, source] of Object.entries({ 'sink.py': SINK_PY, 'expire.py': EXPIRE_PY })) {
  testWithPython(`${name} is Python`, () => expect(syntaxErrors(source)).toBe(''));
}
