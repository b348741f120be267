import { TerraformResource, type TerraformResourceLifecycle } from 'cdktf';
import type { Construct } from 'constructs';

export interface TerraformDataProps {
  /** Kept in the state, and handed out as `output`. */
  readonly input: Readonly<Record<string, string>>;
  readonly lifecycle?: TerraformResourceLifecycle;
}

/**
 * `terraform_data`, which Terraform itself brings. Not cdktf's `DataResource`: each of those runs `terraform version` in
 * a shell at every synth, so that a synth would need Terraform, wait for it, and let it call its vendor.
 */
export class TerraformData extends TerraformResource {
  private readonly input: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { input, lifecycle }: TerraformDataProps) {
    super(scope, id, {
      terraformResourceType: 'terraform_data',
      terraformGeneratorMetadata: { providerName: 'terraform' },
      lifecycle,
    });
    this.input = input;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { input: this.input };
  }
}
