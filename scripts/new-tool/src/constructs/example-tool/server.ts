import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { requireReachability } from '../kubernetes/allowed-hosts';
import { escapeTemplate } from '../kubernetes/escape-template';
import { DRAIN, httpDeployment } from '../kubernetes/http-deployment';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { NetworkEdges, type Peer } from '../kubernetes/network-edges';
import type { Pod, Resources } from '../kubernetes/pod';
import { CONSUMER_NAME, IMAGE_REFERENCE, PropError, requireMatch } from '../kubernetes/prop-error';
import { provideSecret, type SecretHandle } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type SecretSource, type WorkloadProps } from '../kubernetes/workload-props';

export interface ExampleToolServerProps extends WorkloadProps {
  /** Name of the Service and everything else of it; two in one namespace need one each. @default 'example-tool' */
  readonly name?: string;
  /** Image with Python 3. @default - a pinned image that has it */
  readonly image?: string;
  /**
   * basic: the page asks for the user `example-tool` and the Secret's password. none: whoever reaches it sees it.
   * @default 'basic'
   */
  readonly authentication?: 'basic' | 'none';
  /** Secret with the key `password`. @default - generated, called `name` */
  readonly secret?: SecretSource;
  /** Addresses that people outside the cluster use. @default [] */
  readonly publicUrls?: readonly string[];
  /** Who may open the page, besides `kubectl port-forward`. @default [] */
  readonly clients?: readonly Peer[];
  /** @default 1 */
  readonly replicas?: number;
  /** @default - requests 10m CPU and 32Mi, limits 200m CPU and 64Mi */
  readonly resources?: Resources;
}

const RESOURCES: Resources = {
  requests: { cpu: '10m', memory: '32Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '200m', memory: '64Mi', ephemeralStorage: '64Mi' },
};
const PORT = 8080;
const FOLDER = '/etc/example-tool';
const SERVER_PY = readFileSync(join(__dirname, 'server.py'), 'utf8');

/** The server of Example Tool: Service `<name>`, port 8080. It opens no connection. */
export class ExampleToolServer extends Construct {
  public readonly deployment: DeploymentV1;
  public readonly service: ServiceV1;
  public readonly edges: NetworkEdges;
  /** What identifies the server's pods. */
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = PORT;
  /** Address inside the cluster. */
  public readonly url: string;
  /** Name of the Secret with the password. */
  public readonly secretName: string | undefined;

  constructor(scope: Construct, id: string, props: ExampleToolServerProps) {
    super(scope, id);
    const { namespace, name = 'example-tool', image = IMAGES['optuna-dashboard'] } = props;
    const { authentication = 'basic', publicUrls = [], replicas = 1 } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    requireReachability(this, props);
    if (authentication === 'none' && publicUrls.length > 0) {
      throw new PropError(this, 'authentication', 'must be "basic" for a page that has public addresses');
    }
    this.workload = { name, component: 'server' };
    this.serviceName = name;
    this.url = `http://${name}.${namespace}.svc:${PORT}`;
    const labels = recommendedLabels(this.workload, props.partOf ?? DEFAULT_PART_OF);
    const metadata = { namespace, name, labels };
    const secret =
      authentication === 'basic'
        ? provideSecret(this, props.secret ?? { generate: {} }, { ...metadata, keys: ['password'] })
        : undefined;
    this.secretName = secret?.name;
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      ingress: (props.clients ?? []).map((peer) => ({ peer, port: PORT })),
    });
    const server = httpDeployment(this, {
      ...metadata,
      workload: this.workload,
      pod: serverPod({ ...props, image }, name, secret, this.workload),
      port: PORT,
      replicas,
      files: { 'server.py': escapeTemplate(SERVER_PY) },
      sources: secret === undefined ? [] : [secret],
      dependsOn: [identity.serviceAccount, this.edges.policy],
    });
    this.deployment = server.deployment;
    this.service = server.service;
  }
}

function serverPod(
  props: ExampleToolServerProps & { readonly image: string },
  name: string,
  secret: SecretHandle | undefined,
  workload: WorkloadLabels,
): Pod {
  const health = { path: '/health', port: PORT };
  return {
    serviceAccountName: name,
    uid: 10_001,
    imagePullSecret: props.imagePullSecret,
    spread: workload,
    containers: [
      {
        name: 'server',
        image: props.image,
        imagePullPolicy: props.imagePullPolicy,
        command: ['python3', `${FOLDER}/server.py`],
        env: {
          SERVER_PORT: String(PORT),
          SERVER_TITLE: 'Example Tool',
          ...(secret && {
            SERVER_USER: 'example-tool',
            SERVER_PASSWORD: { secretKey: { secretName: secret.name, key: 'password' } },
          }),
        },
        ports: { http: PORT },
        mounts: [{ volume: 'files', path: FOLDER, readOnly: true }],
        resources: props.resources ?? RESOURCES,
        startupProbe: { httpGet: health, periodSeconds: 2, failureThreshold: 30 },
        readinessProbe: { httpGet: health },
        livenessProbe: { httpGet: health, periodSeconds: 20, timeoutSeconds: 10 },
        preStop: DRAIN,
      },
    ],
    volumes: [{ name: 'files', configMap: name }],
  };
}
