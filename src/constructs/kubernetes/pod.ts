import type {
  DeploymentV1SpecTemplateSpec,
  DeploymentV1SpecTemplateSpecContainer,
  DeploymentV1SpecTemplateSpecContainerEnv,
  DeploymentV1SpecTemplateSpecContainerLifecycle,
  DeploymentV1SpecTemplateSpecContainerReadinessProbe,
  DeploymentV1SpecTemplateSpecVolume,
} from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { selectorLabels, type WorkloadLabels } from './labels';

/** Pods of a workload go to different nodes where there are several. */
export const SPREAD_OVER_NODES = {
  maxSkew: 1,
  topologyKey: 'kubernetes.io/hostname',
  whenUnsatisfiable: 'ScheduleAnyway',
};

/** Amounts of one container, as Kubernetes quantities. `ephemeralStorage` covers logs and disk emptyDirs. */
export interface Amounts {
  readonly cpu: string;
  readonly memory: string;
  readonly ephemeralStorage: string;
}

/** What a container asks for and what it may use at the most. */
export interface Resources {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** One key of a Secret in the pod's namespace. */
export interface SecretKey {
  readonly secretName: string;
  readonly key: string;
}

/** A literal, one key of a Secret, or a field of the pod such as `metadata.name`. */
export type EnvValue = string | { readonly secretKey: SecretKey } | { readonly fieldPath: string };

interface ProbeTiming {
  readonly periodSeconds?: number;
  readonly timeoutSeconds?: number;
  readonly failureThreshold?: number;
  readonly initialDelaySeconds?: number;
}
/** How the kubelet finds out how a container is. */
export type Probe = ProbeTiming &
  (
    | { readonly httpGet: { readonly path: string; readonly port: number; readonly host?: string } }
    | { readonly tcpPort: number }
    | { readonly exec: readonly string[] }
  );

export interface Mount {
  readonly volume: string;
  readonly path: string;
  readonly subPath?: string;
  /** @default false */
  readonly readOnly?: boolean;
}

export type Volume = { readonly name: string } & (
  | { readonly emptyDir: { readonly sizeLimit: string; readonly inMemory?: boolean } }
  /** One that is optional may be missing: the folder is empty then. */
  | { readonly configMap: string; readonly optional?: boolean }
  /** Name of a PersistentVolumeClaim. */
  | { readonly claim: string }
  | { readonly secret: { readonly name: string; readonly keys: readonly string[] } }
  /** Keys of several Secrets in one folder, each as a file: file name to key. */
  | { readonly secretFiles: Readonly<Record<string, SecretKey>> }
  /** A token of the pod's service account for somebody else than the API server, as the file `file`. */
  | { readonly tokenFor: { readonly audience: string; readonly file: string } }
);

export interface Container {
  readonly name: string;
  readonly image: string;
  /** @default 'IfNotPresent' */
  readonly imagePullPolicy?: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, EnvValue>>;
  /** Port by name. */
  readonly ports?: Readonly<Record<string, number>>;
  readonly mounts?: readonly Mount[];
  readonly resources: Resources;
  readonly startupProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly livenessProbe?: Probe;
  /** Command that must succeed after the start before the container counts as running. */
  readonly postStart?: readonly string[];
  /** Command that runs before the container is told to stop. */
  readonly preStop?: readonly string[];
}

export interface Pod {
  readonly serviceAccountName: string;
  /** The token of the service account, for a pod that talks to the API server. @default false */
  readonly apiToken?: boolean;
  /** User and group that every container runs as, and that owns the volumes. */
  readonly uid: number;
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly volumes?: readonly Volume[];
  /** @default 30 */
  readonly terminationGracePeriodSeconds?: number;
  /** Labels of the workload whose pods should run on different nodes. @default - no preference */
  readonly spread?: WorkloadLabels;
  /** @default - none */
  readonly imagePullSecret?: string;
}

export const renderVariable = ([name, value]: [
  string,
  EnvValue,
]): DeploymentV1SpecTemplateSpecContainerEnv => {
  if (typeof value === 'string') return { name, value };
  if ('fieldPath' in value) return { name, valueFrom: { fieldRef: { fieldPath: value.fieldPath } } };
  return {
    name,
    valueFrom: { secretKeyRef: { name: value.secretKey.secretName, key: value.secretKey.key } },
  };
};

function renderProbe(probe: Probe): DeploymentV1SpecTemplateSpecContainerReadinessProbe {
  const timing = {
    periodSeconds: probe.periodSeconds ?? 10,
    timeoutSeconds: probe.timeoutSeconds ?? 5,
    failureThreshold: probe.failureThreshold ?? 3,
    initialDelaySeconds: probe.initialDelaySeconds,
  };
  if ('tcpPort' in probe) return { ...timing, tcpSocket: [{ port: String(probe.tcpPort) }] };
  if ('exec' in probe) return { ...timing, exec: { command: [...probe.exec] } };
  // The Host header is what the server's own host check sees; the address stays the pod's.
  const { path, port, host } = probe.httpGet;
  const httpHeader = host === undefined ? undefined : [{ name: 'Host', value: host }];
  return { ...timing, httpGet: { path, port: String(port), httpHeader } };
}

function renderVolume(volume: Volume): DeploymentV1SpecTemplateSpecVolume {
  const { name } = volume;
  if ('configMap' in volume) {
    const { configMap, optional } = volume;
    return { name, configMap: { name: configMap, defaultMode: '0444', ...(optional && { optional }) } };
  }
  if ('claim' in volume) return { name, persistentVolumeClaim: { claimName: volume.claim } };
  if ('secret' in volume) {
    const items = volume.secret.keys.map((key) => ({ key, path: key }));
    return { name, secret: { secretName: volume.secret.name, items, defaultMode: '0440' } };
  }
  if ('secretFiles' in volume) {
    // One source each: the provider reads several in one back as several, and every plan would differ.
    const sources = Object.entries(volume.secretFiles).map(([path, { secretName, key }]) => ({
      secret: [{ name: secretName, items: [{ key, path }] }],
    }));
    return { name, projected: [{ defaultMode: '0440', sources }] };
  }
  if ('tokenFor' in volume) {
    const { audience, file } = volume.tokenFor;
    const serviceAccountToken = { audience, path: file, expirationSeconds: 3600 };
    return { name, projected: [{ defaultMode: '0440', sources: [{ serviceAccountToken }] }] };
  }
  const { sizeLimit, inMemory = false } = volume.emptyDir;
  return { name, emptyDir: { sizeLimit, medium: inMemory ? 'Memory' : undefined } };
}

/**
 * What every container has under Pod Security `restricted`. runAsNonRoot is repeated here because the provider sends `false` for a
 * container block that leaves it out, which overrides the pod's `true`.
 */
export const RESTRICTED_CONTAINER = {
  runAsNonRoot: true,
  privileged: false,
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};

/** What a container asks for or may use, as Kubernetes names it. */
export const amounts = ({ cpu, memory, ephemeralStorage }: Amounts) => ({
  cpu,
  memory,
  'ephemeral-storage': ephemeralStorage,
});

function renderLifecycle({
  postStart,
  preStop,
}: Container): DeploymentV1SpecTemplateSpecContainerLifecycle | undefined {
  const run = (command: readonly string[] | undefined) => command && [{ exec: { command: [...command] } }];
  return postStart || preStop ? { postStart: run(postStart), preStop: run(preStop) } : undefined;
}

function renderContainer(container: Container): DeploymentV1SpecTemplateSpecContainer {
  return {
    name: container.name,
    image: container.image,
    imagePullPolicy: container.imagePullPolicy ?? 'IfNotPresent',
    command: container.command && [...container.command],
    args: container.args && [...container.args],
    env: container.env && Object.entries(container.env).map(renderVariable),
    port:
      container.ports &&
      Object.entries(container.ports).map(([name, containerPort]) => ({ name, containerPort })),
    volumeMount: container.mounts?.map(({ volume, path, subPath, readOnly = false }) => ({
      name: volume,
      mountPath: path,
      subPath,
      readOnly,
    })),
    resources: {
      requests: amounts(container.resources.requests),
      limits: amounts(container.resources.limits),
    },
    startupProbe: container.startupProbe && renderProbe(container.startupProbe),
    readinessProbe: container.readinessProbe && renderProbe(container.readinessProbe),
    livenessProbe: container.livenessProbe && renderProbe(container.livenessProbe),
    lifecycle: renderLifecycle(container),
    securityContext: RESTRICTED_CONTAINER,
  };
}

/**
 * A pod that passes Pod Security `restricted`: not root, no privilege to gain, no capability, read-only root file
 * system, no service account token unless it asks for one, and none of the variables that Kubernetes injects for each
 * Service.
 */
export function renderPod(pod: Pod): DeploymentV1SpecTemplateSpec {
  return {
    serviceAccountName: pod.serviceAccountName,
    automountServiceAccountToken: pod.apiToken ?? false,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: pod.terminationGracePeriodSeconds ?? 30,
    imagePullSecrets: pod.imagePullSecret === undefined ? undefined : [{ name: pod.imagePullSecret }],
    securityContext: {
      runAsNonRoot: true,
      runAsUser: String(pod.uid),
      runAsGroup: String(pod.uid),
      fsGroup: String(pod.uid),
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile: { type: 'RuntimeDefault' },
    },
    initContainer: pod.initContainers?.map(renderContainer),
    container: pod.containers.map(renderContainer),
    volume: pod.volumes?.map(renderVolume),
    topologySpreadConstraint:
      pod.spread === undefined
        ? undefined
        : [
            {
              ...SPREAD_OVER_NODES,
              labelSelector: [{ matchLabels: selectorLabels(pod.spread) }],
            },
          ],
  };
}
