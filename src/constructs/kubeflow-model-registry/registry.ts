import type { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { allowedHosts, requireReachability } from '../kubernetes/allowed-hosts';
import { escapeTemplate } from '../kubernetes/escape-template';
import { GATEWAY_FILES } from '../kubernetes/gateway';
import { httpDeployment } from '../kubernetes/http-deployment';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import type { Resources } from '../kubernetes/pod';
import { CONSUMER_NAME, IMAGE_REFERENCE, requireMatch } from '../kubernetes/prop-error';
import { provideSecret } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type SecretSource, type WorkloadProps } from '../kubernetes/workload-props';
import type { DatabaseAccess, IDatabaseServer } from '../postgres/database';
import { GATEWAY_PORT, registryPod } from './registry-pod';

export interface KubeflowModelRegistryProps extends WorkloadProps {
  /** Name of the Service and everything else of it; two in one namespace need one each. @default 'kubeflow-model-registry' */
  readonly name?: string;
  /** Image of the server. @default - the pinned image */
  readonly image?: string;
  /** Image with Python 3, for the way in. @default - the pinned image */
  readonly pythonImage?: string;
  /** Where models and versions are kept. A server is asked for the database `registry`. PostgreSQL 16 or newer. */
  readonly database: IDatabaseServer | DatabaseAccess;
  /** Secret with the key `password`: that of the user `registry`, and the token of the client. @default - generated, under `name` */
  readonly secret?: SecretSource;
  /** Addresses that people outside the cluster use. @default [] */
  readonly publicUrls?: readonly string[];
  /** Host headers to accept besides the Service's names and the public addresses; `*` matches anything. @default [] */
  readonly allowedHosts?: readonly string[];
  /** Who may connect, besides `kubectl port-forward`. @default [] */
  readonly clients?: readonly Peer[];
  /** @default 1 */
  readonly replicas?: number;
  /** @default - those of `KUBEFLOW_MODEL_REGISTRY_RESOURCES` */
  readonly resources?: Partial<typeof KUBEFLOW_MODEL_REGISTRY_RESOURCES>;
}

export const KUBEFLOW_MODEL_REGISTRY_RESOURCES: Readonly<Record<'server' | 'gateway', Resources>> = {
  server: {
    requests: { cpu: '25m', memory: '64Mi', ephemeralStorage: '16Mi' },
    limits: { cpu: '500m', memory: '256Mi', ephemeralStorage: '64Mi' },
  },
  gateway: {
    requests: { cpu: '10m', memory: '32Mi', ephemeralStorage: '16Mi' },
    limits: { cpu: '500m', memory: '192Mi', ephemeralStorage: '64Mi' },
  },
};

/** The consumer of the database. */
const CONSUMER = 'registry';

/**
 * The registry of Kubeflow (Kubeflow Hub, formerly Model Registry) 0.3.8: metadata of models and versions in PostgreSQL, at an
 * API behind a password: Service `name`, port 8080. It keeps no model itself, only where one lies.
 */
export class KubeflowModelRegistry extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly service: ServiceV1;
  public readonly edges: NetworkEdges;
  /** What identifies its pods. */
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = GATEWAY_PORT;
  /** Address inside the cluster. */
  public readonly url: string;
  /** Name of the Secret with the password. */
  public readonly secretName: string;

  constructor(scope: Construct, id: string, props: KubeflowModelRegistryProps) {
    super(scope, id);
    const { namespace, name = 'kubeflow-model-registry', publicUrls = [], replicas = 1 } = props;
    const { image = IMAGES['kubeflow-model-registry'], pythonImage = IMAGES.python } = props;
    requireWorkload(this, props);
    requireReachability(this, props);
    requireMatch(this, 'name', name, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
    for (const [prop, reference] of Object.entries({ image, pythonImage })) {
      requireMatch(this, prop, reference, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    }
    this.workload = { name, component: 'server' };
    this.serviceName = name;
    this.url = `http://${name}.${namespace}.svc:${GATEWAY_PORT}`;
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { namespace, name, labels };
    const database =
      'accessFor' in props.database ? props.database.accessFor(CONSUMER, this.workload) : props.database;
    const secret = provideSecret(this, props.secret ?? { generate: {} }, { ...metadata, keys: ['password'] });
    this.secretName = secret.name;
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      // The server's own port asks nobody, and nobody is let through to it.
      ingress: (props.clients ?? []).map((peer) => ({ peer, port: GATEWAY_PORT })),
      egress: [database.edge],
    });
    const served = httpDeployment(this, {
      ...metadata,
      workload: this.workload,
      pod: registryPod({
        image,
        pythonImage,
        imagePullPolicy: props.imagePullPolicy,
        imagePullSecret: props.imagePullSecret,
        serviceAccountName: identity.name,
        configMap: name,
        database,
        user: CONSUMER,
        password: { secretName: secret.name, key: 'password' },
        realm: name,
        allowedHosts: [
          ...allowedHosts({ service: name, namespace, port: GATEWAY_PORT, publicUrls }),
          ...(props.allowedHosts ?? []),
        ],
        workload: this.workload,
        resources: { ...KUBEFLOW_MODEL_REGISTRY_RESOURCES, ...props.resources },
      }),
      port: GATEWAY_PORT,
      replicas,
      files: Object.fromEntries(
        Object.entries(GATEWAY_FILES).map(([file, text]) => [file, escapeTemplate(text)]),
      ),
      sources: [secret, database],
      dependsOn: [identity.serviceAccount, this.edges.policy],
    });
    this.deployment = served.deployment;
    this.service = served.service;
  }
}
