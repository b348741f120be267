import { Construct } from 'constructs';
import { S3Bucket } from '../../bindings/aws/s3-bucket';
import { S3BucketPolicy } from '../../bindings/aws/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '../../bindings/aws/s3-bucket-public-access-block';
import { S3BucketVersioning } from '../../bindings/aws/s3-bucket-versioning';
import { policy } from './role';

/** What AWS takes at the most in front of the letters that it adds to a bucket's name. */
const BUCKET_PREFIX = 37;

export interface DataBucketProps {
  /** Begins the bucket's name; AWS adds letters, since the name is one of all its customers'. */
  readonly name: string;
  /** true: Terraform refuses to destroy it. @default false */
  readonly preventDestroy?: boolean;
}

/** A bucket of S3 that keeps every version of an object, that nobody else gets into, and that is reached by TLS alone. */
export class DataBucket extends Construct {
  public readonly bucket: S3Bucket;

  constructor(scope: Construct, id: string, { name, preventDestroy = false }: DataBucketProps) {
    super(scope, id);
    this.bucket = new S3Bucket(this, 'Resource', {
      bucketPrefix: `${name.slice(0, BUCKET_PREFIX - 1)}-`,
      ...(preventDestroy && { lifecycle: { preventDestroy } }),
    });
    const bucket = this.bucket.id;
    new S3BucketVersioning(this, 'Versioning', { bucket, versioningConfiguration: { status: 'Enabled' } });
    const closed = new S3BucketPublicAccessBlock(this, 'PublicAccess', {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    // S3 refuses two changes of a bucket's access at the same time.
    new S3BucketPolicy(this, 'Policy', {
      bucket,
      policy: policy({
        Sid: 'TlsOnly',
        Effect: 'Deny',
        Action: 's3:*',
        Principal: '*',
        Resource: [this.bucket.arn, `${this.bucket.arn}/*`],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
      dependsOn: [closed],
    });
  }
}
