import { CronJobV1 } from '@cdktf/provider-kubernetes/lib/cron-job-v1';
import { Construct } from 'constructs';
import type { BucketAccess } from '../object-store/bucket';
import { type DatabaseAccess, sqlAlchemyUrl } from '../postgres/database';
import { certificateCheck, certificateVolumes } from '../postgres/database-certificate';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { bucketEnvironment, clientEnvironment, databaseEnvironment } from './environment';
import { MLFLOW_UID } from './server-pod';
import { type Edge, NetworkEdges } from '../kubernetes/network-edges';
import { renderPod, type Resources } from '../kubernetes/pod';
import { requireInteger } from '../kubernetes/prop-error';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';

export interface MlflowMaintenanceProps extends WorkloadProps {
  readonly image: string;
  readonly database: DatabaseAccess;
  readonly bucket: BucketAccess;
  /** Labels of the job's pods; the job is called after their name: `<name>-gc`. */
  readonly workload: WorkloadLabels;
  /** The tracking server: artifacts are deleted through it. */
  readonly server: { readonly url: string; readonly edge: Edge };
  /** Secret with the administrator's password. @default - the server asks for none */
  readonly secretName?: string;
  /** Deleted runs are removed for good after so many days. @default 30 */
  readonly retentionDays?: number;
}

/** Fits `mlflow gc`, which loads the whole library. */
const GC_RESOURCES: Resources = {
  requests: { cpu: '100m', memory: '512Mi', ephemeralStorage: '64Mi' },
  limits: { cpu: '1', memory: '1Gi', ephemeralStorage: '512Mi' },
};

/** Every night, removes for good what was deleted in MLflow long enough ago: runs, their metrics and artifacts. */
export class MlflowMaintenance extends Construct {
  public readonly cronJob: CronJobV1;
  public readonly edges: NetworkEdges;

  constructor(scope: Construct, id: string, props: MlflowMaintenanceProps) {
    super(scope, id);
    const { namespace, database, bucket, server, workload, retentionDays = 30 } = props;
    requireInteger(this, 'retentionDays', retentionDays, 1, 3650);
    const name = `${workload.name}-gc`;
    const labels = recommendedLabels(workload, props.partOf ?? DEFAULT_PART_OF);
    const identity = new WorkloadIdentity(this, 'Identity', { namespace, name, labels });
    this.edges = new NetworkEdges(this, 'Edges', {
      namespace,
      name,
      labels,
      pods: workload,
      egress: [database.edge, bucket.edge, server.edge],
    });
    const pod = renderPod({
      serviceAccountName: identity.name,
      uid: MLFLOW_UID,
      containers: [
        {
          name: 'gc',
          image: props.image,
          imagePullPolicy: props.imagePullPolicy,
          command: ['mlflow', 'gc'],
          args: ['--older-than', `${retentionDays}d`, '--backend-store-uri', sqlAlchemyUrl(database)],
          env: {
            ...databaseEnvironment(database),
            ...bucketEnvironment(bucket),
            ...clientEnvironment(server.url, props.secretName),
            MLFLOW_ARTIFACTS_DESTINATION: `s3://${bucket.bucket}`,
          },
          mounts: [{ volume: 'tmp', path: '/tmp' }, ...certificateCheck(database).mounts],
          resources: GC_RESOURCES,
        },
      ],
      volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '256Mi' } }, ...certificateVolumes(database)],
      imagePullSecret: props.imagePullSecret,
    });
    this.cronJob = new CronJobV1(this, 'Resource', {
      metadata: { name, namespace, labels },
      spec: {
        schedule: '17 3 * * *',
        timezone: 'Etc/UTC',
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: 3600,
        successfulJobsHistoryLimit: 1,
        failedJobsHistoryLimit: 2,
        jobTemplate: {
          metadata: { labels },
          spec: {
            backoffLimit: 2,
            activeDeadlineSeconds: 7200,
            template: { metadata: { labels }, spec: { ...pod, restartPolicy: 'Never' } },
          },
        },
      },
      dependsOn: [
        identity.serviceAccount,
        this.edges.policy,
        ...database.dependencies,
        ...bucket.dependencies,
      ],
    });
  }
}
