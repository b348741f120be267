import type { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { allowedHosts, requireReachability } from '../kubernetes/allowed-hosts';
import { escapeTemplate } from '../kubernetes/escape-template';
import { httpDeployment } from '../kubernetes/http-deployment';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { NetworkEdges, peerOf, type Edge, type Peer } from '../kubernetes/network-edges';
import type { Resources, SecretKey } from '../kubernetes/pod';
import { DNS_LABEL, PropError, requireMatch } from '../kubernetes/prop-error';
import { provideSecret, type SecretHandle } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type SecretSource, type WorkloadProps } from '../kubernetes/workload-props';
import type { DatabaseAccess, IDatabaseServer } from '../postgres/database';
import { type EvidentlyImageProps, evidentlyRuntime } from './packages';
import { EVIDENTLY_ENVIRONMENT, evidentlyPod, FILES } from './service-pod';
import { SERVICE_FILES } from './service-source';

export interface EvidentlyServiceProps extends WorkloadProps, EvidentlyImageProps {
  /** Name of the Service, of all objects and, if generated, of the Secret. @default 'evidently' */
  readonly name?: string;
  /** Where projects, runs and dashboards are kept. A server is asked for the database of `evidently`. */
  readonly database: IDatabaseServer | DatabaseAccess;
  /**
   * basic: the page asks for the user `evidently` and the Secret's password, programs for its token.
   * none: whoever reaches the page may read, change and delete everything.
   * @default 'basic'
   */
  readonly authentication?: 'basic' | 'none';
  /** Secret with the keys `password` and `token`. @default - generated */
  readonly secret?: SecretSource;
  /** Addresses that people outside the cluster use for the page; a path is not possible. @default [] */
  readonly publicUrls?: readonly string[];
  /** Host headers to accept besides the Service's names and the public addresses; `*` matches anything. @default [] */
  readonly allowedHosts?: readonly string[];
  /** Who may open the page, besides `kubectl port-forward`. @default [] */
  readonly clients?: readonly Peer[];
  /** @default 1 */
  readonly replicas?: number;
  /** @default - requests 50m CPU and 320Mi, limits 1 CPU and 768Mi */
  readonly resources?: Resources;
}

/** How a program reaches Evidently. */
export interface EvidentlyAccess {
  readonly url: string;
  /** What it sends as `evidently-secret`. @default - nothing is asked for */
  readonly token?: SecretKey;
  readonly edge: Edge;
  /** Changes when the token is generated anew: text for a pod annotation. */
  readonly revision: string;
  readonly dependencies: readonly ITerraformDependable[];
}

/** A service of Evidently that programs get access to. */
export interface IEvidently {
  /** Opens the network for the clients. */
  accessFor(clients: WorkloadLabels | Peer): EvidentlyAccess;
}

/** Measured: 291 MiB in use. */
export const EVIDENTLY_RESOURCES: Resources = {
  requests: { cpu: '50m', memory: '320Mi', ephemeralStorage: '64Mi' },
  limits: { cpu: '1', memory: '768Mi', ephemeralStorage: '512Mi' },
};

/** Connections that each pod holds at the most: SQLAlchemy's pool of 5 and its overflow of 10. */
export const EVIDENTLY_POD_CONNECTIONS = 15;

const PORT = 8000;

/**
 * Evidently's page and API on PostgreSQL, behind a guard in the same process: Service `evidently`, port 8000. Nobody
 * reaches Evidently itself, whose own token leaves every read open.
 */
export class EvidentlyService extends Construct implements IEvidently {
  public readonly deployment: DeploymentV1;
  public readonly service: ServiceV1;
  public readonly edges: NetworkEdges;
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = PORT;
  /** Address inside the cluster. */
  public readonly url: string;
  private readonly secret: SecretHandle | undefined;

  constructor(scope: Construct, id: string, props: EvidentlyServiceProps) {
    super(scope, id);
    const { namespace, name = 'evidently', authentication = 'basic', publicUrls = [] } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    requireReachability(this, props);
    if (authentication === 'none' && publicUrls.length > 0) {
      throw new PropError(this, 'authentication', 'must be "basic" for a page that has public addresses');
    }
    this.serviceName = name;
    this.workload = { name, component: 'service' };
    this.url = `http://${name}.${namespace}.svc:${PORT}`;
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { name, namespace, labels };
    const database =
      'accessFor' in props.database ? props.database.accessFor('evidently', this.workload) : props.database;
    this.secret =
      authentication === 'basic'
        ? provideSecret(this, props.secret ?? { generate: {} }, { ...metadata, keys: ['password', 'token'] })
        : undefined;
    const runtime = evidentlyRuntime(this, props, {
      folder: FILES,
      volume: 'files',
      env: EVIDENTLY_ENVIRONMENT,
      imagePullPolicy: props.imagePullPolicy,
    });
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      ingress: (props.clients ?? []).map((peer) => ({ peer, port: PORT })),
      egress: [database.edge, ...runtime.edges],
    });
    const { deployment, service } = httpDeployment(this, {
      ...metadata,
      workload: this.workload,
      pod: evidentlyPod({
        runtime,
        imagePullPolicy: props.imagePullPolicy,
        imagePullSecret: props.imagePullSecret,
        database,
        secretName: this.secret?.name,
        allowedHosts: [
          ...allowedHosts({ service: name, namespace, port: PORT, publicUrls }),
          ...(props.allowedHosts ?? []),
        ],
        port: PORT,
        resources: props.resources ?? EVIDENTLY_RESOURCES,
        configMap: name,
        serviceAccountName: identity.name,
        workload: this.workload,
      }),
      port: PORT,
      replicas: props.replicas ?? 1,
      files: {
        ...Object.fromEntries(
          Object.entries(SERVICE_FILES).map(([file, text]) => [file, escapeTemplate(text)]),
        ),
        ...runtime.files,
      },
      sources: this.secret ? [this.secret, database] : [database],
      dependsOn: [identity.serviceAccount, this.edges.policy],
    });
    this.deployment = deployment;
    this.service = service;
  }

  /** Name of the Secret with the page's password and the programs' token. */
  public get secretName(): string | undefined {
    return this.secret?.name;
  }

  public accessFor(clients: WorkloadLabels | Peer): EvidentlyAccess {
    this.edges.allowIngress({ peer: peerOf(clients), port: PORT });
    return {
      url: this.url,
      token: this.secret && { secretName: this.secret.name, key: 'token' },
      edge: { peer: { workload: this.workload }, port: PORT },
      revision: this.secret?.revision ?? '0',
      dependencies: [this.deployment, this.service],
    };
  }
}
