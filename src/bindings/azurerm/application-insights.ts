// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.
import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface ApplicationInsightsConfig extends cdktf.TerraformMetaArguments {
  readonly applicationType: string;
  readonly dailyDataCapInGb?: number;
  readonly dailyDataCapNotificationsDisabled?: boolean | cdktf.IResolvable;
  readonly dailyDataCapNotificationsEnabled?: boolean | cdktf.IResolvable;
  readonly disableIpMasking?: boolean | cdktf.IResolvable;
  readonly forceCustomerStorageForProfiler?: boolean | cdktf.IResolvable;
  readonly id?: string;
  readonly internetIngestionEnabled?: boolean | cdktf.IResolvable;
  readonly internetQueryEnabled?: boolean | cdktf.IResolvable;
  readonly ipMaskingEnabled?: boolean | cdktf.IResolvable;
  readonly localAuthenticationDisabled?: boolean | cdktf.IResolvable;
  readonly localAuthenticationEnabled?: boolean | cdktf.IResolvable;
  readonly location: string;
  readonly name: string;
  readonly resourceGroupName: string;
  readonly retentionInDays?: number;
  readonly samplingPercentage?: number;
  readonly tags?: { [key: string]: string };
  readonly workspaceId?: string;
}

export class ApplicationInsights extends cdktf.TerraformResource {

