import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** The providers that the bindings in package.json were made for. */
const PROVIDERS = [
  { name: 'kubernetes', version: '2.38.0' },
  { name: 'helm', version: '3.1.1' },
];

export type TerraformProviders =
  { readonly available: true; readonly bin: string } | { readonly available: false; readonly reason: string };

const BIN = process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';

const GO_ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };
const TARGET = `${process.platform === 'win32' ? 'windows' : process.platform}_${GO_ARCHITECTURES[process.arch] ?? process.arch}`;

/** Folders that Terraform itself would take providers from without the network. */
function mirrorCandidates(): string[] {
  const named = process.env['TF_CLI_CONFIG_FILE'] ?? join(homedir(), '.terraformrc');
  const configured =
    existsSync(named) && named !== '/dev/null'
      ? [...readFileSync(named, 'utf8').matchAll(/filesystem_mirror\s*\{[^}]*?path\s*=\s*"([^"]+)"/g)].map(
          (match) => match[1] ?? '',
        )
      : [];
  return [...configured, join(homedir(), '.terraform.d', 'plugins')];
}

function missingProviders(mirror: string): string[] {
  return PROVIDERS.filter(({ name, version }) => {
    const folder = join(mirror, 'registry.terraform.io', 'hashicorp', name);
    return (
      !existsSync(join(folder, version, TARGET)) &&
      !existsSync(join(folder, `terraform-provider-${name}_${version}_${TARGET}.zip`))
    );
  }).map(({ name, version }) => `${name} ${version}`);
}

interface Found {
  readonly providers: TerraformProviders;
  readonly mirror: string;
}

function find(): Found {
  const run = spawnSync(BIN, ['version', '-json'], {
    encoding: 'utf8',
    env: { ...process.env, CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: '/dev/null' },
  });
  if (run.error !== undefined || run.status !== 0) {
    return { providers: { available: false, reason: `"${BIN}" is not on PATH` }, mirror: '' };
  }
  const candidates = mirrorCandidates();
  const mirror = candidates.find((folder) => missingProviders(folder).length === 0);
  if (mirror === undefined) {
    const missing = missingProviders(candidates.at(-1) ?? '').join(' and ');
    return {
      providers: { available: false, reason: `no local copy of the providers ${missing}` },
      mirror: '',
    };
  }
  return { providers: { available: true, bin: BIN }, mirror };
}

let found: Found | undefined;

/** Whether Terraform and local copies of both providers are there. Looks once per process, never downloads. */
export function terraformProviders(): TerraformProviders {
  found ??= find();
  return found.providers;
}

/** The folder with local copies of both providers, or undefined. */
export function providerMirror(): string | undefined {
  found ??= find();
  return found.providers.available ? found.mirror : undefined;
}

/** `describe`, or `describe.skip` with the reason in its title, so that the tests are counted as skipped. */
export function describeWithProviders(name: string, fn: () => void): void {
  const providers = terraformProviders();
  if (providers.available) describe(name, fn);
  else describe.skip(`${name} (skipped: ${providers.reason})`, fn);
}

let workFolder: string | undefined;

/** One data folder and one CLI configuration per process: parallel workers do not share a lock. */
function environment(mirror: string): NodeJS.ProcessEnv {
  if (workFolder === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-terraform-'));
    workFolder = folder;
    writeFileSync(
      join(folder, 'terraformrc'),
      `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
    );
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  }
  return {
    ...process.env,
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    TF_CLI_CONFIG_FILE: join(workFolder, 'terraformrc'),
    TF_DATA_DIR: join(workFolder, 'data'),
  };
}

/** The environment in which Terraform takes its providers from local copies. Only where `terraformProviders` finds them. */
export function withLocalProviders(): NodeJS.ProcessEnv {
  found ??= find();
  return environment(found.mirror);
}

/**
 * `terraform init -backend=false` and `terraform validate` in a folder that holds `cdk.tf.json`.
 * Leaves `.terraform.lock.hcl` there, so give it a folder of your own.
 */
export function validate(dir: string): { readonly ok: boolean; readonly output: string } {
  found ??= find();
  if (!found.providers.available) throw new Error(found.providers.reason);
  const env = environment(found.mirror);
  let output = '';
  for (const args of [
    ['init', '-backend=false', '-no-color'],
    ['validate', '-no-color'],
  ]) {
    const run = spawnSync(BIN, args, { cwd: dir, env, encoding: 'utf8' });
    output += `${run.stdout}${run.stderr}`;
    if (run.error !== undefined || run.status !== 0) {
      return { ok: false, output: `${output}${run.error?.message ?? ''}` };
    }
  }
  return { ok: true, output };
}
