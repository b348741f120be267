import { Construct } from 'constructs';
import { ApplicationInsights } from '../../bindings/azurerm/application-insights';
import { DataAzurermClientConfig } from '../../bindings/azurerm/data-azurerm-client-config';
import { LogAnalyticsWorkspace } from '../../bindings/azurerm/log-analytics-workspace';
import { MachineLearningComputeCluster } from '../../bindings/azurerm/machine-learning-compute-cluster';
import { MachineLearningWorkspace } from '../../bindings/azurerm/machine-learning-workspace';
import { ResourceGroup } from '../../bindings/azurerm/resource-group';
import { RoleAssignment } from '../../bindings/azurerm/role-assignment';
import { CONSUMER_NAME, PropError, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { WorkspaceStorage } from './storage';

/** An object of Entra ID. */
export const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface AzureMlProps {
  /** Name of the resource group, the workspace and what else is made. */
  readonly name: string;
  /** Location of Azure, such as westeurope. */
  readonly location: string;
  /** Machines of the compute cluster. @default 'Standard_DS3_v2' */
  readonly vmSize?: string;
  /** Its nodes at the most; with nothing to do there are none. @default 2 */
  readonly maxNodes?: number;
  /** true: spare machines, which cost less and may be taken away during a job. @default false */
  readonly lowPriority?: boolean;
  /** Object ids in Entra ID of the people, or better groups, who work with it. @default [] - who deploys gives them roles */
  readonly members?: readonly string[];
  /** true: Terraform refuses to destroy what holds data. @default false */
  readonly preventDestroy?: boolean;
}

/** What somebody who works with a workspace needs. */
const MEMBER_ROLES = { workspace: 'AzureML Data Scientist', storage: 'Storage Blob Data Contributor' };

/**
 * What a team needs of Azure Machine Learning, in a subscription that exists: a resource group with a workspace, which is an MLflow
 * server and a model registry, what it stands on, and a compute cluster of none to some nodes. Identities instead of keys.
 */
export class AzureMl extends Construct {
  public readonly group: ResourceGroup;
  public readonly storage: WorkspaceStorage;
  public readonly workspace: MachineLearningWorkspace;
  public readonly compute: MachineLearningComputeCluster;
  /** What MLflow's clients that have the package `azureml-mlflow` take for MLFLOW_TRACKING_URI. */
  public readonly trackingUri: string;
  private readonly account: DataAzurermClientConfig;

  constructor(scope: Construct, id: string, props: AzureMlProps) {
    super(scope, id);
    this.requireProps(props);
    const { name, location, members = [], preventDestroy = false } = props;
    this.account = new DataAzurermClientConfig(this, 'Account');
    const { account } = this;
    this.group = new ResourceGroup(this, 'Group', { name, location });
    const { group } = this;
    this.storage = new WorkspaceStorage(this, 'Storage', { name, group, account, preventDestroy });
    this.workspace = this.buildWorkspace(name, preventDestroy);
    this.compute = this.buildCompute(props);
    for (const [index, member] of members.entries()) this.letIn(`Member-${String(index)}`, member);
    this.trackingUri = `azureml://${location}.api.azureml.ms/mlflow/v1.0${this.workspace.id}`;
  }

  private requireProps({ name, location, vmSize, maxNodes = 2, members = [] }: AzureMlProps): void {
    requireMatch(this, 'name', name, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
    if (!/^.{3,33}$/.test(name)) throw new PropError(this, 'name', 'must have 3 to 33 characters');
    requireMatch(this, 'location', location, /^[a-z][a-z0-9]{2,40}$/, 'a location such as westeurope');
    requireMatch(
      this,
      'vmSize',
      vmSize ?? 'Standard_DS3_v2',
      /^Standard_\w{2,40}$/,
      'a size such as Standard_DS3_v2',
    );
    requireInteger(this, 'maxNodes', maxNodes, 1, 1000);
    for (const member of members)
      requireMatch(this, 'members', member, OBJECT_ID, 'object ids in Entra ID, in small letters');
  }

  private get placed() {
    return { resourceGroupName: this.group.name, location: this.group.location };
  }

  private buildWorkspace(name: string, preventDestroy: boolean): MachineLearningWorkspace {
    const logs = new LogAnalyticsWorkspace(this, 'Logs', {
      name,
      ...this.placed,
      sku: 'PerGB2018',
      retentionInDays: 30,
      // Its keys are in the state too, and open nothing.
      localAuthenticationEnabled: false,
    });
    const insights = new ApplicationInsights(this, 'Insights', {
      name,
      ...this.placed,
      applicationType: 'web',
      workspaceId: logs.id,
    });
    return new MachineLearningWorkspace(this, 'Workspace', {
      name,
      ...this.placed,
      applicationInsightsId: insights.id,
      keyVaultId: this.storage.vault.id,
      storageAccountId: this.storage.storage.id,
      storageAccountAccessType: 'Identity',
      containerRegistryId: this.storage.registry.id,
      identity: { type: 'SystemAssigned' },
      ...(preventDestroy && { lifecycle: { preventDestroy } }),
    });
  }

  private buildCompute({ vmSize = 'Standard_DS3_v2', maxNodes = 2, lowPriority = false }: AzureMlProps) {
    const compute = new MachineLearningComputeCluster(this, 'Compute', {
      name: 'jobs',
      location: this.group.location,
      machineLearningWorkspaceId: this.workspace.id,
      vmPriority: lowPriority ? 'LowPriority' : 'Dedicated',
      vmSize,
      scaleSettings: {
        minNodeCount: 0,
        maxNodeCount: maxNodes,
        scaleDownNodesAfterIdleDuration: 'PT2M',
      },
      identity: { type: 'SystemAssigned' },
      localAuthEnabled: false,
      sshPublicAccessEnabled: false,
    });
    new RoleAssignment(this, 'ComputeData', {
      scope: this.storage.storage.id,
      roleDefinitionName: MEMBER_ROLES.storage,
      principalId: compute.identity.principalId,
    });
    return compute;
  }

  private letIn(id: string, principalId: string): void {
    const roles = [
      ['Work', this.workspace.id, MEMBER_ROLES.workspace],
      ['Data', this.storage.storage.id, MEMBER_ROLES.storage],
    ] as const;
    for (const [kind, scope, roleDefinitionName] of roles) {
      new RoleAssignment(this, `${id}-${kind}`, { scope, roleDefinitionName, principalId });
    }
  }
}
