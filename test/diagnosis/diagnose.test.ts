import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterObject, ClusterSnapshot } from '../../src/diagnosis/cluster-objects';
import { creationCause } from '../../src/diagnosis/creation-cause';
import { diagnose, logsToRead } from '../../src/diagnosis/diagnose';
import { expectedSecrets } from '../../src/diagnosis/expected-workloads';
import { planOf } from '../support/plans';

// Recorded on Kubernetes 1.34.3, shortened to the fields that are read.
const recorded = (name: string) =>
  JSON.parse(
    readFileSync(join(__dirname, '..', 'fixtures', 'diagnosis', `${name}.json`), 'utf8'),
  ) as ClusterObject[];

const EXISTING = {
  database: { kind: 'existing', host: 'pg.example.com' },
  objectStore: { kind: 'existing', endpoint: 'https://s3.example.com' },
};

/** What is said of each part, by its name. */
function said(
  objects: readonly ClusterObject[],
  { logs = {}, ...rest }: Partial<Omit<ClusterSnapshot, 'logs'>> & { readonly logs?: Record<string, string> },
  platform: Record<string, unknown> = {},
) {
  const plan = planOf({ platform });
  const secretKeys = new Map(expectedSecrets(plan).map(({ name, keys }) => [name, keys]));
  const snapshot = { namespaceExists: true, objects, secretKeys, storageClasses: ['standard'], ...rest };
  const byPart = new Map(
    Object.entries(logs).map(([container, text]) => {
      const [prefix = '', name = ''] = container.split('/');
      const pod = objects.find(({ kind, metadata }) => kind === 'Pod' && metadata.name.startsWith(prefix));
      return [`${pod?.metadata.name ?? ''}/${name}`, text];
    }),
  );
  return Object.fromEntries(
    diagnose(plan, { ...snapshot, logs: byPart }).map(({ name, kind, ready, why, fix }) => [
      kind === 'Secret' ? `Secret ${name}` : name,
      ready ? 'Ready' : [why, fix],
    ]),
  );
}

describe('A diagnosis tells the cause of', () => {
  const refused = recorded('refused');
  const inCluster = said(refused, {});
  const waiting = said(recorded('waiting'), {
    logs: {
      'optuna-dashboard/prepare-storage':
        'waiting for the database: connection to server at "pg.example.com" (10.0.0.9), port 5432 failed: Connection refused\n',
    },
  });

  test('a storage class that is not there, with the claim to delete', () => {
    expect(inCluster['postgres']).toEqual([
      'the volume data-postgres-0 waits for the storage class "no-such-class", which is not there; the cluster has: standard',
      expect.stringMatching(
        /platform\.database\.storageClass.*kubectl -n demo delete pvc data-postgres-0.*apply again/,
      ),
    ]);
    // An account that may not list classes knows it from the events.
    expect(said(refused, { storageClasses: undefined })['postgres']?.[0]).toContain('"no-such-class"');
  });

  test('a Secret, and a key of one, that is not there', () => {
    expect(inCluster['object-store']?.[0]).toBe('there is no Secret "object-store" in the namespace demo');
    expect(waiting['object-store']?.[0]).toBe('the Secret "half" has no key admin-access-key-id');
    // Where it is a volume, the container waits without a reason, and only an event tells.
    expect(waiting['postgres']?.[0]).toBe('there is no Secret "postgres" in the namespace demo');
  });

  test('a quota that is used up, with the figures', () => {
    expect(inCluster['mlflow']).toEqual([
      expect.stringMatching(
        /^its pod is over the quota "platform": requested: limits\.memory=9Gi.*limited: limits\.memory=8Gi/,
      ),
      expect.stringContaining('platform.size'),
    ]);
  });

  test('Pod Security', () => {
    expect(inCluster['seldon-controller-manager']?.[0]).toMatch(
      /^Pod Security "restricted:latest" refuses its pod: allowPrivilegeEscalation/,
    );
  });

  test('an image that cannot be pulled', () => {
    expect(inCluster['optuna-dashboard']).toEqual([
      expect.stringMatching(
        /^the image registry\.invalid\/optuna\/optuna-dashboard:v0\.20\.0 cannot be pulled: .*network is unreachable/,
      ),
      expect.stringContaining('npx mlops-scaffold images'),
    ]);
  });

  test('a node that is full, and memory that is too little', () => {
    expect(waiting['mlflow']).toEqual([
      'no node takes it: 0/1 nodes are available: 1 Insufficient cpu.',
      expect.stringContaining('add a node'),
    ]);
    expect(waiting['seldon-controller-manager']?.[0]).toContain('needs more memory than its limit');
  });

  test('a server that waits for another one', () => {
    expect(waiting['optuna-dashboard']).toEqual([
      expect.stringMatching(/^prepare-storage: waiting for the database: .*Connection refused$/),
      'see why "postgres" is not Ready',
    ]);
  });

  test.each([
    [
      'FATAL: password authentication failed for user "optuna"',
      'make the key password of the Secret "postgres-optuna"',
    ],
    ['SSL error: certificate verify failed', 'platform.database.sslMode'],
    ['timeout expired', 'platform.database in mlops.json names the server'],
    ['FATAL: database "optuna" does not exist', 'run the SQL'],
  ])('a database that says %s', (answer, fix) => {
    const log = `optuna cannot use the database optuna on pg: connection to server at "pg" (10.0.0.9), port 5432 failed: ${answer}\n`;
    const found = said(refused, { logs: { 'check-postgres/optuna': `trying again: x\n${log}` } }, EXISTING);
    expect(found['check-postgres']).toEqual([expect.stringContaining(answer), expect.stringContaining(fix)]);
  });

  test('a log that holds an address with a password', () => {
    const log = 'cannot connect to postgresql://optuna:S3CRET@pg:5432/optuna\n';
    const found = said(refused, { logs: { 'check-postgres/optuna': log } }, EXISTING);
    expect(found['check-postgres']).toEqual([
      expect.stringContaining('cannot connect to postgresql://***@pg:5432/optuna'),
    ]);
  });

  test.each([
    [
      'SignatureDoesNotMatch: it does not match. status code: 403',
      'access-key-id and secret-access-key of the Secret "object-store-',
    ],
    ['AccessDenied: Access Denied. status code: 403', 'let that key list, read and write that bucket'],
    ['NoSuchBucket: no such bucket. status code: 404', 'make the bucket'],
    ['dial tcp: i/o timeout', 'platform.objectStore.endpoint'],
    [
      'tls: failed to verify certificate: x509: certificate signed by unknown authority',
      'give the store a certificate of an authority that the images know',
    ],
  ])('a store that says %s', (answer, fix) => {
    const job = refused
      .filter(({ metadata, kind }) => kind === 'Job' || metadata.name.startsWith('check-postgres-'))
      .map((object) => ({
        ...object,
        metadata: { ...object.metadata, name: object.metadata.name.replace('postgres', 'object-store') },
      }));
    const log = `mlflow cannot use the bucket mlflow at https://s3.example.com: ${answer}\n`;
    const found = said(job, { logs: { 'check-object-store/optuna': log } }, EXISTING);
    expect(found['check-object-store']).toEqual([
      expect.stringContaining(answer),
      expect.stringContaining(fix),
    ]);
  });
});

