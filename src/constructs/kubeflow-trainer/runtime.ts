import { RESTRICTED_CONTAINER, renderResources } from '../kubernetes/plain-pod';
import type { Resources } from '../kubernetes/pod';

/** A user that no image has: the pods of a training job write to /tmp alone. */
const UID = 1000;

export interface RuntimeProps {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly resources: Resources;
}

/**
 * What a training job is made from: a container `node` on each node, as Pod Security `restricted` wants it. The job brings image,
 * command and number of nodes. Each node is told its rank, how many there are and where the first is, in the variables that
 * `torchrun` reads (`PET_NODE_RANK`, `PET_NNODES`, `PET_MASTER_ADDR`), whether or not PyTorch is there.
 */
export function trainingRuntime(props: RuntimeProps): object {
  const { name, namespace, labels, imagePullSecret } = props;
  const node = {
    name: 'node',
    image: props.image,
    imagePullPolicy: props.imagePullPolicy,
    env: [
      { name: 'HOME', value: '/tmp' },
      { name: 'PYTHONDONTWRITEBYTECODE', value: '1' },
    ],
    resources: renderResources(props.resources),
    securityContext: RESTRICTED_CONTAINER,
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
  };
  const pod = {
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    ...(imagePullSecret !== undefined && { imagePullSecrets: [{ name: imagePullSecret }] }),
    securityContext: {
      runAsNonRoot: true,
      runAsUser: UID,
      runAsGroup: UID,
      fsGroup: UID,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }],
    containers: [node],
  };
  return {
    apiVersion: 'trainer.kubeflow.org/v1alpha1',
    kind: 'TrainingRuntime',
    metadata: { name, namespace, labels: { ...labels, 'trainer.kubeflow.org/framework': 'torch' } },
    spec: {
      mlPolicy: { numNodes: 1, torch: {} },
      template: {
        spec: {
          replicatedJobs: [
            {
              name: 'node',
              template: {
                metadata: { labels: { 'trainer.kubeflow.org/trainjob-ancestor-step': 'trainer' } },
                spec: { backoffLimit: 0, template: { spec: pod } },
              },
            },
          ],
        },
      },
    },
  };
}
