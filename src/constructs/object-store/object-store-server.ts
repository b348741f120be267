import type { Container, EnvValue, Resources } from '../kubernetes/pod';

/** What a consumer may do in its bucket. */
export interface BucketGrant {
  readonly bucket: string;
  readonly access: BucketAccessLevel;
}

/** `write`: adds, lists and removes objects, and reads none. */
export type BucketAccessLevel = 'read-write' | 'read' | 'write';

/** SeaweedFS's actions for each. */
const ACTIONS: Readonly<Record<BucketAccessLevel, readonly string[]>> = {
  'read-write': ['Read', 'Write', 'List', 'Tagging'],
  read: ['Read', 'List'],
  write: ['Write', 'List'],
};

export const S3_PORT = 8333;
export const METRICS_PORT = 9327;
export const CONFIG_FOLDER = '/etc/object-store';

/** Environment variables that carry the key of a consumer into the server. The prefix keeps AWS_… out of reach. */
export function keyVariables(consumer: string): { readonly id: string; readonly secret: string } {
  const name = `CONSUMER_${consumer.toUpperCase().replaceAll('-', '_')}`;
  return { id: `${name}_ACCESS_KEY_ID`, secret: `${name}_SECRET_ACCESS_KEY` };
}

/** The buckets of all consumers, each once. */
export const bucketsOf = (grants: Readonly<Record<string, BucketGrant>>): readonly string[] =>
  [...new Set(Object.values(grants).map(({ bucket }) => bucket))].sort();

/**
 * SeaweedFS's identities. The keys are references to environment variables, which it expands itself (4.44 and newer);
 * a variable that is missing leaves an identity that nobody can use.
 */
export function identitiesFile(grants: Readonly<Record<string, BucketGrant>>): string {
  const identity = (name: string, actions: readonly string[]) => {
    const { id, secret } = keyVariables(name);
    return { name, credentials: [{ accessKey: `\${${id}}`, secretKey: `\${${secret}}` }], actions };
  };
  const actionsOf = ({ bucket, access }: BucketGrant) =>
    ACTIONS[access].map((action) => `${action}:${bucket}`);
  const backup = bucketsOf(grants).flatMap((bucket) => actionsOf({ bucket, access: 'read-write' }));
  const identities = [
    identity('admin', ['Admin']),
    identity('backup', backup),
    ...Object.entries(grants).map(([name, grant]) => identity(name, actionsOf(grant))),
  ];
  return `${JSON.stringify({ identities }, null, 2)}\n`;
}

/**
 * Makes the buckets, after each start of the container; one that exists is left as it is. The container counts as
 * started when they are there.
 */
export function bucketsScript(buckets: readonly string[]): string {
  return `#!/bin/sh
set -eu

# The hook's own output is lost, so what matters goes to the log of the container.
say() { echo "buckets: $*" > /proc/1/fd/2 || true; } 2> /dev/null

shell() { weed shell -master=127.0.0.1:9333 -filer=127.0.0.1:8888 2>&1; }

missing() {
  listed=$(echo s3.bucket.list | shell) || return 0
  for bucket in ${buckets.join(' ')}; do
    case "$listed" in *"	$bucket	"* | *" $bucket	"*) ;; *) return 0 ;; esac
  done
  return 1
}

waited=0
while missing; do
  if [ "$waited" -ge 180 ]; then say "not made within 180 s: $listed"; exit 1; fi
  for bucket in ${buckets.join(' ')}; do
    echo "s3.bucket.create -name $bucket" | shell > /dev/null || true
  done
  sleep 2
  waited=$((waited + 2))
done
say '${buckets.join(', ')} are there'
`;
}

export interface ServerSettings {
  readonly image: string;
  readonly imagePullPolicy?: string;
  readonly resources: Resources;
  readonly memoryMiB: number;
  readonly storageGiB: number;
  readonly env: Readonly<Record<string, EnvValue>>;
  readonly metrics: boolean;
}

/**
 * `weed server`: master, volume server, filer and S3 gateway in one process. Only the gateway listens beyond
 * loopback, because the other three have no authentication.
 */
export function serverContainer(settings: ServerSettings): Container {
  const { memoryMiB, storageGiB } = settings;
  // Measured: a 400 MiB object fits a limit of 768 MiB with these proportions and kills the server without them.
  const uploadMB = Math.max(64, Math.floor(memoryMiB / 12));
  // Small enough for every bucket to have some.
  const volumeMB = Math.min(1024, Math.max(64, Math.floor((storageGiB * 1024) / 64)));
  return {
    name: 'seaweedfs',
    image: settings.image,
    imagePullPolicy: settings.imagePullPolicy,
    command: ['weed'],
    args: [
      '-logtostderr=true',
      'server',
      '-dir=/data',
      '-ip=127.0.0.1',
      '-ip.bind=127.0.0.1',
      '-master.telemetry=false',
      '-master.volumePreallocate=false',
      `-master.volumeSizeLimitMB=${volumeMB}`,
      '-volume.max=0',
      // Time for other servers to notice that this one goes; there are none.
      '-volume.preStopSeconds=1',
      `-volume.concurrentUploadLimitMB=${uploadMB}`,
      '-filer',
      `-filer.concurrentUploadLimitMB=${uploadMB}`,
      '-s3',
      '-s3.ip.bind=0.0.0.0',
      `-s3.port=${S3_PORT}`,
      `-s3.config=${CONFIG_FOLDER}/identities.json`,
      `-s3.concurrentUploadLimitMB=${uploadMB}`,
      '-s3.port.iceberg=0',
      '-s3.port.lance=0',
      ...(settings.metrics ? ['-metricsIp=0.0.0.0', `-metricsPort=${METRICS_PORT}`] : []),
    ],
    env: {
      GOMEMLIMIT: `${Math.floor(memoryMiB * 0.78)}MiB`,
      HOME: '/tmp',
      // Directories and names of objects, kept on the volume whatever the image says.
      WEED_LEVELDB2_ENABLED: 'true',
      WEED_LEVELDB2_DIR: '/data/filerldb2',
      // Volumes that a bucket claims at a time. The default of 7 leaves a small disk with none for the last bucket.
      WEED_MASTER_VOLUME_GROWTH_COPY_1: '2',
      ...settings.env,
    },
    ports: { s3: S3_PORT, ...(settings.metrics && { metrics: METRICS_PORT }) },
    mounts: [
      { volume: 'data', path: '/data' },
      { volume: 'config', path: CONFIG_FOLDER, readOnly: true },
      { volume: 'tmp', path: '/tmp' },
    ],
    resources: settings.resources,
    postStart: ['sh', `${CONFIG_FOLDER}/make-buckets.sh`],
    // Measured: 5 s on the first start, 13 to 22 s on every other.
    startupProbe: { httpGet: { path: '/healthz', port: S3_PORT }, periodSeconds: 2, failureThreshold: 45 },
    readinessProbe: { httpGet: { path: '/healthz', port: S3_PORT }, periodSeconds: 5 },
    livenessProbe: { tcpPort: S3_PORT, periodSeconds: 20, failureThreshold: 6 },
  };
}
