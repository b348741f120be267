import { renderedObjects } from './rendered-charts';
import { block, findObjects, helmValues, type Json, type SynthesizedResource, text } from './synthesized';

/** The pods of one workload, as the synthesized Terraform describes them. */
export interface WorkloadPods {
  /** Name of the object in the cluster. */
  readonly name: string;
  readonly kind: string;
  /** Runs now and then (Jobs). */
  readonly periodic: boolean;
  readonly replicas: number;
  /** The pod's spec; the keys of Terraform's own resources have underscores, those of Helm values have not. */
  readonly spec: Json;
}

const KINDS: Readonly<Record<string, { kind: string; periodic: boolean }>> = {
  deployment: { kind: 'Deployment', periodic: false },
  stateful_set: { kind: 'StatefulSet', periodic: false },
  daemon_set: { kind: 'DaemonSet', periodic: false },
  pod: { kind: 'Pod', periodic: false },
  replication_controller: { kind: 'ReplicationController', periodic: false },
  job: { kind: 'Job', periodic: true },
  cron_job: { kind: 'CronJob', periodic: true },
};

/** A predictor of KServe is a pod whose first container is called `model`. */
const isPredictor = (object: Json) => 'model' in object && 'serviceAccountName' in object;
const isPod = (object: Json) => 'container' in object || 'containers' in object || isPredictor(object);

const withModel = (object: Json): Json =>
  isPredictor(object)
    ? { ...object, containers: [object['model'], ...((object['containers'] ?? []) as unknown[])] }
    : object;

/** `replicas` of the nearest object around a pod that says it. */
function replicasAround(around: readonly Json[]): number {
  const said = around.map((object) => text(object['replicas'])).find((value) => value !== undefined);
  return said === undefined ? 1 : Number(said);
}

const podsIn = (value: unknown, workload: Pick<WorkloadPods, 'name' | 'kind' | 'periodic'>): WorkloadPods[] =>
  findObjects(value, isPod).map(({ object, around }) => ({
    ...workload,
    replicas: replicasAround(around),
    spec: withModel(object),
  }));

/** The pods of a whole object as Kubernetes writes it. */
function podsOfObject(object: Json, fallback: string): WorkloadPods[] {
  const name = text(block(object, 'metadata')['name']) ?? fallback;
  const kind = text(object['kind']) ?? 'manifest';
  return podsIn(object, { name, kind, periodic: kind === 'Job' || kind === 'CronJob' });
}

/** The pods of the objects that a pinned chart renders for a Helm release; none where that is not known. */
export const renderedPods = (release: SynthesizedResource): readonly WorkloadPods[] =>
  (renderedObjects(release) ?? []).flatMap((object) => podsOfObject(object, release.address));

/** Everything in the synthesized Terraform that runs pods, what the pinned charts render included. */
export function workloadPods(resources: readonly SynthesizedResource[]): readonly WorkloadPods[] {
  return resources.flatMap((resource) => {
    const { type, body } = resource;
    const known = KINDS[/^kubernetes_(.+?)(_v[0-9]+)?$/.exec(type)?.[1] ?? ''];
    if (known !== undefined)
      return podsIn(body, { ...known, name: text(block(body, 'metadata')['name']) ?? '' });
    if (type === 'kubernetes_manifest') {
      return podsOfObject(block(body, 'manifest'), resource.address);
    }
    if (type !== 'helm_release') return [];
    const release = { name: text(body['name']) ?? resource.address, kind: 'Helm release', periodic: false };
    const written = helmValues(resource).flatMap((values) => podsIn(values, release));
    return [...written, ...renderedPods(resource)];
  });
}
