import type { Declared } from '../../recovery/declared-objects';
import {
  existingIn,
  OBJECT_COLUMNS,
  RECORD_COLUMNS,
  recordsIn,
  type ExistingObject,
} from '../../recovery/existing-objects';
import type { Inventory } from '../../recovery/assess';
import { redact } from '../../redaction/redact';
import { CliError } from '../cli-error';
import { WHICH_CLUSTER } from './chosen-cluster';
import type { Kubectl } from './kubectl';
import { quoted } from '../../redaction/printable';

/** What is there of a platform, and what has to go, asked by kubectl. */
export class RecoveryCluster {
  constructor(private readonly ask: Kubectl) {}

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
    const { code, stdout, stderr } = await this.ask(args);
    if (code === 0) return stdout;
    throw new CliError(
      'failure',
      `the cluster gave no answer to kubectl:\n  ${quoted(redact(stderr))}\n${WHICH_CLUSTER}`,
    );
  }
}
