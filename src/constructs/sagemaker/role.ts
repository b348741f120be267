import { Construct } from 'constructs';
import { DataAwsCallerIdentity } from '../../bindings/aws/data-aws-caller-identity';
import { DataAwsPartition } from '../../bindings/aws/data-aws-partition';
import { IamRole } from '../../bindings/aws/iam-role';
import { IamRolePolicy } from '../../bindings/aws/iam-role-policy';
import type { S3Bucket } from '../../bindings/aws/s3-bucket';

/** What AWS takes at the most in front of the letters that it adds to a role's name. */
const ROLE_PREFIX = 38;

interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

/** A policy of AWS as it stands in its JSON. */
export const policy = (...statements: readonly Statement[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

export interface SageMakerRoleProps {
  /** Begins the role's name. */
  readonly name: string;
  /** All that the role may read and write. */
  readonly bucket: S3Bucket;
}

/**
 * The role that SageMaker takes in this account: for the tracking server, training and tuning jobs, and endpoints. It may use one
 * bucket, the model registry, pull images, and write logs and metrics.
 */
export class SageMakerRole extends Construct {
  public readonly role: IamRole;
  /** The permissions that have to be there before SageMaker is given the role. */
  public readonly permissions: IamRolePolicy;
  public readonly account: DataAwsCallerIdentity;
  private readonly partition: DataAwsPartition;

  constructor(scope: Construct, id: string, { name, bucket }: SageMakerRoleProps) {
    super(scope, id);
    this.account = new DataAwsCallerIdentity(this, 'Account');
    this.partition = new DataAwsPartition(this, 'Partition');
    this.role = new IamRole(this, 'Resource', {
      namePrefix: `${name}-sagemaker-`.slice(0, ROLE_PREFIX),
      assumeRolePolicy: policy({
        Sid: 'SageMakerOfThisAccount',
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Service: 'sagemaker.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': this.account.accountId } },
      }),
    });
    const registry = (kind: string) =>
      `arn:${this.partition.partition}:sagemaker:*:${this.account.accountId}:${kind}/*`;
    this.permissions = new IamRolePolicy(this, 'Permissions', {
      role: this.role.id,
      policy: policy(
        {
          Sid: 'Objects',
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'],
          Resource: `${bucket.arn}/*`,
        },
        {
          Sid: 'Bucket',
          Effect: 'Allow',
          Action: ['s3:ListBucket', 's3:GetBucketLocation'],
          Resource: bucket.arn,
        },
        {
          Sid: 'Registry',
          Effect: 'Allow',
          Action: [
            'sagemaker:AddTags',
            'sagemaker:CreateModelPackage',
            'sagemaker:CreateModelPackageGroup',
            'sagemaker:DescribeModelPackage',
            'sagemaker:DescribeModelPackageGroup',
            'sagemaker:ListModelPackages',
            'sagemaker:UpdateModelPackage',
          ],
          Resource: [registry('model-package-group'), registry('model-package')],
        },
        {
          Sid: 'Logs',
          Effect: 'Allow',
          Action: [
            'logs:CreateLogGroup',
            'logs:CreateLogStream',
            'logs:DescribeLogStreams',
            'logs:PutLogEvents',
          ],
          Resource: `arn:${this.partition.partition}:logs:*:${this.account.accountId}:log-group:/aws/sagemaker/*`,
        },
        // Neither can be narrowed to a resource by IAM.
        {
          Sid: 'Metrics',
          Effect: 'Allow',
          Action: 'cloudwatch:PutMetricData',
          Resource: '*',
          Condition: { StringLike: { 'cloudwatch:namespace': '*SageMaker*' } },
        },
        {
          Sid: 'Images',
          Effect: 'Allow',
          Action: ['ecr:GetAuthorizationToken', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
          Resource: '*',
        },
      ),
    });
  }

  /** Lets jobs under the role write to the MLflow that has this ARN. */
  public mayTrack(arn: string): void {
    new IamRolePolicy(this, 'Tracking', {
      role: this.role.id,
      policy: policy({
        Sid: 'Tracking',
        Effect: 'Allow',
        Action: ['sagemaker:CallMlflowAppApi', 'sagemaker-mlflow:*'],
        Resource: arn,
      }),
    });
  }
}
