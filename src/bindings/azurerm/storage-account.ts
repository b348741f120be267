// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.
import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface StorageAccountConfig extends cdktf.TerraformMetaArguments {
  readonly accessTier?: string;
  readonly accountKind?: string;
  readonly accountReplicationType: string;
  readonly accountTier: string;
  readonly allowNestedItemsToBePublic?: boolean | cdktf.IResolvable;
  readonly allowedCopyScope?: string;
  readonly crossTenantReplicationEnabled?: boolean | cdktf.IResolvable;
  readonly defaultToOauthAuthentication?: boolean | cdktf.IResolvable;
  readonly dnsEndpointType?: string;
  readonly edgeZone?: string;
  readonly httpsTrafficOnlyEnabled?: boolean | cdktf.IResolvable;
  readonly id?: string;
  readonly infrastructureEncryptionEnabled?: boolean | cdktf.IResolvable;
  readonly isHnsEnabled?: boolean | cdktf.IResolvable;
  readonly largeFileShareEnabled?: boolean | cdktf.IResolvable;
  readonly localUserEnabled?: boolean | cdktf.IResolvable;
  readonly location: string;
  readonly minTlsVersion?: string;
  readonly name: string;
  readonly nfsv3Enabled?: boolean | cdktf.IResolvable;
  readonly provisionedBillingModelVersion?: string;
  readonly publicNetworkAccessEnabled?: boolean | cdktf.IResolvable;
  readonly queueEncryptionKeyType?: string;
  readonly resourceGroupName: string;
  readonly sftpEnabled?: boolean | cdktf.IResolvable;
  readonly sharedAccessKeyEnabled?: boolean | cdktf.IResolvable;
  readonly tableEncryptionKeyType?: string;
  readonly tags?: { [key: string]: string };
  readonly blobProperties?: StorageAccountBlobProperties;
}
export interface StorageAccountBlobProperties {
  readonly changeFeedEnabled?: boolean | cdktf.IResolvable;
  readonly changeFeedRetentionInDays?: number;
  readonly defaultServiceVersion?: string;
  readonly lastAccessTimeEnabled?: boolean | cdktf.IResolvable;
  readonly versioningEnabled?: boolean | cdktf.IResolvable;
}

export function storageAccountBlobPropertiesToTerraform(struct?: StorageAccountBlobPropertiesOutputReference | StorageAccountBlobProperties): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    change_feed_enabled: cdktf.booleanToTerraform(struct!.changeFeedEnabled),
    change_feed_retention_in_days: cdktf.numberToTerraform(struct!.changeFeedRetentionInDays),
    default_service_version: cdktf.stringToTerraform(struct!.defaultServiceVersion),
    last_access_time_enabled: cdktf.booleanToTerraform(struct!.lastAccessTimeEnabled),
    versioning_enabled: cdktf.booleanToTerraform(struct!.versioningEnabled),
  }
}

