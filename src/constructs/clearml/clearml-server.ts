import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import type { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import type { StatefulSetV1 } from '@cdktf/provider-kubernetes/lib/stateful-set-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import type { IHttpService } from '../exposure/http-exposure';
import { requireReachability } from '../kubernetes/allowed-hosts';
import { contentHash } from '../kubernetes/content-hash';
import { escapeTemplate } from '../kubernetes/escape-template';
import { httpDeployment } from '../kubernetes/http-deployment';
import {
  CONFIG_HASH_ANNOTATION,
  recommendedLabels,
  SECRET_REVISION_ANNOTATION,
  selectorLabels,
  type WorkloadLabels,
} from '../kubernetes/labels';
import { type Edge, NetworkEdges, type Peer } from '../kubernetes/network-edges';
import type { EnvValue, Resources, SecretKey } from '../kubernetes/pod';
import {
  CONSUMER_NAME,
  DNS_SUBDOMAIN,
  IMAGE_REFERENCE,
  PropError,
  requireMatch,
} from '../kubernetes/prop-error';
import { provideSecret } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import { singleReplica, type Storage } from '../kubernetes/single-replica';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF, type SecretSource, type WorkloadProps } from '../kubernetes/workload-props';
import {
  API_PORT,
  apiSettings,
  FILES_PORT,
  fileSettings,
  FIRST_USER,
  WEB_PORT,
  webSettings,
} from './configuration';
import { apiPod, filesPod, webPod } from './pods';
import { type ClearmlStores, requireStores, storeEdges, storesOf } from './stores';

/** Requests and limits of the three servers. */
export type ClearmlResources = Readonly<Record<'web' | 'api' | 'files', Resources>>;

export interface ClearmlServerProps extends WorkloadProps, ClearmlStores {
  /** Name of the Service and beginning of all other names; two in one namespace need one each. @default 'clearml' */
  readonly name?: string;
  /** Image with all three servers. @default - the pinned image */
  readonly image?: string;
  /**
   * Address that people, their runs and the pods of jobs use, without a path. What is logged names it: a file is asked for where
   * it was said to be.
   */
  readonly publicUrl: string;
  /**
   * Secret with the keys `password`, of the user `clearml`, `session-key`, `token-key`, `apiserver-key` and `fileserver-key`.
   * @default - generated, under `name`
   */
  readonly secret?: SecretSource;
  /** Further users and where their passwords lie. All of them see and change everything. @default {} */
  readonly users?: Readonly<Record<string, SecretKey>>;
  /** Volume for what is uploaded. @default - 50 GiB of the default class */
  readonly files?: Partial<Storage>;
  /** Who may connect, besides `kubectl port-forward`. @default [] */
  readonly clients?: readonly Peer[];
  /** Pods of web server and API server; the file server has one. @default 1 */
  readonly replicas?: number;
  readonly resources: ClearmlResources;
}

/** The keys of the server's Secret. */
export const CLEARML_SECRET_KEYS = [
  'password',
  'session-key',
  'token-key',
  'apiserver-key',
  'fileserver-key',
] as const;

/**
 * The server of ClearML 2.3 behind one address, Service `name`, port 8080: pages, API (below `/api`) and files (below `/files`),
 * each for who has a password or a token. Its MongoDB, Elasticsearch and Redis exist. Nobody of this project has installed it.
 */
export class ClearmlServer extends Construct implements IHttpService {
  public readonly deployment: DeploymentV1;
  public readonly apiServer: DeploymentV1;
  public readonly fileServer: StatefulSetV1;
  public readonly service: ServiceV1;
  /** Edges of the web server, which clients connect to. */
  public readonly edges: NetworkEdges;
  /** What identifies the pods of the web server. */
  public readonly workload: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = WEB_PORT;
  /** Address inside the cluster. */
  public readonly url: string;
  /** Name of the Secret with the password of the user `clearml`. */
  public readonly secretName: string;

