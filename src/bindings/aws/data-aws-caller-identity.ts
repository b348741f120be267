// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.
import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface DataAwsCallerIdentityConfig extends cdktf.TerraformMetaArguments {
  readonly id?: string;
}

export class DataAwsCallerIdentity extends cdktf.TerraformDataSource {

  public static readonly tfResourceType = "aws_caller_identity";

  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "aws_caller_identity", importId: importFromId, provider });
      }

  public constructor(scope: Construct, id: string, config: DataAwsCallerIdentityConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'aws_caller_identity',
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
    this._id = config.id;
  }

  public get accountId() {
    return this.getStringAttribute('account_id');
  }

  public get arn() {
    return this.getStringAttribute('arn');
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

  public get userId() {
    return this.getStringAttribute('user_id');
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      id: cdktf.stringToTerraform(this._id),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      id: {
        value: cdktf.stringToHclTerraform(this._id),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
