import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { redact } from '../../redaction/redact';

/** What is shown of a cluster that a kubeconfig leads to: never a credential. */
export interface NamedCluster {
  readonly context?: string;
  /** The API server's address, without user and password. */
  readonly server?: string;
}

interface Named {
  readonly name?: unknown;
  readonly context?: { readonly cluster?: unknown };
  readonly cluster?: { readonly server?: unknown };
}

interface Kubeconfig {
  readonly 'current-context'?: unknown;
  readonly contexts?: unknown;
  readonly clusters?: unknown;
}

function read(file: string): Kubeconfig {
  try {
    const value = parse(readFileSync(file, 'utf8'), { logLevel: 'silent' }) as unknown;
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // kubectl and Terraform read the same file, and say better what is wrong with it.
    return {};
  }
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const named = (lists: readonly unknown[], name: string | undefined): Named | undefined =>
  lists
    .flatMap((list) => (Array.isArray(list) ? (list as readonly (Named | null)[]) : []))
    .find((entry) => entry !== null && entry.name === name) ?? undefined;

/** An address as it may be shown. */
export function shownServer(server: string): string {
  try {
    const { protocol, host, pathname } = new URL(server);
    return redact(`${protocol}//${host}${pathname === '/' ? '' : pathname}`);
  } catch {
    return redact(server);
  }
}

/** Which cluster kubectl takes from these files: of each name the first entry counts, and the first current context. */
export function clusterIn(files: readonly string[], chosen?: string): NamedCluster {
  const configs = files.map(read);
  const context = chosen ?? configs.map((config) => text(config['current-context'])).find(Boolean);
  const cluster = named(
    configs.map(({ contexts }) => contexts),
    context,
  )?.context?.cluster;
  const server = text(
    named(
      configs.map(({ clusters }) => clusters),
      text(cluster),
    )?.cluster?.server,
  );
  return {
    ...(context !== undefined && { context }),
    ...(server !== undefined && { server: shownServer(server) }),
  };
}