export function storageAccountBlobPropertiesToHclTerraform(struct?: StorageAccountBlobPropertiesOutputReference | StorageAccountBlobProperties): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    change_feed_enabled: {
      value: cdktf.booleanToHclTerraform(struct!.changeFeedEnabled),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    change_feed_retention_in_days: {
      value: cdktf.numberToHclTerraform(struct!.changeFeedRetentionInDays),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    default_service_version: {
      value: cdktf.stringToHclTerraform(struct!.defaultServiceVersion),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    last_access_time_enabled: {
      value: cdktf.booleanToHclTerraform(struct!.lastAccessTimeEnabled),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    versioning_enabled: {
      value: cdktf.booleanToHclTerraform(struct!.versioningEnabled),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
  };

  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class StorageAccountBlobPropertiesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false, 0);
  }

  public get internalValue(): StorageAccountBlobProperties | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._changeFeedEnabled !== undefined) {
      hasAnyValues = true;
      internalValueResult.changeFeedEnabled = this._changeFeedEnabled;
    }
    if (this._changeFeedRetentionInDays !== undefined) {
      hasAnyValues = true;
      internalValueResult.changeFeedRetentionInDays = this._changeFeedRetentionInDays;
    }
    if (this._defaultServiceVersion !== undefined) {
      hasAnyValues = true;
      internalValueResult.defaultServiceVersion = this._defaultServiceVersion;
    }
    if (this._lastAccessTimeEnabled !== undefined) {
      hasAnyValues = true;
      internalValueResult.lastAccessTimeEnabled = this._lastAccessTimeEnabled;
    }
    if (this._versioningEnabled !== undefined) {
      hasAnyValues = true;
      internalValueResult.versioningEnabled = this._versioningEnabled;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: StorageAccountBlobProperties | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this._changeFeedEnabled = undefined;
      this._changeFeedRetentionInDays = undefined;
      this._defaultServiceVersion = undefined;
      this._lastAccessTimeEnabled = undefined;
      this._versioningEnabled = undefined;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this._changeFeedEnabled = value.changeFeedEnabled;
      this._changeFeedRetentionInDays = value.changeFeedRetentionInDays;
      this._defaultServiceVersion = value.defaultServiceVersion;
      this._lastAccessTimeEnabled = value.lastAccessTimeEnabled;
      this._versioningEnabled = value.versioningEnabled;
    }
  }

  private _changeFeedEnabled?: boolean | cdktf.IResolvable; 
  public get changeFeedEnabled() {
    return this.getBooleanAttribute('change_feed_enabled');
  }
  public set changeFeedEnabled(value: boolean | cdktf.IResolvable) {
    this._changeFeedEnabled = value;
  }
  public resetChangeFeedEnabled() {
    this._changeFeedEnabled = undefined;
  }
  public get changeFeedEnabledInput() {
    return this._changeFeedEnabled;
  }

  private _changeFeedRetentionInDays?: number; 
  public get changeFeedRetentionInDays() {
    return this.getNumberAttribute('change_feed_retention_in_days');
  }
  public set changeFeedRetentionInDays(value: number) {
    this._changeFeedRetentionInDays = value;
  }
  public resetChangeFeedRetentionInDays() {
    this._changeFeedRetentionInDays = undefined;
  }
  public get changeFeedRetentionInDaysInput() {
    return this._changeFeedRetentionInDays;
  }

  private _defaultServiceVersion?: string; 
  public get defaultServiceVersion() {
    return this.getStringAttribute('default_service_version');
  }
  public set defaultServiceVersion(value: string) {
    this._defaultServiceVersion = value;
  }
  public resetDefaultServiceVersion() {
    this._defaultServiceVersion = undefined;
  }
  public get defaultServiceVersionInput() {
    return this._defaultServiceVersion;
  }

  private _lastAccessTimeEnabled?: boolean | cdktf.IResolvable; 
  public get lastAccessTimeEnabled() {
    return this.getBooleanAttribute('last_access_time_enabled');
  }
  public set lastAccessTimeEnabled(value: boolean | cdktf.IResolvable) {
    this._lastAccessTimeEnabled = value;
  }
  public resetLastAccessTimeEnabled() {
    this._lastAccessTimeEnabled = undefined;
  }
  public get lastAccessTimeEnabledInput() {
    return this._lastAccessTimeEnabled;
  }

  private _versioningEnabled?: boolean | cdktf.IResolvable; 
  public get versioningEnabled() {
    return this.getBooleanAttribute('versioning_enabled');
  }
  public set versioningEnabled(value: boolean | cdktf.IResolvable) {
    this._versioningEnabled = value;
  }
  public resetVersioningEnabled() {
    this._versioningEnabled = undefined;
  }
  public get versioningEnabledInput() {
    return this._versioningEnabled;
  }
}

export class StorageAccount extends cdktf.TerraformResource {

