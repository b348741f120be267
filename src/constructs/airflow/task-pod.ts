import type { EnvValue, Mount, Resources, Volume } from '../kubernetes/pod';
import { RESTRICTED_CONTAINER, renderResources, renderVariables } from '../kubernetes/plain-pod';
import { UID } from './server-pods';

export interface TaskPodProps {
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly serviceAccountName: string;
  /** Account of a task that deploys models, where DAGs may. */
  readonly deployer: string | undefined;
  readonly env: Readonly<Record<string, EnvValue>>;
  readonly volumes: readonly Volume[];
  readonly mounts: readonly Mount[];
  readonly resources: Resources;
}

/** Annotation with the account of tasks that deploy models, and label of their pods. */
export const DEPLOYER = 'mlops-scaffold/airflow-deployer';

/** Only Secrets are among a task's volumes, besides its own disk. */
function renderVolume(volume: Volume): object {
  if (!('secret' in volume)) throw new Error(`a task's pod has no volume such as "${volume.name}"`);
  const { name, keys } = volume.secret;
  const items = keys.map((key) => ({ key, path: key }));
  return { name: volume.name, secret: { secretName: name, items, defaultMode: 0o440 } };
}

/** The pod of a task, as the scheduler makes it: restricted, without a token, with a disk of its own. */
export function taskPod(props: TaskPodProps): object {
  const { namespace, name, labels, imagePullSecret, deployer } = props;
  const disk = props.resources.limits.ephemeralStorage;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace,
      labels,
      ...(deployer !== undefined && { annotations: { [DEPLOYER]: deployer } }),
    },
    spec: {
      serviceAccountName: props.serviceAccountName,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      restartPolicy: 'Never',
      ...(imagePullSecret !== undefined && { imagePullSecrets: [{ name: imagePullSecret }] }),
      securityContext: {
        runAsNonRoot: true,
        runAsUser: UID,
        runAsGroup: UID,
        fsGroup: UID,
        fsGroupChangePolicy: 'OnRootMismatch',
        seccompProfile: { type: 'RuntimeDefault' },
      },
      containers: [
        {
          name: 'base',
          image: props.image,
          imagePullPolicy: props.imagePullPolicy,
          env: renderVariables(props.env),
          resources: renderResources(props.resources),
          securityContext: RESTRICTED_CONTAINER,
          volumeMounts: [
            { name: 'tmp', mountPath: '/tmp' },
            ...props.mounts.map(({ volume, path }) => ({ name: volume, mountPath: path, readOnly: true })),
          ],
        },
      ],
      volumes: [{ name: 'tmp', emptyDir: { sizeLimit: disk } }, ...props.volumes.map(renderVolume)],
    },
  };
}
