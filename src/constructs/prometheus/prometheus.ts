import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import type { StatefulSetV1 } from '@cdktf/provider-kubernetes/lib/stateful-set-v1';
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
import { memoryMiB } from '../kubernetes/memory-mib';
import { NetworkEdges, type Edge, type Peer } from '../kubernetes/network-edges';
import type { Container, Resources, Volume } from '../kubernetes/pod';
import {
  DNS_LABEL,
  IMAGE_REFERENCE,
  PropError,
  requireInteger,
  requireMatch,
} from '../kubernetes/prop-error';
import { takeSecret } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import { singleReplica, type Storage } from '../kubernetes/single-replica';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type SecretReference, type WorkloadProps } from '../kubernetes/workload-props';
import type { AlertRule } from './alert-rule';
import { alertRules } from './alert-rules';
import {
  metricsServiceName,
  metricsServices,
  openTargets,
  peerOfTarget,
  requireTargets,
  type ScrapeTarget,
  SERVED_BY,
} from './scrape-target';

export interface PrometheusProps extends WorkloadProps, Partial<Storage> {
  /** Name of the Service and of all objects. @default 'prometheus' */
  readonly name?: string;
  /** @default IMAGES.prometheus */
  readonly image?: string;
  /** @default IMAGES.alertmanager */
  readonly alertmanagerImage?: string;
  /** Pods of the same namespace whose metrics are read. */
  readonly targets: readonly ScrapeTarget[];
  /** @default - alertRules() */
  readonly rules?: readonly AlertRule[];
  /**
   * Who is told: a Secret with the key `alertmanager.yml`, Alertmanager's whole configuration with the addresses and
   * passwords of the receivers, and the connections that it may open for them. @default - alerts stand on the page only
   */
  readonly receivers?: { readonly secret: SecretReference; readonly edges: readonly Edge[] };
  /** Who may read the metrics and the page, which ask for no password, besides `kubectl port-forward`. @default [] */
  readonly clients?: readonly Peer[];
  /** Days that metrics are kept, as far as the volume has room. @default 15 */
  readonly retentionDays?: number;
  /** Size of the volume in GiB. @default 5 */
  readonly storageGiB?: number;
  /** Of Prometheus. @default - 50m to 1 CPU, 128Mi to 512Mi of memory */
  readonly resources?: Resources;
}

