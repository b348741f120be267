import { Release } from '@cdktf/provider-helm/lib/release';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { Construct } from 'constructs';
import { CHARTS } from '../../pins/charts';
import { IMAGES } from '../../pins/images';
import { type ChartReference, renderChart } from '../charts/chart-reference';
import { CustomResources } from '../charts/custom-resources';
import { renderValues } from '../charts/render-values';
import type { IHttpService } from '../exposure/http-exposure';
import { type ApiServer, apiServerEdges } from '../kubernetes/api-server';
import { imageParts } from '../kubernetes/image-parts';
import { recommendedLabels, SECRET_REVISION_ANNOTATION, type WorkloadLabels } from '../kubernetes/labels';
import { ANYWHERE, NetworkEdges, type Peer } from '../kubernetes/network-edges';
import {
  DNS_SUBDOMAIN,
  IMAGE_REFERENCE,
  PropError,
  requireInteger,
  requireMatch,
} from '../kubernetes/prop-error';
import { requireWorkload } from '../kubernetes/require-props';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';
import type { IObjectStore } from '../object-store/bucket';
import { operatorValues } from './operator-values';
import { serverValues } from './server-values';
import type { WandbMysql, WandbRedis, WandbResources } from './wandb-stores';

/** Full references with registry and tag. */
export interface WandbImages {
  readonly operator: string;
  readonly server: string;
  /** Of the services beside it: history, and the hook that makes a key. */
  readonly services: string;
  /** Of what computes panels. */
  readonly weave: string;
}

export interface WandbServerProps extends WorkloadProps {
  /** Address that people and their runs use, such as https://wandb.example.com. */
  readonly host: string;
  /** Secret with the licence, and its key. @default - key `license` of `wandb-license` */
  readonly license?: { readonly secretName?: string; readonly key?: string };
  readonly mysql: WandbMysql;
  readonly redis: WandbRedis;
  /** Runs and artifacts lie in the bucket of its consumer `wandb`. */
  readonly objectStore: IObjectStore;
  readonly resources: WandbResources;
  /** Pods of what can have several. @default 1 */
  readonly replicas?: number;
  /** Who may open connections to the server. @default [] */
  readonly clients?: readonly Peer[];
  /** @default - the pinned ones */
  readonly images?: Partial<WandbImages>;
  /** Chart of the operator. @default - the pinned one */
  readonly chart?: ChartReference;
  /** Chart of the server, which the operator fetches: in a repository, or an oci:// address. @default - the pinned one */
  readonly serverChart?: ChartReference;
  /** false: the cluster has the definition WeightsAndBiases. @default true */
  readonly installDefinitions?: boolean;
  /** @default - ports 443 and 6443 at any address */
  readonly apiServer?: ApiServer;
}

/** Name of the object, of the operator's own Helm release, and so the beginning of every name that its chart makes. */
const NAME = 'wandb';
const PORT = 8080;
const OPERATOR: WorkloadLabels = { name: NAME, component: 'operator' };
const SERVER: WorkloadLabels = { name: NAME, component: 'server' };

export const WANDB_IMAGES: WandbImages = {
  operator: IMAGES['wandb-controller'],
  server: IMAGES['wandb-server'],
  services: IMAGES['wandb-megabinary'],
  weave: IMAGES['wandb-weave'],
};

/**
 * A server of Weights & Biases, by its operator, with a licence, a MySQL and a Redis that exist. Nobody of this project
 * has installed it. The operator sees one namespace, and there it reads and writes every Secret; the server too.
 */
export class WandbServer extends Construct implements IHttpService {
  public readonly serviceName = NAME;
  public readonly port = PORT;
  public readonly workload = SERVER;
  public readonly operator: Release;
  public readonly server: CustomResources;
  /** Edges of what people open. */
  public readonly edges: NetworkEdges;

