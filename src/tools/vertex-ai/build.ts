import { TerraformOutput } from 'cdktf';
import { VertexAi } from '../../constructs/vertex-ai/vertex-ai';
import { cloudSettings } from '../../plan/clouds';
import type { ToolContext } from '../tool-context';

/** Vertex AI: bucket, TensorBoard, endpoint, service account, and what the workspace's scripts read of them. */
export function build({ stack, plan }: ToolContext): VertexAi {
  const { name, deletionProtection } = plan.platform;
  const { region } = cloudSettings(plan.platform, 'vertexAi');
  const suite = new VertexAi(stack, 'VertexAi', { name, region, preventDestroy: deletionProtection });
  const outputs = {
    region,
    project: suite.account.project,
    bucket: suite.bucket.url,
    data_url: suite.bucket.url,
    tensorboard: suite.tensorboard.id,
    endpoint: suite.endpoint.id,
    service_account: suite.account.email,
    experiment: name,
  };
  for (const [key, value] of Object.entries(outputs))
    new TerraformOutput(stack, `vertex_ai_${key}`, { value });
  return suite;
}
