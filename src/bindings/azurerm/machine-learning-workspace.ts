// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.
import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface MachineLearningWorkspaceConfig extends cdktf.TerraformMetaArguments {
  readonly applicationInsightsId: string;
  readonly containerRegistryId?: string;
  readonly description?: string;
  readonly friendlyName?: string;
  readonly highBusinessImpact?: boolean | cdktf.IResolvable;
  readonly id?: string;
  readonly imageBuildComputeName?: string;
  readonly keyVaultId: string;
  readonly kind?: string;
  readonly location: string;
  readonly name: string;
  readonly primaryUserAssignedIdentity?: string;
  readonly publicNetworkAccessEnabled?: boolean | cdktf.IResolvable;
  readonly resourceGroupName: string;
  readonly serviceSideEncryptionEnabled?: boolean | cdktf.IResolvable;
  readonly skuName?: string;
  readonly storageAccountAccessType?: string;
  readonly storageAccountId: string;
  readonly tags?: { [key: string]: string };
  readonly v1LegacyModeEnabled?: boolean | cdktf.IResolvable;
  readonly identity: MachineLearningWorkspaceIdentity;
}
export interface MachineLearningWorkspaceIdentity {
  readonly identityIds?: string[];
  readonly type: string;
}

export function machineLearningWorkspaceIdentityToTerraform(struct?: MachineLearningWorkspaceIdentityOutputReference | MachineLearningWorkspaceIdentity): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    identity_ids: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.identityIds),
    type: cdktf.stringToTerraform(struct!.type),
  }
}

