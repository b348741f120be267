import { Release } from '@cdktf/provider-helm/lib/release';
import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { Construct } from 'constructs';
import { CHARTS } from '../../pins/charts';
import { IMAGES } from '../../pins/images';
import { type ApiServer, apiServerEdges } from '../kubernetes/api-server';
import { type ChartReference, renderChart } from '../charts/chart-reference';
import { imageParts } from '../kubernetes/image-parts';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { NetworkEdges } from '../kubernetes/network-edges';
import type { Resources } from '../kubernetes/pod';
import { IMAGE_REFERENCE, PropError, requireMatch } from '../kubernetes/prop-error';
import { renderValues } from '../charts/render-values';
import { requireWorkload } from '../kubernetes/require-props';
import { seldonValues } from './values';
import { DEFAULT_PART_OF, type WorkloadProps } from '../kubernetes/workload-props';

/**
 * apache: 1.17.1, the last version under Apache-2.0.
 * bsl: 1.18.2, under the Business Source License; production use needs a licence from Seldon.
 */
export type SeldonLine = 'apache' | 'bsl';

/** Full references with registry and tag. */
export interface SeldonImages {
  readonly operator: string;
  readonly executor: string;
  readonly storageInitializer: string;
}

export interface SeldonCoreProps extends WorkloadProps {
  /** @default 'apache' */
  readonly line?: SeldonLine;
  /** Where the chart `seldon-core-operator` comes from. @default - the line's version in Seldon's repository */
  readonly chart?: ChartReference;
  /** Images that replace the line's. @default - the line's images */
  readonly images?: Partial<SeldonImages>;
  /**
   * Install the CRD of SeldonDeployment, which a cluster has once. Uninstalling the release that installed it deletes
   * every SeldonDeployment of the cluster.
   * @default true
   */
  readonly installCrd?: boolean;
  /** Only CPU and memory: the chart knows no ephemeral storage. @default - requests 50m CPU and 64Mi, limits 500m and 256Mi */
  readonly resources?: Resources;
  /** @default - ports 443 and 6443 at any address */
  readonly apiServer?: ApiServer;
}

/** Images of a line. */
export const SELDON_IMAGES: Readonly<Record<SeldonLine, SeldonImages>> = {
  apache: {
    operator: IMAGES['seldon-core-operator'],
    executor: IMAGES['seldon-core-executor'],
    storageInitializer: IMAGES['rclone-storage-initializer'],
  },
  bsl: {
    operator: IMAGES['seldon-core-operator-bsl'],
    executor: IMAGES['seldon-core-executor-bsl'],
    storageInitializer: IMAGES['rclone-storage-initializer-bsl'],
  },
};

const SELDON_CHARTS = {
  apache: CHARTS['seldon-core-operator'],
  bsl: CHARTS['seldon-core-operator-bsl'],
} as const;

const NAME = 'seldon-core-operator';
const OPERATOR: WorkloadLabels = { name: NAME, component: 'operator' };
const WEBHOOK_PORT = 4443;

export const SELDON_RESOURCES: Resources = {
  requests: { cpu: '50m', memory: '64Mi', ephemeralStorage: '0' },
  limits: { cpu: '500m', memory: '256Mi', ephemeralStorage: '0' },
};

/**
 * The operator of Seldon Core v1 for the models of one namespace, which needs the labels of `namespaceLabels`. It has
 * no right outside the namespace and may read no Secret. Its webhook's certificate ends a year after the last upgrade
 * of the release.
 */
export class SeldonCore extends Construct {
  public readonly release: Release;
  public readonly edges: NetworkEdges;
  public readonly namespace: string;
  /** Image that fetches models for their pods. */
  public readonly storageInitializer: string;

  /** Labels that the namespace must have for the operator's webhook to see its models. */
  public static namespaceLabels(namespace: string): Record<string, string> {
    return { 'seldon.io/controller-id': namespace };
  }

  constructor(scope: Construct, id: string, props: SeldonCoreProps) {
    super(scope, id);
    const { namespace, line = 'apache', imagePullPolicy = 'IfNotPresent', imagePullSecret } = props;
    const { chart = SELDON_CHARTS[line] } = props;
    const egress = apiServerEdges(this, props.apiServer);
    requireWorkload(this, props);
    if (chart === '') throw new PropError(this, 'chart', 'must name a chart');

    this.namespace = namespace;
    const images = { ...SELDON_IMAGES[line], ...props.images };
    for (const [name, image] of Object.entries(images)) {
      requireMatch(
        this,
        `images.${name}`,
        image,
        IMAGE_REFERENCE,
        'an image reference with a tag or a digest',
      );
    }
    this.storageInitializer = images.storageInitializer;
    const labels = recommendedLabels(OPERATOR, props.partOf ?? DEFAULT_PART_OF);
    const account = new ServiceAccountV1(this, 'Identity', {
      metadata: { name: 'seldon-manager', namespace, labels },
      imagePullSecret: imagePullSecret === undefined ? undefined : [{ name: imagePullSecret }],
      // The operator talks to the API server.
      automountServiceAccountToken: true,
    });
    this.edges = new NetworkEdges(this, 'Edges', {
      namespace,
      name: 'seldon-controller-manager',
      labels,
      pods: { podLabels: { 'control-plane': 'seldon-controller-manager' } },
      // The API server calls the webhook from an address that no selector can name.
      ingress: [{ peer: { cidr: '0.0.0.0/0' }, port: WEBHOOK_PORT }],
      egress,
    });
    const values = seldonValues({
      operator: imageParts(this, 'images.operator', images.operator),
      executor: imageParts(this, 'images.executor', images.executor),
      storageInitializer: images.storageInitializer,
      imagePullPolicy,
      installCrd: props.installCrd ?? true,
      serviceAccountName: 'seldon-manager',
      serviceAccountUid: account.metadata.uid,
      resources: props.resources ?? SELDON_RESOURCES,
      webhookPort: WEBHOOK_PORT,
    });
    this.release = new Release(this, 'Resource', {
      name: NAME,
      namespace,
      ...renderChart(chart),
      values: [renderValues(values)],
      createNamespace: false,
      // Without it a release that timed out is left behind outside the state.
      atomic: true,
      upgradeInstall: true,
      wait: true,
      timeout: 600,
      // Each revision is a Secret of 870 kB, because the chart holds the CRD.
      maxHistory: 2,
      dependsOn: [account, this.edges.policy],
    });
  }
}
