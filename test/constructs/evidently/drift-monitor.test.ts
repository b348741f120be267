import { TerraformVariable } from 'cdktf';
import { DRIFT_FILES } from '../../../src/constructs/evidently/drift-source';
import { DriftMonitor, type DriftMonitorProps } from '../../../src/constructs/evidently/drift-monitor';
import { EvidentlyService } from '../../../src/constructs/evidently/service';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import {
  at,
  byName,
  DATABASE,
  environment,
  type Json,
  RecordingStores,
  synthesize,
} from '../../support/foreign-app';
import { syntaxErrors, testWithPython } from '../../support/python';

const MODELS = [{ name: 'wine', reference: 's3://bucket/1/reference.csv' }];
const IMAGE = 'registry.example/evidently:0.7.23';

function build(props: Partial<DriftMonitorProps> = {}) {
  const stores = new RecordingStores();
  const { resource, text } = synthesize((stack) => {
    const evidently = new EvidentlyService(stack, 'Evidently', {
      namespace: 'lab',
      image: IMAGE,
      database: DATABASE,
    });
    new DriftMonitor(stack, 'Drift', {
      namespace: 'lab',
      image: IMAGE,
      models: MODELS,
      evidently,
      database: stores,
      store: stores.objects,
      ...props,
    });
  });
  const job = byName(resource, 'kubernetes_cron_job_v1')['drift-monitor-job'];
  const exporter = byName(resource, 'kubernetes_deployment_v1')['drift-monitor'];
  const jobContainer = at(job, 'spec', 'job_template', 'spec', 'template', 'spec', 'container', 0);
  return {
    resource,
    text,
    asked: stores.asked,
    job,
    env: environment(jobContainer),
    exporterEnv: environment(at(exporter, 'spec', 'template', 'spec', 'container', 0)),
    files: at(byName(resource, 'kubernetes_config_map_v1')['drift-monitor'], 'data') as Record<
      string,
      string
    >,
    policy: (name: string) => at(byName(resource, 'kubernetes_network_policy_v1')[name], 'spec') as Json,
  };
}
const ports = (rules: unknown) => (rules as Json[]).map((rule) => at(rule, 'ports', 0, 'port'));

