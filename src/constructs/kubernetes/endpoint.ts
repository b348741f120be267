import type { IConstruct } from 'constructs';
import { requireInteger, requireMatch } from './prop-error';

/** Throws a PropError unless the prop `endpoint` is the address of an S3 store. */
export function requireEndpoint(scope: IConstruct, endpoint: string): void {
  requireMatch(
    scope,
    'endpoint',
    endpoint,
    /^https?:\/\/[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?(:[0-9]{1,5})?$/,
    'an http or https address without a path',
  );
  requireInteger(scope, 'endpoint', endpointPort(endpoint), 1, 65_535);
}

/** The port that an address names, or the one of its scheme. */
export function endpointPort(endpoint: string): number {
  const explicit = /:(\d+)$/.exec(endpoint)?.[1];
  if (explicit !== undefined) return Number(explicit);
  return endpoint.startsWith('http:') ? 80 : 443;
}
