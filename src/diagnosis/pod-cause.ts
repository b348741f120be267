import { partsOf } from '../plan/components';
import type { StackPlan } from '../plan/stack-plan';
import type { Cause } from './cause';
import {
  lastWarning,
  ofKind,
  type ClusterObject,
  type ClusterSnapshot,
  type ContainerStatus,
} from './cluster-objects';
import { logCause } from './log-cause';
import { volumeCause } from './volume-cause';

const IMAGE_REASONS = [
  'ErrImagePull',
  'ImagePullBackOff',
  'InvalidImageName',
  'ErrImageNeverPull',
  'RegistryUnavailable',
];

/** Containers of a pod in the order in which they start. */
export const containersOf = ({ status }: ClusterObject): readonly ContainerStatus[] => [
  ...(status?.initContainerStatuses ?? []),
  ...(status?.containerStatuses ?? []),
];

/** Whether a container is where a pod has got to: not done, not Ready, and started or trying to. */
export function isStuck(container: ContainerStatus): boolean {
  const { ready, state } = container;
  return !ready && state.terminated?.exitCode !== 0 && state.waiting?.reason !== 'PodInitializing';
}

/** Whether the container ran and ended badly, now or the last time. */
const ended = ({ state, lastState }: ContainerStatus) => state.terminated ?? lastState?.terminated;

/** What containerd says, without the parts that only say again which image it is. */
const pullFailure = (said: string): string =>
  said.replaceAll(
    /(Back-off pulling|[Ff]ailed to pull( and unpack)?|failed to resolve) (image|reference) "[^"]*": |ErrImagePull: |(rpc error: code = \w+ desc = )/g,
    '',
  );

function imageCause(
  pod: ClusterObject,
  container: ContainerStatus,
  snapshot: ClusterSnapshot,
  plan: StackPlan,
  part: string,
): Cause {
  const { objects } = snapshot;
  const said = container.state.waiting?.message ?? lastWarning(objects, pod, 'Failed', 'InspectFailed') ?? '';
  return {
    why: `the image ${container.image} cannot be pulled: ${shorten(pullFailure(said))}`,
    fix: /denied|unauthorized|authentication required|\b40[13]\b/i.test(said)
      ? 'see that the image is there, and give the registry a pull Secret if it wants one (platform.images.pullSecret in mlops.json); apply again'
      : `see that the image is there: ${imageSetting(container.image, plan, part)}; apply again`,
  };
}

/** Which setting names the image of a part. */
function imageSetting(image: string | undefined, plan: StackPlan, part: string): string {
  const { images, monitoring } = plan.platform;
  if (monitoring.image !== undefined && image === monitoring.image)
    return 'platform.monitoring.image in mlops.json names it, and no other setting redirects it';
  const installs = partsOf(plan).some(({ images: ofTool }) =>
    ofTool.some(({ when, usedBy }) => when === 'python-packages' && usedBy.includes(part)),
  );
  return [
    'npx mlops-scaffold images lists all, platform.images in mlops.json redirects them',
    ...(images.registry === undefined ? [] : [` (now to ${images.registry})`]),
    ...(installs
      ? [
          '; or name one of yours that has the packages which pods install in this one, as platform.monitoring.image: README.md has its Dockerfile',
        ]
      : []),
  ].join('');
}

