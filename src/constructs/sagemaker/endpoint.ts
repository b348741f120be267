import { Construct } from 'constructs';
import type { IamRole } from '../../bindings/aws/iam-role';
import { SagemakerEndpoint } from '../../bindings/aws/sagemaker-endpoint';
import { SagemakerEndpointConfiguration } from '../../bindings/aws/sagemaker-endpoint-configuration';
import { SagemakerModel } from '../../bindings/aws/sagemaker-model';
import { contentHash } from '../kubernetes/content-hash';
import { IMAGE_REFERENCE, PropError, requireInteger, requireMatch } from '../kubernetes/prop-error';

/** What the one variant of an endpoint is called, here and by the workspace's script. */
export const VARIANT = 'all';

/** The only amounts of memory that a serverless endpoint can have. */
export const SERVERLESS_MEMORY: readonly number[] = [1024, 2048, 3072, 4096, 5120, 6144];

/** A model that a serverless endpoint serves. */
export interface ServedModelProps {
  /** Image in ECR that serves it. */
  readonly image: string;
  /** Its files, an archive in S3. */
  readonly modelDataUrl: string;
  /** One of `SERVERLESS_MEMORY`. @default 2048 */
  readonly memoryMib?: number;
  /** Requests at one time. @default 5 */
  readonly maxConcurrency?: number;
}

export interface ServerlessEndpointProps extends ServedModelProps {
  readonly name: string;
  /** What it runs as. */
  readonly role: IamRole;
}

/** A serverless endpoint: it costs nothing while nobody asks it. Another model takes its place without a pause. */
export class ServerlessEndpoint extends Construct {
  public readonly endpoint: SagemakerEndpoint;

  constructor(scope: Construct, id: string, props: ServerlessEndpointProps) {
    super(scope, id);
    const { name, role, image, modelDataUrl, memoryMib = 2048, maxConcurrency = 5 } = props;
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image with a tag or a digest');
    requireMatch(this, 'modelDataUrl', modelDataUrl, /^s3:\/\/[^/]+\/.+/, 'an s3://bucket/path address');
    requireInteger(this, 'maxConcurrency', maxConcurrency, 1, 200);
    if (!SERVERLESS_MEMORY.includes(memoryMib)) {
      throw new PropError(this, 'memoryMib', `must be one of ${SERVERLESS_MEMORY.join(', ')}`);
    }
    // No model can be changed: another one gets another name, and goes after the endpoint has moved on.
    const lifecycle = { createBeforeDestroy: true };
    const model = new SagemakerModel(this, 'Model', {
      name: `${name}-${contentHash(image, modelDataUrl)}`,
      executionRoleArn: role.arn,
      primaryContainer: { image, modelDataUrl },
      lifecycle,
    });
    const configuration = new SagemakerEndpointConfiguration(this, 'Configuration', {
      namePrefix: `${name}-`.slice(0, 37),
      productionVariants: [
        {
          variantName: VARIANT,
          modelName: model.name,
          serverlessConfig: { memorySizeInMb: memoryMib, maxConcurrency },
        },
      ],
      lifecycle,
    });
    this.endpoint = new SagemakerEndpoint(this, 'Resource', { name, endpointConfigName: configuration.name });
  }
}
