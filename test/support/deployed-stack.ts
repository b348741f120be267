import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { addTerraformSettings } from '../../src/stacks/terraform-settings';
import { DeployedPlatform } from './deployed-platform';

/** Constructs on the cluster without a platform around them, in a namespace of their own that they make. */
export class DeployedStack extends DeployedPlatform {
  constructor(
    name: string,
    private readonly build: (stack: TerraformStack, namespace: string) => void,
  ) {
    super(name);
  }

  public override synth(): void {
    const app = new App({ outdir: join(this.folder, 'cdktf.out') });
    const stack = new TerraformStack(app, 'platform');
    addTerraformSettings(stack, { kind: 'local' });
    this.build(stack, this.namespace);
    app.synth();
  }
}
