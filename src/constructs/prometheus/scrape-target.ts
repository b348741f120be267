import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { Construct } from 'constructs';
import { recommendedLabels, selectorLabels, type WorkloadLabels } from '../kubernetes/labels';
import type { NetworkEdges, Peer } from '../kubernetes/network-edges';
import { PropError, requireInteger, requireMatch } from '../kubernetes/prop-error';

/** Pods that give metrics on `/metrics`. */
export interface ScrapeTarget {
  /** Value of the label `job` of its metrics, such as the name of a served model. */
  readonly name: string;
  readonly pods:
    { readonly workload: WorkloadLabels } | { readonly podLabels: Readonly<Record<string, string>> };
  /** Port of the pods. */
  readonly port: number;
  /** @default '/metrics' */
  readonly path?: string;
  /** Edges of the pods that are opened for whoever scrapes. @default - somebody else opens them */
  readonly edges?: NetworkEdges;
  /**
   * Label of the pods by which several models are told apart that come and go. Their metrics get the label `served_by`:
   * its value, or the pod's address where pods are found by name resolution. @default - the pods are of one thing
   */
  readonly apartBy?: string;
}

const selectorOf = ({ pods }: ScrapeTarget): Record<string, string> =>
  'workload' in pods ? selectorLabels(pods.workload) : { ...pods.podLabels };

/** Throws a PropError unless the targets are well-formed and each name is there once. */
export function requireTargets(scope: Construct, targets: readonly ScrapeTarget[]): void {
  if (targets.length === 0) throw new PropError(scope, 'targets', 'must name at least one');
  targets.forEach(({ name, port, path = '/metrics' }, index) => {
    // With the prefix of its Service it still has to be the name of one.
    requireMatch(
      scope,
      'targets.name',
      name,
      /^[a-z0-9]([-a-z0-9]{0,44}[a-z0-9])?$/,
      'a DNS label of up to 46 characters',
    );
    requireInteger(scope, 'targets.port', port, 1, 65_535);
    requireMatch(scope, 'targets.path', path, /^\/[-\w/.]*$/, 'a path such as /metrics');
    if (targets.findIndex((other) => other.name === name) !== index) {
      throw new PropError(scope, 'targets', `names "${name}" twice`);
    }
  });
}

/**
 * For each target a Service without an address of its own, by which every one of its pods is found: behind an address
 * a scrape would reach another pod each time. It needs no right to read from the API server.
 */
export function metricsServices(
  scope: Construct,
  {
    namespace,
    partOf,
    targets,
  }: { readonly namespace: string; readonly partOf: string; readonly targets: readonly ScrapeTarget[] },
): readonly ServiceV1[] {
  const services = new Construct(scope, 'Targets');
  return targets.map((target) => {
    const labels = recommendedLabels({ name: target.name, component: 'metrics' }, partOf);
    return new ServiceV1(services, target.name, {
      metadata: { name: metricsServiceName(target), namespace, labels },
      spec: {
        clusterIp: 'None',
        selector: selectorOf(target),
        publishNotReadyAddresses: true,
        port: [{ name: 'metrics', port: target.port, targetPort: String(target.port) }],
      },
    });
  });
}

export const metricsServiceName = ({ name }: ScrapeTarget): string => `${name}-metrics`;

/** Opens the targets, as far as they said how, for whoever scrapes. */
export function openTargets(targets: readonly ScrapeTarget[], scraper: Peer): void {
  for (const { edges, port } of targets) edges?.allowIngress({ peer: scraper, port });
}

/** Tells the models of one target apart. */
export const SERVED_BY = 'served_by';

export const peerOfTarget = ({ pods }: ScrapeTarget): Peer => pods;
