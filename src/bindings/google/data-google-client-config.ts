// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.
import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DataGoogleClientConfigConfig extends cdktf.TerraformMetaArguments {
}

export class DataGoogleClientConfig extends cdktf.TerraformDataSource {

  public static readonly tfResourceType = "google_client_config";

  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "google_client_config", importId: importFromId, provider });
      }

  public constructor(scope: Construct, id: string, config: DataGoogleClientConfigConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'google_client_config',
      terraformGeneratorMetadata: {
        providerName: 'google',
        providerVersion: '6.50.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
  }

  public get accessToken() {
    return this.getStringAttribute('access_token');
  }

  private _defaultLabels = new cdktf.StringMap(this, "default_labels");
  public get defaultLabels() {
    return this._defaultLabels;
  }

  public get id() {
    return this.getStringAttribute('id');
  }

  public get project() {
    return this.getStringAttribute('project');
  }

  public get region() {
    return this.getStringAttribute('region');
  }

  public get zone() {
    return this.getStringAttribute('zone');
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
    };
    return attrs;
  }
}