const shorten = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 297)}...` : line;
};

const SECRET_MISSING = /secret "([^"]+)" not found/;
const KEY_MISSING =
  /couldn't find key (\S+) in Secret [^/\s]+\/(\S+)|references non-existent secret key: (\S+)/;

/** A Secret or a key of one that a pod waits for, in the words of the kubelet. */
function secretCause(said: string, { platform }: StackPlan): Cause | undefined {
  const secret = SECRET_MISSING.exec(said)?.[1];
  if (secret !== undefined) {
    return {
      why: `there is no Secret "${secret}" in the namespace ${platform.namespace}`,
      fix:
        platform.secrets.kind === 'existing'
          ? "make it as the README's section on secrets says; the pod then goes on by itself"
          : 'apply again: Terraform makes it',
    };
  }
  const key = KEY_MISSING.exec(said);
  if (key === null) return undefined;
  const [, name = key[3] ?? '', holder] = key;
  return {
    why: `${holder === undefined ? 'its Secret' : `the Secret "${holder}"`} has no key ${name}`,
    fix: 'add the key; the pod then goes on by itself',
  };
}

function containerCause(
  pod: ClusterObject,
  container: ContainerStatus,
  snapshot: ClusterSnapshot,
  plan: StackPlan,
  part: string,
): Cause | undefined {
  const { waiting } = container.state;
  if (IMAGE_REASONS.includes(waiting?.reason ?? '')) return imageCause(pod, container, snapshot, plan, part);
  if (waiting?.reason === 'CreateContainerConfigError' || waiting?.reason === 'CreateContainerError') {
    const said = waiting.message ?? waiting.reason;
    return secretCause(said, plan) ?? { why: `${container.name} cannot be started: ${shorten(said)}` };
  }
  const end = ended(container);
  if (end?.reason === 'OOMKilled') {
    return {
      why: `${container.name} was killed: it needs more memory than its limit`,
      fix: 'choose a larger platform.size in mlops.json, and apply again',
    };
  }
  const log = logCause(snapshot.logs.get(`${pod.metadata.name}/${container.name}`) ?? '', plan, part);
  if (end !== undefined) {
    return log === undefined
      ? { why: `${container.name} ended with exit code ${end.exitCode} and said nothing` }
      : { ...log, why: `${container.name}: ${shorten(log.why)}` };
  }
  if (container.state.running !== undefined) {
    const probe = lastWarning(snapshot.objects, pod, 'Unhealthy', 'FailedPostStartHook');
    // What a server that is only slow says last tells nothing; what is known to be wrong does.
    if (log?.fix !== undefined) return { ...log, why: `${container.name}: ${shorten(log.why)}` };
    return { why: `${container.name} is starting${probe === undefined ? '' : `; last: ${shorten(probe)}`}` };
  }
  return undefined;
}

function schedulingCause(pod: ClusterObject): Cause | undefined {
  const condition = pod.status?.conditions?.find(({ type }) => type === 'PodScheduled');
  if (condition?.status !== 'False') return undefined;
  const said = condition.message ?? condition.reason ?? '';
  return {
    why: `no node takes it: ${shorten(said.replace(/ (preemption|no new claims).*/, ''))}`,
    fix: said.includes('Insufficient')
      ? 'add a node or make room, or choose a smaller platform.size in mlops.json and apply again'
      : 'see what the nodes ask for (kubectl describe node)',
  };
}

/** Why a pod of a part is not Ready; undefined where nothing tells. */
export function podCause(
  pod: ClusterObject,
  snapshot: ClusterSnapshot,
  plan: StackPlan,
  part: string,
): Cause | undefined {
  const claims = (pod.spec?.volumes ?? []).flatMap(({ persistentVolumeClaim }) => {
    return ofKind(snapshot.objects, 'PersistentVolumeClaim').filter(
      ({ metadata }) => metadata.name === persistentVolumeClaim?.claimName,
    );
  });
  for (const claim of claims) {
    const cause = volumeCause(claim, snapshot, plan);
    if (cause !== undefined) return cause;
  }
  const unscheduled = schedulingCause(pod);
  if (unscheduled !== undefined) return unscheduled;
  for (const container of containersOf(pod).filter(isStuck)) {
    const cause = containerCause(pod, container, snapshot, plan, part);
    if (cause !== undefined) return cause;
  }
  const mount = lastWarning(snapshot.objects, pod, 'FailedMount', 'FailedAttachVolume');
  if (mount !== undefined) return secretCause(mount, plan) ?? { why: shorten(mount) };
  const sandbox = lastWarning(snapshot.objects, pod, 'FailedCreatePodSandBox');
  return sandbox === undefined ? undefined : { why: shorten(sandbox) };
}
