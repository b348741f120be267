import { TerraformOutput } from 'cdktf';
import { DataAwsSagemakerPrebuiltEcrImage } from '../../bindings/aws/data-aws-sagemaker-prebuilt-ecr-image';
import { SageMaker } from '../../constructs/sagemaker/sagemaker';
import { cloudSettings } from '../../plan/clouds';
import type { ToolContext } from '../tool-context';

/** What the workspace's script trains in, which AWS keeps in a registry of each region. */
const IMAGE = { repositoryName: 'sagemaker-scikit-learn', imageTag: '1.2-1-cpu-py3' };

/** Amazon SageMaker AI: bucket, MLflow, model registry, role, and what the workspace's scripts read of them. */
export function build({ stack, plan }: ToolContext): SageMaker {
  const { name, deletionProtection } = plan.platform;
  const { mlflow, endpoint, alarmTopics, region } = cloudSettings(plan.platform, 'sagemaker');
  const suite = new SageMaker(stack, 'Sagemaker', {
    name,
    mlflow,
    endpoint,
    alarmTopics,
    preventDestroy: deletionProtection,
  });
  const outputs = {
    region,
    mlflow_tracking_uri: suite.trackingUri,
    bucket: suite.bucketName,
    data_url: `s3://${suite.bucketName}`,
    role_arn: suite.role.role.arn,
    model_package_group: suite.registry.modelPackageGroupName,
    endpoint: name,
    image: new DataAwsSagemakerPrebuiltEcrImage(stack, 'SagemakerImage', IMAGE).registryPath,
  };
  for (const [key, value] of Object.entries(outputs)) {
    new TerraformOutput(stack, `sagemaker_${key}`, { value });
  }
  return suite;
}
