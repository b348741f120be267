// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.
import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export interface IamRoleConfig extends cdktf.TerraformMetaArguments {
  readonly assumeRolePolicy: string;
  readonly description?: string;
  readonly forceDetachPolicies?: boolean | cdktf.IResolvable;
  readonly id?: string;
  readonly managedPolicyArns?: string[];
  readonly maxSessionDuration?: number;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly path?: string;
  readonly permissionsBoundary?: string;
  readonly tags?: { [key: string]: string };
  readonly tagsAll?: { [key: string]: string };
}

export class IamRole extends cdktf.TerraformResource {

  public static readonly tfResourceType = "aws_iam_role";

  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "aws_iam_role", importId: importFromId, provider });
      }

  public constructor(scope: Construct, id: string, config: IamRoleConfig) {
    super(scope, id, {
      terraformResourceType: 'aws_iam_role',
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
    this._assumeRolePolicy = config.assumeRolePolicy;
    this._description = config.description;
    this._forceDetachPolicies = config.forceDetachPolicies;
    this._id = config.id;
    this._managedPolicyArns = config.managedPolicyArns;
    this._maxSessionDuration = config.maxSessionDuration;
    this._name = config.name;
    this._namePrefix = config.namePrefix;
    this._path = config.path;
    this._permissionsBoundary = config.permissionsBoundary;
    this._tags = config.tags;
    this._tagsAll = config.tagsAll;
  }

  public get arn() {
    return this.getStringAttribute('arn');
  }

  private _assumeRolePolicy?: string; 
  public get assumeRolePolicy() {
    return this.getStringAttribute('assume_role_policy');
  }
  public set assumeRolePolicy(value: string) {
    this._assumeRolePolicy = value;
  }
  public get assumeRolePolicyInput() {
    return this._assumeRolePolicy;
  }

  public get createDate() {
    return this.getStringAttribute('create_date');
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

  private _forceDetachPolicies?: boolean | cdktf.IResolvable; 
  public get forceDetachPolicies() {
    return this.getBooleanAttribute('force_detach_policies');
  }
  public set forceDetachPolicies(value: boolean | cdktf.IResolvable) {
    this._forceDetachPolicies = value;
  }
  public resetForceDetachPolicies() {
    this._forceDetachPolicies = undefined;
  }
  public get forceDetachPoliciesInput() {
    return this._forceDetachPolicies;
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

  private _managedPolicyArns?: string[]; 
  public get managedPolicyArns() {
    return cdktf.Fn.tolist(this.getListAttribute('managed_policy_arns'));
  }
  public set managedPolicyArns(value: string[]) {
    this._managedPolicyArns = value;
  }
  public resetManagedPolicyArns() {
    this._managedPolicyArns = undefined;
  }
  public get managedPolicyArnsInput() {
    return this._managedPolicyArns;
  }

  private _maxSessionDuration?: number; 
  public get maxSessionDuration() {
    return this.getNumberAttribute('max_session_duration');
  }
  public set maxSessionDuration(value: number) {
    this._maxSessionDuration = value;
  }
  public resetMaxSessionDuration() {
    this._maxSessionDuration = undefined;
  }
  public get maxSessionDurationInput() {
    return this._maxSessionDuration;
  }

  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  public resetName() {
    this._name = undefined;
  }
  public get nameInput() {
    return this._name;
  }

  private _namePrefix?: string; 
  public get namePrefix() {
    return this.getStringAttribute('name_prefix');
  }
  public set namePrefix(value: string) {
    this._namePrefix = value;
  }
  public resetNamePrefix() {
    this._namePrefix = undefined;
  }
  public get namePrefixInput() {
    return this._namePrefix;
  }

  private _path?: string; 
  public get path() {
    return this.getStringAttribute('path');
  }
  public set path(value: string) {
    this._path = value;
  }
  public resetPath() {
    this._path = undefined;
  }
  public get pathInput() {
    return this._path;
  }

  private _permissionsBoundary?: string; 
  public get permissionsBoundary() {
    return this.getStringAttribute('permissions_boundary');
  }
  public set permissionsBoundary(value: string) {
    this._permissionsBoundary = value;
  }
  public resetPermissionsBoundary() {
    this._permissionsBoundary = undefined;
  }
  public get permissionsBoundaryInput() {
    return this._permissionsBoundary;
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

  public get uniqueId() {
    return this.getStringAttribute('unique_id');
  }

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      assume_role_policy: cdktf.stringToTerraform(this._assumeRolePolicy),
      description: cdktf.stringToTerraform(this._description),
      force_detach_policies: cdktf.booleanToTerraform(this._forceDetachPolicies),
      id: cdktf.stringToTerraform(this._id),
      managed_policy_arns: cdktf.listMapper(cdktf.stringToTerraform, false)(this._managedPolicyArns),
      max_session_duration: cdktf.numberToTerraform(this._maxSessionDuration),
      name: cdktf.stringToTerraform(this._name),
      name_prefix: cdktf.stringToTerraform(this._namePrefix),
      path: cdktf.stringToTerraform(this._path),
      permissions_boundary: cdktf.stringToTerraform(this._permissionsBoundary),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
      tags_all: cdktf.hashMapper(cdktf.stringToTerraform)(this._tagsAll),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      assume_role_policy: {
        value: cdktf.stringToHclTerraform(this._assumeRolePolicy),
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
      force_detach_policies: {
        value: cdktf.booleanToHclTerraform(this._forceDetachPolicies),
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
      managed_policy_arns: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._managedPolicyArns),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      max_session_duration: {
        value: cdktf.numberToHclTerraform(this._maxSessionDuration),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      name_prefix: {
        value: cdktf.stringToHclTerraform(this._namePrefix),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      path: {
        value: cdktf.stringToHclTerraform(this._path),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      permissions_boundary: {
        value: cdktf.stringToHclTerraform(this._permissionsBoundary),
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
    };

    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