  public static readonly tfResourceType = "azurerm_application_insights";

  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "azurerm_application_insights", importId: importFromId, provider });
      }

  public constructor(scope: Construct, id: string, config: ApplicationInsightsConfig) {
    super(scope, id, {
      terraformResourceType: 'azurerm_application_insights',
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
    this._applicationType = config.applicationType;
    this._dailyDataCapInGb = config.dailyDataCapInGb;
    this._dailyDataCapNotificationsDisabled = config.dailyDataCapNotificationsDisabled;
    this._dailyDataCapNotificationsEnabled = config.dailyDataCapNotificationsEnabled;
    this._disableIpMasking = config.disableIpMasking;
    this._forceCustomerStorageForProfiler = config.forceCustomerStorageForProfiler;
    this._id = config.id;
    this._internetIngestionEnabled = config.internetIngestionEnabled;
    this._internetQueryEnabled = config.internetQueryEnabled;
    this._ipMaskingEnabled = config.ipMaskingEnabled;
    this._localAuthenticationDisabled = config.localAuthenticationDisabled;
    this._localAuthenticationEnabled = config.localAuthenticationEnabled;
    this._location = config.location;
    this._name = config.name;
    this._resourceGroupName = config.resourceGroupName;
    this._retentionInDays = config.retentionInDays;
    this._samplingPercentage = config.samplingPercentage;
    this._tags = config.tags;
    this._workspaceId = config.workspaceId;
  }

  public get appId() {
    return this.getStringAttribute('app_id');
  }

  private _applicationType?: string; 
  public get applicationType() {
    return this.getStringAttribute('application_type');
  }
  public set applicationType(value: string) {
    this._applicationType = value;
  }
  public get applicationTypeInput() {
    return this._applicationType;
  }

  public get connectionString() {
    return this.getStringAttribute('connection_string');
  }

  private _dailyDataCapInGb?: number; 
  public get dailyDataCapInGb() {
    return this.getNumberAttribute('daily_data_cap_in_gb');
  }
  public set dailyDataCapInGb(value: number) {
    this._dailyDataCapInGb = value;
  }
  public resetDailyDataCapInGb() {
    this._dailyDataCapInGb = undefined;
  }
  public get dailyDataCapInGbInput() {
    return this._dailyDataCapInGb;
  }

  private _dailyDataCapNotificationsDisabled?: boolean | cdktf.IResolvable; 
  public get dailyDataCapNotificationsDisabled() {
    return this.getBooleanAttribute('daily_data_cap_notifications_disabled');
  }
  public set dailyDataCapNotificationsDisabled(value: boolean | cdktf.IResolvable) {
    this._dailyDataCapNotificationsDisabled = value;
  }
  public resetDailyDataCapNotificationsDisabled() {
    this._dailyDataCapNotificationsDisabled = undefined;
  }
  public get dailyDataCapNotificationsDisabledInput() {
    return this._dailyDataCapNotificationsDisabled;
  }

  private _dailyDataCapNotificationsEnabled?: boolean | cdktf.IResolvable; 
  public get dailyDataCapNotificationsEnabled() {
    return this.getBooleanAttribute('daily_data_cap_notifications_enabled');
  }
  public set dailyDataCapNotificationsEnabled(value: boolean | cdktf.IResolvable) {
    this._dailyDataCapNotificationsEnabled = value;
  }
  public resetDailyDataCapNotificationsEnabled() {
    this._dailyDataCapNotificationsEnabled = undefined;
  }
  public get dailyDataCapNotificationsEnabledInput() {
    return this._dailyDataCapNotificationsEnabled;
  }

  private _disableIpMasking?: boolean | cdktf.IResolvable; 
  public get disableIpMasking() {
    return this.getBooleanAttribute('disable_ip_masking');
  }
  public set disableIpMasking(value: boolean | cdktf.IResolvable) {
    this._disableIpMasking = value;
  }
  public resetDisableIpMasking() {
    this._disableIpMasking = undefined;
  }
  public get disableIpMaskingInput() {
    return this._disableIpMasking;
  }

  private _forceCustomerStorageForProfiler?: boolean | cdktf.IResolvable; 
  public get forceCustomerStorageForProfiler() {
    return this.getBooleanAttribute('force_customer_storage_for_profiler');
  }
  public set forceCustomerStorageForProfiler(value: boolean | cdktf.IResolvable) {
    this._forceCustomerStorageForProfiler = value;
  }
  public resetForceCustomerStorageForProfiler() {
    this._forceCustomerStorageForProfiler = undefined;
  }
  public get forceCustomerStorageForProfilerInput() {
    return this._forceCustomerStorageForProfiler;
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

  public get instrumentationKey() {
    return this.getStringAttribute('instrumentation_key');
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

  private _ipMaskingEnabled?: boolean | cdktf.IResolvable; 
  public get ipMaskingEnabled() {
    return this.getBooleanAttribute('ip_masking_enabled');
  }
  public set ipMaskingEnabled(value: boolean | cdktf.IResolvable) {
    this._ipMaskingEnabled = value;
  }
  public resetIpMaskingEnabled() {
    this._ipMaskingEnabled = undefined;
  }
  public get ipMaskingEnabledInput() {
    return this._ipMaskingEnabled;
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

  private _samplingPercentage?: number; 
  public get samplingPercentage() {
    return this.getNumberAttribute('sampling_percentage');
  }
  public set samplingPercentage(value: number) {
    this._samplingPercentage = value;
  }
  public resetSamplingPercentage() {
    this._samplingPercentage = undefined;
  }
  public get samplingPercentageInput() {
    return this._samplingPercentage;
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

  private _workspaceId?: string; 
  public get workspaceId() {
    return this.getStringAttribute('workspace_id');
  }
  public set workspaceId(value: string) {
    this._workspaceId = value;
  }
  public resetWorkspaceId() {
    this._workspaceId = undefined;
  }
  public get workspaceIdInput() {
    return this._workspaceId;
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      application_type: cdktf.stringToTerraform(this._applicationType),
      daily_data_cap_in_gb: cdktf.numberToTerraform(this._dailyDataCapInGb),
      daily_data_cap_notifications_disabled: cdktf.booleanToTerraform(this._dailyDataCapNotificationsDisabled),
      daily_data_cap_notifications_enabled: cdktf.booleanToTerraform(this._dailyDataCapNotificationsEnabled),
      disable_ip_masking: cdktf.booleanToTerraform(this._disableIpMasking),
      force_customer_storage_for_profiler: cdktf.booleanToTerraform(this._forceCustomerStorageForProfiler),
      id: cdktf.stringToTerraform(this._id),
      internet_ingestion_enabled: cdktf.booleanToTerraform(this._internetIngestionEnabled),
      internet_query_enabled: cdktf.booleanToTerraform(this._internetQueryEnabled),
      ip_masking_enabled: cdktf.booleanToTerraform(this._ipMaskingEnabled),
      local_authentication_disabled: cdktf.booleanToTerraform(this._localAuthenticationDisabled),
      local_authentication_enabled: cdktf.booleanToTerraform(this._localAuthenticationEnabled),
      location: cdktf.stringToTerraform(this._location),
      name: cdktf.stringToTerraform(this._name),
      resource_group_name: cdktf.stringToTerraform(this._resourceGroupName),
      retention_in_days: cdktf.numberToTerraform(this._retentionInDays),
      sampling_percentage: cdktf.numberToTerraform(this._samplingPercentage),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
      workspace_id: cdktf.stringToTerraform(this._workspaceId),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      application_type: {
        value: cdktf.stringToHclTerraform(this._applicationType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      daily_data_cap_in_gb: {
        value: cdktf.numberToHclTerraform(this._dailyDataCapInGb),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      daily_data_cap_notifications_disabled: {
        value: cdktf.booleanToHclTerraform(this._dailyDataCapNotificationsDisabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      daily_data_cap_notifications_enabled: {
        value: cdktf.booleanToHclTerraform(this._dailyDataCapNotificationsEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      disable_ip_masking: {
        value: cdktf.booleanToHclTerraform(this._disableIpMasking),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      force_customer_storage_for_profiler: {
        value: cdktf.booleanToHclTerraform(this._forceCustomerStorageForProfiler),
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
      ip_masking_enabled: {
        value: cdktf.booleanToHclTerraform(this._ipMaskingEnabled),
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
      sampling_percentage: {
        value: cdktf.numberToHclTerraform(this._samplingPercentage),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      tags: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._tags),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      workspace_id: {
        value: cdktf.stringToHclTerraform(this._workspaceId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
