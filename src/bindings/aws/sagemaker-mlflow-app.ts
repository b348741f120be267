// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.
import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface SagemakerMlflowAppConfig extends cdktf.TerraformMetaArguments {
  readonly accountDefaultStatus?: string;
  readonly artifactStoreUri: string;
  readonly defaultDomainIdList?: string[];
  readonly modelRegistrationMode?: string;
  readonly name: string;
  readonly region?: string;
  readonly roleArn: string;
  readonly tags?: { [key: string]: string };
  readonly weeklyMaintenanceWindowStart?: string;
}

export class SagemakerMlflowApp extends cdktf.TerraformResource {

  public static readonly tfResourceType = "aws_sagemaker_mlflow_app";

  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "aws_sagemaker_mlflow_app", importId: importFromId, provider });
      }

  public constructor(scope: Construct, id: string, config: SagemakerMlflowAppConfig) {
    super(scope, id, {
      terraformResourceType: 'aws_sagemaker_mlflow_app',
      terraformGeneratorMetadata: {
        providerName: 'aws',
        providerVersion: '6.47.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._accountDefaultStatus = config.accountDefaultStatus;
    this._artifactStoreUri = config.artifactStoreUri;
    this._defaultDomainIdList = config.defaultDomainIdList;
    this._modelRegistrationMode = config.modelRegistrationMode;
    this._name = config.name;
    this._region = config.region;
    this._roleArn = config.roleArn;
    this._tags = config.tags;
    this._weeklyMaintenanceWindowStart = config.weeklyMaintenanceWindowStart;
  }

  private _accountDefaultStatus?: string; 
  public get accountDefaultStatus() {
    return this.getStringAttribute('account_default_status');
  }
  public set accountDefaultStatus(value: string) {
    this._accountDefaultStatus = value;
  }
  public resetAccountDefaultStatus() {
    this._accountDefaultStatus = undefined;
  }
  public get accountDefaultStatusInput() {
    return this._accountDefaultStatus;
  }

  public get arn() {
    return this.getStringAttribute('arn');
  }

  private _artifactStoreUri?: string; 
  public get artifactStoreUri() {
    return this.getStringAttribute('artifact_store_uri');
  }
  public set artifactStoreUri(value: string) {
    this._artifactStoreUri = value;
  }
  public get artifactStoreUriInput() {
    return this._artifactStoreUri;
  }

  private _defaultDomainIdList?: string[]; 
  public get defaultDomainIdList() {
    return cdktf.Fn.tolist(this.getListAttribute('default_domain_id_list'));
  }
  public set defaultDomainIdList(value: string[]) {
    this._defaultDomainIdList = value;
  }
  public resetDefaultDomainIdList() {
    this._defaultDomainIdList = undefined;
  }
  public get defaultDomainIdListInput() {
    return this._defaultDomainIdList;
  }

  private _modelRegistrationMode?: string; 
  public get modelRegistrationMode() {
    return this.getStringAttribute('model_registration_mode');
  }
  public set modelRegistrationMode(value: string) {
    this._modelRegistrationMode = value;
  }
  public resetModelRegistrationMode() {
    this._modelRegistrationMode = undefined;
  }
  public get modelRegistrationModeInput() {
    return this._modelRegistrationMode;
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

  private _region?: string; 
  public get region() {
    return this.getStringAttribute('region');
  }
  public set region(value: string) {
    this._region = value;
  }
  public resetRegion() {
    this._region = undefined;
  }
  public get regionInput() {
    return this._region;
  }

  private _roleArn?: string; 
  public get roleArn() {
    return this.getStringAttribute('role_arn');
  }
  public set roleArn(value: string) {
    this._roleArn = value;
  }
  public get roleArnInput() {
    return this._roleArn;
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

  private _tagsAll = new cdktf.StringMap(this, "tags_all");
  public get tagsAll() {
    return this._tagsAll;
  }

  private _weeklyMaintenanceWindowStart?: string; 
  public get weeklyMaintenanceWindowStart() {
    return this.getStringAttribute('weekly_maintenance_window_start');
  }
  public set weeklyMaintenanceWindowStart(value: string) {
    this._weeklyMaintenanceWindowStart = value;
  }
  public resetWeeklyMaintenanceWindowStart() {
    this._weeklyMaintenanceWindowStart = undefined;
  }
  public get weeklyMaintenanceWindowStartInput() {
    return this._weeklyMaintenanceWindowStart;
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      account_default_status: cdktf.stringToTerraform(this._accountDefaultStatus),
      artifact_store_uri: cdktf.stringToTerraform(this._artifactStoreUri),
      default_domain_id_list: cdktf.listMapper(cdktf.stringToTerraform, false)(this._defaultDomainIdList),
      model_registration_mode: cdktf.stringToTerraform(this._modelRegistrationMode),
      name: cdktf.stringToTerraform(this._name),
      region: cdktf.stringToTerraform(this._region),
      role_arn: cdktf.stringToTerraform(this._roleArn),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
      weekly_maintenance_window_start: cdktf.stringToTerraform(this._weeklyMaintenanceWindowStart),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      account_default_status: {
        value: cdktf.stringToHclTerraform(this._accountDefaultStatus),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      artifact_store_uri: {
        value: cdktf.stringToHclTerraform(this._artifactStoreUri),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      default_domain_id_list: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._defaultDomainIdList),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      model_registration_mode: {
        value: cdktf.stringToHclTerraform(this._modelRegistrationMode),
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
      region: {
        value: cdktf.stringToHclTerraform(this._region),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      role_arn: {
        value: cdktf.stringToHclTerraform(this._roleArn),
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
      weekly_maintenance_window_start: {
        value: cdktf.stringToHclTerraform(this._weeklyMaintenanceWindowStart),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
