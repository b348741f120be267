import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { addTerraformSettings } from '../../src/stacks/terraform-settings';
import { DeployedPlatform } from './deployed-platform';
import { planOf } from './plans';

/** A stack of constructs alone, without a plan, deployed as a platform is. */
export class DeployedConstructs extends DeployedPlatform {
  constructor(
    name: string,
    private readonly build: (stack: TerraformStack, namespace: string) => void,
  ) {
    super(name);
  }

  public override synth(): void {
    const app = new App({ outdir: join(this.folder, 'cdktf.out') });
    const stack = new TerraformStack(app, 'platform');
    addTerraformSettings(stack, planOf());
    this.build(stack, this.namespace);
    app.synth();
  }
}
