// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.
import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface S3BucketPublicAccessBlockConfig extends cdktf.TerraformMetaArguments {
  readonly blockPublicAcls?: boolean | cdktf.IResolvable;
  readonly blockPublicPolicy?: boolean | cdktf.IResolvable;
  readonly bucket: string;
  readonly id?: string;
  readonly ignorePublicAcls?: boolean | cdktf.IResolvable;
  readonly region?: string;
  readonly restrictPublicBuckets?: boolean | cdktf.IResolvable;
  readonly skipDestroy?: boolean | cdktf.IResolvable;
}

export class S3BucketPublicAccessBlock extends cdktf.TerraformResource {

  public static readonly tfResourceType = "aws_s3_bucket_public_access_block";

  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "aws_s3_bucket_public_access_block", importId: importFromId, provider });
      }

  public constructor(scope: Construct, id: string, config: S3BucketPublicAccessBlockConfig) {
    super(scope, id, {
      terraformResourceType: 'aws_s3_bucket_public_access_block',
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
    this._blockPublicAcls = config.blockPublicAcls;
    this._blockPublicPolicy = config.blockPublicPolicy;
    this._bucket = config.bucket;
    this._id = config.id;
    this._ignorePublicAcls = config.ignorePublicAcls;
    this._region = config.region;
    this._restrictPublicBuckets = config.restrictPublicBuckets;
    this._skipDestroy = config.skipDestroy;
  }

  private _blockPublicAcls?: boolean | cdktf.IResolvable; 
  public get blockPublicAcls() {
    return this.getBooleanAttribute('block_public_acls');
  }
  public set blockPublicAcls(value: boolean | cdktf.IResolvable) {
    this._blockPublicAcls = value;
  }
  public resetBlockPublicAcls() {
    this._blockPublicAcls = undefined;
  }
  public get blockPublicAclsInput() {
    return this._blockPublicAcls;
  }

  private _blockPublicPolicy?: boolean | cdktf.IResolvable; 
  public get blockPublicPolicy() {
    return this.getBooleanAttribute('block_public_policy');
  }
  public set blockPublicPolicy(value: boolean | cdktf.IResolvable) {
    this._blockPublicPolicy = value;
  }
  public resetBlockPublicPolicy() {
    this._blockPublicPolicy = undefined;
  }
  public get blockPublicPolicyInput() {
    return this._blockPublicPolicy;
  }

  private _bucket?: string; 
  public get bucket() {
    return this.getStringAttribute('bucket');
  }
  public set bucket(value: string) {
    this._bucket = value;
  }
  public get bucketInput() {
    return this._bucket;
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

  private _ignorePublicAcls?: boolean | cdktf.IResolvable; 
  public get ignorePublicAcls() {
    return this.getBooleanAttribute('ignore_public_acls');
  }
  public set ignorePublicAcls(value: boolean | cdktf.IResolvable) {
    this._ignorePublicAcls = value;
  }
  public resetIgnorePublicAcls() {
    this._ignorePublicAcls = undefined;
  }
  public get ignorePublicAclsInput() {
    return this._ignorePublicAcls;
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

  private _restrictPublicBuckets?: boolean | cdktf.IResolvable; 
  public get restrictPublicBuckets() {
    return this.getBooleanAttribute('restrict_public_buckets');
  }
  public set restrictPublicBuckets(value: boolean | cdktf.IResolvable) {
    this._restrictPublicBuckets = value;
  }
  public resetRestrictPublicBuckets() {
    this._restrictPublicBuckets = undefined;
  }
  public get restrictPublicBucketsInput() {
    return this._restrictPublicBuckets;
  }

  private _skipDestroy?: boolean | cdktf.IResolvable; 
  public get skipDestroy() {
    return this.getBooleanAttribute('skip_destroy');
  }
  public set skipDestroy(value: boolean | cdktf.IResolvable) {
    this._skipDestroy = value;
  }
  public resetSkipDestroy() {
    this._skipDestroy = undefined;
  }
  public get skipDestroyInput() {
    return this._skipDestroy;
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      block_public_acls: cdktf.booleanToTerraform(this._blockPublicAcls),
      block_public_policy: cdktf.booleanToTerraform(this._blockPublicPolicy),
      bucket: cdktf.stringToTerraform(this._bucket),
      id: cdktf.stringToTerraform(this._id),
      ignore_public_acls: cdktf.booleanToTerraform(this._ignorePublicAcls),
      region: cdktf.stringToTerraform(this._region),
      restrict_public_buckets: cdktf.booleanToTerraform(this._restrictPublicBuckets),
      skip_destroy: cdktf.booleanToTerraform(this._skipDestroy),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      block_public_acls: {
        value: cdktf.booleanToHclTerraform(this._blockPublicAcls),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      block_public_policy: {
        value: cdktf.booleanToHclTerraform(this._blockPublicPolicy),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      bucket: {
        value: cdktf.stringToHclTerraform(this._bucket),
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
      ignore_public_acls: {
        value: cdktf.booleanToHclTerraform(this._ignorePublicAcls),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      region: {
        value: cdktf.stringToHclTerraform(this._region),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      restrict_public_buckets: {
        value: cdktf.booleanToHclTerraform(this._restrictPublicBuckets),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      skip_destroy: {
        value: cdktf.booleanToHclTerraform(this._skipDestroy),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
    };

    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