  constructor(scope: Construct, id: string, props: ClearmlServerProps) {
    super(scope, id);
    const { namespace, name = 'clearml', image = IMAGES['clearml-server'], publicUrl, replicas = 1 } = props;
    const { users = {}, resources, clients = [] } = props;
    const stores = storesOf(props);
    requireProps(this, { ...props, name, image, users });
    requireStores(this, stores);
    this.workload = { name, component: 'web' };
    this.serviceName = name;
    this.url = `http://${name}.${namespace}.svc:${WEB_PORT}`;
    const api = { name: `${name}-apiserver`, workload: { name, component: 'apiserver' } };
    const files = { name: `${name}-fileserver`, workload: { name, component: 'fileserver' } };
    const metadataOf = (name: string, workload: WorkloadLabels) => ({
      namespace,
      name,
      labels: recommendedLabels(workload, props.partOf ?? DEFAULT_PART_OF),
    });
    const metadata = metadataOf(name, this.workload);
    const secret = provideSecret(this, props.secret ?? { generate: {} }, {
      ...metadata,
      keys: CLEARML_SECRET_KEYS,
    });
    this.secretName = secret.name;
    const keyOf = (key: (typeof CLEARML_SECRET_KEYS)[number]): EnvValue => ({
      secretKey: { secretName: secret.name, key },
    });
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const common = {
      image,
      imagePullPolicy: props.imagePullPolicy,
      imagePullSecret: props.imagePullSecret,
      serviceAccountName: identity.name,
    };
    const edge = (workload: WorkloadLabels, port: number): Edge => ({ peer: { workload }, port });
    const toApi = edge(api.workload, API_PORT);
    const toFiles = edge(files.workload, FILES_PORT);
    const addresses = { apiAddress: `${api.name}:${API_PORT}`, filesAddress: `${files.name}:${FILES_PORT}` };
    const [toMongo, toElasticsearch, toRedis] = storeEdges(stores) as [Edge, Edge, Edge];

    const apiScope = new Construct(this, 'Api');
    const apiMetadata = metadataOf(api.name, api.workload);
    const apiEdges = new NetworkEdges(apiScope, 'Edges', {
      ...apiMetadata,
      pods: api.workload,
      ingress: [edge(this.workload, API_PORT), edge(files.workload, API_PORT)],
      egress: [toMongo, toElasticsearch, toRedis],
    });
    const apiServed = httpDeployment(apiScope, {
      ...apiMetadata,
      workload: api.workload,
      pod: apiPod({
        ...common,
        workload: api.workload,
        configMap: api.name,
        resources: resources.api,
        stores,
        secrets: {
          CLEARML_SESSION_KEY: keyOf('session-key'),
          CLEARML_TOKEN_KEY: keyOf('token-key'),
          CLEARML_APISERVER_KEY: keyOf('apiserver-key'),
          CLEARML_FILESERVER_KEY: keyOf('fileserver-key'),
        },
        passwords: [keyOf('password'), ...Object.values(users).map((secretKey) => ({ secretKey }))],
      }),
      port: API_PORT,
      replicas,
      files: escaped(apiSettings({ publicUrl, users: [FIRST_USER, ...Object.keys(users)], stores })),
      sources: [secret],
      dependsOn: [identity.serviceAccount, apiEdges.policy],
    });
    this.apiServer = apiServed.deployment;

    const filesScope = new Construct(this, 'Files');
    const filesMetadata = metadataOf(files.name, files.workload);
    const filesEdges = new NetworkEdges(filesScope, 'Edges', {
      ...filesMetadata,
      pods: files.workload,
      ingress: [edge(this.workload, FILES_PORT)],
      egress: [toApi, toRedis],
    });
    const fileFiles = escaped(fileSettings({ ...addresses, stores }));
    const { name: filesName, ...filesPlace } = filesMetadata;
    const configuration = new ConfigMapV1(filesScope, 'Configuration', {
      metadata: filesMetadata,
      data: fileFiles,
    });
    const filesService = new ServiceV1(filesScope, 'Service', {
      metadata: filesMetadata,
      spec: {
        selector: selectorLabels(files.workload),
        port: [{ name: 'http', port: FILES_PORT, targetPort: 'http' }],
      },
    });
    this.fileServer = singleReplica(filesScope, {
      ...filesPlace,
      name: filesName,
      workload: files.workload,
      storageGiB: props.files?.storageGiB ?? 50,
      storageClass: props.files?.storageClass,
      annotations: {
        [SECRET_REVISION_ANNOTATION]: secret.revision,
        [CONFIG_HASH_ANNOTATION]: contentHash(...Object.values(fileFiles)),
      },
      pod: filesPod({
        ...common,
        workload: files.workload,
        configMap: filesName,
        resources: resources.files,
        stores,
        credential: keyOf('fileserver-key'),
      }),
      // It ends until the API server answers.
      dependsOn: [
        configuration,
        filesEdges.policy,
        apiServed.deployment,
        apiServed.service,
        ...secret.dependencies,
      ],
    });

    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: this.workload,
      ingress: clients.map((peer) => ({ peer, port: WEB_PORT })),
      egress: [toApi, toFiles],
    });
    const web = httpDeployment(this, {
      ...metadata,
      workload: this.workload,
      pod: webPod({ ...common, workload: this.workload, configMap: name, resources: resources.web }),
      port: WEB_PORT,
      replicas,
      files: escaped(webSettings({ publicUrl, ...addresses })),
      sources: [],
      dependsOn: [identity.serviceAccount, this.edges.policy, apiServed.service, filesService],
    });
    this.deployment = web.deployment;
    this.service = web.service;
  }
}

const escaped = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [file, escapeTemplate(text)]));

function requireProps(
  scope: Construct,
  props: ClearmlServerProps & Required<Pick<ClearmlServerProps, 'name' | 'image' | 'users'>>,
): void {
  requireWorkload(scope, props);
  requireReachability(scope, { publicUrls: [props.publicUrl] });
  requireMatch(scope, 'name', props.name, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
  requireMatch(scope, 'image', props.image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
  for (const [user, { secretName }] of Object.entries(props.users)) {
    requireMatch(scope, 'users', user, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
    requireMatch(scope, `users.${user}.secretName`, secretName, DNS_SUBDOMAIN, 'the name of a Secret');
    if (user === FIRST_USER)
      throw new PropError(scope, 'users', `must not name "${FIRST_USER}" again, who is always there`);
  }
}
