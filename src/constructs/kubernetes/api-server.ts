import type { IConstruct } from 'constructs';
import type { Edge } from './network-edges';
import { PropError, requireInteger } from './prop-error';

/** Where pods reach the API server, as a network policy sees it: behind the Service `kubernetes`. */
export interface ApiServer {
  readonly cidrs: readonly string[];
  readonly ports: readonly number[];
}

const ANYWHERE: ApiServer = { cidrs: ['0.0.0.0/0'], ports: [443, 6443] };

/** The edges of a workload towards the API server. Throws a PropError for the prop `apiServer`. */
export function apiServerEdges(scope: IConstruct, apiServer: ApiServer = ANYWHERE): Edge[] {
  const { cidrs, ports } = apiServer;
  if (cidrs.length === 0 || ports.length === 0) {
    throw new PropError(scope, 'apiServer', 'must have at least one address range and one port');
  }
  for (const port of ports) requireInteger(scope, 'apiServer.ports', port, 1, 65_535);
  return cidrs.flatMap((cidr) => ports.map((port) => ({ peer: { cidr }, port })));
}
