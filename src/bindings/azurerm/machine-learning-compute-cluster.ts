// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.
import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface MachineLearningComputeClusterConfig extends cdktf.TerraformMetaArguments {
  readonly description?: string;
  readonly id?: string;
  readonly localAuthEnabled?: boolean | cdktf.IResolvable;
  readonly location: string;
  readonly machineLearningWorkspaceId: string;
  readonly name: string;
  readonly nodePublicIpEnabled?: boolean | cdktf.IResolvable;
  readonly sshPublicAccessEnabled?: boolean | cdktf.IResolvable;
  readonly subnetResourceId?: string;
  readonly tags?: { [key: string]: string };
  readonly vmPriority: string;
  readonly vmSize: string;
  readonly identity?: MachineLearningComputeClusterIdentity;
  readonly scaleSettings: MachineLearningComputeClusterScaleSettings;
}
export interface MachineLearningComputeClusterIdentity {
  readonly identityIds?: string[];
  readonly type: string;
}

export function machineLearningComputeClusterIdentityToTerraform(struct?: MachineLearningComputeClusterIdentityOutputReference | MachineLearningComputeClusterIdentity): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    identity_ids: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.identityIds),
    type: cdktf.stringToTerraform(struct!.type),
  }
}

export function machineLearningComputeClusterIdentityToHclTerraform(struct?: MachineLearningComputeClusterIdentityOutputReference | MachineLearningComputeClusterIdentity): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    identity_ids: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.identityIds),
      isBlock: false,
      type: "set",
      storageClassType: "stringList",
    },
    type: {
      value: cdktf.stringToHclTerraform(struct!.type),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class MachineLearningComputeClusterIdentityOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false, 0);
  }

  public get internalValue(): MachineLearningComputeClusterIdentity | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._identityIds !== undefined) {
      hasAnyValues = true;
      internalValueResult.identityIds = this._identityIds;
    }
    if (this._type !== undefined) {
      hasAnyValues = true;
      internalValueResult.type = this._type;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: MachineLearningComputeClusterIdentity | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this._identityIds = undefined;
      this._type = undefined;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this._identityIds = value.identityIds;
      this._type = value.type;
    }
  }

  private _identityIds?: string[]; 
  public get identityIds() {
    return cdktf.Fn.tolist(this.getListAttribute('identity_ids'));
  }
  public set identityIds(value: string[]) {
    this._identityIds = value;
  }
  public resetIdentityIds() {
    this._identityIds = undefined;
  }
  public get identityIdsInput() {
    return this._identityIds;
  }

  public get principalId() {
    return this.getStringAttribute('principal_id');
  }

  public get tenantId() {
    return this.getStringAttribute('tenant_id');
  }

  private _type?: string; 
  public get type() {
    return this.getStringAttribute('type');
  }
  public set type(value: string) {
    this._type = value;
  }
  public get typeInput() {
    return this._type;
  }
}
export interface MachineLearningComputeClusterScaleSettings {
  readonly maxNodeCount: number;
  readonly minNodeCount: number;
  readonly scaleDownNodesAfterIdleDuration: string;
}

export function machineLearningComputeClusterScaleSettingsToTerraform(struct?: MachineLearningComputeClusterScaleSettingsOutputReference | MachineLearningComputeClusterScaleSettings): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    max_node_count: cdktf.numberToTerraform(struct!.maxNodeCount),
    min_node_count: cdktf.numberToTerraform(struct!.minNodeCount),
    scale_down_nodes_after_idle_duration: cdktf.stringToTerraform(struct!.scaleDownNodesAfterIdleDuration),
  }
}

