import { parseQuantity } from './quantity';
import { renderedObjects } from './rendered-charts';
import { block, blocks, helmValues, type Json, type SynthesizedResource, text } from './synthesized';
import { type WorkloadPods, workloadPods } from './workload-pods';

/** CPU in cores, memory in bytes. */
export interface Amount {
  readonly cpu: number;
  readonly memory: number;
}

/** What the pods of one workload ask for and may use, all replicas together. */
export interface WorkloadCapacity extends Omit<WorkloadPods, 'namespace' | 'spec' | 'labels'> {
  readonly requests: Amount;
  readonly limits: Amount;
  /** Of NVIDIA, each for one pod alone. */
  readonly gpus: number;
}

const NOTHING: Amount = { cpu: 0, memory: 0 };
const both = (a: Amount, b: Amount, merge: (x: number, y: number) => number): Amount => ({
  cpu: merge(a.cpu, b.cpu),
  memory: merge(a.memory, b.memory),
});
export const add = (a: Amount, b: Amount): Amount => both(a, b, (x, y) => x + y);
export const most = (a: Amount, b: Amount): Amount => both(a, b, Math.max);
export const times = ({ cpu, memory }: Amount, factor: number): Amount => ({
  cpu: cpu * factor,
  memory: memory * factor,
});
export const sum = (amounts: readonly Amount[]): Amount => amounts.reduce(add, NOTHING);

function amountOf(container: Json, kind: 'requests' | 'limits'): Amount {
  const amounts = block(block(container, 'resources'), kind);
  const quantity = (key: string) => parseQuantity(text(amounts[key]) ?? 0);
  return { cpu: quantity('cpu'), memory: quantity('memory') };
}

/** What the scheduler counts: the containers together, or the greediest init container if that is more. */
function podAmount(spec: Json, kind: 'requests' | 'limits'): Amount {
  const of = (...keys: string[]) =>
    keys.flatMap((key) => blocks(spec[key])).map((item) => amountOf(item, kind));
  return of('init_container', 'initContainers').reduce(most, sum(of('container', 'containers')));
}

const gpusOf = (spec: Json): number =>
  ['container', 'containers']
    .flatMap((key) => blocks(spec[key]))
    .map((item) => Number(text(block(block(item, 'resources'), 'limits')['nvidia.com/gpu']) ?? 0))
    .reduce((all, one) => all + one, 0);

/** The operator's chart takes its amounts by names of its own. */
function managerIn(values: Json, name: string): WorkloadCapacity[] {
  const manager = block(values, 'manager');
  if (!('cpuRequest' in manager)) return [];
  const amount = (suffix: string) => ({
    cpu: parseQuantity(text(manager[`cpu${suffix}`]) ?? 0),
    memory: parseQuantity(text(manager[`memory${suffix}`]) ?? 0),
  });
  const workload = { name, kind: 'Helm release', periodic: false, replicas: 1 };
  return [{ ...workload, requests: amount('Request'), limits: amount('Limit'), gpus: 0 }];
}

/** The capacity of everything in the synthesized Terraform that runs pods. */
export function capacityOf(resources: readonly SynthesizedResource[]): readonly WorkloadCapacity[] {
  const own = workloadPods(resources).map(({ name, kind, periodic, replicas, spec }) => ({
    name,
    kind,
    periodic,
    replicas,
    requests: times(podAmount(spec, 'requests'), replicas),
    limits: times(podAmount(spec, 'limits'), replicas),
    gpus: gpusOf(spec) * replicas,
  }));
  const managers = resources
    .filter((release) => release.type === 'helm_release' && renderedObjects(release) === undefined)
    .flatMap((release) =>
      helmValues(release).flatMap((values) =>
        managerIn(values, text(release.body['name']) ?? release.address),
      ),
    );
  return [...own, ...managers].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What runs all the time, summed. */
export function standingTotal(capacity: readonly WorkloadCapacity[]): { requests: Amount; limits: Amount } {
  const standing = capacity.filter(({ periodic }) => !periodic);
  return {
    requests: sum(standing.map(({ requests }) => requests)),
    limits: sum(standing.map(({ limits }) => limits)),
  };
}
