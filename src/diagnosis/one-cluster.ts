import type { StackPlan } from '../plan/stack-plan';
import type { Cause } from './cause';
import { lastWarning, type ClusterObject, type ClusterSnapshot } from './cluster-objects';

// Workloads whose pods are nodes of one cluster that forms once: the one that leads a whole cluster is Ready and no other,
// none joins later, and what one held in memory is lost to all.

const containerOf = ({ status }: ClusterObject) => status?.containerStatuses?.[0];
const hasStarted = (pod: ClusterObject): boolean => containerOf(pod)?.started === true;
const isReady = (pod: ClusterObject): boolean => containerOf(pod)?.ready === true;

/** Pods that were made from an older template than the one that holds now. */
const isOutdated = ({ metadata }: ClusterObject, { status }: ClusterObject): boolean =>
  status?.updateRevision !== undefined &&
  metadata.labels?.['controller-revision-hash'] !== status.updateRevision;

/** Whether every node has joined, one leads, and all run with the newest settings. */
export function isWhole(workload: ClusterObject, pods: readonly ClusterObject[]): boolean {
  return (
    pods.length === (workload.spec?.replicas ?? 1) &&
    pods.every((pod) => hasStarted(pod) && !isOutdated(pod, workload)) &&
    pods.some(isReady)
  );
}

/** Why a cluster does not get whole by itself, where it does not. */
export function brokenCause(
  workload: ClusterObject,
  pods: readonly ClusterObject[],
  { objects }: ClusterSnapshot,
  { platform }: StackPlan,
): Cause | undefined {
  const { name } = workload.metadata;
  const again = `kubectl -n ${platform.namespace} delete pod -l app.kubernetes.io/name=${name}`;
  const start = `${again} starts it as a whole, with nothing in its memory`;
  if (pods.some((pod) => isOutdated(pod, workload))) {
    return {
      why: 'it runs with the settings of an earlier apply, because its pods are not replaced by themselves',
      fix: `when nobody works on it: ${start}`,
    };
  }
  const left = pods.filter((pod) => !hasStarted(pod) && (containerOf(pod)?.restartCount ?? 0) > 0);
  if (left.length > 0 && pods.some(hasStarted)) {
    return {
      why: `it has lost a node, and ${left.map(({ metadata }) => metadata.name).join(', ')} cannot join what is left`,
      fix: start,
    };
  }
  if (pods.every(hasStarted) && !pods.some(isReady)) {
    const said = pods.flatMap((pod) => lastWarning(objects, pod, 'Unhealthy') ?? []);
    const lost = said.find((text) => !text.includes('is not the node that leads'));
    return {
      why: `none of its nodes leads a whole cluster${lost === undefined ? '' : `: ${lost}`}`,
      fix: `where it stays so for a minute: ${start}`,
    };
  }
  return undefined;
}
