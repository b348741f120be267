// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.
import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface LogAnalyticsWorkspaceConfig extends cdktf.TerraformMetaArguments {
  readonly allowResourceOnlyPermissions?: boolean | cdktf.IResolvable;
  readonly cmkForQueryForced?: boolean | cdktf.IResolvable;
  readonly dailyQuotaGb?: number;
  readonly dataCollectionRuleId?: string;
  readonly id?: string;
  readonly immediateDataPurgeOn30DaysEnabled?: boolean | cdktf.IResolvable;
  readonly internetIngestionEnabled?: boolean | cdktf.IResolvable;
  readonly internetQueryEnabled?: boolean | cdktf.IResolvable;
  readonly localAuthenticationDisabled?: boolean | cdktf.IResolvable;
  readonly localAuthenticationEnabled?: boolean | cdktf.IResolvable;
  readonly location: string;
  readonly name: string;
  readonly reservationCapacityInGbPerDay?: number;
  readonly resourceGroupName: string;
  readonly retentionInDays?: number;
  readonly sku?: string;
  readonly tags?: { [key: string]: string };
}

export class LogAnalyticsWorkspace extends cdktf.TerraformResource {

  public static readonly tfResourceType = "azurerm_log_analytics_workspace";

  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "azurerm_log_analytics_workspace", importId: importFromId, provider });
      }

  public constructor(scope: Construct, id: string, config: LogAnalyticsWorkspaceConfig) {
    super(scope, id, {
      terraformResourceType: 'azurerm_log_analytics_workspace',
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
    this._allowResourceOnlyPermissions = config.allowResourceOnlyPermissions;
    this._cmkForQueryForced = config.cmkForQueryForced;
    this._dailyQuotaGb = config.dailyQuotaGb;
    this._dataCollectionRuleId = config.dataCollectionRuleId;
    this._id = config.id;
    this._immediateDataPurgeOn30DaysEnabled = config.immediateDataPurgeOn30DaysEnabled;
    this._internetIngestionEnabled = config.internetIngestionEnabled;
    this._internetQueryEnabled = config.internetQueryEnabled;
    this._localAuthenticationDisabled = config.localAuthenticationDisabled;
    this._localAuthenticationEnabled = config.localAuthenticationEnabled;
    this._location = config.location;
    this._name = config.name;
    this._reservationCapacityInGbPerDay = config.reservationCapacityInGbPerDay;
    this._resourceGroupName = config.resourceGroupName;
    this._retentionInDays = config.retentionInDays;
    this._sku = config.sku;
    this._tags = config.tags;
  }

  private _allowResourceOnlyPermissions?: boolean | cdktf.IResolvable; 
  public get allowResourceOnlyPermissions() {
    return this.getBooleanAttribute('allow_resource_only_permissions');
  }
  public set allowResourceOnlyPermissions(value: boolean | cdktf.IResolvable) {
    this._allowResourceOnlyPermissions = value;
  }
  public resetAllowResourceOnlyPermissions() {
    this._allowResourceOnlyPermissions = undefined;
  }
  public get allowResourceOnlyPermissionsInput() {
    return this._allowResourceOnlyPermissions;
  }

  private _cmkForQueryForced?: boolean | cdktf.IResolvable; 
  public get cmkForQueryForced() {
    return this.getBooleanAttribute('cmk_for_query_forced');
  }
  public set cmkForQueryForced(value: boolean | cdktf.IResolvable) {
    this._cmkForQueryForced = value;
  }
  public resetCmkForQueryForced() {
    this._cmkForQueryForced = undefined;
  }
  public get cmkForQueryForcedInput() {
    return this._cmkForQueryForced;
  }

  private _dailyQuotaGb?: number; 
  public get dailyQuotaGb() {
    return this.getNumberAttribute('daily_quota_gb');
  }
  public set dailyQuotaGb(value: number) {
    this._dailyQuotaGb = value;
  }
  public resetDailyQuotaGb() {
    this._dailyQuotaGb = undefined;
  }
  public get dailyQuotaGbInput() {
    return this._dailyQuotaGb;
  }

  private _dataCollectionRuleId?: string; 
  public get dataCollectionRuleId() {
    return this.getStringAttribute('data_collection_rule_id');
  }
  public set dataCollectionRuleId(value: string) {
    this._dataCollectionRuleId = value;
  }
  public resetDataCollectionRuleId() {
    this._dataCollectionRuleId = undefined;
  }
  public get dataCollectionRuleIdInput() {
    return this._dataCollectionRuleId;
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

  private _immediateDataPurgeOn30DaysEnabled?: boolean | cdktf.IResolvable; 
  public get immediateDataPurgeOn30DaysEnabled() {
    return this.getBooleanAttribute('immediate_data_purge_on_30_days_enabled');
  }
  public set immediateDataPurgeOn30DaysEnabled(value: boolean | cdktf.IResolvable) {
    this._immediateDataPurgeOn30DaysEnabled = value;
  }
  public resetImmediateDataPurgeOn30DaysEnabled() {
    this._immediateDataPurgeOn30DaysEnabled = undefined;
  }
  public get immediateDataPurgeOn30DaysEnabledInput() {
    return this._immediateDataPurgeOn30DaysEnabled;
  }

  private _internetIngestionEnabled?: boolean | cdktf.IResolvable; 
  public get internetIngestionEnabled() {
    return this.getBooleanAttribute('internet_ingestion_enabled');
  }
  public set internetIngestionEnabled(value: boolean | cdktf.IResolvable) {
    this._internetIngestionEnabled = value;
  }
  public resetInternetIngestionEnabled() {
    this._internetIngestionEnabled = undefined;
  }
  public get internetIngestionEnabledInput() {
    return this._internetIngestionEnabled;
  }

  private _internetQueryEnabled?: boolean | cdktf.IResolvable; 
  public get internetQueryEnabled() {
    return this.getBooleanAttribute('internet_query_enabled');
  }
  public set internetQueryEnabled(value: boolean | cdktf.IResolvable) {
    this._internetQueryEnabled = value;
  }
  public resetInternetQueryEnabled() {
    this._internetQueryEnabled = undefined;
  }
  public get internetQueryEnabledInput() {
    return this._internetQueryEnabled;
  }

  private _localAuthenticationDisabled?: boolean | cdktf.IResolvable; 
  public get localAuthenticationDisabled() {
    return this.getBooleanAttribute('local_authentication_disabled');
  }
  public set localAuthenticationDisabled(value: boolean | cdktf.IResolvable) {
    this._localAuthenticationDisabled = value;
  }
  public resetLocalAuthenticationDisabled() {
    this._localAuthenticationDisabled = undefined;
  }
  public get localAuthenticationDisabledInput() {
    return this._localAuthenticationDisabled;
  }

  private _localAuthenticationEnabled?: boolean | cdktf.IResolvable; 
  public get localAuthenticationEnabled() {
    return this.getBooleanAttribute('local_authentication_enabled');
  }
  public set localAuthenticationEnabled(value: boolean | cdktf.IResolvable) {
    this._localAuthenticationEnabled = value;
  }
  public resetLocalAuthenticationEnabled() {
    this._localAuthenticationEnabled = undefined;
  }
  public get localAuthenticationEnabledInput() {
    return this._localAuthenticationEnabled;
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

  public get primarySharedKey() {
    return this.getStringAttribute('primary_shared_key');
  }

  private _reservationCapacityInGbPerDay?: number; 
  public get reservationCapacityInGbPerDay() {
    return this.getNumberAttribute('reservation_capacity_in_gb_per_day');
  }
  public set reservationCapacityInGbPerDay(value: number) {
    this._reservationCapacityInGbPerDay = value;
  }
  public resetReservationCapacityInGbPerDay() {
    this._reservationCapacityInGbPerDay = undefined;
  }
  public get reservationCapacityInGbPerDayInput() {
    return this._reservationCapacityInGbPerDay;
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

  private _retentionInDays?: number; 
  public get retentionInDays() {
    return this.getNumberAttribute('retention_in_days');
  }
  public set retentionInDays(value: number) {
    this._retentionInDays = value;
  }
  public resetRetentionInDays() {
    this._retentionInDays = undefined;
  }
  public get retentionInDaysInput() {
    return this._retentionInDays;
  }

  public get secondarySharedKey() {
    return this.getStringAttribute('secondary_shared_key');
  }

  private _sku?: string; 
  public get sku() {
    return this.getStringAttribute('sku');
  }
  public set sku(value: string) {
    this._sku = value;
  }
  public resetSku() {
    this._sku = undefined;
  }
  public get skuInput() {
    return this._sku;
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

  public get workspaceId() {
    return this.getStringAttribute('workspace_id');
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      allow_resource_only_permissions: cdktf.booleanToTerraform(this._allowResourceOnlyPermissions),
      cmk_for_query_forced: cdktf.booleanToTerraform(this._cmkForQueryForced),
      daily_quota_gb: cdktf.numberToTerraform(this._dailyQuotaGb),
      data_collection_rule_id: cdktf.stringToTerraform(this._dataCollectionRuleId),
      id: cdktf.stringToTerraform(this._id),
      immediate_data_purge_on_30_days_enabled: cdktf.booleanToTerraform(this._immediateDataPurgeOn30DaysEnabled),
      internet_ingestion_enabled: cdktf.booleanToTerraform(this._internetIngestionEnabled),
      internet_query_enabled: cdktf.booleanToTerraform(this._internetQueryEnabled),
      local_authentication_disabled: cdktf.booleanToTerraform(this._localAuthenticationDisabled),
      local_authentication_enabled: cdktf.booleanToTerraform(this._localAuthenticationEnabled),
      location: cdktf.stringToTerraform(this._location),
      name: cdktf.stringToTerraform(this._name),
      reservation_capacity_in_gb_per_day: cdktf.numberToTerraform(this._reservationCapacityInGbPerDay),
      resource_group_name: cdktf.stringToTerraform(this._resourceGroupName),
      retention_in_days: cdktf.numberToTerraform(this._retentionInDays),
      sku: cdktf.stringToTerraform(this._sku),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      allow_resource_only_permissions: {
        value: cdktf.booleanToHclTerraform(this._allowResourceOnlyPermissions),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      cmk_for_query_forced: {
        value: cdktf.booleanToHclTerraform(this._cmkForQueryForced),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      daily_quota_gb: {
        value: cdktf.numberToHclTerraform(this._dailyQuotaGb),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      data_collection_rule_id: {
        value: cdktf.stringToHclTerraform(this._dataCollectionRuleId),
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
      immediate_data_purge_on_30_days_enabled: {
        value: cdktf.booleanToHclTerraform(this._immediateDataPurgeOn30DaysEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      internet_ingestion_enabled: {
        value: cdktf.booleanToHclTerraform(this._internetIngestionEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      internet_query_enabled: {
        value: cdktf.booleanToHclTerraform(this._internetQueryEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      local_authentication_disabled: {
        value: cdktf.booleanToHclTerraform(this._localAuthenticationDisabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      local_authentication_enabled: {
        value: cdktf.booleanToHclTerraform(this._localAuthenticationEnabled),
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
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      reservation_capacity_in_gb_per_day: {
        value: cdktf.numberToHclTerraform(this._reservationCapacityInGbPerDay),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      resource_group_name: {
        value: cdktf.stringToHclTerraform(this._resourceGroupName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      retention_in_days: {
        value: cdktf.numberToHclTerraform(this._retentionInDays),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      sku: {
        value: cdktf.stringToHclTerraform(this._sku),
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
    };

    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
