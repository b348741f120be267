import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { StatefulSetV1 } from '@cdktf/provider-kubernetes/lib/stateful-set-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { contentHash } from '../kubernetes/content-hash';
import { escapeTemplate } from '../kubernetes/escape-template';
import {
  CONFIG_HASH_ANNOTATION,
  recommendedLabels,
  SECRET_REVISION_ANNOTATION,
  selectorLabels,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import { renderPod, type Resources } from '../kubernetes/pod';
import { CONSUMER_NAME, IMAGE_REFERENCE, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { provideSecret } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type SecretSource, type WorkloadProps } from '../kubernetes/workload-props';
import { CLIENT_PORT, nodePod } from './node-pod';
import { NODE_FILES } from './source';

export interface H2oClusterProps extends WorkloadProps {
  /** Name of every object, and of the Service that clients connect to; two in one namespace need one each. @default 'h2o' */
  readonly name?: string;
  /**
   * Image with H2O-3 in `/opt/h2oai/h2o-3/h2o.jar`, Java and bash. From 3.46.0.12 on H2O exports no model without a
   * licence. Clients must have the same version.
   * @default - the pinned image, the last one that exports
   */
  readonly image?: string;
  /** Nodes that share data and work. What is in the memory of one is lost to all of them. @default 1 */
  readonly nodes?: number;
  /** Secret with the key `password`, of the user `h2o`. @default - generated, under `name` */
  readonly secret?: SecretSource;
  /** Who may connect, besides `kubectl port-forward`. Each needs the password. @default [] */
  readonly clients?: readonly Peer[];
  /** Of each node; Java's heap is half of the memory. @default - requests 100m CPU and 1Gi, limits 2 CPU and 2Gi */
  readonly resources?: Resources;
}

/** Measured: a node takes 411 to 546 MiB while AutoML trains on 2,000 rows with 512 MiB of heap. */
export const H2O_RESOURCES: Resources = {
  requests: { cpu: '100m', memory: '1Gi', ephemeralStorage: '256Mi' },
  limits: { cpu: '2', memory: '2Gi', ephemeralStorage: '5Gi' },
};

/**
 * A cluster of H2O-3 that keeps everything in memory, behind a password: Service `name`, port 54321. Models leave it as
 * MOJO files; a client takes them.
 *
 * A single node is replaced when its settings change. Of several, none can leave or join later: the cluster is whole
 * until it loses one, and then answers nobody. Kubernetes calls the leader of a whole cluster Ready, and no other pod. A
 * change reaches several nodes when all of their pods are deleted together, which is the cure for a lost one, too.
 */
export class H2oCluster extends Construct {
  public readonly statefulSet: StatefulSetV1;
  public readonly service: ServiceV1;
  /** Every node, Ready or not: how they find each other. */
  public readonly nodesService: ServiceV1;
  public readonly edges: NetworkEdges;
  /** What identifies the pods of the nodes. */
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = CLIENT_PORT;
  /** Address inside the cluster. */
  public readonly url: string;
  /** Name of the Secret with the password of the user `h2o`. */
  public readonly secretName: string;

  constructor(scope: Construct, id: string, props: H2oClusterProps) {
    super(scope, id);
    const { namespace, name = 'h2o', image = IMAGES.h2o, nodes = 1 } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    requireInteger(this, 'nodes', nodes, 1, 64);

    const workload = { name, component: 'node' };
    const nodesName = `${name}-nodes`;
    this.workload = workload;
    this.serviceName = name;
    this.url = `http://${name}.${namespace}.svc:${CLIENT_PORT}`;
    const labels = recommendedLabels(workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name, namespace, labels };
    const secret = provideSecret(this, props.secret ?? { generate: {} }, { ...metadata, keys: ['password'] });
    this.secretName = secret.name;
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: workload,
      // Every port between the nodes: XGBoost's workers connect to ports that the leader chooses, and hang without a word.
      ingress: [
        { peer: { workload } },
        ...(props.clients ?? []).map((peer) => ({ peer, port: CLIENT_PORT })),
      ],
      egress: [{ peer: { workload } }],
    });
    const files = Object.fromEntries(
      Object.entries(NODE_FILES).map(([file, text]) => [file, escapeTemplate(text)]),
    );
    const configuration = new ConfigMapV1(this, 'Configuration', { metadata, data: files });
    const port = { name: 'http', port: CLIENT_PORT, targetPort: 'http' };
    const selector = selectorLabels(workload);
    this.service = new ServiceV1(this, 'Service', { metadata, spec: { selector, port: [port] } });
    this.nodesService = new ServiceV1(this, 'NodesService', {
      metadata: { ...metadata, name: nodesName },
      spec: { selector, port: [port], clusterIp: 'None', publishNotReadyAddresses: true },
    });
    const annotations = {
      [SECRET_REVISION_ANNOTATION]: secret.revision,
      [CONFIG_HASH_ANNOTATION]: contentHash(...Object.values(files)),
    };
    const pod = nodePod({
      name,
      image,
      imagePullPolicy: props.imagePullPolicy,
      imagePullSecret: props.imagePullSecret,
      nodes,
      nodesService: nodesName,
      namespace,
      password: { secretName: secret.name, key: 'password' },
      serviceAccountName: identity.name,
      workload,
      resources: props.resources ?? H2O_RESOURCES,
    });
    this.statefulSet = new StatefulSetV1(this, 'Resource', {
      metadata,
      spec: {
        replicas: String(nodes),
        serviceName: nodesName,
        podManagementPolicy: 'Parallel',
        // Pods that are replaced one after the other cannot join the cluster that the others hold.
        updateStrategy: [{ type: nodes === 1 ? 'RollingUpdate' : 'OnDelete' }],
        selector: { matchLabels: selector },
        template: { metadata: { labels, annotations }, spec: renderPod(pod) },
      },
      // Of several nodes all but the leader stay not Ready, which Terraform would wait for.
      waitForRollout: nodes === 1,
      dependsOn: [configuration, identity.serviceAccount, this.edges.policy, ...secret.dependencies],
    });
  }
}