export function machineLearningWorkspaceIdentityToHclTerraform(struct?: MachineLearningWorkspaceIdentityOutputReference | MachineLearningWorkspaceIdentity): any {
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

export class MachineLearningWorkspaceIdentityOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false, 0);
  }

  public get internalValue(): MachineLearningWorkspaceIdentity | undefined {
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

  public set internalValue(value: MachineLearningWorkspaceIdentity | undefined) {
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

export class MachineLearningWorkspace extends cdktf.TerraformResource {

  public static readonly tfResourceType = "azurerm_machine_learning_workspace";

  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "azurerm_machine_learning_workspace", importId: importFromId, provider });
      }

  public constructor(scope: Construct, id: string, config: MachineLearningWorkspaceConfig) {
    super(scope, id, {
      terraformResourceType: 'azurerm_machine_learning_workspace',
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
    this._applicationInsightsId = config.applicationInsightsId;
    this._containerRegistryId = config.containerRegistryId;
    this._description = config.description;
    this._friendlyName = config.friendlyName;
    this._highBusinessImpact = config.highBusinessImpact;
    this._id = config.id;
    this._imageBuildComputeName = config.imageBuildComputeName;
    this._keyVaultId = config.keyVaultId;
    this._kind = config.kind;
    this._location = config.location;
    this._name = config.name;
    this._primaryUserAssignedIdentity = config.primaryUserAssignedIdentity;
    this._publicNetworkAccessEnabled = config.publicNetworkAccessEnabled;
    this._resourceGroupName = config.resourceGroupName;
    this._serviceSideEncryptionEnabled = config.serviceSideEncryptionEnabled;
    this._skuName = config.skuName;
    this._storageAccountAccessType = config.storageAccountAccessType;
    this._storageAccountId = config.storageAccountId;
    this._tags = config.tags;
    this._v1LegacyModeEnabled = config.v1LegacyModeEnabled;
    this._identity.internalValue = config.identity;
  }

  private _applicationInsightsId?: string; 
  public get applicationInsightsId() {
    return this.getStringAttribute('application_insights_id');
  }
  public set applicationInsightsId(value: string) {
    this._applicationInsightsId = value;
  }
  public get applicationInsightsIdInput() {
    return this._applicationInsightsId;
  }

  private _containerRegistryId?: string; 
  public get containerRegistryId() {
    return this.getStringAttribute('container_registry_id');
  }
  public set containerRegistryId(value: string) {
    this._containerRegistryId = value;
  }
  public resetContainerRegistryId() {
    this._containerRegistryId = undefined;
  }
  public get containerRegistryIdInput() {
    return this._containerRegistryId;
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

  public get discoveryUrl() {
    return this.getStringAttribute('discovery_url');
  }

  private _friendlyName?: string; 
  public get friendlyName() {
    return this.getStringAttribute('friendly_name');
  }
  public set friendlyName(value: string) {
    this._friendlyName = value;
  }
  public resetFriendlyName() {
    this._friendlyName = undefined;
  }
  public get friendlyNameInput() {
    return this._friendlyName;
  }

  private _highBusinessImpact?: boolean | cdktf.IResolvable; 
  public get highBusinessImpact() {
    return this.getBooleanAttribute('high_business_impact');
  }
  public set highBusinessImpact(value: boolean | cdktf.IResolvable) {
    this._highBusinessImpact = value;
  }
  public resetHighBusinessImpact() {
    this._highBusinessImpact = undefined;
  }
  public get highBusinessImpactInput() {
    return this._highBusinessImpact;
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

  private _imageBuildComputeName?: string; 
  public get imageBuildComputeName() {
    return this.getStringAttribute('image_build_compute_name');
  }
  public set imageBuildComputeName(value: string) {
    this._imageBuildComputeName = value;
  }
  public resetImageBuildComputeName() {
    this._imageBuildComputeName = undefined;
  }
  public get imageBuildComputeNameInput() {
    return this._imageBuildComputeName;
  }

  private _keyVaultId?: string; 
  public get keyVaultId() {
    return this.getStringAttribute('key_vault_id');
  }
  public set keyVaultId(value: string) {
    this._keyVaultId = value;
  }
  public get keyVaultIdInput() {
    return this._keyVaultId;
  }

  private _kind?: string; 
  public get kind() {
    return this.getStringAttribute('kind');
  }
  public set kind(value: string) {
    this._kind = value;
  }
  public resetKind() {
    this._kind = undefined;
  }
  public get kindInput() {
    return this._kind;
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

  private _primaryUserAssignedIdentity?: string; 
  public get primaryUserAssignedIdentity() {
    return this.getStringAttribute('primary_user_assigned_identity');
  }
  public set primaryUserAssignedIdentity(value: string) {
    this._primaryUserAssignedIdentity = value;
  }
  public resetPrimaryUserAssignedIdentity() {
    this._primaryUserAssignedIdentity = undefined;
  }
  public get primaryUserAssignedIdentityInput() {
    return this._primaryUserAssignedIdentity;
  }

  private _publicNetworkAccessEnabled?: boolean | cdktf.IResolvable; 
  public get publicNetworkAccessEnabled() {
    return this.getBooleanAttribute('public_network_access_enabled');
  }
  public set publicNetworkAccessEnabled(value: boolean | cdktf.IResolvable) {
    this._publicNetworkAccessEnabled = value;
  }
  public resetPublicNetworkAccessEnabled() {
    this._publicNetworkAccessEnabled = undefined;
  }
  public get publicNetworkAccessEnabledInput() {
    return this._publicNetworkAccessEnabled;
  }

  private _resourceGroupName?: string; 
  public get resourceGroupName() {
    return this.getStringAttribute('resource_group_name');
  }
  public set resourceGroupName(value: string) {
    this._resourceGroupName = value;
  }
  public get resourceGroupNameInput() {
    return this._resourceGroupName;
  }

  private _serviceSideEncryptionEnabled?: boolean | cdktf.IResolvable; 
  public get serviceSideEncryptionEnabled() {
    return this.getBooleanAttribute('service_side_encryption_enabled');
  }
  public set serviceSideEncryptionEnabled(value: boolean | cdktf.IResolvable) {
    this._serviceSideEncryptionEnabled = value;
  }
  public resetServiceSideEncryptionEnabled() {
    this._serviceSideEncryptionEnabled = undefined;
  }
  public get serviceSideEncryptionEnabledInput() {
    return this._serviceSideEncryptionEnabled;
  }

  private _skuName?: string; 
  public get skuName() {
    return this.getStringAttribute('sku_name');
  }
  public set skuName(value: string) {
    this._skuName = value;
  }
  public resetSkuName() {
    this._skuName = undefined;
  }
  public get skuNameInput() {
    return this._skuName;
  }

  private _storageAccountAccessType?: string; 
  public get storageAccountAccessType() {
    return this.getStringAttribute('storage_account_access_type');
  }
  public set storageAccountAccessType(value: string) {
    this._storageAccountAccessType = value;
  }
  public resetStorageAccountAccessType() {
    this._storageAccountAccessType = undefined;
  }
  public get storageAccountAccessTypeInput() {
    return this._storageAccountAccessType;
  }

  private _storageAccountId?: string; 
  public get storageAccountId() {
    return this.getStringAttribute('storage_account_id');
  }
  public set storageAccountId(value: string) {
    this._storageAccountId = value;
  }
  public get storageAccountIdInput() {
    return this._storageAccountId;
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

  private _v1LegacyModeEnabled?: boolean | cdktf.IResolvable; 
  public get v1LegacyModeEnabled() {
    return this.getBooleanAttribute('v1_legacy_mode_enabled');
  }
  public set v1LegacyModeEnabled(value: boolean | cdktf.IResolvable) {
    this._v1LegacyModeEnabled = value;
  }
  public resetV1LegacyModeEnabled() {
    this._v1LegacyModeEnabled = undefined;
  }
  public get v1LegacyModeEnabledInput() {
    return this._v1LegacyModeEnabled;
  }

  public get workspaceId() {
    return this.getStringAttribute('workspace_id');
  }

  private _identity = new MachineLearningWorkspaceIdentityOutputReference(this, "identity");
  public get identity() {
    return this._identity;
  }
  public putIdentity(value: MachineLearningWorkspaceIdentity) {
    this._identity.internalValue = value;
  }
  public get identityInput() {
    return this._identity.internalValue;
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      application_insights_id: cdktf.stringToTerraform(this._applicationInsightsId),
      container_registry_id: cdktf.stringToTerraform(this._containerRegistryId),
      description: cdktf.stringToTerraform(this._description),
      friendly_name: cdktf.stringToTerraform(this._friendlyName),
      high_business_impact: cdktf.booleanToTerraform(this._highBusinessImpact),
      id: cdktf.stringToTerraform(this._id),
      image_build_compute_name: cdktf.stringToTerraform(this._imageBuildComputeName),
      key_vault_id: cdktf.stringToTerraform(this._keyVaultId),
      kind: cdktf.stringToTerraform(this._kind),
      location: cdktf.stringToTerraform(this._location),
      name: cdktf.stringToTerraform(this._name),
      primary_user_assigned_identity: cdktf.stringToTerraform(this._primaryUserAssignedIdentity),
      public_network_access_enabled: cdktf.booleanToTerraform(this._publicNetworkAccessEnabled),
      resource_group_name: cdktf.stringToTerraform(this._resourceGroupName),
      service_side_encryption_enabled: cdktf.booleanToTerraform(this._serviceSideEncryptionEnabled),
      sku_name: cdktf.stringToTerraform(this._skuName),
      storage_account_access_type: cdktf.stringToTerraform(this._storageAccountAccessType),
      storage_account_id: cdktf.stringToTerraform(this._storageAccountId),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
      v1_legacy_mode_enabled: cdktf.booleanToTerraform(this._v1LegacyModeEnabled),
      identity: machineLearningWorkspaceIdentityToTerraform(this._identity.internalValue),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      application_insights_id: {
        value: cdktf.stringToHclTerraform(this._applicationInsightsId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      container_registry_id: {
        value: cdktf.stringToHclTerraform(this._containerRegistryId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      description: {
        value: cdktf.stringToHclTerraform(this._description),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      friendly_name: {
        value: cdktf.stringToHclTerraform(this._friendlyName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      high_business_impact: {
        value: cdktf.booleanToHclTerraform(this._highBusinessImpact),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      id: {
        value: cdktf.stringToHclTerraform(this._id),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      image_build_compute_name: {
        value: cdktf.stringToHclTerraform(this._imageBuildComputeName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      key_vault_id: {
        value: cdktf.stringToHclTerraform(this._keyVaultId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      kind: {
        value: cdktf.stringToHclTerraform(this._kind),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      location: {
        value: cdktf.stringToHclTerraform(this._location),
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
      primary_user_assigned_identity: {
        value: cdktf.stringToHclTerraform(this._primaryUserAssignedIdentity),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      public_network_access_enabled: {
        value: cdktf.booleanToHclTerraform(this._publicNetworkAccessEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      resource_group_name: {
        value: cdktf.stringToHclTerraform(this._resourceGroupName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      service_side_encryption_enabled: {
        value: cdktf.booleanToHclTerraform(this._serviceSideEncryptionEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      sku_name: {
        value: cdktf.stringToHclTerraform(this._skuName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      storage_account_access_type: {
        value: cdktf.stringToHclTerraform(this._storageAccountAccessType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      storage_account_id: {
        value: cdktf.stringToHclTerraform(this._storageAccountId),
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
      v1_legacy_mode_enabled: {
        value: cdktf.booleanToHclTerraform(this._v1LegacyModeEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      identity: {
        value: machineLearningWorkspaceIdentityToHclTerraform(this._identity.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "MachineLearningWorkspaceIdentityList",
      },
    };

    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
