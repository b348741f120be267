import { GATEWAY_PYTHON, gatewayContainer } from '../kubernetes/gateway';
import type { EnvValue, Mount, Pod } from '../kubernetes/pod';
import type {
  KUBEFLOW_PIPELINES_RESOURCES,
  KubeflowPipelinesImages,
  PipelinesMlflow,
} from './kubeflow-pipelines-props';

/** For people, behind a password. */
export const GATEWAY_PORT = 8080;
/** For the platform's own pods. */
export const HTTP_PORT = 8888;
export const GRPC_PORT = 8887;

/** The user of upstream's images, in whose files they may write. */
export const SERVER_UID = 1000;

/** The one user of the way in. */
const USER = 'pipelines';

export const SETTINGS = 'config.json';
const FILES = '/etc/kubeflow-pipelines';

export interface ServerPodProps {
  readonly images: KubeflowPipelinesImages;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly serviceAccountName: string;
  /** ConfigMap with the settings and the scripts. */
  readonly configMap: string;
  readonly env: Readonly<Record<string, EnvValue>>;
  readonly allowedHosts: readonly string[];
  /** Secret with the password of the way in. */
  readonly secretName: string;
  readonly mlflow: PipelinesMlflow | undefined;
  /** Secret with the account of MLflow. */
  readonly mlflowSecret: string | undefined;
  readonly resources: typeof KUBEFLOW_PIPELINES_RESOURCES;
}

/** The API server, the way in for people beside it, and before both what makes the account of MLflow. */
export function serverPod(props: ServerPodProps): Pod {
  const { images, imagePullPolicy, resources } = props;
  const tmp: Mount = { volume: 'tmp', path: '/tmp' };
  const scripts: Mount = { volume: 'scripts', path: `${FILES}/scripts`, readOnly: true };
  const maker = accountMaker(props);
  const health = { path: '/apis/v2beta1/healthz', port: HTTP_PORT };
  return {
    serviceAccountName: props.serviceAccountName,
    apiToken: true,
    uid: SERVER_UID,
    imagePullSecret: props.imagePullSecret,
    initContainers: maker && [
      {
        name: 'prepare-mlflow',
        image: images.python,
        imagePullPolicy,
        command: ['python3', `${scripts.path}/mlflow_account.py`],
        mounts: [tmp, scripts],
        env: { ...GATEWAY_PYTHON, ...maker },
        resources: resources.gateway,
      },
    ],
    containers: [
      {
        name: 'api-server',
        image: images.apiServer,
        imagePullPolicy,
        command: ['/bin/apiserver'],
        args: [`--config=${FILES}/settings`, '-logtostderr=true', '--logLevel=info'],
        env: props.env,
        ports: { api: HTTP_PORT, grpc: GRPC_PORT },
        mounts: [tmp, { volume: 'settings', path: `${FILES}/settings`, readOnly: true }],
        resources: resources.apiServer,
        // It brings its database to its schema first.
        startupProbe: { httpGet: health, periodSeconds: 3, failureThreshold: 100 },
        readinessProbe: { httpGet: health },
        livenessProbe: { httpGet: health, periodSeconds: 20, failureThreshold: 6 },
      },
      gatewayContainer({
        image: images.python,
        imagePullPolicy,
        scripts,
        mounts: [tmp],
        user: USER,
        password: { secretName: props.secretName, key: 'password' },
        realm: 'kubeflow-pipelines',
        allowedHosts: props.allowedHosts,
        port: GATEWAY_PORT,
        serverPort: HTTP_PORT,
        paths: '/apis/',
        resources: resources.gateway,
      }),
    ],
    volumes: [
      { name: 'tmp', emptyDir: { sizeLimit: '128Mi' } },
      { name: 'settings', configMap: props.configMap },
      { name: 'scripts', configMap: `${props.configMap}-scripts` },
    ],
  };
}

/** The environment of what makes the account, where MLflow asks for one. */
function accountMaker({ mlflow, mlflowSecret }: ServerPodProps): Record<string, EnvValue> | undefined {
  if (mlflow?.admin === undefined || mlflowSecret === undefined) return undefined;
  const account = (key: string): EnvValue => ({ secretKey: { secretName: mlflowSecret, key } });
  return {
    MLFLOW_TRACKING_URI: mlflow.url,
    MLFLOW_ADMIN: mlflow.admin.user,
    MLFLOW_ADMIN_PASSWORD: { secretKey: mlflow.admin.password },
    ACCOUNT: account('username'),
    ACCOUNT_PASSWORD: account('password'),
  };
}
