import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { CronJobV1 } from '@cdktf/provider-kubernetes/lib/cron-job-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { backupDestination, type BackupDestination } from './backup-destination';
import { backupPod, backupScripts } from './backup-pod';
import { contentHash } from '../kubernetes/content-hash';
import { escapeTemplate } from '../kubernetes/escape-template';
import { CONFIG_HASH_ANNOTATION, recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { NetworkEdges } from '../kubernetes/network-edges';
import type { MariaDb } from '../mariadb/mariadb';
import type { ObjectStore } from '../object-store/object-store';
import { renderPod, type Pod, type Resources } from '../kubernetes/pod';
import type { PostgresDatabase } from '../postgres/postgres-database';
import {
  CONSUMER_NAME,
  IMAGE_REFERENCE,
  PropError,
  requireSchedule,
  requireInteger,
  requireMatch,
} from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import type { KeptValue } from './restore-scripts';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';

/** After so long a backup is ended, and one that was killed no longer keeps the next from its work. */
const BACKUP_SECONDS = 6 * 3600;
const RESTORE_SECONDS = 24 * 3600;
const DEFAULT_NAME = 'backup';
/** The 31st of February. */
const NEVER = '0 0 31 2 *';

const DEFAULT_RESOURCES: Resources = {
  requests: { cpu: '50m', memory: '128Mi', ephemeralStorage: '64Mi' },
  limits: { cpu: '1', memory: '512Mi', ephemeralStorage: '12Gi' },
};

export interface PlatformBackupProps extends WorkloadProps {
  /**
   * Name of the CronJob and everything else of it; two in one namespace need one each. By another name, the CronJob to
   * restore from is `<name>-restore`, and the folder of the backups `<namespace>.<name>`.
   * @default 'backup', with the CronJob `restore` and the folder `<namespace>`
   */
  readonly name?: string;
  /** @default - no database is backed up */
  readonly database?: PostgresDatabase;
  /** @default - no database of MariaDB is backed up */
  readonly mariaDb?: MariaDb;
  /** @default - no object is backed up */
  readonly objectStore?: ObjectStore;
  readonly destination: BackupDestination;
  /** Cron schedule, in UTC. @default '17 2 * * *' */
  readonly schedule?: string;
  /** How many complete backups are kept. @default 7 */
  readonly keep?: number;
  /** Values in a database that a restore leaves as they are. @default [] */
  readonly keptValues?: readonly KeptValue[];
  /** PostgreSQL's client programs, of the server's version. @default IMAGES.postgres */
  readonly postgresImage?: string;
  /** MariaDB's client programs, of the server's version. @default IMAGES.mariadb */
  readonly mariadbImage?: string;
  /** rclone 1.59 or newer, a shell, awk and the usual tools for files. @default IMAGES['rclone-storage-initializer'] */
  readonly rcloneImage?: string;
  /** Disk of a pod for the dumps of all databases. @default '10Gi' */
  readonly dumpSpace?: string;
  /** @default - 50m to 1 CPU, 128Mi to 512Mi of memory */
  readonly resources?: Resources;
}

interface Schedule {
  readonly name: string;
  readonly schedule: string;
  readonly suspend: boolean;
  readonly retries: number;
  readonly seconds: number;
  readonly pod: Pod;
}

/**
 * Backs up every database of a PostgreSQL server and of a MariaDB, and every bucket of an object store, on a schedule; a backup counts
 * when it has been read back. `kubectl create job --from=cronjob/restore` brings the newest one back (`<name>-restore` by
 * another name than the default).
 */
export class PlatformBackup extends Construct {
  public readonly backup: CronJobV1;
  /** Never starts by itself: what Jobs that restore are made from. */
  public readonly restore: CronJobV1;
  public readonly edges: NetworkEdges;
  public readonly workload: WorkloadLabels;

  constructor(scope: Construct, id: string, props: PlatformBackupProps) {
    super(scope, id);
    const { namespace, name = DEFAULT_NAME, database, objectStore, schedule = '17 2 * * *' } = props;
    const { keep = 7, keptValues = [] } = props;
    const images = {
      postgres: props.postgresImage ?? IMAGES.postgres,
      mariadb: props.mariadbImage ?? IMAGES.mariadb,
      rclone: props.rcloneImage ?? IMAGES['rclone-storage-initializer'],
    };
    requireWorkload(this, props);
    requireMatch(this, 'name', name, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
    requireInteger(this, 'keep', keep, 1, 365);
    requireSchedule(this, schedule);
    for (const [program, image] of Object.entries(images)) {
      requireMatch(
        this,
        `${program}Image`,
        image,
        IMAGE_REFERENCE,
        'an image reference with a tag or a digest',
      );
    }
    if (database === undefined && props.mariaDb === undefined && objectStore === undefined) {
      const instead = 'or `mariaDb` or `objectStore` must be given: there is nothing to back up';
      throw new PropError(this, 'database', instead);
    }
    this.workload = { name, component: 'backup' };
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name, namespace, labels };
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const destination = backupDestination(this, props.destination, metadata);
    const server = database && {
      access: database.backupAccess(this.workload),
      databases: database.consumers,
    };
    const mariaDb = props.mariaDb?.backupAccess(this.workload);
    const store = objectStore && {
      access: objectStore.backupAccess(this.workload),
      buckets: objectStore.buckets,
    };
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      egress: [server?.access.edge, mariaDb?.edge, store?.access.edge, destination.edge].flatMap(
        (edge) => edge ?? [],
      ),
    });
    const scripts = backupScripts(keptValues, mariaDb !== undefined);
    const config = new ConfigMapV1(this, 'Scripts', {
      metadata,
      data: Object.fromEntries(
        Object.entries(scripts).map(([script, text]) => [`${script}.sh`, escapeTemplate(text)]),
      ),
    });
    const settings = {
      folder: name === DEFAULT_NAME ? namespace : `${namespace}.${name}`,
      images,
      imagePullPolicy: props.imagePullPolicy,
      imagePullSecret: props.imagePullSecret,
      serviceAccountName: identity.name,
      configMap: name,
      server,
      mariaDb,
      store,
      destination,
      dumpSpace: props.dumpSpace ?? '10Gi',
      resources: props.resources ?? DEFAULT_RESOURCES,
    };
    const dependencies = [
      identity.serviceAccount,
      this.edges.policy,
      config,
      ...destination.dependencies,
      ...(server?.access.dependencies ?? []),
      ...(mariaDb?.dependencies ?? []),
      ...(store?.access.dependencies ?? []),
    ];
    const annotations = { [CONFIG_HASH_ANNOTATION]: contentHash(...Object.values(scripts)) };
    const cronJob = (child: string, job: Schedule) =>
      this.cronJob(child, { ...metadata, name: job.name }, annotations, job, dependencies);
    this.backup = cronJob('Resource', {
      name,
      schedule,
      suspend: false,
      retries: 1,
      seconds: BACKUP_SECONDS,
      pod: backupPod(settings, ['dump', 'dump-mariadb', 'backup'], {
        KEEP: String(keep),
        DEADLINE: String(BACKUP_SECONDS),
      }),
    });
    this.restore = cronJob('Restore', {
      name: name === DEFAULT_NAME ? 'restore' : `${name}-restore`,
      schedule: NEVER,
      suspend: true,
      // What kept it from its work is better looked at before it begins anew.
      retries: 0,
      seconds: RESTORE_SECONDS,
      pod: backupPod(settings, ['fetch', 'databases', 'mariadb', 'finish'], { BACKUP: 'latest' }),
    });
  }

  private cronJob(
    child: string,
    metadata: { readonly name: string; readonly namespace: string; readonly labels: Record<string, string> },
    annotations: Record<string, string>,
    { schedule, suspend, retries, seconds, pod }: Schedule,
    dependsOn: ITerraformDependable[],
  ): CronJobV1 {
    const { labels } = metadata;
    return new CronJobV1(this, child, {
      metadata,
      spec: {
        schedule,
        timezone: 'Etc/UTC',
        suspend,
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: 3600,
        successfulJobsHistoryLimit: 3,
        failedJobsHistoryLimit: 3,
        jobTemplate: {
          metadata: { labels },
          spec: {
            backoffLimit: retries,
            activeDeadlineSeconds: seconds,
            template: {
              metadata: { labels, annotations },
              spec: { ...renderPod(pod), restartPolicy: 'Never' },
            },
          },
        },
      },
      dependsOn,
    });
  }
}
