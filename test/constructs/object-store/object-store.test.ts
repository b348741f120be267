import { TerraformVariable } from 'cdktf';
import { ObjectStore, type ObjectStoreProps } from '../../../src/constructs/object-store/object-store';
import { at, byName, synthesize } from '../../support/foreign-app';
import { build, MINIMAL } from './build';

describe('ObjectStore', () => {
  test('in a foreign app with nothing but a namespace and consumers', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('gives metrics where it is asked to, on a port that nobody is let in at by that', () => {
    expect(build().args.join()).not.toContain('-metrics');
    const { args, container, policy } = build({ metrics: true });
    expect(args).toEqual(expect.arrayContaining(['-metricsIp=0.0.0.0', '-metricsPort=9327']));
    expect(JSON.stringify(at(container, 'port'))).toContain('9327');
    expect(JSON.stringify(policy)).not.toContain('9327');
  });

  describe('server', () => {
    test('listens to others on the S3 port only; what has no authentication stays on loopback', () => {
      const { args, container, resource } = build();
      expect(args).toEqual(
        expect.arrayContaining(['-ip=127.0.0.1', '-ip.bind=127.0.0.1', '-s3.ip.bind=0.0.0.0']),
      );
      expect(args).toEqual(expect.arrayContaining(['-s3.port.iceberg=0', '-s3.port.lance=0']));
      expect(at(container, 'port')).toEqual([{ name: 's3', container_port: 8333 }]);
      expect(at(byName(resource, 'kubernetes_service_v1')['object-store'], 'spec', 'port')).toEqual([
        { name: 's3', port: 8333, target_port: 's3' },
      ]);
    });

    test('tells nobody about itself', () => {
      expect(build().args).toContain('-master.telemetry=false');
    });

    test('keeps within its memory, whatever that is', () => {
      const sized = (memory: string) => {
        const amounts = { cpu: '1', memory, ephemeralStorage: '1Gi' };
        const { args, env } = build({ resources: { requests: amounts, limits: amounts } });
        return [env['GOMEMLIMIT'], ...args.filter((arg) => arg.includes('concurrentUpload'))];
      };
      expect(sized('768Mi')).toEqual([
        '599MiB',
        '-volume.concurrentUploadLimitMB=64',
        '-filer.concurrentUploadLimitMB=64',
        '-s3.concurrentUploadLimitMB=64',
      ]);
      expect(sized('3Gi')[0]).toBe('2396MiB');
      expect(sized('3Gi')[3]).toBe('-s3.concurrentUploadLimitMB=256');
    });

    test.each([
      [1, 64],
      [10, 160],
      [50, 800],
      [1000, 1024],
    ])('on %i GiB every bucket finds room: volumes of %i MB', (storageGiB, volumeMB) => {
      const { args, env } = build({ storageGiB });
      expect(args).toContain(`-master.volumeSizeLimitMB=${volumeMB}`);
      expect(env['WEED_MASTER_VOLUME_GROWTH_COPY_1']).toBe('2');
    });

    test('keeps data and the names of objects on the volume, which outlives the StatefulSet', () => {
      const { args, env, set } = build();
      expect(args).toContain('-dir=/data');
      expect(env['WEED_LEVELDB2_DIR']).toMatch(/^\/data\//);
      expect(at(set, 'spec', 'persistent_volume_claim_retention_policy')).toEqual([
        { when_deleted: 'Retain', when_scaled: 'Retain' },
      ]);
    });

    test('has the time to start and to stop that was measured', () => {
      const { container, pod } = build();
      const { period_seconds: period, failure_threshold: failures } = at(
        container,
        'startup_probe',
      ) as Record<string, number>;
      expect((period ?? 0) * (failures ?? 0)).toBeGreaterThanOrEqual(60);
      expect(at(pod, 'termination_grace_period_seconds')).toBeGreaterThanOrEqual(30);
    });

    test('makes its buckets after each start', () => {
      expect(at(build().container, 'lifecycle', 'post_start', 0, 'exec', 'command')).toEqual([
        'sh',
        '/etc/object-store/make-buckets.sh',
      ]);
    });

    test('a change of the consumers replaces the pod', () => {
      const hash = (props: Partial<ObjectStoreProps>) =>
        build(props).annotations['mlops-scaffold/config-hash'];
      expect(hash({ consumers: { dvc: { bucket: 'data', access: 'read' } } })).not.toBe(
        hash({ consumers: { dvc: { bucket: 'data', access: 'read-write' } } }),
      );
    });
  });

  describe('network', () => {
    test('nobody may connect who was not named, and the server connects to nobody', () => {
      const { policy } = build({}, (store) => store.accessFor('dvc'));
      expect(policy).toMatchObject({ ingress: [], egress: [], policy_types: ['Ingress', 'Egress'] });
    });

    test('each client is let in on the S3 port', () => {
      const { policy } = build({}, (store) => {
        store.accessFor('serving', { podLabels: { app: 'model' } });
        store.accessFor('dvc', { namespace: 'jobs' });
      });
      const ports = [{ port: '8333', protocol: 'TCP' }];
      expect(at(policy, 'ingress')).toEqual([
        { from: [{ pod_selector: { match_labels: { app: 'model' } } }], ports },
        {
          from: [{ namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'jobs' } } }],
          ports,
        },
      ]);
    });
  });

  test('a consumer gets its bucket and its key, and waits for the server and its policy', () => {
    const { store } = build();
    const access = store.accessFor('serving');
    expect(access).toMatchObject({
      endpoint: 'http://object-store.lab.svc:8333',
      region: 'us-east-1',
      bucket: 'models',
      accessKeyId: { secretName: 'object-store-serving', key: 'access-key-id' },
      secretAccessKey: { secretName: 'object-store-serving', key: 'secret-access-key' },
      edge: { peer: { workload: { name: 'object-store', component: 'object-store' } }, port: 8333 },
    });
    expect(access.dependencies).toEqual([store.statefulSet, store.edges.policy]);
  });

  test('backups get a key for the objects of every bucket, and are let in', () => {
    const { policy, store } = build({}, (built) =>
      built.backupAccess({ name: 'backup', component: 'backup' }),
    );
    expect(store.buckets).toEqual(['data', 'models']);
    expect(store.backupAccess({ namespace: 'other' })).toMatchObject({
      endpoint: 'http://object-store.lab.svc:8333',
      accessKeyId: { secretName: 'object-store', key: 'backup-access-key-id' },
      secretAccessKey: { secretName: 'object-store', key: 'backup-secret-access-key' },
    });
    expect(at(policy, 'ingress', 'from', 0, 'pod_selector', 'match_labels')).toEqual({
      'app.kubernetes.io/name': 'backup',
      'app.kubernetes.io/component': 'backup',
    });
  });

  test.each(['other', 'admin', 'backup', 'constructor'])(
    '"%s", who was not planned for, gets nothing',
    (consumer) => {
      expect(() => build().store.accessFor(consumer)).toThrow(
        `foreign/ObjectStore: \`consumers\` must name "${consumer}" for it to get a bucket, has: mlflow, serving, dvc`,
      );
    },
  );

  test.each<[string, Partial<ObjectStoreProps>]>([
    ['namespace', { namespace: '${x}' }],
    ['name', { name: '' }],
    ['image', { image: 'weed' }],
    ['consumers', { consumers: {} }],
    ['consumers', { consumers: { admin: { bucket: 'models', access: 'read' } } }],
    ['consumers', { consumers: { backup: { bucket: 'models', access: 'read' } } }],
    ['consumers', { consumers: { 'A B': { bucket: 'models', access: 'read' } } }],
    ['consumers', { consumers: { dvc: { bucket: 'a b; rm', access: 'read' } } }],
    ['storageGiB', { storageGiB: 0 }],
    ['secretName', { secret: { secretName: '-' } }],
    [
      'resources.limits.memory',
      {
        resources: {
          requests: { cpu: '1', memory: '1Gi', ephemeralStorage: '1Gi' },
          limits: { cpu: '1', memory: 'much', ephemeralStorage: '1Gi' },
        },
      },
    ],
  ])('refuses a bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(
      new RegExp(`^foreign/ObjectStore[^:]*: \`${prop.replaceAll('.', '\\.')}\` `),
    );
  });

  test('takes names that are known only at apply', () => {
    const { text } = synthesize((stack) => {
      const variable = (id: string) => new TerraformVariable(stack, id, { type: 'string' }).stringValue;
      new ObjectStore(stack, 'ObjectStore', {
        ...MINIMAL,
        namespace: variable('namespace'),
        image: variable('image'),
      });
    });
    expect(text).toContain('"namespace": "${var.namespace}"');
  });
});