describe('DriftMonitor', () => {
  test('in a foreign app', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('knows its models, with their defaults', () => {
    const models = [
      ...MODELS,
      { name: 'price', namespace: 'shop', reference: 's3://bucket/p.parquet', task: 'regression' as const },
    ];
    expect(JSON.parse(build({ models }).files['models.json'] ?? '')).toEqual([
      { name: 'wine', namespace: 'lab', reference: 's3://bucket/1/reference.csv', task: 'classification' },
      { name: 'price', namespace: 'shop', reference: 's3://bucket/p.parquet', task: 'regression' },
    ]);
  });

  test('only reads the log and the references, each with a key of its own, and has the role of Evidently', () => {
    const { asked, env } = build();
    const job = { name: 'drift-monitor', component: 'job' };
    expect(asked).toEqual([
      ['bucket', 'drift-monitor', job],
      ['bucket', 'drift-reference', job],
      ['database', 'evidently', job],
    ]);
    expect(env).toMatchObject({
      REQUESTS_BUCKET: 'bucket',
      REFERENCES_SECRET_ACCESS_KEY: 'object-store/user-secret-access-key',
      PGUSER: 'user',
      PROGRAM_TOKEN: 'evidently/token',
      REQUESTS_PREFIX: 'requests/',
    });
  });

  test('the exporter has neither a key of the store nor the password of the database', () => {
    const names = Object.keys(build().exporterEnv);
    expect(names).toContain('PROGRAM_TOKEN');
    expect(names.filter((name) => /KEY|PGPASSWORD/.test(name))).toEqual([]);
  });

  test('edges: the job reaches store, database and Evidently; the exporter Evidently, and scrapers it', () => {
    const { policy } = build({ scrapers: [{ podLabels: { app: 'prometheus' } }] });
    expect(policy('drift-monitor-job')['ingress']).toEqual([]);
    expect(ports(policy('drift-monitor-job')['egress'])).toEqual(['8333', '5432', '8000', '53']);
    expect(ports(policy('drift-monitor')['ingress'])).toEqual(['9100']);
    expect(ports(policy('drift-monitor')['egress'])).toEqual(['8000', '53']);
    expect(ports(policy('evidently')['ingress'])).toEqual(['8000', '8000']);
  });

  test('runs one at a time, hourly, and is ended when it hangs', () => {
    const { job } = build();
    expect(at(job, 'spec')).toMatchObject({ schedule: '17 * * * *', concurrency_policy: 'Forbid' });
    expect(at(job, 'spec', 'job_template', 'spec', 'active_deadline_seconds')).toBe(1800);
  });

  test('accepts a namespace that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const namespace = new TerraformVariable(stack, 'namespace', { type: 'string' }).stringValue;
      const stores = new RecordingStores();
      const evidently = new EvidentlyService(stack, 'Evidently', {
        namespace,
        image: IMAGE,
        database: stores,
      });
      const store = stores.objects;
      new DriftMonitor(stack, 'Drift', {
        namespace,
        image: IMAGE,
        models: MODELS,
        evidently,
        database: stores,
        store,
      });
    });
    expect(text).not.toMatch(/TfToken/i);
    expect(text).toContain('\\"namespace\\": \\"${var.namespace}\\"');
  });

  test('another model replaces the exporter, which reads the models at its start', () => {
    const hash = (props: Partial<DriftMonitorProps>) =>
      at(
        byName(build(props).resource, 'kubernetes_deployment_v1')['drift-monitor'],
        'spec',
        'template',
        'metadata',
        'annotations',
        'mlops-scaffold/config-hash',
      );
    expect(hash({ models: [{ name: 'other', reference: 's3://bucket/r.csv' }] })).not.toBe(hash({}));
  });

  test('reads models that are deployed later from a ConfigMap, which may be missing', () => {
    const { job, env, exporterEnv, resource } = build({ models: [], deployed: 'model-references' });
    const exporter = byName(resource, 'kubernetes_deployment_v1')['drift-monitor'];
    const pods = [
      at(job, 'spec', 'job_template', 'spec', 'template', 'spec') as Json,
      at(exporter, 'spec', 'template', 'spec') as Json,
    ];
    for (const pod of pods) {
      expect(pod['volume']).toContainEqual({
        name: 'deployed',
        config_map: { name: 'model-references', default_mode: '0444', optional: true },
      });
      expect(at(pod, 'container', 0, 'volume_mount')).toContainEqual(
        expect.objectContaining({ name: 'deployed', mount_path: '/etc/deployed-models', read_only: true }),
      );
    }
    for (const one of [env, exporterEnv]) {
      expect(one).toMatchObject({ DEPLOYED_FOLDER: '/etc/deployed-models', DEPLOYED_NAMESPACE: 'lab' });
    }
    expect(build().env).not.toHaveProperty('DEPLOYED_FOLDER');
  });

  test.each<[string, Partial<DriftMonitorProps>, RegExp]>([
    [
      'a reference that Terraform would read',
      { models: [{ name: 'a', reference: 's3://bucket/${x}.csv' }] },
      /`models.reference`/,
    ],
    ['no model', { models: [] }, /`models` must name at least one/],
    ['a ConfigMap that is none', { deployed: 'A' }, /`deployed`/],
    ['a model twice', { models: [...MODELS, ...MODELS] }, /`models` names "lab\/wine" twice/],
    [
      'a reference in another bucket',
      { models: [{ name: 'a', reference: 's3://other/r.csv' }] },
      /`models.reference`.*bucket bucket for "a"/,
    ],
    [
      'a reference that is no table',
      { models: [{ name: 'a', reference: 's3://bucket/model.pkl' }] },
      /`models.reference`/,
    ],
    ['a name that is none', { models: [{ name: 'a/b', reference: 's3://bucket/r.csv' }] }, /`models.name`/],
    ['a schedule of words', { schedule: 'hourly' }, /`schedule`/],
    ['more rows than it reads', { minRows: 20_000 }, /`minRows`/],
    ['no day', { retentionDays: 0 }, /`retentionDays`/],
    ['an image without a tag', { image: 'evidently' }, /`image`/],
    ['a bad namespace', { namespace: 'a_b' }, /`namespace`/],
  ])('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });
});

for (const [name, source] of Object.entries(DRIFT_FILES)) {
  testWithPython(`${name} is Python`, () => expect(syntaxErrors(source)).toBe(''));
}
