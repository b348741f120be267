import { renderedObjects } from './rendered-charts';
import {
  block,
  blocks,
  findObjects,
  helmValues,
  type Json,
  type SynthesizedResource,
  text,
} from './synthesized';

/** The pods of one workload, as the synthesized Terraform describes them. */
export interface WorkloadPods {
  /** Name of the object in the cluster. */
  readonly name: string;
  readonly kind: string;
  /** As the JSON writes it: a name, or Terraform's reference to one. */
  readonly namespace: string | undefined;
  /** Runs now and then (Jobs). */
  readonly periodic: boolean;
  readonly replicas: number;
  /** Of the pods themselves, as far as they are written. */
  readonly labels: Json;
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

/** What other objects' pods are made from: it runs nothing by itself. */
const TEMPLATES = new Set([
  'ServingRuntime',
  'ClusterServingRuntime',
  'ClusterStorageContainer',
  'TrainingRuntime',
]);
const isTemplate = (object: Json) => TEMPLATES.has(text(object['kind']) ?? '');
const isPeriodic = (object: Json) => ['Job', 'CronJob'].includes(text(object['kind']) ?? '');

/** The container of each ServingRuntime by the runtime's name: KServe lays what a model says over it. */
type Runtimes = ReadonlyMap<string, Json>;

function runtimesIn(values: readonly Json[]): Runtimes {
  const found = findObjects(values, (object) => object['kind'] === 'ServingRuntime');
  return new Map(
    found.map(({ object }) => [
      text(block(object, 'metadata')['name']) ?? '',
      blocks(block(object, 'spec')['containers'])[0] ?? {},
    ]),
  );
}

function withModel(object: Json, runtimes: Runtimes): Json {
  if (!isPredictor(object)) return object;
  const model = block(object, 'model');
  const whole = { ...runtimes.get(text(model['runtime']) ?? ''), ...model };
  return { ...object, containers: [whole, ...blocks(object['containers'])] };
}

/** `replicas` of the nearest object around a pod that says it. */
function replicasOf(pod: Json, around: readonly Json[]): number {
  const said = around.map((object) => text(object['replicas'])).find((value) => value !== undefined);
  return Number(said ?? text(pod['minReplicas']) ?? 1);
}

/** Labels of a pod: those of its template, or of the object that it is made from. */
const labelsOf = (around: readonly Json[]): Json =>
  block(block(around.find((object) => 'metadata' in object) ?? {}, 'metadata'), 'labels');

/** Head or workers of a RayCluster: workers that none is kept of come with the work and go, at the most so many. */
function rayPods(
  pod: Json,
  around: readonly Json[],
  namespace: string | undefined,
): WorkloadPods | undefined {
  const owner = around.find((object) => ['RayCluster', 'RayService'].includes(text(object['kind']) ?? ''));
  if (owner === undefined) return undefined;
  const kind = text(owner['kind']) ?? '';
  const name = text(block(owner, 'metadata')['name']) ?? '';
  const group = around.find((object) => 'groupName' in object);
  const labels = labelsOf(around);
  if (group !== undefined) {
    const [min, max] = ['minReplicas', 'maxReplicas'].map((key) => Number(text(group[key]) ?? 0));
    // A RayService has a group for each model.
    const suffix = kind === 'RayService' ? (text(group['groupName']) ?? '') : 'worker';
    const workers = { name: `${name}-${suffix}`, kind, namespace, labels, spec: pod };
    return { ...workers, periodic: min === 0, replicas: max ?? 0 };
  }
  const head = { name: `${name}-head`, kind, namespace, labels, periodic: false, replicas: 1 };
  const cluster =
    kind === 'RayService' ? block(block(owner, 'spec'), 'rayClusterConfig') : block(owner, 'spec');
  if (cluster['enableInTreeAutoscaling'] !== true) return { ...head, spec: pod };
  // The operator puts the autoscaler beside the head.
  const { image } = blocks(pod['containers'])[0] ?? {};
  const autoscaler = { name: 'autoscaler', image, ...block(cluster, 'autoscalerOptions') };
  return { ...head, spec: { ...pod, containers: [...blocks(pod['containers']), autoscaler] } };
}

/** What the cluster knows a pod's object by, where a release's values hold whole objects: not by the release. */
function metadataAround(around: readonly Json[]): Json {
  return block(around.find((object) => 'kind' in object && 'metadata' in object) ?? {}, 'metadata');
}

const podsIn = (
  value: unknown,
  workload: Pick<WorkloadPods, 'name' | 'kind' | 'namespace' | 'periodic'>,
  runtimes: Runtimes,
): WorkloadPods[] =>
  findObjects(value, isPod)
    .filter(({ around }) => !around.some(isTemplate))
    .map(({ object, around }) => {
      const { name, namespace } = metadataAround(around);
      const place = text(namespace) ?? workload.namespace;
      return (
        rayPods(object, around, place) ?? {
          ...workload,
          name: text(name) ?? workload.name,
          namespace: place,
          periodic: workload.periodic || around.some(isPeriodic),
          replicas: replicasOf(object, around),
          labels: labelsOf(around),
          spec: withModel(object, runtimes),
        }
      );
    });

/** The pods of a whole object as Kubernetes writes it. */
function podsOfObject(object: Json, release: SynthesizedResource, runtimes: Runtimes): WorkloadPods[] {
  const metadata = block(object, 'metadata');
  const workload = {
    name: text(metadata['name']) ?? release.address,
    kind: text(object['kind']) ?? 'manifest',
    namespace: text(metadata['namespace'] ?? release.body['namespace']),
    periodic: isPeriodic(object),
  };
  return isTemplate(object) ? [] : podsIn(object, workload, runtimes);
}

/** The pods of the objects that a pinned chart renders for a Helm release; none where that is not known. */
export const renderedPods = (release: SynthesizedResource): readonly WorkloadPods[] =>
  (renderedObjects(release) ?? []).flatMap((object) => podsOfObject(object, release, new Map()));

/** Everything in the synthesized Terraform that runs pods, what the pinned charts render included. */
export function workloadPods(resources: readonly SynthesizedResource[]): readonly WorkloadPods[] {
  const releases = resources.filter(({ type }) => type === 'helm_release');
  const runtimes = runtimesIn(releases.flatMap(helmValues));
  return resources.flatMap((resource) => {
    const { type, body } = resource;
    const known = KINDS[/^kubernetes_(.+?)(_v[0-9]+)?$/.exec(type)?.[1] ?? ''];
    if (known !== undefined) {
      const metadata = block(body, 'metadata');
      const place = { name: text(metadata['name']) ?? '', namespace: text(metadata['namespace']) };
      return podsIn(body, { ...known, ...place }, runtimes);
    }
    if (type === 'kubernetes_manifest') {
      return podsOfObject(block(body, 'manifest'), resource, runtimes);
    }
    if (type !== 'helm_release') return [];
    const release = {
      name: text(body['name']) ?? resource.address,
      kind: 'Helm release',
      namespace: text(body['namespace']),
      periodic: false,
    };
    const written = helmValues(resource).flatMap((values) => podsIn(values, release, runtimes));
    return [...written, ...renderedPods(resource)];
  });
}
