import { Fn, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { requireMatch } from './prop-error';

export interface Reachability {
  /** Name of the Service. */
  readonly service: string;
  readonly namespace: string;
  readonly port: number;
  /** Addresses that people outside the cluster use, such as https://mlflow.example.com. */
  readonly publicUrls: readonly string[];
}

const PUBLIC_URL = /^https?:\/\/[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?(:[0-9]{1,5})?$/;

/** Throws a PropError unless the public addresses are scheme, host and port, and the further hosts are host names. */
export function requireReachability(
  scope: Construct,
  props: { readonly publicUrls?: readonly string[]; readonly allowedHosts?: readonly string[] },
): void {
  for (const url of props.publicUrls ?? []) {
    requireMatch(
      scope,
      'publicUrls',
      url,
      PUBLIC_URL,
      'an address without a path such as https://mlflow.example.com',
    );
  }
  for (const host of props.allowedHosts ?? []) {
    requireMatch(scope, 'allowedHosts', host, /^[-.*:\w]+$/, 'a host name with an optional port');
  }
}

/** Host and port of an address. An address known only at apply is taken apart by Terraform. */
function hostOf(url: string): string {
  if (Token.isUnresolved(url)) return Fn.trimprefix(Fn.trimprefix(url, 'https://'), 'http://');
  return url.replace(/^https?:\/\//, '');
}

/** Names of a Service inside the cluster, from the shortest to the longest. */
export function serviceNames({ service, namespace }: Reachability): string[] {
  return [service, `${service}.${namespace}`, `${service}.${namespace}.svc`].concat(
    `${service}.${namespace}.svc.cluster.local`,
  );
}

/**
 * Host headers that a server behind a Service accepts: its names in the cluster with and without the port, the
 * loopback names that `kubectl port-forward` leads to, on any port, and the public addresses. Any other header is a
 * page that reached the server through a name of its own (DNS rebinding).
 */
export function allowedHosts(reachability: Reachability): string[] {
  const { port, publicUrls } = reachability;
  return [
    ...['localhost', '127.0.0.1'].flatMap((name) => [name, `${name}:*`]),
    ...serviceNames(reachability).flatMap((name) => [name, `${name}:${port}`]),
    ...publicUrls.map(hostOf),
  ];
}