export function machineLearningComputeClusterScaleSettingsToHclTerraform(struct?: MachineLearningComputeClusterScaleSettingsOutputReference | MachineLearningComputeClusterScaleSettings): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    max_node_count: {
      value: cdktf.numberToHclTerraform(struct!.maxNodeCount),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    min_node_count: {
      value: cdktf.numberToHclTerraform(struct!.minNodeCount),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    scale_down_nodes_after_idle_duration: {
      value: cdktf.stringToHclTerraform(struct!.scaleDownNodesAfterIdleDuration),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class MachineLearningComputeClusterScaleSettingsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false, 0);
  }

  public get internalValue(): MachineLearningComputeClusterScaleSettings | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._maxNodeCount !== undefined) {
      hasAnyValues = true;
      internalValueResult.maxNodeCount = this._maxNodeCount;
    }
    if (this._minNodeCount !== undefined) {
      hasAnyValues = true;
      internalValueResult.minNodeCount = this._minNodeCount;
    }
    if (this._scaleDownNodesAfterIdleDuration !== undefined) {
      hasAnyValues = true;
      internalValueResult.scaleDownNodesAfterIdleDuration = this._scaleDownNodesAfterIdleDuration;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: MachineLearningComputeClusterScaleSettings | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this._maxNodeCount = undefined;
      this._minNodeCount = undefined;
      this._scaleDownNodesAfterIdleDuration = undefined;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this._maxNodeCount = value.maxNodeCount;
      this._minNodeCount = value.minNodeCount;
      this._scaleDownNodesAfterIdleDuration = value.scaleDownNodesAfterIdleDuration;
    }
  }

  private _maxNodeCount?: number; 
  public get maxNodeCount() {
    return this.getNumberAttribute('max_node_count');
  }
  public set maxNodeCount(value: number) {
    this._maxNodeCount = value;
  }
  public get maxNodeCountInput() {
    return this._maxNodeCount;
  }

  private _minNodeCount?: number; 
  public get minNodeCount() {
    return this.getNumberAttribute('min_node_count');
  }
  public set minNodeCount(value: number) {
    this._minNodeCount = value;
  }
  public get minNodeCountInput() {
    return this._minNodeCount;
  }

  private _scaleDownNodesAfterIdleDuration?: string; 
  public get scaleDownNodesAfterIdleDuration() {
    return this.getStringAttribute('scale_down_nodes_after_idle_duration');
  }
  public set scaleDownNodesAfterIdleDuration(value: string) {
    this._scaleDownNodesAfterIdleDuration = value;
  }
  public get scaleDownNodesAfterIdleDurationInput() {
    return this._scaleDownNodesAfterIdleDuration;
  }
}

export class MachineLearningComputeCluster extends cdktf.TerraformResource {

