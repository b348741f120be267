export { AwsProvider } from '../../bindings/aws/provider';
export { AWS_PROVIDER } from '../../bindings/aws/version';
export { DataBucket, type DataBucketProps } from './data-bucket';
export {
  SERVERLESS_MEMORY,
  type ServedModelProps,
  ServerlessEndpoint,
  type ServerlessEndpointProps,
  VARIANT,
} from './endpoint';
export { SageMakerRole, type SageMakerRoleProps } from './role';
export { MLFLOW_KINDS, type MlflowKind, SageMaker, type SageMakerProps } from './sagemaker';
