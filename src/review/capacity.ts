import { parseQuantity } from './quantity';
import {
  block,
  blocks,
  findObjects,
  helmValues,
  type Json,
  type SynthesizedResource,
  text,
} from './synthesized';

/** CPU in cores, memory in bytes. */
export interface Amount {
  readonly cpu: number;
  readonly memory: number;
}

/** What the pods of one workload ask for and may use, all replicas together. */
export interface WorkloadCapacity {
  /** Name of the object in the cluster. */
  readonly name: string;
  readonly kind: string;
  readonly replicas: number;
  readonly requests: Amount;
  readonly limits: Amount;
  /** Runs now and then (Jobs), so it is not part of the standing total. */
  readonly periodic: boolean;
}

const KINDS: Readonly<Record<string, { kind: string; periodic: boolean }>> = {
  deployment: { kind: 'Deployment', periodic: false },
  stateful_set: { kind: 'StatefulSet', periodic: false },
  daemon_set: { kind: 'DaemonSet', periodic: false },
  job: { kind: 'Job', periodic: true },
  cron_job: { kind: 'CronJob', periodic: true },
};

const NOTHING: Amount = { cpu: 0, memory: 0 };
const both = (a: Amount, b: Amount, merge: (x: number, y: number) => number): Amount => ({
  cpu: merge(a.cpu, b.cpu),
  memory: merge(a.memory, b.memory),
});
export const add = (a: Amount, b: Amount): Amount => both(a, b, (x, y) => x + y);
const times = ({ cpu, memory }: Amount, count: number): Amount => ({
  cpu: cpu * count,
  memory: memory * count,
});

function amountOf(container: Json, kind: 'requests' | 'limits'): Amount {
  const amounts = block(block(container, 'resources'), kind);
  const quantity = (key: string) => parseQuantity(text(amounts[key]) ?? 0);
  return { cpu: quantity('cpu'), memory: quantity('memory') };
}

/** What the scheduler counts: the containers together, or the greediest init container if that is more. */
function podAmount(spec: Json, kind: 'requests' | 'limits'): Amount {
  const of = (...keys: string[]) =>
    keys.flatMap((key) => blocks(spec[key])).map((item) => amountOf(item, kind));
  const running = of('container', 'containers').reduce(add, NOTHING);
  return of('init_container', 'initContainers').reduce((a, b) => both(a, b, Math.max), running);
}

const isPod = (object: Json) => 'container' in object || 'containers' in object;

/** `replicas` of the nearest object around a pod that says it. */
function replicasAround(around: readonly Json[]): number {
  const said = around.map((object) => text(object['replicas'])).find((value) => value !== undefined);
  return said === undefined ? 1 : Number(said);
}

function podsIn(
  value: unknown,
  workload: Pick<WorkloadCapacity, 'name' | 'kind' | 'periodic'>,
): WorkloadCapacity[] {
  return findObjects(value, isPod).map(({ object, around }) => {
    const replicas = replicasAround(around);
    return {
      ...workload,
      replicas,
      requests: times(podAmount(object, 'requests'), replicas),
      limits: times(podAmount(object, 'limits'), replicas),
    };
  });
}

/** The operator's chart takes its amounts by names of its own. */
function managerIn(values: Json, name: string): WorkloadCapacity[] {
  const manager = block(values, 'manager');
  if (!('cpuRequest' in manager)) return [];
  const amount = (suffix: string) => ({
    cpu: parseQuantity(text(manager[`cpu${suffix}`]) ?? 0),
    memory: parseQuantity(text(manager[`memory${suffix}`]) ?? 0),
  });
  return [
    {
      name,
      kind: 'Helm release',
      periodic: false,
      replicas: 1,
      requests: amount('Request'),
      limits: amount('Limit'),
    },
  ];
}

/** The capacity of everything in the synthesized Terraform that runs pods. */
export function capacityOf(resources: readonly SynthesizedResource[]): readonly WorkloadCapacity[] {
  const found = resources.flatMap((resource) => {
    const { type, body } = resource;
    const known = KINDS[/^kubernetes_(.+?)(_v[0-9]+)?$/.exec(type)?.[1] ?? ''];
    if (known !== undefined)
      return podsIn(body, { ...known, name: text(block(body, 'metadata')['name']) ?? '' });
    if (type !== 'helm_release') return [];
    const name = text(body['name']) ?? resource.address;
    return helmValues(resource).flatMap((values) => [
      ...managerIn(values, name),
      ...podsIn(values, { name, kind: 'Helm release', periodic: false }),
    ]);
  });
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What runs all the time, summed. */
export function standingTotal(capacity: readonly WorkloadCapacity[]): { requests: Amount; limits: Amount } {
  const standing = capacity.filter(({ periodic }) => !periodic);
  return {
    requests: standing.map(({ requests }) => requests).reduce(add, NOTHING),
    limits: standing.map(({ limits }) => limits).reduce(add, NOTHING),
  };
}
