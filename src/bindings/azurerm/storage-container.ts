// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.
import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface StorageContainerConfig extends cdktf.TerraformMetaArguments {
  readonly containerAccessType?: string;
  readonly defaultEncryptionScope?: string;
  readonly encryptionScopeOverrideEnabled?: boolean | cdktf.IResolvable;
  readonly id?: string;
  readonly metadata?: { [key: string]: string };
  readonly name: string;
  readonly storageAccountId?: string;
  readonly storageAccountName?: string;
}

export class StorageContainer extends cdktf.TerraformResource {

  public static readonly tfResourceType = "azurerm_storage_container";

  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "azurerm_storage_container", importId: importFromId, provider });
      }

  public constructor(scope: Construct, id: string, config: StorageContainerConfig) {
    super(scope, id, {
      terraformResourceType: 'azurerm_storage_container',
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
    this._containerAccessType = config.containerAccessType;
    this._defaultEncryptionScope = config.defaultEncryptionScope;
    this._encryptionScopeOverrideEnabled = config.encryptionScopeOverrideEnabled;
    this._id = config.id;
    this._metadata = config.metadata;
    this._name = config.name;
    this._storageAccountId = config.storageAccountId;
    this._storageAccountName = config.storageAccountName;
  }

  private _containerAccessType?: string; 
  public get containerAccessType() {
    return this.getStringAttribute('container_access_type');
  }
  public set containerAccessType(value: string) {
    this._containerAccessType = value;
  }
  public resetContainerAccessType() {
    this._containerAccessType = undefined;
  }
  public get containerAccessTypeInput() {
    return this._containerAccessType;
  }

  private _defaultEncryptionScope?: string; 
  public get defaultEncryptionScope() {
    return this.getStringAttribute('default_encryption_scope');
  }
  public set defaultEncryptionScope(value: string) {
    this._defaultEncryptionScope = value;
  }
  public resetDefaultEncryptionScope() {
    this._defaultEncryptionScope = undefined;
  }
  public get defaultEncryptionScopeInput() {
    return this._defaultEncryptionScope;
  }

  private _encryptionScopeOverrideEnabled?: boolean | cdktf.IResolvable; 
  public get encryptionScopeOverrideEnabled() {
    return this.getBooleanAttribute('encryption_scope_override_enabled');
  }
  public set encryptionScopeOverrideEnabled(value: boolean | cdktf.IResolvable) {
    this._encryptionScopeOverrideEnabled = value;
  }
  public resetEncryptionScopeOverrideEnabled() {
    this._encryptionScopeOverrideEnabled = undefined;
  }
  public get encryptionScopeOverrideEnabledInput() {
    return this._encryptionScopeOverrideEnabled;
  }

  public get hasImmutabilityPolicy() {
    return this.getBooleanAttribute('has_immutability_policy');
  }

  public get hasLegalHold() {
    return this.getBooleanAttribute('has_legal_hold');
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

  private _metadata?: { [key: string]: string }; 
  public get metadata() {
    return this.getStringMapAttribute('metadata');
  }
  public set metadata(value: { [key: string]: string }) {
    this._metadata = value;
  }
  public resetMetadata() {
    this._metadata = undefined;
  }
  public get metadataInput() {
    return this._metadata;
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

  public get resourceManagerId() {
    return this.getStringAttribute('resource_manager_id');
  }

  private _storageAccountId?: string; 
  public get storageAccountId() {
    return this.getStringAttribute('storage_account_id');
  }
  public set storageAccountId(value: string) {
    this._storageAccountId = value;
  }
  public resetStorageAccountId() {
    this._storageAccountId = undefined;
  }
  public get storageAccountIdInput() {
    return this._storageAccountId;
  }

  private _storageAccountName?: string; 
  public get storageAccountName() {
    return this.getStringAttribute('storage_account_name');
  }
  public set storageAccountName(value: string) {
    this._storageAccountName = value;
  }
  public resetStorageAccountName() {
    this._storageAccountName = undefined;
  }
  public get storageAccountNameInput() {
    return this._storageAccountName;
  }

  public get url() {
    return this.getStringAttribute('url');
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      container_access_type: cdktf.stringToTerraform(this._containerAccessType),
      default_encryption_scope: cdktf.stringToTerraform(this._defaultEncryptionScope),
      encryption_scope_override_enabled: cdktf.booleanToTerraform(this._encryptionScopeOverrideEnabled),
      id: cdktf.stringToTerraform(this._id),
      metadata: cdktf.hashMapper(cdktf.stringToTerraform)(this._metadata),
      name: cdktf.stringToTerraform(this._name),
      storage_account_id: cdktf.stringToTerraform(this._storageAccountId),
      storage_account_name: cdktf.stringToTerraform(this._storageAccountName),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      container_access_type: {
        value: cdktf.stringToHclTerraform(this._containerAccessType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      default_encryption_scope: {
        value: cdktf.stringToHclTerraform(this._defaultEncryptionScope),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      encryption_scope_override_enabled: {
        value: cdktf.booleanToHclTerraform(this._encryptionScopeOverrideEnabled),
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
      metadata: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._metadata),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
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
      storage_account_name: {
        value: cdktf.stringToHclTerraform(this._storageAccountName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