  public static readonly tfResourceType = "azurerm_machine_learning_compute_cluster";

  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "azurerm_machine_learning_compute_cluster", importId: importFromId, provider });
      }

  public constructor(scope: Construct, id: string, config: MachineLearningComputeClusterConfig) {
    super(scope, id, {
      terraformResourceType: 'azurerm_machine_learning_compute_cluster',
      terraformGeneratorMetadata: {
        providerName: 'azurerm',
        providerVersion: '4.79.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._description = config.description;
    this._id = config.id;
    this._localAuthEnabled = config.localAuthEnabled;
    this._location = config.location;
    this._machineLearningWorkspaceId = config.machineLearningWorkspaceId;
    this._name = config.name;
    this._nodePublicIpEnabled = config.nodePublicIpEnabled;
    this._sshPublicAccessEnabled = config.sshPublicAccessEnabled;
    this._subnetResourceId = config.subnetResourceId;
    this._tags = config.tags;
    this._vmPriority = config.vmPriority;
    this._vmSize = config.vmSize;
    this._identity.internalValue = config.identity;
    this._scaleSettings.internalValue = config.scaleSettings;
  }

  private _description?: string; 
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  public get descriptionInput() {
    return this._description;
  }

  private _id?: string; 
  public get id() {
    return this.getStringAttribute('id');
  }
  public set id(value: string) {
    this._id = value;
  }
  public resetId() {
    this._id = undefined;
  }
  public get idInput() {
    return this._id;
  }

  private _localAuthEnabled?: boolean | cdktf.IResolvable; 
  public get localAuthEnabled() {
    return this.getBooleanAttribute('local_auth_enabled');
  }
  public set localAuthEnabled(value: boolean | cdktf.IResolvable) {
    this._localAuthEnabled = value;
  }
  public resetLocalAuthEnabled() {
    this._localAuthEnabled = undefined;
  }
  public get localAuthEnabledInput() {
    return this._localAuthEnabled;
  }

  private _location?: string; 
  public get location() {
    return this.getStringAttribute('location');
  }
  public set location(value: string) {
    this._location = value;
  }
  public get locationInput() {
    return this._location;
  }

  private _machineLearningWorkspaceId?: string; 
  public get machineLearningWorkspaceId() {
    return this.getStringAttribute('machine_learning_workspace_id');
  }
  public set machineLearningWorkspaceId(value: string) {
    this._machineLearningWorkspaceId = value;
  }
  public get machineLearningWorkspaceIdInput() {
    return this._machineLearningWorkspaceId;
  }

  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  public get nameInput() {
    return this._name;
  }

  private _nodePublicIpEnabled?: boolean | cdktf.IResolvable; 
  public get nodePublicIpEnabled() {
    return this.getBooleanAttribute('node_public_ip_enabled');
  }
  public set nodePublicIpEnabled(value: boolean | cdktf.IResolvable) {
    this._nodePublicIpEnabled = value;
  }
  public resetNodePublicIpEnabled() {
    this._nodePublicIpEnabled = undefined;
  }
  public get nodePublicIpEnabledInput() {
    return this._nodePublicIpEnabled;
  }

  private _sshPublicAccessEnabled?: boolean | cdktf.IResolvable; 
  public get sshPublicAccessEnabled() {
    return this.getBooleanAttribute('ssh_public_access_enabled');
  }
  public set sshPublicAccessEnabled(value: boolean | cdktf.IResolvable) {
    this._sshPublicAccessEnabled = value;
  }
  public resetSshPublicAccessEnabled() {
    this._sshPublicAccessEnabled = undefined;
  }
  public get sshPublicAccessEnabledInput() {
    return this._sshPublicAccessEnabled;
  }

  private _subnetResourceId?: string; 
  public get subnetResourceId() {
    return this.getStringAttribute('subnet_resource_id');
  }
  public set subnetResourceId(value: string) {
    this._subnetResourceId = value;
  }
  public resetSubnetResourceId() {
    this._subnetResourceId = undefined;
  }
  public get subnetResourceIdInput() {
    return this._subnetResourceId;
  }

  private _tags?: { [key: string]: string }; 
  public get tags() {
    return this.getStringMapAttribute('tags');
  }
  public set tags(value: { [key: string]: string }) {
    this._tags = value;
  }
  public resetTags() {
    this._tags = undefined;
  }
  public get tagsInput() {
    return this._tags;
  }

  private _vmPriority?: string; 
  public get vmPriority() {
    return this.getStringAttribute('vm_priority');
  }
  public set vmPriority(value: string) {
    this._vmPriority = value;
  }
  public get vmPriorityInput() {
    return this._vmPriority;
  }

  private _vmSize?: string; 
  public get vmSize() {
    return this.getStringAttribute('vm_size');
  }
  public set vmSize(value: string) {
    this._vmSize = value;
  }
  public get vmSizeInput() {
    return this._vmSize;
  }

  private _identity = new MachineLearningComputeClusterIdentityOutputReference(this, "identity");
  public get identity() {
    return this._identity;
  }
  public putIdentity(value: MachineLearningComputeClusterIdentity) {
    this._identity.internalValue = value;
  }
  public resetIdentity() {
    this._identity.internalValue = undefined;
  }
  public get identityInput() {
    return this._identity.internalValue;
  }

  private _scaleSettings = new MachineLearningComputeClusterScaleSettingsOutputReference(this, "scale_settings");
  public get scaleSettings() {
    return this._scaleSettings;
  }
  public putScaleSettings(value: MachineLearningComputeClusterScaleSettings) {
    this._scaleSettings.internalValue = value;
  }
  public get scaleSettingsInput() {
    return this._scaleSettings.internalValue;
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      description: cdktf.stringToTerraform(this._description),
      id: cdktf.stringToTerraform(this._id),
      local_auth_enabled: cdktf.booleanToTerraform(this._localAuthEnabled),
      location: cdktf.stringToTerraform(this._location),
      machine_learning_workspace_id: cdktf.stringToTerraform(this._machineLearningWorkspaceId),
      name: cdktf.stringToTerraform(this._name),
      node_public_ip_enabled: cdktf.booleanToTerraform(this._nodePublicIpEnabled),
      ssh_public_access_enabled: cdktf.booleanToTerraform(this._sshPublicAccessEnabled),
      subnet_resource_id: cdktf.stringToTerraform(this._subnetResourceId),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
      vm_priority: cdktf.stringToTerraform(this._vmPriority),
      vm_size: cdktf.stringToTerraform(this._vmSize),
      identity: machineLearningComputeClusterIdentityToTerraform(this._identity.internalValue),
      scale_settings: machineLearningComputeClusterScaleSettingsToTerraform(this._scaleSettings.internalValue),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      description: {
        value: cdktf.stringToHclTerraform(this._description),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      id: {
        value: cdktf.stringToHclTerraform(this._id),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      local_auth_enabled: {
        value: cdktf.booleanToHclTerraform(this._localAuthEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      location: {
        value: cdktf.stringToHclTerraform(this._location),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      machine_learning_workspace_id: {
        value: cdktf.stringToHclTerraform(this._machineLearningWorkspaceId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      node_public_ip_enabled: {
        value: cdktf.booleanToHclTerraform(this._nodePublicIpEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      ssh_public_access_enabled: {
        value: cdktf.booleanToHclTerraform(this._sshPublicAccessEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      subnet_resource_id: {
        value: cdktf.stringToHclTerraform(this._subnetResourceId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tags: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._tags),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      vm_priority: {
        value: cdktf.stringToHclTerraform(this._vmPriority),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      vm_size: {
        value: cdktf.stringToHclTerraform(this._vmSize),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      identity: {
        value: machineLearningComputeClusterIdentityToHclTerraform(this._identity.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "MachineLearningComputeClusterIdentityList",
      },
      scale_settings: {
        value: machineLearningComputeClusterScaleSettingsToHclTerraform(this._scaleSettings.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "MachineLearningComputeClusterScaleSettingsList",
      },
    };

    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
