import { gatewayContainer } from '../kubernetes/gateway';
import { DRAIN } from '../kubernetes/http-deployment';
import type { WorkloadLabels } from '../kubernetes/labels';
import type { Pod, Resources, SecretKey } from '../kubernetes/pod';
import { type DatabaseAccess, libpqEnvironment } from '../postgres/database';
import { certificateCheck, certificateVolumes } from '../postgres/database-certificate';

/** For people, behind a password. */
export const GATEWAY_PORT = 8080;
/** For the kubelet and the way in beside it. */
const SERVER_PORT = 8081;
/** The user of upstream's image. */
const UID = 65_532;
const FILES = '/etc/kubeflow-model-registry';

export interface RegistryPodProps {
  readonly image: string;
  readonly pythonImage: string;
  readonly imagePullPolicy: string | undefined;
  readonly imagePullSecret: string | undefined;
  readonly serviceAccountName: string;
  /** ConfigMap with the scripts of the way in. */
  readonly configMap: string;
  readonly database: DatabaseAccess;
  readonly user: string;
  readonly password: SecretKey;
  readonly realm: string;
  readonly allowedHosts: readonly string[];
  readonly workload: WorkloadLabels;
  readonly resources: Readonly<Record<'server' | 'gateway', Resources>>;
}

/** The server, and the way in for people beside it. */
export function registryPod(props: RegistryPodProps): Pod {
  const { imagePullPolicy, database, resources } = props;
  const certificates = certificateCheck(database);
  // Answered once the schema is there, and as long as the database answers.
  const health = { httpGet: { path: '/readyz/health', port: SERVER_PORT } };
  return {
    serviceAccountName: props.serviceAccountName,
    uid: UID,
    imagePullSecret: props.imagePullSecret,
    spread: props.workload,
    containers: [
      {
        name: 'server',
        image: props.image,
        imagePullPolicy,
        command: ['/model-registry', 'proxy'],
        args: [
          '--hostname=0.0.0.0',
          `--port=${SERVER_PORT}`,
          '--datastore-type=embedmd',
          '--embedmd-database-type=postgres',
        ],
        // Without a DSN its driver takes all of it from libpq's variables: a DSN would hold the password, and stand in the command.
        env: { HOME: '/tmp', ...libpqEnvironment(database), ...certificates.env },
        ports: { api: SERVER_PORT },
        mounts: [...certificates.mounts],
        resources: resources.server,
        // It brings its database to its schema first, and waits five minutes for one that is not there.
        startupProbe: { ...health, periodSeconds: 3, failureThreshold: 120, timeoutSeconds: 5 },
        readinessProbe: { ...health, timeoutSeconds: 5 },
        // Not its health: that is of the database, and a new start repairs none.
        livenessProbe: { tcpPort: SERVER_PORT, periodSeconds: 20, failureThreshold: 6 },
        preStop: DRAIN,
      },
      gatewayContainer({
        image: props.pythonImage,
        imagePullPolicy,
        scripts: { volume: 'scripts', path: FILES, readOnly: true },
        user: props.user,
        password: props.password,
        realm: props.realm,
        allowedHosts: props.allowedHosts,
        port: GATEWAY_PORT,
        serverPort: SERVER_PORT,
        paths: '/api/',
        resources: resources.gateway,
      }),
    ],
    volumes: [{ name: 'scripts', configMap: props.configMap }, ...certificateVolumes(database)],
  };
}
