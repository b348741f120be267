import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type TerraformStack } from 'cdktf';
import { AWS_PROVIDER } from '../../src/bindings/aws/version';
import { AZURERM_PROVIDER } from '../../src/bindings/azurerm/version';
import { GOOGLE_PROVIDER } from '../../src/bindings/google/version';

const PROVIDERS = [AWS_PROVIDER, AZURERM_PROVIDER, GOOGLE_PROVIDER];

/**
 * A folder for `terraform init -plugin-dir`, with the clouds' providers at the versions of src/bindings: the vendors' own, or ones
 * that serve their schemas and make up what they would answer. `apply` is run with them, so never name the vendors' own
 * where the environment has credentials.
 */
const FOLDER = process.env['MLOPS_SCAFFOLD_CLOUD_PROVIDERS'];
const BIN = process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';

function missing(): string | undefined {
  if (FOLDER === undefined) return 'MLOPS_SCAFFOLD_CLOUD_PROVIDERS is not set';
  const absent = PROVIDERS.filter(({ source, version }) => !existsSync(join(FOLDER, source, version)));
  if (absent.length > 0) return `no ${absent.map(({ source }) => source).join(', ')} in ${FOLDER}`;
  const { status } = spawnSync(BIN, ['version'], { encoding: 'utf8' });
  return status === 0 ? undefined : `"${BIN}" is not on PATH`;
}

/** `describe`, or `describe.skip` with the reason in its title. */
export function describeWithClouds(name: string, fn: () => void): void {
  const reason = missing();
  if (reason === undefined) describe(name, fn);
  else describe.skip(`${name} (skipped: ${reason})`, fn);
}

/** A stack in a folder of its own, that the real Terraform works on. */
export class CloudStack {
  public readonly folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-cloud-'));
  private readonly root = join(this.folder, 'cdktf.out', 'stacks', 'platform');

  /** Synthesizes, in place of what was there. */
  public synth(build: (app: App) => TerraformStack): void {
    const app = new App({ outdir: join(this.folder, 'cdktf.out') });
    build(app);
    app.synth();
  }

  /** Writes a file beside the synthesized JSON. */
  public write(name: string, content: string): void {
    writeFileSync(join(this.root, name), content);
  }

  /** Runs Terraform there: what it printed, and its exit code. */
  public run(...args: string[]): { readonly status: number | null; readonly output: string } {
    const { status, stdout, stderr } = spawnSync(BIN, args, {
      cwd: this.root,
      encoding: 'utf8',
      env: {
        ...process.env,
        CHECKPOINT_DISABLE: '1',
        TF_IN_AUTOMATION: '1',
        TF_INPUT: '0',
        TF_CLI_ARGS: '-no-color',
        TF_CLI_CONFIG_FILE: '/dev/null',
      },
    });
    return { status, output: `${stdout}${stderr}` };
  }

  /** @param others folders with more providers. @default - none */
  public init(...others: readonly string[]): ReturnType<CloudStack['run']> {
    return this.run('init', ...[FOLDER ?? '', ...others].map((folder) => `-plugin-dir=${folder}`));
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
