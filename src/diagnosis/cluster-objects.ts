/** Objects as `kubectl get -o json` gives them, as far as a diagnosis looks into them. */
interface Metadata {
  readonly name: string;
  readonly uid: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly ownerReferences?: readonly { readonly uid: string }[];
  readonly deletionTimestamp?: string;
}

export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
}

/** What a container does: it waits to be started, runs, or has ended. */
export interface ContainerState {
  readonly waiting?: { readonly reason?: string; readonly message?: string };
  readonly running?: object;
  readonly terminated?: { readonly reason?: string; readonly message?: string; readonly exitCode: number };
}

export interface ContainerStatus {
  readonly name: string;
  readonly ready: boolean;
  /** Whether its startup probe has succeeded, or there is none. */
  readonly started?: boolean;
  readonly restartCount: number;
  readonly image: string;
  readonly state: ContainerState;
  readonly lastState?: ContainerState;
}

export interface ClusterObject {
  readonly kind: string;
  readonly metadata: Metadata;
  readonly spec?: {
    readonly replicas?: number;
    readonly storageClassName?: string;
    readonly volumes?: readonly { readonly persistentVolumeClaim?: { readonly claimName: string } }[];
  };
  readonly status?: {
    readonly phase?: string;
    readonly observedGeneration?: number;
    readonly readyReplicas?: number;
    readonly updatedReplicas?: number;
    readonly updateRevision?: string;
    readonly conditions?: readonly Condition[];
    readonly initContainerStatuses?: readonly ContainerStatus[];
    readonly containerStatuses?: readonly ContainerStatus[];
  };
  /** Of an Event. */
  readonly involvedObject?: { readonly uid?: string };
  readonly reason?: string;
  readonly message?: string;
  readonly type?: string;
  readonly lastTimestamp?: string | null;
  readonly eventTime?: string | null;
}

/** Kinds that a diagnosis reads, as kubectl names them. */
export const KINDS_READ = [
  'deployments.apps',
  'statefulsets.apps',
  'replicasets.apps',
  'jobs.batch',
  'pods',
  'persistentvolumeclaims',
  'events',
] as const;

/** What a diagnosis knows about the cluster. */
export interface ClusterSnapshot {
  readonly namespaceExists: boolean;
  /** Objects of the kinds above in the platform's namespace. */
  readonly objects: readonly ClusterObject[];
  /** Keys of each Secret by its name; never a value. */
  readonly secretKeys: ReadonlyMap<string, readonly string[]>;
  /** Names. undefined: this account may not list them. */
  readonly storageClasses: readonly string[] | undefined;
  /** The last lines of containers, by `pod/container`. */
  readonly logs: ReadonlyMap<string, string>;
}

export const ofKind = (objects: readonly ClusterObject[], kind: string): readonly ClusterObject[] =>
  objects.filter((object) => object.kind === kind);

export const ownedBy = (object: ClusterObject, owner: ClusterObject): boolean =>
  (object.metadata.ownerReferences ?? []).some(({ uid }) => uid === owner.metadata.uid);

const when = (event: ClusterObject): string => event.lastTimestamp ?? event.eventTime ?? '';

/** The newest warning about an object with one of these reasons. */
export function lastWarning(
  objects: readonly ClusterObject[],
  about: ClusterObject,
  ...reasons: readonly string[]
): string | undefined {
  return ofKind(objects, 'Event')
    .filter(({ involvedObject, type }) => involvedObject?.uid === about.metadata.uid && type === 'Warning')
    .filter(({ reason }) => reasons.includes(reason ?? ''))
    .sort((a, b) => (when(a) < when(b) ? 1 : -1))[0]?.message;
}
