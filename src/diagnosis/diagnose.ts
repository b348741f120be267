import type { StackPlan } from '../plan/stack-plan';
import type { Cause } from './cause';
import { ofKind, ownedBy, type ClusterObject, type ClusterSnapshot } from './cluster-objects';
import { creationCause } from './creation-cause';
import {
  expectedSecrets,
  expectedWorkloads,
  type ExpectedSecret,
  type ExpectedWorkload,
} from './expected-workloads';
import { brokenCause, isWhole } from './one-cluster';
import { containersOf, isStuck, podCause } from './pod-cause';

/** What one part of a platform is like in the cluster. */
export interface Finding extends Partial<Cause> {
  readonly name: string;
  readonly kind: string;
  readonly ready: boolean;
}

type Objects = readonly ClusterObject[];

const MISSING = {
  applied: 'is not there yet: no apply got so far',
  made: 'is not there yet: no apply got so far, or its operator does not make it',
};

const REVISION = 'deployment.kubernetes.io/revision';

function find(objects: Objects, { kind, name, label }: ExpectedWorkload): ClusterObject | undefined {
  return ofKind(objects, kind).find(({ metadata }) =>
    label === undefined ? metadata.name === name : metadata.labels?.[label[0]] === label[1],
  );
}

function isReady({ kind, spec, status }: ClusterObject): boolean {
  if (kind === 'Job') {
    return (status?.conditions ?? []).some((one) => one.type === 'Complete' && one.status === 'True');
  }
  if (kind === 'Pod') {
    return (status?.conditions ?? []).some((one) => one.type === 'Ready' && one.status === 'True');
  }
  const wanted = spec?.replicas ?? 1;
  return (status?.readyReplicas ?? 0) >= wanted && (status?.updatedReplicas ?? 0) >= wanted;
}

/** What makes the pods of a workload: itself, or the newest ReplicaSet of a Deployment. */
function podMaker(objects: Objects, workload: ClusterObject): ClusterObject | undefined {
  if (workload.kind !== 'Deployment') return workload;
  const revision = ({ metadata }: ClusterObject) => Number(metadata.annotations?.[REVISION] ?? 0);
  return ofKind(objects, 'ReplicaSet')
    .filter((set) => ownedBy(set, workload))
    .sort((a, b) => revision(b) - revision(a))[0];
}

const podsOf = (objects: Objects, workload: ClusterObject): Objects => {
  if (workload.kind === 'Pod') return [workload];
  const maker = podMaker(objects, workload);
  return maker === undefined ? [] : ofKind(objects, 'Pod').filter((pod) => ownedBy(pod, maker));
};

const isWell = (
  { oneCluster = false }: ExpectedWorkload,
  workload: ClusterObject,
  objects: Objects,
): boolean => (oneCluster ? isWhole(workload, podsOf(objects, workload)) : isReady(workload));

/** Containers whose last lines a diagnosis needs: those that pods which are not Ready have got to. */
export function logsToRead(
  plan: StackPlan,
  objects: Objects,
): readonly { readonly pod: string; readonly container: string; readonly previous: boolean }[] {
  return expectedWorkloads(plan).flatMap((expected) => {
    const workload = find(objects, expected);
    if (workload === undefined || isWell(expected, workload, objects)) return [];
    return podsOf(objects, workload).flatMap((pod) =>
      containersOf(pod)
        .filter(
          (container) =>
            isStuck(container) && (container.state.waiting === undefined || container.restartCount > 0),
        )
        .map(({ name, state }) => ({
          pod: pod.metadata.name,
          container: name,
          previous: state.waiting !== undefined,
        })),
    );
  });
}

function workloadFinding(plan: StackPlan, expected: ExpectedWorkload, snapshot: ClusterSnapshot): Finding {
  const { name, kind } = expected;
  const { objects } = snapshot;
  const workload = find(objects, expected);
  if (workload === undefined)
    return { name, kind, ready: false, why: MISSING[kind === 'Pod' ? 'made' : 'applied'] };
  if (isWell(expected, workload, objects)) return { name, kind, ready: true };
  const maker = podMaker(objects, workload);
  const pods = podsOf(objects, workload);
  const causes = [
    expected.oneCluster ? brokenCause(workload, pods, snapshot, plan) : undefined,
    ...(maker === undefined || pods.length > 0 ? [] : [creationCause(maker, snapshot)]),
    ...pods.map((pod) => podCause(pod, snapshot, plan, name)),
  ].filter((cause) => cause !== undefined);
  // A pod that knows what would help tells more than one that only waits.
  const cause = causes.find(({ fix }) => fix !== undefined) ?? causes[0];
  return { name, kind, ready: false, ...(cause ?? { why: 'its pods are being made' }) };
}

function secretFinding(expected: ExpectedSecret, snapshot: ClusterSnapshot): Finding[] {
  const found = snapshot.secretKeys.get(expected.name);
  const missing = expected.keys.filter((key) => found?.includes(key) !== true);
  if (found !== undefined && missing.length === 0) return [];
  const why =
    found === undefined
      ? `is not there${expected.keys.length === 0 ? '' : `; its keys must be ${expected.keys.join(', ')}`}`
      : `has no ${missing.join(', ')}`;
  const fix = "make it as the README's section on secrets says, and apply again";
  return [{ name: expected.name, kind: 'Secret', ready: false, why, fix }];
}

/** What every part of a plan is like in the cluster, in the order in which they start. */
export function diagnose(plan: StackPlan, snapshot: ClusterSnapshot): readonly Finding[] {
  const { namespace, createNamespace } = plan.platform;
  if (!snapshot.namespaceExists) {
    const fix = createNamespace
      ? 'apply'
      : 'make it, or set platform.createNamespace in mlops.json, and apply';
    return [{ name: namespace, kind: 'Namespace', ready: false, why: 'is not there', fix }];
  }
  return [
    ...expectedSecrets(plan).flatMap((secret) => secretFinding(secret, snapshot)),
    ...expectedWorkloads(plan).map((expected) => workloadFinding(plan, expected, snapshot)),
  ];
}