  public static readonly tfResourceType = "azurerm_storage_account";

  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "azurerm_storage_account", importId: importFromId, provider });
      }

  public constructor(scope: Construct, id: string, config: StorageAccountConfig) {
    super(scope, id, {
      terraformResourceType: 'azurerm_storage_account',
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
    this._accessTier = config.accessTier;
    this._accountKind = config.accountKind;
    this._accountReplicationType = config.accountReplicationType;
    this._accountTier = config.accountTier;
    this._allowNestedItemsToBePublic = config.allowNestedItemsToBePublic;
    this._allowedCopyScope = config.allowedCopyScope;
    this._crossTenantReplicationEnabled = config.crossTenantReplicationEnabled;
    this._defaultToOauthAuthentication = config.defaultToOauthAuthentication;
    this._dnsEndpointType = config.dnsEndpointType;
    this._edgeZone = config.edgeZone;
    this._httpsTrafficOnlyEnabled = config.httpsTrafficOnlyEnabled;
    this._id = config.id;
    this._infrastructureEncryptionEnabled = config.infrastructureEncryptionEnabled;
    this._isHnsEnabled = config.isHnsEnabled;
    this._largeFileShareEnabled = config.largeFileShareEnabled;
    this._localUserEnabled = config.localUserEnabled;
    this._location = config.location;
    this._minTlsVersion = config.minTlsVersion;
    this._name = config.name;
    this._nfsv3Enabled = config.nfsv3Enabled;
    this._provisionedBillingModelVersion = config.provisionedBillingModelVersion;
    this._publicNetworkAccessEnabled = config.publicNetworkAccessEnabled;
    this._queueEncryptionKeyType = config.queueEncryptionKeyType;
    this._resourceGroupName = config.resourceGroupName;
    this._sftpEnabled = config.sftpEnabled;
    this._sharedAccessKeyEnabled = config.sharedAccessKeyEnabled;
    this._tableEncryptionKeyType = config.tableEncryptionKeyType;
    this._tags = config.tags;
    this._blobProperties.internalValue = config.blobProperties;
  }

  private _accessTier?: string; 
  public get accessTier() {
    return this.getStringAttribute('access_tier');
  }
  public set accessTier(value: string) {
    this._accessTier = value;
  }
  public resetAccessTier() {
    this._accessTier = undefined;
  }
  public get accessTierInput() {
    return this._accessTier;
  }

  private _accountKind?: string; 
  public get accountKind() {
    return this.getStringAttribute('account_kind');
  }
  public set accountKind(value: string) {
    this._accountKind = value;
  }
  public resetAccountKind() {
    this._accountKind = undefined;
  }
  public get accountKindInput() {
    return this._accountKind;
  }

  private _accountReplicationType?: string; 
  public get accountReplicationType() {
    return this.getStringAttribute('account_replication_type');
  }
  public set accountReplicationType(value: string) {
    this._accountReplicationType = value;
  }
  public get accountReplicationTypeInput() {
    return this._accountReplicationType;
  }

  private _accountTier?: string; 
  public get accountTier() {
    return this.getStringAttribute('account_tier');
  }
  public set accountTier(value: string) {
    this._accountTier = value;
  }
  public get accountTierInput() {
    return this._accountTier;
  }

  private _allowNestedItemsToBePublic?: boolean | cdktf.IResolvable; 
  public get allowNestedItemsToBePublic() {
    return this.getBooleanAttribute('allow_nested_items_to_be_public');
  }
  public set allowNestedItemsToBePublic(value: boolean | cdktf.IResolvable) {
    this._allowNestedItemsToBePublic = value;
  }
  public resetAllowNestedItemsToBePublic() {
    this._allowNestedItemsToBePublic = undefined;
  }
  public get allowNestedItemsToBePublicInput() {
    return this._allowNestedItemsToBePublic;
  }

  private _allowedCopyScope?: string; 
  public get allowedCopyScope() {
    return this.getStringAttribute('allowed_copy_scope');
  }
  public set allowedCopyScope(value: string) {
    this._allowedCopyScope = value;
  }
  public resetAllowedCopyScope() {
    this._allowedCopyScope = undefined;
  }
  public get allowedCopyScopeInput() {
    return this._allowedCopyScope;
  }

  private _crossTenantReplicationEnabled?: boolean | cdktf.IResolvable; 
  public get crossTenantReplicationEnabled() {
    return this.getBooleanAttribute('cross_tenant_replication_enabled');
  }
  public set crossTenantReplicationEnabled(value: boolean | cdktf.IResolvable) {
    this._crossTenantReplicationEnabled = value;
  }
  public resetCrossTenantReplicationEnabled() {
    this._crossTenantReplicationEnabled = undefined;
  }
  public get crossTenantReplicationEnabledInput() {
    return this._crossTenantReplicationEnabled;
  }

  private _defaultToOauthAuthentication?: boolean | cdktf.IResolvable; 
  public get defaultToOauthAuthentication() {
    return this.getBooleanAttribute('default_to_oauth_authentication');
  }
  public set defaultToOauthAuthentication(value: boolean | cdktf.IResolvable) {
    this._defaultToOauthAuthentication = value;
  }
  public resetDefaultToOauthAuthentication() {
    this._defaultToOauthAuthentication = undefined;
  }
  public get defaultToOauthAuthenticationInput() {
    return this._defaultToOauthAuthentication;
  }

  private _dnsEndpointType?: string; 
  public get dnsEndpointType() {
    return this.getStringAttribute('dns_endpoint_type');
  }
  public set dnsEndpointType(value: string) {
    this._dnsEndpointType = value;
  }
  public resetDnsEndpointType() {
    this._dnsEndpointType = undefined;
  }
  public get dnsEndpointTypeInput() {
    return this._dnsEndpointType;
  }

  private _edgeZone?: string; 
  public get edgeZone() {
    return this.getStringAttribute('edge_zone');
  }
  public set edgeZone(value: string) {
    this._edgeZone = value;
  }
  public resetEdgeZone() {
    this._edgeZone = undefined;
  }
  public get edgeZoneInput() {
    return this._edgeZone;
  }

  private _httpsTrafficOnlyEnabled?: boolean | cdktf.IResolvable; 
  public get httpsTrafficOnlyEnabled() {
    return this.getBooleanAttribute('https_traffic_only_enabled');
  }
  public set httpsTrafficOnlyEnabled(value: boolean | cdktf.IResolvable) {
    this._httpsTrafficOnlyEnabled = value;
  }
  public resetHttpsTrafficOnlyEnabled() {
    this._httpsTrafficOnlyEnabled = undefined;
  }
  public get httpsTrafficOnlyEnabledInput() {
    return this._httpsTrafficOnlyEnabled;
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

  private _infrastructureEncryptionEnabled?: boolean | cdktf.IResolvable; 
  public get infrastructureEncryptionEnabled() {
    return this.getBooleanAttribute('infrastructure_encryption_enabled');
  }
  public set infrastructureEncryptionEnabled(value: boolean | cdktf.IResolvable) {
    this._infrastructureEncryptionEnabled = value;
  }
  public resetInfrastructureEncryptionEnabled() {
    this._infrastructureEncryptionEnabled = undefined;
  }
  public get infrastructureEncryptionEnabledInput() {
    return this._infrastructureEncryptionEnabled;
  }

  private _isHnsEnabled?: boolean | cdktf.IResolvable; 
  public get isHnsEnabled() {
    return this.getBooleanAttribute('is_hns_enabled');
  }
  public set isHnsEnabled(value: boolean | cdktf.IResolvable) {
    this._isHnsEnabled = value;
  }
  public resetIsHnsEnabled() {
    this._isHnsEnabled = undefined;
  }
  public get isHnsEnabledInput() {
    return this._isHnsEnabled;
  }

  private _largeFileShareEnabled?: boolean | cdktf.IResolvable; 
  public get largeFileShareEnabled() {
    return this.getBooleanAttribute('large_file_share_enabled');
  }
  public set largeFileShareEnabled(value: boolean | cdktf.IResolvable) {
    this._largeFileShareEnabled = value;
  }
  public resetLargeFileShareEnabled() {
    this._largeFileShareEnabled = undefined;
  }
  public get largeFileShareEnabledInput() {
    return this._largeFileShareEnabled;
  }

  private _localUserEnabled?: boolean | cdktf.IResolvable; 
  public get localUserEnabled() {
    return this.getBooleanAttribute('local_user_enabled');
  }
  public set localUserEnabled(value: boolean | cdktf.IResolvable) {
    this._localUserEnabled = value;
  }
  public resetLocalUserEnabled() {
    this._localUserEnabled = undefined;
  }
  public get localUserEnabledInput() {
    return this._localUserEnabled;
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

  private _minTlsVersion?: string; 
  public get minTlsVersion() {
    return this.getStringAttribute('min_tls_version');
  }
  public set minTlsVersion(value: string) {
    this._minTlsVersion = value;
  }
  public resetMinTlsVersion() {
    this._minTlsVersion = undefined;
  }
  public get minTlsVersionInput() {
    return this._minTlsVersion;
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

  private _nfsv3Enabled?: boolean | cdktf.IResolvable; 
  public get nfsv3Enabled() {
    return this.getBooleanAttribute('nfsv3_enabled');
  }
  public set nfsv3Enabled(value: boolean | cdktf.IResolvable) {
    this._nfsv3Enabled = value;
  }
  public resetNfsv3Enabled() {
    this._nfsv3Enabled = undefined;
  }
  public get nfsv3EnabledInput() {
    return this._nfsv3Enabled;
  }

  public get primaryAccessKey() {
    return this.getStringAttribute('primary_access_key');
  }

  public get primaryBlobConnectionString() {
    return this.getStringAttribute('primary_blob_connection_string');
  }

  public get primaryBlobEndpoint() {
    return this.getStringAttribute('primary_blob_endpoint');
  }

  public get primaryBlobHost() {
    return this.getStringAttribute('primary_blob_host');
  }

  public get primaryBlobInternetEndpoint() {
    return this.getStringAttribute('primary_blob_internet_endpoint');
  }

  public get primaryBlobInternetHost() {
    return this.getStringAttribute('primary_blob_internet_host');
  }

  public get primaryBlobMicrosoftEndpoint() {
    return this.getStringAttribute('primary_blob_microsoft_endpoint');
  }

  public get primaryBlobMicrosoftHost() {
    return this.getStringAttribute('primary_blob_microsoft_host');
  }

  public get primaryConnectionString() {
    return this.getStringAttribute('primary_connection_string');
  }

  public get primaryDfsEndpoint() {
    return this.getStringAttribute('primary_dfs_endpoint');
  }

  public get primaryDfsHost() {
    return this.getStringAttribute('primary_dfs_host');
  }

  public get primaryDfsInternetEndpoint() {
    return this.getStringAttribute('primary_dfs_internet_endpoint');
  }

  public get primaryDfsInternetHost() {
    return this.getStringAttribute('primary_dfs_internet_host');
  }

  public get primaryDfsMicrosoftEndpoint() {
    return this.getStringAttribute('primary_dfs_microsoft_endpoint');
  }

  public get primaryDfsMicrosoftHost() {
    return this.getStringAttribute('primary_dfs_microsoft_host');
  }

  public get primaryFileEndpoint() {
    return this.getStringAttribute('primary_file_endpoint');
  }

  public get primaryFileHost() {
    return this.getStringAttribute('primary_file_host');
  }

  public get primaryFileInternetEndpoint() {
    return this.getStringAttribute('primary_file_internet_endpoint');
  }

  public get primaryFileInternetHost() {
    return this.getStringAttribute('primary_file_internet_host');
  }

  public get primaryFileMicrosoftEndpoint() {
    return this.getStringAttribute('primary_file_microsoft_endpoint');
  }

  public get primaryFileMicrosoftHost() {
    return this.getStringAttribute('primary_file_microsoft_host');
  }

  public get primaryLocation() {
    return this.getStringAttribute('primary_location');
  }

  public get primaryQueueEndpoint() {
    return this.getStringAttribute('primary_queue_endpoint');
  }

  public get primaryQueueHost() {
    return this.getStringAttribute('primary_queue_host');
  }

  public get primaryQueueMicrosoftEndpoint() {
    return this.getStringAttribute('primary_queue_microsoft_endpoint');
  }

  public get primaryQueueMicrosoftHost() {
    return this.getStringAttribute('primary_queue_microsoft_host');
  }

  public get primaryTableEndpoint() {
    return this.getStringAttribute('primary_table_endpoint');
  }

  public get primaryTableHost() {
    return this.getStringAttribute('primary_table_host');
  }

  public get primaryTableMicrosoftEndpoint() {
    return this.getStringAttribute('primary_table_microsoft_endpoint');
  }

  public get primaryTableMicrosoftHost() {
    return this.getStringAttribute('primary_table_microsoft_host');
  }

  public get primaryWebEndpoint() {
    return this.getStringAttribute('primary_web_endpoint');
  }

  public get primaryWebHost() {
    return this.getStringAttribute('primary_web_host');
  }

  public get primaryWebInternetEndpoint() {
    return this.getStringAttribute('primary_web_internet_endpoint');
  }

  public get primaryWebInternetHost() {
    return this.getStringAttribute('primary_web_internet_host');
  }

  public get primaryWebMicrosoftEndpoint() {
    return this.getStringAttribute('primary_web_microsoft_endpoint');
  }

  public get primaryWebMicrosoftHost() {
    return this.getStringAttribute('primary_web_microsoft_host');
  }

  private _provisionedBillingModelVersion?: string; 
  public get provisionedBillingModelVersion() {
    return this.getStringAttribute('provisioned_billing_model_version');
  }
  public set provisionedBillingModelVersion(value: string) {
    this._provisionedBillingModelVersion = value;
  }
  public resetProvisionedBillingModelVersion() {
    this._provisionedBillingModelVersion = undefined;
  }
  public get provisionedBillingModelVersionInput() {
    return this._provisionedBillingModelVersion;
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

  private _queueEncryptionKeyType?: string; 
  public get queueEncryptionKeyType() {
    return this.getStringAttribute('queue_encryption_key_type');
  }
  public set queueEncryptionKeyType(value: string) {
    this._queueEncryptionKeyType = value;
  }
  public resetQueueEncryptionKeyType() {
    this._queueEncryptionKeyType = undefined;
  }
  public get queueEncryptionKeyTypeInput() {
    return this._queueEncryptionKeyType;
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

  public get secondaryAccessKey() {
    return this.getStringAttribute('secondary_access_key');
  }

  public get secondaryBlobConnectionString() {
    return this.getStringAttribute('secondary_blob_connection_string');
  }

  public get secondaryBlobEndpoint() {
    return this.getStringAttribute('secondary_blob_endpoint');
  }

  public get secondaryBlobHost() {
    return this.getStringAttribute('secondary_blob_host');
  }

  public get secondaryBlobInternetEndpoint() {
    return this.getStringAttribute('secondary_blob_internet_endpoint');
  }

  public get secondaryBlobInternetHost() {
    return this.getStringAttribute('secondary_blob_internet_host');
  }

  public get secondaryBlobMicrosoftEndpoint() {
    return this.getStringAttribute('secondary_blob_microsoft_endpoint');
  }

  public get secondaryBlobMicrosoftHost() {
    return this.getStringAttribute('secondary_blob_microsoft_host');
  }

  public get secondaryConnectionString() {
    return this.getStringAttribute('secondary_connection_string');
  }

  public get secondaryDfsEndpoint() {
    return this.getStringAttribute('secondary_dfs_endpoint');
  }

  public get secondaryDfsHost() {
    return this.getStringAttribute('secondary_dfs_host');
  }

  public get secondaryDfsInternetEndpoint() {
    return this.getStringAttribute('secondary_dfs_internet_endpoint');
  }

  public get secondaryDfsInternetHost() {
    return this.getStringAttribute('secondary_dfs_internet_host');
  }

  public get secondaryDfsMicrosoftEndpoint() {
    return this.getStringAttribute('secondary_dfs_microsoft_endpoint');
  }

  public get secondaryDfsMicrosoftHost() {
    return this.getStringAttribute('secondary_dfs_microsoft_host');
  }

  public get secondaryFileEndpoint() {
    return this.getStringAttribute('secondary_file_endpoint');
  }

  public get secondaryFileHost() {
    return this.getStringAttribute('secondary_file_host');
  }

  public get secondaryFileInternetEndpoint() {
    return this.getStringAttribute('secondary_file_internet_endpoint');
  }

  public get secondaryFileInternetHost() {
    return this.getStringAttribute('secondary_file_internet_host');
  }

  public get secondaryFileMicrosoftEndpoint() {
    return this.getStringAttribute('secondary_file_microsoft_endpoint');
  }

  public get secondaryFileMicrosoftHost() {
    return this.getStringAttribute('secondary_file_microsoft_host');
  }

  public get secondaryLocation() {
    return this.getStringAttribute('secondary_location');
  }

  public get secondaryQueueEndpoint() {
    return this.getStringAttribute('secondary_queue_endpoint');
  }

  public get secondaryQueueHost() {
    return this.getStringAttribute('secondary_queue_host');
  }

  public get secondaryQueueMicrosoftEndpoint() {
    return this.getStringAttribute('secondary_queue_microsoft_endpoint');
  }

  public get secondaryQueueMicrosoftHost() {
    return this.getStringAttribute('secondary_queue_microsoft_host');
  }

  public get secondaryTableEndpoint() {
    return this.getStringAttribute('secondary_table_endpoint');
  }

  public get secondaryTableHost() {
    return this.getStringAttribute('secondary_table_host');
  }

  public get secondaryTableMicrosoftEndpoint() {
    return this.getStringAttribute('secondary_table_microsoft_endpoint');
  }

  public get secondaryTableMicrosoftHost() {
    return this.getStringAttribute('secondary_table_microsoft_host');
  }

  public get secondaryWebEndpoint() {
    return this.getStringAttribute('secondary_web_endpoint');
  }

  public get secondaryWebHost() {
    return this.getStringAttribute('secondary_web_host');
  }

  public get secondaryWebInternetEndpoint() {
    return this.getStringAttribute('secondary_web_internet_endpoint');
  }

  public get secondaryWebInternetHost() {
    return this.getStringAttribute('secondary_web_internet_host');
  }

  public get secondaryWebMicrosoftEndpoint() {
    return this.getStringAttribute('secondary_web_microsoft_endpoint');
  }

  public get secondaryWebMicrosoftHost() {
    return this.getStringAttribute('secondary_web_microsoft_host');
  }

  private _sftpEnabled?: boolean | cdktf.IResolvable; 
  public get sftpEnabled() {
    return this.getBooleanAttribute('sftp_enabled');
  }
  public set sftpEnabled(value: boolean | cdktf.IResolvable) {
    this._sftpEnabled = value;
  }
  public resetSftpEnabled() {
    this._sftpEnabled = undefined;
  }
  public get sftpEnabledInput() {
    return this._sftpEnabled;
  }

  private _sharedAccessKeyEnabled?: boolean | cdktf.IResolvable; 
  public get sharedAccessKeyEnabled() {
    return this.getBooleanAttribute('shared_access_key_enabled');
  }
  public set sharedAccessKeyEnabled(value: boolean | cdktf.IResolvable) {
    this._sharedAccessKeyEnabled = value;
  }
  public resetSharedAccessKeyEnabled() {
    this._sharedAccessKeyEnabled = undefined;
  }
  public get sharedAccessKeyEnabledInput() {
    return this._sharedAccessKeyEnabled;
  }

  private _tableEncryptionKeyType?: string; 
  public get tableEncryptionKeyType() {
    return this.getStringAttribute('table_encryption_key_type');
  }
  public set tableEncryptionKeyType(value: string) {
    this._tableEncryptionKeyType = value;
  }
  public resetTableEncryptionKeyType() {
    this._tableEncryptionKeyType = undefined;
  }
  public get tableEncryptionKeyTypeInput() {
    return this._tableEncryptionKeyType;
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

  private _blobProperties = new StorageAccountBlobPropertiesOutputReference(this, "blob_properties");
  public get blobProperties() {
    return this._blobProperties;
  }
  public putBlobProperties(value: StorageAccountBlobProperties) {
    this._blobProperties.internalValue = value;
  }
  public resetBlobProperties() {
    this._blobProperties.internalValue = undefined;
  }
  public get blobPropertiesInput() {
    return this._blobProperties.internalValue;
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      access_tier: cdktf.stringToTerraform(this._accessTier),
      account_kind: cdktf.stringToTerraform(this._accountKind),
      account_replication_type: cdktf.stringToTerraform(this._accountReplicationType),
      account_tier: cdktf.stringToTerraform(this._accountTier),
      allow_nested_items_to_be_public: cdktf.booleanToTerraform(this._allowNestedItemsToBePublic),
      allowed_copy_scope: cdktf.stringToTerraform(this._allowedCopyScope),
      cross_tenant_replication_enabled: cdktf.booleanToTerraform(this._crossTenantReplicationEnabled),
      default_to_oauth_authentication: cdktf.booleanToTerraform(this._defaultToOauthAuthentication),
      dns_endpoint_type: cdktf.stringToTerraform(this._dnsEndpointType),
      edge_zone: cdktf.stringToTerraform(this._edgeZone),
      https_traffic_only_enabled: cdktf.booleanToTerraform(this._httpsTrafficOnlyEnabled),
      id: cdktf.stringToTerraform(this._id),
      infrastructure_encryption_enabled: cdktf.booleanToTerraform(this._infrastructureEncryptionEnabled),
      is_hns_enabled: cdktf.booleanToTerraform(this._isHnsEnabled),
      large_file_share_enabled: cdktf.booleanToTerraform(this._largeFileShareEnabled),
      local_user_enabled: cdktf.booleanToTerraform(this._localUserEnabled),
      location: cdktf.stringToTerraform(this._location),
      min_tls_version: cdktf.stringToTerraform(this._minTlsVersion),
      name: cdktf.stringToTerraform(this._name),
      nfsv3_enabled: cdktf.booleanToTerraform(this._nfsv3Enabled),
      provisioned_billing_model_version: cdktf.stringToTerraform(this._provisionedBillingModelVersion),
      public_network_access_enabled: cdktf.booleanToTerraform(this._publicNetworkAccessEnabled),
      queue_encryption_key_type: cdktf.stringToTerraform(this._queueEncryptionKeyType),
      resource_group_name: cdktf.stringToTerraform(this._resourceGroupName),
      sftp_enabled: cdktf.booleanToTerraform(this._sftpEnabled),
      shared_access_key_enabled: cdktf.booleanToTerraform(this._sharedAccessKeyEnabled),
      table_encryption_key_type: cdktf.stringToTerraform(this._tableEncryptionKeyType),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
      blob_properties: storageAccountBlobPropertiesToTerraform(this._blobProperties.internalValue),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      access_tier: {
        value: cdktf.stringToHclTerraform(this._accessTier),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      account_kind: {
        value: cdktf.stringToHclTerraform(this._accountKind),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      account_replication_type: {
        value: cdktf.stringToHclTerraform(this._accountReplicationType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      account_tier: {
        value: cdktf.stringToHclTerraform(this._accountTier),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      allow_nested_items_to_be_public: {
        value: cdktf.booleanToHclTerraform(this._allowNestedItemsToBePublic),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      allowed_copy_scope: {
        value: cdktf.stringToHclTerraform(this._allowedCopyScope),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      cross_tenant_replication_enabled: {
        value: cdktf.booleanToHclTerraform(this._crossTenantReplicationEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      default_to_oauth_authentication: {
        value: cdktf.booleanToHclTerraform(this._defaultToOauthAuthentication),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      dns_endpoint_type: {
        value: cdktf.stringToHclTerraform(this._dnsEndpointType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      edge_zone: {
        value: cdktf.stringToHclTerraform(this._edgeZone),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      https_traffic_only_enabled: {
        value: cdktf.booleanToHclTerraform(this._httpsTrafficOnlyEnabled),
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
      infrastructure_encryption_enabled: {
        value: cdktf.booleanToHclTerraform(this._infrastructureEncryptionEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      is_hns_enabled: {
        value: cdktf.booleanToHclTerraform(this._isHnsEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      large_file_share_enabled: {
        value: cdktf.booleanToHclTerraform(this._largeFileShareEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      local_user_enabled: {
        value: cdktf.booleanToHclTerraform(this._localUserEnabled),
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
      min_tls_version: {
        value: cdktf.stringToHclTerraform(this._minTlsVersion),
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
      nfsv3_enabled: {
        value: cdktf.booleanToHclTerraform(this._nfsv3Enabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      provisioned_billing_model_version: {
        value: cdktf.stringToHclTerraform(this._provisionedBillingModelVersion),
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
      queue_encryption_key_type: {
        value: cdktf.stringToHclTerraform(this._queueEncryptionKeyType),
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
      sftp_enabled: {
        value: cdktf.booleanToHclTerraform(this._sftpEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      shared_access_key_enabled: {
        value: cdktf.booleanToHclTerraform(this._sharedAccessKeyEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      table_encryption_key_type: {
        value: cdktf.stringToHclTerraform(this._tableEncryptionKeyType),
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
      blob_properties: {
        value: storageAccountBlobPropertiesToHclTerraform(this._blobProperties.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "StorageAccountBlobPropertiesList",
      },
    };

    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
