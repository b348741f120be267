import type { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { Construct } from 'constructs';
import { IMAGES } from '../../pins/images';
import { renderValues } from '../charts/render-values';
import { requireReachability } from '../kubernetes/allowed-hosts';
import { apiServerEdges } from '../kubernetes/api-server';
import { escapeTemplate } from '../kubernetes/escape-template';
import { httpDeployment, serverDeployment } from '../kubernetes/http-deployment';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { type Edge, NetworkEdges } from '../kubernetes/network-edges';
import type { EnvValue, Pod, Resources } from '../kubernetes/pod';
import { IMAGE_REFERENCE, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { provideSecret } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { DEFAULT_PART_OF } from '../kubernetes/workload-props';
import { certificateCheck, certificateVolumes } from '../postgres/database-certificate';
import type { AirflowProps } from './airflow-props';
import { dagSource } from './dag-source';
import {
  commonEnvironment,
  SECRET_KEYS,
  serverEnvironment,
  sessionEnvironment,
  tokenEnvironment,
} from './environment';
import { SERVER_FILES, TASK_POD } from './files';
import { logPermissions, schedulerPermissions } from './permissions';
import {
  API_PORT,
  apiServerPod,
  dagProcessorPod,
  schedulerPod,
  type ServerPodProps,
  TRIGGER_LOG_PORT,
  triggererPod,
} from './server-pods';
import { AIRFLOW_RESOURCES } from './resources';
import { taskPod } from './task-pod';
import { taskAccounts } from './tasks';

/**
 * Airflow 3 with the Kubernetes executor: API server, scheduler, DAG processor and triggerer on PostgreSQL, each task in
 * a restricted pod of its own, logs in an object store, and accounts in its database. The account `admin` has the
 * password of the Secret; there is no setting without accounts, because whoever starts a task runs code.
 *
 * The API server migrates the database before it starts, and the others wait for that.
 *
 * One to a namespace: the executor knows its pods by labels that those of another Airflow have too.
 */
export class Airflow extends Construct {
  public readonly apiServer: DeploymentV1;
  public readonly service: ServiceV1;
  public readonly scheduler: DeploymentV1;
  public readonly dagProcessor: DeploymentV1;
  public readonly triggerer: DeploymentV1;
  /** Edges of the API server. */
  public readonly edges: NetworkEdges;
  /** Edges of the pods of tasks. */
  public readonly taskEdges: NetworkEdges;
  /** What identifies the pods of the API server. */
  public readonly workload: WorkloadLabels;
  /** What identifies the pods of tasks. */
  public readonly tasks: WorkloadLabels;
  public readonly serviceName: string;
  public readonly port = API_PORT;
  /** Address inside the cluster. */
  public readonly url: string;
  public readonly secretName: string;
  /** Service account of tasks that deploy models, where DAGs may. */
  public readonly deployerAccount: string | undefined;

  constructor(scope: Construct, id: string, props: AirflowProps) {
    super(scope, id);
    const { namespace, name = 'airflow', image = IMAGES.airflow, imagePullPolicy } = props;
    const { replicas = 1, workers = 1, parallelism = 8, publicUrls = [] } = props;
    requireWorkload(this, props);
    requireMatch(
      this,
      'name',
      name,
      /^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/,
      'a lower-case name of up to 40 characters',
    );
    requireMatch(this, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    requireReachability(this, props);
    requireInteger(this, 'workers', workers, 1, 32);
    requireInteger(this, 'parallelism', parallelism, 1, 1000);
    const resources = { ...AIRFLOW_RESOURCES, ...props.resources };
    const partOf = props.partOf ?? DEFAULT_PART_OF;
    const dags = dagSource(this, props.git);

    const workloadOf = (component: string): WorkloadLabels => ({ name, component });
    const [api, scheduler, dagProcessor, triggerer] = [
      workloadOf('api-server'),
      workloadOf('scheduler'),
      workloadOf('dag-processor'),
      workloadOf('triggerer'),
    ];
    this.workload = api;
    this.tasks = workloadOf('task');
    this.serviceName = name;
    this.url = `http://${name}.${namespace}.svc:${API_PORT}`;
    const labels = recommendedLabels(api, partOf);
    const metadata = { name, namespace, labels };
    const databaseFor = (clients: WorkloadLabels) =>
      'accessFor' in props.database ? props.database.accessFor(name, clients) : props.database;
    const bucketFor = (clients: WorkloadLabels) =>
      'accessFor' in props.logs ? props.logs.accessFor(name, clients) : props.logs;
    const database = databaseFor(api);
    const bucket = bucketFor(api);
    const secret = provideSecret(this, props.secret ?? { generate: {} }, { ...metadata, keys: SECRET_KEYS });
    this.secretName = secret.name;

    const settings = { url: this.url, dags, bucket };
    const env = serverEnvironment({ ...settings, namespace, database, secretName: secret.name, parallelism });
    const tokens = tokenEnvironment(secret.name);
    const sessions = sessionEnvironment(secret.name);
    const toKubernetes = apiServerEdges(this, props.apiServer);

    const taskAccount = taskAccounts(this, {
      ...metadata,
      labels: recommendedLabels(this.tasks, partOf),
      tasks: this.tasks,
      egress: [{ peer: { workload: api }, port: API_PORT }, bucketFor(this.tasks).edge, ...dags.edges],
      deployerEgress: props.deployer === true ? toKubernetes : undefined,
    });
    this.taskEdges = taskAccount.edges;
    this.deployerAccount = taskAccount.deployer;
    const files = {
      ...Object.fromEntries(Object.entries(SERVER_FILES).map(([file, text]) => [file, escapeTemplate(text)])),
      [TASK_POD]: renderValues(
        taskPod({
          image,
          imagePullPolicy: imagePullPolicy ?? 'IfNotPresent',
          imagePullSecret: props.imagePullSecret,
          namespace,
          name: `${name}-task`,
          labels: { ...props.taskLabels, ...recommendedLabels(this.tasks, partOf) },
          serviceAccountName: taskAccount.account,
          deployer: this.deployerAccount,
          env: { ...props.taskEnvironment, ...commonEnvironment(settings) },
          volumes: dags.volumes,
          mounts: dags.mounts,
          resources: resources.task,
        }) as Record<string, unknown>,
      ),
    };
    const sources = [secret, database, bucket];
    const podProps = (
      workload: WorkloadLabels,
      more: Readonly<Record<string, EnvValue>>,
      size: Resources,
      withDags = false,
    ): ServerPodProps => ({
      image,
      imagePullPolicy,
      imagePullSecret: props.imagePullSecret,
      env: { ...env, ...more },
      mounts: [...certificateCheck(database).mounts, ...(withDags ? dags.mounts : [])],
      volumes: [...certificateVolumes(database), ...(withDags ? dags.volumes : [])],
      configMap: name,
      serviceAccountName: workload === api ? name : `${name}-${workload.component}`,
      workload,
      resources: size,
    });

    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const permissions = logPermissions(this, 'Permissions', {
      ...metadata,
      serviceAccountName: identity.name,
    });
    const logReader = { peer: { workload: triggerer }, port: TRIGGER_LOG_PORT };
    this.edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: api,
      ingress: [{ workload: this.tasks }, ...(props.clients ?? [])].map((peer) => ({ peer, port: API_PORT })),
      egress: [database.edge, bucket.edge, logReader, ...toKubernetes],
    });
    const [publicUrl] = publicUrls;
    const served = httpDeployment(this, {
      ...metadata,
      workload: api,
      pod: apiServerPod({
        ...podProps(
          api,
          {
            ...tokens,
            ...sessions,
            // Only who carries the traffic from outside reaches it, and says how it came.
            FORWARDED_ALLOW_IPS: '*',
            ...(publicUrl !== undefined && { AIRFLOW__API__BASE_URL: publicUrl }),
          },
          resources.apiServer,
        ),
        adminPassword: { secretKey: { secretName: secret.name, key: 'admin-password' } },
        workers,
      }),
      port: API_PORT,
      replicas,
      files,
      sources,
      dependsOn: [identity.serviceAccount, permissions, this.edges.policy],
    });
    this.apiServer = served.deployment;
    this.service = served.service;

    const server = (
      id: string,
      workload: WorkloadLabels,
      pod: Pod,
      edges: { readonly ingress?: readonly Edge[]; readonly egress: readonly Edge[] },
      token = false,
    ): DeploymentV1 => {
      const own = {
        namespace,
        name: `${name}-${workload.component}`,
        labels: recommendedLabels(workload, partOf),
      };
      const room = new Construct(this, id);
      const account = new WorkloadIdentity(room, 'Identity', own);
      const granted = token
        ? [schedulerPermissions(room, 'Permissions', { ...own, serviceAccountName: account.name })]
        : [];
      const { policy } = new NetworkEdges(room, 'Edges', {
        ...own,
        pods: workload,
        ingress: edges.ingress ?? [],
        egress: [databaseFor(workload).edge, ...edges.egress],
      });
      return serverDeployment(room, {
        ...own,
        workload,
        pod,
        replicas,
        files,
        sources,
        dependsOn: [served.configuration, account.serviceAccount, policy, ...granted],
      });
    };
    this.scheduler = server(
      'Scheduler',
      scheduler,
      schedulerPod(podProps(scheduler, tokens, resources.scheduler)),
      { egress: toKubernetes },
      true,
    );
    this.dagProcessor = server(
      'DagProcessor',
      dagProcessor,
      dagProcessorPod(podProps(dagProcessor, {}, resources.dagProcessor, true)),
      { egress: dags.edges },
    );
    this.triggerer = server(
      'Triggerer',
      triggerer,
      triggererPod(podProps(triggerer, sessions, resources.triggerer, true)),
      {
        ingress: [{ peer: { workload: api }, port: TRIGGER_LOG_PORT }],
        egress: [bucketFor(triggerer).edge, ...dags.edges],
      },
    );
  }
}
