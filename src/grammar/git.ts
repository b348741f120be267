const HOST = '(?!\\S*\\.\\.)[a-z0-9][-.a-z0-9]{0,252}';
const PORT = '(:(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?';
const PATH = '(?!-)[-._~/A-Za-z0-9]{1,512}';

/** A Git repository by http or ssh, without a password: `https://host/path`, `ssh://user@host/path` or `user@host:path`. */
export const GIT_ADDRESS = new RegExp(
  `^(https?://${HOST}${PORT}/${PATH}|ssh://[a-z][-a-z0-9]{0,31}@${HOST}${PORT}/${PATH}|[a-z][-a-z0-9]{0,31}@${HOST}:${PATH})$`,
);

/** A branch, a tag or a commit: no option of git's, and nothing that it reads in a way of its own. */
export const GIT_REF = /^(?!.*(\.\.|\/\/|@\{|\.lock$|[./]$))[A-Za-z0-9][-._/A-Za-z0-9]{0,199}$/;

/** A folder of a repository. */
export const GIT_FOLDER = /^(?!.*(^|\/)\.{1,2}(\/|$))[-._A-Za-z0-9]+(\/[-._A-Za-z0-9]+){0,15}$/;

/** Whether an address in the form of `GIT_ADDRESS` is reached by ssh. */
export const isSsh = (address: string): boolean => !/^https?:/.test(address);

/** What a Secret has that opens a repository at such an address. */
export const gitKeys = (address: string): readonly [string, string] =>
  isSsh(address) ? ['ssh-privatekey', 'known_hosts'] : ['username', 'password'];

/** The host of such an address. */
export const gitHost = (address: string): string =>
  /^(?:(?:https?|ssh):\/\/)?(?:[^/@]*@)?([^/:]+)/.exec(address)?.[1] ?? '';

const PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ssh: 22 };

/** The port that an address in the form of `GIT_ADDRESS` is reached at. */
export function gitPort(address: string): number {
  const [, scheme = 'ssh', port] = /^(https?|ssh):\/\/(?:[^/@]*@)?[^/:]+(?::([0-9]+))?\//.exec(address) ?? [];
  return port === undefined ? (PORTS[scheme] ?? 22) : Number(port);
}
