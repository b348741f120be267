import { Construct } from 'constructs';
import { CloudwatchMetricAlarm } from '../../bindings/aws/cloudwatch-metric-alarm';
import { SagemakerMlflowApp } from '../../bindings/aws/sagemaker-mlflow-app';
import { SagemakerMlflowTrackingServer } from '../../bindings/aws/sagemaker-mlflow-tracking-server';
import { SagemakerModelPackageGroup } from '../../bindings/aws/sagemaker-model-package-group';
import { CONSUMER_NAME, PropError, requireMatch } from '../kubernetes/prop-error';
import { DataBucket } from './data-bucket';
import { type ServedModelProps, ServerlessEndpoint, VARIANT } from './endpoint';
import { SageMakerRole } from './role';

/** What runs MLflow: an app without a server, or a server of a size, which stands and costs day and night. */
export const MLFLOW_KINDS = ['app', 'small-server', 'medium-server', 'large-server'] as const;
export type MlflowKind = (typeof MLFLOW_KINDS)[number];

const SERVER_SIZES = { 'small-server': 'Small', 'medium-server': 'Medium', 'large-server': 'Large' } as const;

export interface SageMakerProps {
  /** Name of what is made, and of the endpoint. */
  readonly name: string;
  /** @default 'app' */
  readonly mlflow?: MlflowKind;
  /** A model that Terraform serves. @default - none: models are served by who registers them */
  readonly endpoint?: ServedModelProps;
  /** ARNs of SNS topics that are told when predictions fail. @default - nobody is told */
  readonly alarmTopics?: readonly string[];
  /** true: Terraform refuses to destroy what holds data. @default false */
  readonly preventDestroy?: boolean;
}

/**
 * What a team needs of SageMaker AI, in an account that exists: a bucket that keeps every version, an MLflow that SageMaker runs, a
 * group of its model registry, the role that jobs and endpoints have, an alarm about failing predictions, and a
 * serverless endpoint if it is asked for. No secret: whoever works with it has an identity in the account.
 */
export class SageMaker extends Construct {
  public readonly data: DataBucket;
  public readonly role: SageMakerRole;
  public readonly mlflow: SagemakerMlflowApp | SagemakerMlflowTrackingServer;
  public readonly registry: SagemakerModelPackageGroup;
  public readonly alarm: CloudwatchMetricAlarm;
  public readonly endpoint: ServerlessEndpoint | undefined;
  /** What MLflow's clients that have the package `sagemaker-mlflow` take for MLFLOW_TRACKING_URI: its ARN. */
  public readonly trackingUri: string;
  public readonly bucketName: string;

  constructor(scope: Construct, id: string, props: SageMakerProps) {
    super(scope, id);
    const { name, mlflow = 'app', endpoint, alarmTopics = [], preventDestroy = false } = props;
    requireMatch(this, 'name', name, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
    if (!MLFLOW_KINDS.includes(mlflow)) {
      throw new PropError(this, 'mlflow', `must be one of ${MLFLOW_KINDS.join(', ')}`);
    }
    this.data = new DataBucket(this, 'Data', { name, preventDestroy });
    const { bucket } = this.data;
    this.bucketName = bucket.id;
    this.role = new SageMakerRole(this, 'Role', { name, bucket });
    this.mlflow = this.buildMlflow(name, mlflow, preventDestroy);
    this.trackingUri = this.mlflow.arn;
    this.role.mayTrack(this.trackingUri);
    this.registry = new SagemakerModelPackageGroup(this, 'Registry', {
      modelPackageGroupName: name,
      modelPackageGroupDescription: `Models of ${name}`,
      ...(preventDestroy && { lifecycle: { preventDestroy } }),
    });
    this.endpoint =
      endpoint && new ServerlessEndpoint(this, 'Endpoint', { name, role: this.role.role, ...endpoint });
    // Whoever makes the endpoint: the metric bears its name, and there is none until it is asked.
    this.alarm = new CloudwatchMetricAlarm(this, 'Alarm', {
      alarmName: `${name}-predictions-fail`,
      alarmDescription: `Predictions of the endpoint ${name} fail`,
      namespace: 'AWS/SageMaker',
      metricName: 'Invocation5XXErrors',
      dimensions: { EndpointName: name, VariantName: VARIANT },
      statistic: 'Sum',
      comparisonOperator: 'GreaterThanThreshold',
      threshold: 0,
      period: 300,
      evaluationPeriods: 1,
      treatMissingData: 'notBreaching',
      ...(alarmTopics.length > 0 && { alarmActions: [...alarmTopics] }),
    });
  }

  private buildMlflow(name: string, kind: MlflowKind, preventDestroy: boolean) {
    const shared = {
      artifactStoreUri: `s3://${this.data.bucket.id}/mlflow`,
      roleArn: this.role.role.arn,
      dependsOn: [this.role.permissions],
      ...(preventDestroy && { lifecycle: { preventDestroy } }),
    };
    if (kind === 'app') {
      return new SagemakerMlflowApp(this, 'Mlflow', {
        name,
        modelRegistrationMode: 'AutoModelRegistrationEnabled',
        ...shared,
      });
    }
    return new SagemakerMlflowTrackingServer(this, 'Mlflow', {
      trackingServerName: name,
      trackingServerSize: SERVER_SIZES[kind],
      automaticModelRegistration: true,
      ...shared,
    });
  }
}
