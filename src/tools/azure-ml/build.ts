import { TerraformOutput } from 'cdktf';
import { AzureMl } from '../../constructs/azure-ml/azure-ml';
import { cloudSettings } from '../../plan/clouds';
import type { ToolContext } from '../tool-context';

/** Azure Machine Learning: workspace, what it stands on, compute, and what the workspace's scripts read of them. */
export function build({ stack, plan }: ToolContext): AzureMl {
  const { name, deletionProtection } = plan.platform;
  const { location, vmSize, maxNodes, lowPriority, members } = cloudSettings(plan.platform, 'azureMl');
  const suite = new AzureMl(stack, 'AzureMl', {
    name,
    location,
    vmSize,
    maxNodes,
    lowPriority,
    members,
    preventDestroy: deletionProtection,
  });
  const outputs = {
    mlflow_tracking_uri: suite.trackingUri,
    workspace_id: suite.workspace.id,
    workspace: suite.workspace.name,
    resource_group: suite.group.name,
    compute: suite.compute.name,
    storage_account: suite.storage.storage.name,
    data_url: `azure://${suite.storage.container.name}`,
    // The name of an endpoint is one of all customers of the location.
    endpoint: suite.storage.storage.name,
  };
  for (const [key, value] of Object.entries(outputs))
    new TerraformOutput(stack, `azure_ml_${key}`, { value });
  return suite;
}
