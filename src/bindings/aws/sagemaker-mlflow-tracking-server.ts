// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.
import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface SagemakerMlflowTrackingServerConfig extends cdktf.TerraformMetaArguments {
  readonly artifactStoreUri: string;
  readonly automaticModelRegistration?: boolean | cdktf.IResolvable;
  readonly id?: string;
  readonly mlflowVersion?: string;
  readonly region?: string;
  readonly roleArn: string;
  readonly tags?: { [key: string]: string };
  readonly tagsAll?: { [key: string]: string };
  readonly trackingServerName: string;
  readonly trackingServerSize?: string;
  readonly weeklyMaintenanceWindowStart?: string;
}

export class SagemakerMlflowTrackingServer extends cdktf.TerraformResource {

  public static readonly tfResourceType = "aws_sagemaker_mlflow_tracking_server";

  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "aws_sagemaker_mlflow_tracking_server", importId: importFromId, provider });
      }

  public constructor(scope: Construct, id: string, config: SagemakerMlflowTrackingServerConfig) {
    super(scope, id, {
      terraformResourceType: 'aws_sagemaker_mlflow_tracking_server',
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
    this._artifactStoreUri = config.artifactStoreUri;
    this._automaticModelRegistration = config.automaticModelRegistration;
    this._id = config.id;
    this._mlflowVersion = config.mlflowVersion;
    this._region = config.region;
    this._roleArn = config.roleArn;
    this._tags = config.tags;
    this._tagsAll = config.tagsAll;
    this._trackingServerName = config.trackingServerName;
    this._trackingServerSize = config.trackingServerSize;
    this._weeklyMaintenanceWindowStart = config.weeklyMaintenanceWindowStart;
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

  private _automaticModelRegistration?: boolean | cdktf.IResolvable; 
  public get automaticModelRegistration() {
    return this.getBooleanAttribute('automatic_model_registration');
  }
  public set automaticModelRegistration(value: boolean | cdktf.IResolvable) {
    this._automaticModelRegistration = value;
  }
  public resetAutomaticModelRegistration() {
    this._automaticModelRegistration = undefined;
  }
  public get automaticModelRegistrationInput() {
    return this._automaticModelRegistration;
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

  private _mlflowVersion?: string; 
  public get mlflowVersion() {
    return this.getStringAttribute('mlflow_version');
  }
  public set mlflowVersion(value: string) {
    this._mlflowVersion = value;
  }
  public resetMlflowVersion() {
    this._mlflowVersion = undefined;
  }
  public get mlflowVersionInput() {
    return this._mlflowVersion;
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

  private _tagsAll?: { [key: string]: string }; 
  public get tagsAll() {
    return this.getStringMapAttribute('tags_all');
  }
  public set tagsAll(value: { [key: string]: string }) {
    this._tagsAll = value;
  }
  public resetTagsAll() {
    this._tagsAll = undefined;
  }
  public get tagsAllInput() {
    return this._tagsAll;
  }

  private _trackingServerName?: string; 
  public get trackingServerName() {
    return this.getStringAttribute('tracking_server_name');
  }
  public set trackingServerName(value: string) {
    this._trackingServerName = value;
  }
  public get trackingServerNameInput() {
    return this._trackingServerName;
  }

  private _trackingServerSize?: string; 
  public get trackingServerSize() {
    return this.getStringAttribute('tracking_server_size');
  }
  public set trackingServerSize(value: string) {
    this._trackingServerSize = value;
  }
  public resetTrackingServerSize() {
    this._trackingServerSize = undefined;
  }
  public get trackingServerSizeInput() {
    return this._trackingServerSize;
  }

  public get trackingServerUrl() {
    return this.getStringAttribute('tracking_server_url');
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
      artifact_store_uri: cdktf.stringToTerraform(this._artifactStoreUri),
      automatic_model_registration: cdktf.booleanToTerraform(this._automaticModelRegistration),
      id: cdktf.stringToTerraform(this._id),
      mlflow_version: cdktf.stringToTerraform(this._mlflowVersion),
      region: cdktf.stringToTerraform(this._region),
      role_arn: cdktf.stringToTerraform(this._roleArn),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
      tags_all: cdktf.hashMapper(cdktf.stringToTerraform)(this._tagsAll),
      tracking_server_name: cdktf.stringToTerraform(this._trackingServerName),
      tracking_server_size: cdktf.stringToTerraform(this._trackingServerSize),
      weekly_maintenance_window_start: cdktf.stringToTerraform(this._weeklyMaintenanceWindowStart),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      artifact_store_uri: {
        value: cdktf.stringToHclTerraform(this._artifactStoreUri),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      automatic_model_registration: {
        value: cdktf.booleanToHclTerraform(this._automaticModelRegistration),
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
      mlflow_version: {
        value: cdktf.stringToHclTerraform(this._mlflowVersion),
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
      tags_all: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._tagsAll),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      tracking_server_name: {
        value: cdktf.stringToHclTerraform(this._trackingServerName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tracking_server_size: {
        value: cdktf.stringToHclTerraform(this._trackingServerSize),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
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
