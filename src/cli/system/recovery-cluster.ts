import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Declared } from '../../recovery/declared-objects';
import {
  existingIn,
  OBJECT_COLUMNS,
  RECORD_COLUMNS,
  recordsIn,
  type ExistingObject,
} from '../../recovery/existing-objects';
import type { Inventory } from '../../recovery/assess';
import { block, parseSynthesized, text } from '../../review/synthesized';
import { redact } from '../../redaction/redact';
import { captureCommand } from './capture-command';
import { CliError } from '../cli-error';
import type { Io } from './io';
import { quoted } from '../../redaction/printable';

/** How long kubectl waits for one answer of the API server. */
const REQUEST_TIMEOUT = '20s';

/** The cluster that the stack's Terraform variables name, asked by kubectl. */
export class RecoveryCluster {
  private readonly flags: readonly string[];

  constructor(
    private readonly io: Io,
    synthesized: string,
  ) {
    const variables = block(parseSynthesized(synthesized), 'variable');
    const value = (name: string): string =>
      io.env[`TF_VAR_${name}`] ?? text(block(variables, name)['default']) ?? '';
    // With an empty path the provider reads this variable, and kubectl another one.
    const path = value('kubeconfig_path') || (io.env['KUBE_CONFIG_PATH'] ?? '');
    const context = value('kubeconfig_context');
    this.flags = [
      ...(path === '' ? [] : ['--kubeconfig', path.replace(/^~(?=\/|$)/, homedir())]),
      ...(context === '' ? [] : ['--context', context]),
      `--request-timeout=${REQUEST_TIMEOUT}`,
    ];
  }

  /** What is there of everything that is declared, one entry for each namespace. */
  public async inventories({ objects, releases }: Declared): Promise<readonly Inventory[]> {
    const namespaces = new Set([...objects, ...releases].map(({ namespace }) => namespace));
    const inventories: Inventory[] = [];
    for (const namespace of namespaces) {
      const names = objects
        .filter((object) => object.namespace === namespace)
        .map(({ kind, name }) => `${kind}/${name}`);
      const hasReleases = releases.some((release) => release.namespace === namespace);
      inventories.push({
        namespace,
        objects: await this.existing(names, namespace),
        records: hasReleases
          ? recordsIn(await this.get(['secrets', '-l', 'owner=helm'], namespace, RECORD_COLUMNS))
          : [],
      });
    }
    return inventories;
  }

  public async deleteSecret(namespace: string, name: string): Promise<void> {
    await this.kubectl(['-n', namespace, 'delete', 'secret', name, '--ignore-not-found']);
  }

  private async existing(
    names: readonly string[],
    namespace: string | undefined,
  ): Promise<readonly ExistingObject[]> {
    return names.length === 0 ? [] : existingIn(await this.get(names, namespace, OBJECT_COLUMNS));
  }

  private get(what: readonly string[], namespace: string | undefined, format: string): Promise<string> {
    const within = namespace === undefined ? [] : ['-n', namespace];
    return this.kubectl([...within, 'get', ...what, '--ignore-not-found', '--no-headers', '-o', format]);
  }

  private async kubectl(args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await captureCommand('kubectl', [...this.flags, ...args], {
      cwd: join(this.io.cwd),
      env: this.io.env,
    });
    if (code === 0) return stdout;
    throw new CliError(
      'failure',
      `the cluster gave no answer to kubectl:\n  ${quoted(redact(stderr))}\nIt is the cluster of TF_VAR_kubeconfig_path and TF_VAR_kubeconfig_context.`,
    );
  }
}
