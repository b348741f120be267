import { JobV1 } from '@cdktf/provider-kubernetes/lib/job-v1';
import { Construct } from 'constructs';
import { recommendedLabels, SECRET_REVISION_ANNOTATION, type WorkloadLabels } from '../kubernetes/labels';
import { NetworkEdges, type Edge } from '../kubernetes/network-edges';
import { renderPod, type EnvValue, type Mount, type Resources, type Volume } from '../kubernetes/pod';
import { CONSUMER_NAME, IMAGE_REFERENCE, requireMatch } from '../kubernetes/prop-error';
import { requireConsumers, requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';

/** How a server that exists is tried out. */
export interface CheckProps extends WorkloadProps {
  /** Image that has the client. */
  readonly image: string;
  /**
   * Name of what is tried out: the Job is `check-<of>`; two in one namespace need one each.
   * @default - `postgres` for a PostgreSQL server, `object-store` for an object store
   */
  readonly of?: string;
}

export interface ConnectionCheckProps extends CheckProps {
  /** Name of what is tried out, such as `postgres`: the Job is `check-postgres`. */
  readonly of: string;
  /** Who is tried out, each with its own password or key. */
  readonly consumers: readonly string[];
  readonly command: readonly string[];
  readonly environmentOf: (consumer: string) => Readonly<Record<string, EnvValue>>;
  /** Files that the command needs besides. @default [] */
  readonly mounts?: readonly Mount[];
  readonly volumes?: readonly Volume[];
  readonly edge: Edge;
  /** Changes with the passwords and keys, and has them tried out again. */
  readonly revision: string;
}

/** Fits Python with a database driver, and rclone. */
const RESOURCES: Resources = {
  requests: { cpu: '25m', memory: '64Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '500m', memory: '256Mi', ephemeralStorage: '64Mi' },
};

/** Any user: nothing is written but to /tmp. */
const UID = 10_001;

/**
 * A Job that uses a server as each of its consumers will, before they start: an apply with a wrong address, password
 * or key fails within a minute or two, and the Job's log says why. The next apply tries again. It runs once for each
 * state of its settings, not at every start of a pod, so that nothing depends on it later.
 */
export class ConnectionCheck extends Construct {
  public readonly job: JobV1;
  public readonly edges: NetworkEdges;

  constructor(scope: Construct, id: string, props: ConnectionCheckProps) {
    super(scope, id);
    const { namespace, consumers, image, command } = props;
    requireWorkload(this, props);
    requireMatch(this, 'of', props.of, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
    requireConsumers(this, consumers, []);
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    const workload: WorkloadLabels = { name: props.of, component: 'check' };
    const labels = recommendedLabels(workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name: `check-${props.of}`, namespace, labels };
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.edges = new NetworkEdges(this, 'Edges', { ...metadata, pods: workload, egress: [props.edge] });
    const pod = renderPod({
      serviceAccountName: identity.name,
      uid: UID,
      imagePullSecret: props.imagePullSecret,
      terminationGracePeriodSeconds: 5,
      containers: consumers.map((consumer) => ({
        name: consumer,
        image,
        imagePullPolicy: props.imagePullPolicy,
        command,
        env: { HOME: '/tmp', CONSUMER: consumer, ...props.environmentOf(consumer) },
        mounts: [{ volume: 'tmp', path: '/tmp' }, ...(props.mounts ?? [])],
        resources: RESOURCES,
      })),
      volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '16Mi' } }, ...(props.volumes ?? [])],
    });
    this.job = new JobV1(this, 'Resource', {
      metadata,
      spec: {
        // The commands try several times themselves; a second pod would only make the user wait.
        backoffLimit: 0,
        template: {
          metadata: { labels, annotations: { [SECRET_REVISION_ANNOTATION]: props.revision } },
          spec: { ...pod, restartPolicy: 'Never' },
        },
      },
      waitForCompletion: true,
      timeouts: { create: '5m', update: '5m' },
      dependsOn: [identity.serviceAccount, this.edges.policy],
    });
  }
}
