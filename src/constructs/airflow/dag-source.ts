import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { GIT_ADDRESS, GIT_FOLDER, GIT_REF, gitKeys, gitPort, isSsh } from '../../grammar/git';
import { ANYWHERE, type Edge, type Peer } from '../kubernetes/network-edges';
import type { EnvValue, Mount, Volume } from '../kubernetes/pod';
import { DNS_SUBDOMAIN, PropError, requireMatch } from '../kubernetes/prop-error';

/** A Git repository that DAGs come from. */
export interface GitDags {
  /** https://…, http://…, ssh://… or git@host:path. Without a user name or a password of http. */
  readonly url: string;
  /** Branch, tag or commit. @default 'main' */
  readonly ref?: string;
  /** Folder in the repository that the DAGs lie below. @default - all of it */
  readonly folder?: string;
  /**
   * Secret with `username` and `password` for http, or with `ssh-privatekey` and `known_hosts` for ssh.
   * @default - none, for a repository that everybody may read
   */
  readonly credentialsSecret?: string;
  /** Who serves it. @default - any address outside the metadata service of a cloud */
  readonly peer?: Peer;
}

/** What pods need for the DAGs. */
export interface DagSource {
  /** Airflow's list of bundles. */
  readonly bundles: string;
  readonly env: Readonly<Record<string, EnvValue>>;
  readonly volumes: readonly Volume[];
  readonly mounts: readonly Mount[];
  readonly edges: readonly Edge[];
}

const BUNDLE = 'dags';
const CREDENTIALS = '/etc/airflow-git';
const CONNECTION = 'platform_git';
/** Seconds between two looks at the repository. */
const REFRESH_SECONDS = 60;
/** Folder of the image that DAGs come from where no repository is named. */
export const IMAGE_DAGS = '/opt/airflow/dags';

/** A program that git asks for a password reads it from the files of the Secret: it is in no address, variable or log. */
const HELPER = `!f() { echo "username=$(cat ${CREDENTIALS}/username)"; echo "password=$(cat ${CREDENTIALS}/password)"; }; f`;

const bundle = (classpath: string, kwargs: object): string =>
  JSON.stringify([{ name: BUNDLE, classpath, kwargs: { ...kwargs, refresh_interval: REFRESH_SECONDS } }]);

/** DAGs of a repository, or those that lie in the image. */
export function dagSource(scope: IConstruct, git: GitDags | undefined): DagSource {
  if (git === undefined) {
    const bundles = bundle('airflow.dag_processing.bundles.local.LocalDagBundle', { path: IMAGE_DAGS });
    return { bundles, env: {}, volumes: [], mounts: [], edges: [] };
  }
  const { url, ref = 'main', folder, credentialsSecret: name } = git;
  requireGit(scope, git);
  const overSsh = isSsh(url);
  const keys = gitKeys(url);
  const files = { key_file: `${CREDENTIALS}/${keys[0]}`, known_hosts_file: `${CREDENTIALS}/${keys[1]}` };
  const extra = overSsh ? { ...files, strict_host_key_checking: 'yes' } : {};
  return {
    bundles: bundle('airflow.providers.git.bundles.git.GitDagBundle', {
      git_conn_id: CONNECTION,
      repo_url: url,
      tracking_ref: ref,
      ...(folder !== undefined && { subdir: folder }),
    }),
    env: {
      [`AIRFLOW_CONN_${CONNECTION.toUpperCase()}`]: JSON.stringify({ conn_type: 'git', host: url, extra }),
      GIT_TERMINAL_PROMPT: '0',
      ...(name !== undefined &&
        !overSsh && {
          GIT_CONFIG_COUNT: '1',
          GIT_CONFIG_KEY_0: 'credential.helper',
          GIT_CONFIG_VALUE_0: HELPER,
        }),
    },
    volumes: name === undefined ? [] : [{ name: 'git', secret: { name, keys } }],
    mounts: name === undefined ? [] : [{ volume: 'git', path: CREDENTIALS, readOnly: true }],
    edges: [{ peer: git.peer ?? ANYWHERE, port: gitPort(url) }],
  };
}

function requireGit(scope: IConstruct, { url, ref, folder, credentialsSecret }: GitDags): void {
  if (Token.isUnresolved(url)) {
    throw new PropError(scope, 'git.url', 'must be known when the stack is synthesized');
  }
  requireMatch(
    scope,
    'git.url',
    url,
    GIT_ADDRESS,
    'the address of a Git repository without a password, such as https://git.example.com/team/dags.git',
  );
  if (isSsh(url) && credentialsSecret === undefined) {
    throw new PropError(scope, 'git.credentialsSecret', 'must name a Secret for a repository behind ssh');
  }
  if (ref !== undefined) requireMatch(scope, 'git.ref', ref, GIT_REF, 'a branch, a tag or a commit');
  if (folder !== undefined) {
    requireMatch(scope, 'git.folder', folder, GIT_FOLDER, 'a folder such as pipelines/dags');
  }
  if (credentialsSecret !== undefined) {
    requireMatch(scope, 'git.credentialsSecret', credentialsSecret, DNS_SUBDOMAIN, 'the name of a Secret');
  }
}
