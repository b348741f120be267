import { existsSync } from 'node:fs';
import { devNull, homedir } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { oneLine } from '../../redaction/printable';
import { CliError } from '../cli-error';
import type { Io } from './io';
import { clusterIn, shownServer, type NamedCluster } from './kubeconfig';

type World = Pick<Io, 'env' | 'cwd'>;

/** What leads Terraform's providers elsewhere than their configuration, which leaves these open. */
const ASTRAY = ['KUBE_CONFIG_PATH', 'KUBE_CTX_AUTH_INFO', 'KUBE_CTX_CLUSTER', 'KUBE_HOST'];

/** The one cluster that Terraform and kubectl are led to. */
export interface ChosenCluster extends NamedCluster {
  /** The environment that leads both there. */
  readonly env: NodeJS.ProcessEnv;
  /** Flags that kubectl needs besides; none where it cannot be led there. */
  readonly flags: readonly string[] | undefined;
  /** The cluster in words. */
  readonly title: string;
  /** Where kubectl alone goes to, if it is another. */
  readonly elsewhere?: string;
}

/** For a cluster that gives no answer. */
export const WHICH_CLUSTER =
  'Which cluster it is, KUBECONFIG and its current context say, or TF_VAR_kubeconfig_path and TF_VAR_kubeconfig_context.';

const DEFAULT = '~/.kube/config';

const EMPTY_PATH =
  'TF_VAR_kubeconfig_path is set and empty, so Terraform is led to no cluster: nothing else names one, and this runs in none.\nTake it away, so that KUBECONFIG holds, or fill it: unset TF_VAR_kubeconfig_path, or export TF_VAR_kubeconfig_path="${KUBECONFIG:-$HOME/.kube/config}"';

const filled = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

const filesOf = (list: string, cwd: string): readonly string[] =>
  list
    .split(delimiter)
    .filter((file) => file !== '')
    .map((file) => resolve(cwd, file.replace(/^~(?=[\\/]|$)/, homedir())));

const titleOf = ({ context, server }: NamedCluster): string =>
  oneLine(
    `${context === undefined ? 'no context' : `context "${context}"`}, ${server ?? 'without an address of a server'}`,
  );

/**
 * Which cluster is spoken of, by kubectl's rule: the files of KUBECONFIG, or `~/.kube/config`, and their current context.
 * Who sets Terraform's variables says so for all commands, and an empty `TF_VAR_kubeconfig_path` leaves it to the providers' own
 * environment.
 *
 * @throws CliError where there is no such file, or nothing names a cluster
 */
export function chosenCluster({ env, cwd }: World): ChosenCluster {
  const { TF_VAR_kubeconfig_path: given, TF_VAR_kubeconfig_context: givenContext } = env;
  const list = given ?? filled(env['KUBECONFIG']) ?? DEFAULT;
  const ofProviders = filled(env['KUBE_CONFIG_PATHS']) ?? filled(env['KUBE_CONFIG_PATH']);
  const alone = clusterIn(filesOf(filled(env['KUBECONFIG']) ?? DEFAULT, cwd));
  if (list === '' && ofProviders === undefined) return ownEnvironment(env, alone);
  const context = filled(givenContext) ?? (list === '' ? filled(env['KUBE_CTX']) : undefined);
  const asked = filesOf(list === '' ? (ofProviders ?? '') : list, cwd);
  const files = asked.filter((file) => existsSync(file));
  if (files.length === 0) {
    throw new CliError(
      'environment',
      `there is no such kubeconfig file: ${oneLine(asked.join(delimiter))}\nName the one of your cluster, such as: export KUBECONFIG="$HOME/.kube/config"`,
    );
  }
  const joined = files.join(delimiter);
  const cluster = clusterIn(files, context);
  const same = alone.context === cluster.context && alone.server === cluster.server;
  return {
    ...cluster,
    env: {
      ...Object.fromEntries(Object.entries(env).filter(([name]) => !ASTRAY.includes(name))),
      KUBECONFIG: joined,
      TF_VAR_kubeconfig_path: joined,
      // The Helm provider prefers this to its configuration, and a state that lies in the cluster has nothing else.
      KUBE_CONFIG_PATHS: joined,
      // The context too: otherwise `kubectl config use-context` elsewhere would move an apply between plan and consent.
      ...(cluster.context !== undefined && {
        TF_VAR_kubeconfig_context: cluster.context,
        KUBE_CTX: cluster.context,
      }),
    },
    flags: cluster.context === undefined ? [] : ['--context', cluster.context],
    title: titleOf(cluster),
    ...(!same && { elsewhere: titleOf(alone) }),
  };
}

/** Where the providers are told by their own variables: of these, kubectl knows only what it finds within a cluster. */
function ownEnvironment(env: NodeJS.ProcessEnv, alone: NamedCluster): ChosenCluster {
  const host = filled(env['KUBE_HOST']);
  const elsewhere = alone.server === undefined ? {} : { elsewhere: titleOf(alone) };
  if (host !== undefined) {
    const server = shownServer(host);
    return { env, flags: undefined, server, title: oneLine(`${server}, by KUBE_HOST`), ...elsewhere };
  }
  // What every pod has. Without it kubectl and the providers would ask a server on this machine.
  if (filled(env['KUBERNETES_SERVICE_HOST']) === undefined) throw new CliError('environment', EMPTY_PATH);
  return {
    env: { ...env, KUBECONFIG: devNull },
    flags: [],
    title: 'the one that this runs in',
    ...elsewhere,
  };
}

/** What every command says of the cluster before it does anything. */
export function clusterLines({ title, elsewhere }: ChosenCluster): string {
  const warning =
    elsewhere === undefined
      ? ''
      : `\nwarning: kubectl alone speaks of another: ${elsewhere}. The lines of README.md would go there: set KUBECONFIG and "kubectl config use-context" instead of Terraform's variables.`;
  return `Cluster: ${title}${warning}`;
}