test('a diagnosis says what OpenShift wants where it refuses the ids of users', () => {
  const message =
    'pods "mlflow-1-" is forbidden: unable to validate against any security context constraint: [provider restricted-v2: .containers[0].runAsUser: Invalid value: 10001: must be in the ranges: [1000680000, 1000689999]]';
  const owner: ClusterObject = {
    kind: 'ReplicaSet',
    metadata: { name: 'mlflow-1', uid: 'u' },
  };
  const event = {
    kind: 'Event',
    type: 'Warning',
    reason: 'FailedCreate',
    message: `Error creating: ${message}`,
    metadata: { name: 'mlflow-1.x' },
    involvedObject: { kind: 'ReplicaSet', name: 'mlflow-1', uid: 'u' },
  } as unknown as ClusterObject;
  const snapshot = { objects: [event] } as unknown as ClusterSnapshot;
  expect(creationCause(owner, snapshot)).toEqual({
    why: expect.stringMatching(
      /^OpenShift refuses the user id of its pod: .*restricted-v2.*1000680000/,
    ) as string,
    fix: expect.stringContaining('"nonroot-v2"') as string,
  });
});

describe('A diagnosis', () => {
  test('is Ready where everything is, and asks for the log of nothing', () => {
    const job = recorded('waiting').filter(({ kind }) => kind === 'Job');
    const done = job.map((object) => ({
      ...object,
      metadata: { ...object.metadata, name: 'check-object-store' },
      status: { conditions: [{ type: 'Complete', status: 'True' }] },
    }));
    const plan = planOf({ stack: { 'data-versioning': 'dvc' }, platform: EXISTING });
    const secretKeys = new Map(expectedSecrets(plan).map(({ name, keys }) => [name, keys]));
    const snapshot = {
      namespaceExists: true,
      objects: done,
      secretKeys,
      storageClasses: [],
      logs: new Map(),
    };
    expect(diagnose(plan, snapshot)).toEqual([{ name: 'check-object-store', kind: 'Job', ready: true }]);
    expect(logsToRead(plan, done)).toEqual([]);
  });

  test('reads the logs of what ran and ended, of its last run where it is started again', () => {
    const asked = (name: string) =>
      logsToRead(planOf({ platform: name === 'refused' ? EXISTING : {} }), recorded(name)).map(
        ({ pod, container, previous }) => [pod.replace(/-[a-z0-9]+$/, ''), container, previous],
      );
    expect(asked('refused')).toEqual([['check-postgres', 'optuna', false]]);
    expect(asked('waiting')).toEqual([
      ['optuna-dashboard-778847f894', 'prepare-storage', true],
      ['seldon-controller-manager-78fddbdf4c', 'manager', true],
    ]);
  });

  test('names Secrets that somebody has to make, and their keys, before the first apply', () => {
    const secretKeys = new Map([
      ['postgres-mlflow', ['password']],
      ['postgres-optuna', []],
    ]);
    const found = said([], { secretKeys }, EXISTING);
    expect(found['Secret postgres-optuna']?.[0]).toBe('has no password');
    expect(found['Secret object-store-dvc']?.[0]).toContain(
      'is not there; its keys must be access-key-id, secret-access-key',
    );
    expect(found['mlflow']?.[0]).toContain('is not there yet');
  });

  test('has one finding where the namespace is not there', () => {
    expect(said([], { namespaceExists: false })).toEqual({ demo: ['is not there', 'apply'] });
    expect(said([], { namespaceExists: false }, { createNamespace: false })['demo']?.[1]).toContain(
      'make it',
    );
  });
});