/** Measured: 37 MiB with six targets. */
export const PROMETHEUS_RESOURCES: Resources = {
  requests: { cpu: '50m', memory: '128Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '1', memory: '512Mi', ephemeralStorage: '64Mi' },
};

/** Measured: 17 MiB. */
const ALERTMANAGER_RESOURCES: Resources = {
  requests: { cpu: '10m', memory: '32Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '200m', memory: '128Mi', ephemeralStorage: '64Mi' },
};

const PORT = 9090;
/** On loopback only: Prometheus is beside it, and so is `kubectl port-forward`. */
const ALERTMANAGER = '127.0.0.1:9093';
/** User `nobody` of both images. */
const UID = 65_534;
const CONFIG = '/etc/prometheus';
const RECEIVERS = '/etc/alertmanager';
const NO_RECEIVERS = `${JSON.stringify({ route: { receiver: 'nobody' }, receivers: [{ name: 'nobody' }] })}\n`;

/**
 * A small Prometheus with an Alertmanager beside it: one pod, one volume, no right to read from the API server. Its
 * targets are found by name resolution.
 */
export class Prometheus extends Construct {
  public readonly statefulSet: StatefulSetV1;
  public readonly service: ServiceV1;
  public readonly edges: NetworkEdges;
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = PORT;
  /** Address inside the cluster, for a Grafana that is a client. */
  public readonly url: string;

  constructor(scope: Construct, id: string, props: PrometheusProps) {
    super(scope, id);
    const { namespace, name = 'prometheus', targets, receivers, storageGiB = 5, retentionDays = 15 } = props;
    const { image = IMAGES.prometheus, alertmanagerImage = IMAGES.alertmanager } = props;
    const { resources = PROMETHEUS_RESOURCES, partOf = DEFAULT_PART_OF } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    for (const [prop, value] of Object.entries({ image, alertmanagerImage })) {
      requireMatch(this, prop, value, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    }
    requireInteger(this, 'retentionDays', retentionDays, 1, 3650);
    requireTargets(this, targets);
    if (targets.some((target) => target.name === 'prometheus')) {
      throw new PropError(this, 'targets', 'may not name "prometheus", which is scraped itself');
    }
    this.serviceName = name;
    this.workload = { name, component: 'monitoring' };
    this.url = `http://${name}.${namespace}.svc:${PORT}`;
    const metadata = { name, namespace, labels: recommendedLabels(this.workload, partOf) };
    const secret = receivers && takeSecret(this, receivers.secret);
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      ingress: (props.clients ?? []).map((peer) => ({ peer, port: PORT })),
      egress: [
        ...targets.map((target) => ({ peer: peerOfTarget(target), port: target.port })),
        ...(receivers?.edges ?? []),
      ],
    });
    openTargets(targets, { workload: this.workload });
    metricsServices(this, { namespace, partOf, targets });
    const rules = { groups: [{ name: 'mlops', rules: props.rules ?? alertRules() }] };
    const files = {
      // It names the namespace, which may be known to Terraform only, and nothing that can be read as a template.
      'prometheus.yml': configuration(namespace, targets),
      'rules.yml': escapeTemplate(`${JSON.stringify(rules, null, 2)}\n`),
      ...(secret === undefined && { 'alertmanager.yml': NO_RECEIVERS }),
    };
    const config = new ConfigMapV1(this, 'Configuration', { metadata, data: files });
    this.service = new ServiceV1(this, 'Service', {
      metadata,
      spec: {
        selector: selectorLabels(this.workload),
        port: [{ name: 'http', port: PORT, targetPort: 'http' }],
      },
    });
    const volumes: Volume[] = [
      { name: 'config', configMap: name },
      ...(secret === undefined
        ? []
        : [{ name: 'receivers', secret: { name: secret.name, keys: ['alertmanager.yml'] } }]),
    ];
    const memory = memoryMiB(this, 'resources.limits.memory', resources.limits.memory);
    this.statefulSet = singleReplica(this, {
      ...metadata,
      workload: this.workload,
      storageGiB,
      storageClass: props.storageClass,
      annotations: {
        [SECRET_REVISION_ANNOTATION]: secret?.revision ?? '0',
        [CONFIG_HASH_ANNOTATION]: contentHash(...Object.values(files)),
      },
      pod: {
        serviceAccountName: identity.name,
        uid: UID,
        imagePullSecret: props.imagePullSecret,
        terminationGracePeriodSeconds: 60,
        containers: [
          {
            ...prometheus(storageGiB, retentionDays, memory),
            image,
            imagePullPolicy: props.imagePullPolicy,
            resources,
          },
          {
            ...alertmanager(secret === undefined),
            image: alertmanagerImage,
            imagePullPolicy: props.imagePullPolicy,
            resources: ALERTMANAGER_RESOURCES,
          },
        ],
        volumes,
      },
      dependsOn: [identity.serviceAccount, config, this.service, this.edges.policy],
    });
  }
}

/** Prometheus reads YAML, of which JSON is a part. */
function configuration(namespace: string, targets: readonly ScrapeTarget[]): string {
  const jobs = targets.map((target) => ({
    job_name: target.name,
    metrics_path: target.path ?? '/metrics',
    ...(target.apartBy !== undefined && {
      relabel_configs: [{ source_labels: ['__address__'], target_label: SERVED_BY }],
    }),
    dns_sd_configs: [
      {
        names: [`${metricsServiceName(target)}.${namespace}.svc`],
        type: 'A',
        port: target.port,
        refresh_interval: '15s',
      },
    ],
  }));
  const settings = {
    global: { scrape_interval: '30s', evaluation_interval: '15s' },
    rule_files: [`${CONFIG}/rules.yml`],
    alerting: { alertmanagers: [{ static_configs: [{ targets: [ALERTMANAGER] }] }] },
    scrape_configs: [
      { job_name: 'prometheus', static_configs: [{ targets: [`localhost:${PORT}`] }] },
      ...jobs,
    ],
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

function prometheus(
  storageGiB: number,
  retentionDays: number,
  memory: number,
): Omit<Container, 'image' | 'resources'> {
  const ready = { path: '/-/ready', port: PORT };
  return {
    name: 'prometheus',
    args: [
      `--config.file=${CONFIG}/prometheus.yml`,
      '--storage.tsdb.path=/data/prometheus',
      `--storage.tsdb.retention.time=${retentionDays}d`,
      // The rest of the volume is for the log that is being written and for Alertmanager.
      `--storage.tsdb.retention.size=${Math.floor(storageGiB * 1024 * 0.75)}MB`,
      `--web.listen-address=:${PORT}`,
    ],
    env: { GOMEMLIMIT: `${Math.floor(memory * 0.8)}MiB` },
    ports: { http: PORT },
    mounts: [
      { volume: 'data', path: '/data' },
      { volume: 'config', path: CONFIG, readOnly: true },
    ],
    startupProbe: { httpGet: ready, periodSeconds: 3, failureThreshold: 100 },
    readinessProbe: { httpGet: ready },
    livenessProbe: { httpGet: { path: '/-/healthy', port: PORT }, periodSeconds: 20, failureThreshold: 6 },
  };
}

function alertmanager(nobody: boolean): Omit<Container, 'image' | 'resources'> {
  return {
    name: 'alertmanager',
    args: [
      `--config.file=${nobody ? CONFIG : RECEIVERS}/alertmanager.yml`,
      '--storage.path=/data/alertmanager',
      // It is alone.
      '--cluster.listen-address=',
      `--web.listen-address=${ALERTMANAGER}`,
    ],
    mounts: [
      { volume: 'data', path: '/data' },
      nobody
        ? { volume: 'config', path: CONFIG, readOnly: true }
        : { volume: 'receivers', path: RECEIVERS, readOnly: true },
    ],
  };
}