  constructor(scope: Construct, id: string, props: WandbServerProps) {
    super(scope, id);
    requireProps(this, props);
    const { namespace, imagePullPolicy = 'IfNotPresent', imagePullSecret } = props;
    const { chart = CHARTS['wandb-operator'], serverChart = CHARTS['wandb-server'] } = props;
    const mysql = {
      ...{ port: 3306, database: 'wandb', user: 'wandb', secretName: 'wandb-mysql', key: 'password' },
      ...props.mysql,
    };
    const redis = {
      ...{ port: 6379, tls: false, secretName: 'wandb-redis', key: 'password' },
      ...props.redis,
    };
    const images = { ...WANDB_IMAGES, ...props.images };
    const parts = (name: keyof WandbImages) => imageParts(this, `images.${name}`, images[name]);
    const apiServer = apiServerEdges(this, props.apiServer);
    // Every pod of the operator's release has it, that of its hook too.
    const pods = { podLabels: { 'app.kubernetes.io/instance': NAME } };
    const access = props.objectStore.accessFor('wandb', pods);
    const labels = (workload: WorkloadLabels) => recommendedLabels(workload, props.partOf ?? DEFAULT_PART_OF);

    const operatorEdges = new NetworkEdges(this, 'OperatorEdges', {
      namespace,
      name: 'wandb-controller-manager',
      labels: labels(OPERATOR),
      pods: { podLabels: { 'control-plane': 'controller-manager' } },
      // The second is the repository of the server's chart.
      egress: [...apiServer, { peer: ANYWHERE, port: 443 }],
    });
    this.edges = new NetworkEdges(this, 'Edges', {
      namespace,
      name: NAME,
      labels: labels(SERVER),
      pods: SERVER,
      ingress: [pods, ...(props.clients ?? [])].map((peer) => ({ peer, port: PORT })),
    });
    // Which ports its parts reach each other at is their maker's to change.
    const partEdges = new NetworkEdges(this, 'PartEdges', {
      namespace,
      name: 'wandb-parts',
      labels: labels(SERVER),
      pods,
      ingress: [{ peer: pods }],
      egress: [
        { peer: pods },
        // Keys that its users keep there are Secrets of the namespace.
        ...apiServer,
        { peer: ANYWHERE, port: mysql.port },
        { peer: ANYWHERE, port: redis.port },
        access.edge,
      ],
    });
    new ServiceV1(this, 'Service', {
      metadata: { name: NAME, namespace, labels: labels(SERVER) },
      spec: {
        selector: { 'app.kubernetes.io/name': SERVER.name, 'app.kubernetes.io/component': SERVER.component },
        port: [{ name: 'http', port: PORT, targetPort: String(PORT) }],
      },
    });
    this.operator = new Release(this, 'Resource', {
      name: 'wandb-operator',
      namespace,
      ...renderChart(chart),
      values: [
        renderValues(
          operatorValues({
            image: parts('operator'),
            imagePullPolicy,
            imagePullSecret,
            resources: props.resources.operator,
          }),
        ),
      ],
      skipCrds: props.installDefinitions === false,
      createNamespace: false,
      // Without it a release that timed out is left behind outside the state.
      atomic: true,
      upgradeInstall: true,
      wait: true,
      timeout: 600,
      maxHistory: 2,
      dependsOn: [operatorEdges.policy],
    });
    this.server = new CustomResources(this, 'Server', {
      namespace,
      // The operator's own release has the other name.
      name: 'wandb-server',
      resources: [
        {
          apiVersion: 'apps.wandb.com/v1',
          kind: 'WeightsAndBiases',
          metadata: { name: NAME, namespace, labels: labels(SERVER) },
          spec: {
            chart: fetchedChart(serverChart),
            values: serverValues({
              host: props.host,
              license: { secretName: 'wandb-license', key: 'license', ...props.license },
              mysql,
              redis,
              bucket: {
                endpoint: access.endpoint,
                region: access.region,
                name: access.bucket,
                secretName: access.accessKeyId.secretName,
                accessKey: access.accessKeyId.key,
                secretKey: access.secretAccessKey.key,
              },
              images: { server: parts('server'), services: parts('services'), weave: parts('weave') },
              imagePullPolicy,
              imagePullSecret,
              replicas: props.replicas ?? 1,
              resources: props.resources,
              labels: SERVER,
              revision: { [SECRET_REVISION_ANNOTATION]: access.revision },
            }),
          },
        },
      ],
      dependsOn: [this.operator, this.edges.policy, partEdges.policy, ...access.dependencies],
    });
  }
}

/** The chart in the words of the operator. */
function fetchedChart(chart: ChartReference): Readonly<Record<string, string>> {
  return typeof chart === 'string'
    ? { url: chart, version: CHARTS['wandb-server'].version }
    : { url: chart.repository, name: chart.chart, version: chart.version };
}

function requireProps(scope: Construct, props: WandbServerProps): void {
  requireWorkload(scope, props);
  requireMatch(
    scope,
    'host',
    props.host,
    /^https?:\/\/[-.:a-z0-9]+$/,
    'an http or https address without a path',
  );
  for (const name of ['mysql', 'redis'] as const) {
    const { host, port, secretName } = props[name];
    requireMatch(scope, `${name}.host`, host, DNS_SUBDOMAIN, 'a host name');
    if (port !== undefined) requireInteger(scope, `${name}.port`, port, 1, 65_535);
    if (secretName !== undefined) {
      requireMatch(scope, `${name}.secretName`, secretName, DNS_SUBDOMAIN, 'the name of a Secret');
    }
  }
  if (props.license?.secretName !== undefined) {
    requireMatch(
      scope,
      'license.secretName',
      props.license.secretName,
      DNS_SUBDOMAIN,
      'the name of a Secret',
    );
  }
  for (const [name, image] of Object.entries({ ...props.images })) {
    requireMatch(
      scope,
      `images.${name}`,
      image,
      IMAGE_REFERENCE,
      'an image reference with a tag or a digest',
    );
  }
  if (typeof props.serverChart === 'string' && !props.serverChart.startsWith('oci://')) {
    throw new PropError(
      scope,
      'serverChart',
      'is fetched by the operator: an oci:// address, or a repository',
    );
  }
  if (props.chart === '') throw new PropError(scope, 'chart', 'must name a chart');
}
