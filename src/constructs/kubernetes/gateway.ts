import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUARD_PY } from './guard';
import { DRAIN } from './http-deployment';
import type { Container, Mount, Resources, SecretKey } from './pod';

/** The scripts of a gateway, by name, for a ConfigMap of the pod. */
export const GATEWAY_FILES = {
  'guard.py': GUARD_PY,
  'gateway.py': readFileSync(join(__dirname, 'gateway.py'), 'utf8'),
} as const;

export interface GatewayProps {
  /** Image with Python 3. */
  readonly image: string;
  readonly imagePullPolicy: string | undefined;
  /** Where the pod has the scripts. */
  readonly scripts: Mount;
  readonly mounts?: readonly Mount[];
  /** The one user, whose password is also what an SDK sends as its token. */
  readonly user: string;
  readonly password: SecretKey;
  /** What asks for the password, as a browser shows it. */
  readonly realm: string;
  /** Host headers to accept. */
  readonly allowedHosts: readonly string[];
  /** Of the gateway itself. */
  readonly port: number;
  /** Of the server beside it. */
  readonly serverPort: number;
  /** What the paths of the server's API begin with, such as /api/. Nothing else of it is let through. */
  readonly paths: string;
  readonly resources: Resources;
}

/** Environment of Python in a pod that cannot write to its image. */
export const GATEWAY_PYTHON = { HOME: '/tmp', PYTHONDONTWRITEBYTECODE: '1', PYTHONUNBUFFERED: '1' } as const;

/** The way for people to a server in the same pod that asks nobody who they are: behind a password. */
export function gatewayContainer(props: GatewayProps): Container {
  const { port } = props;
  const health = { path: '/health', port };
  return {
    name: 'gateway',
    image: props.image,
    imagePullPolicy: props.imagePullPolicy,
    command: ['python3', `${props.scripts.path}/gateway.py`],
    env: {
      ...GATEWAY_PYTHON,
      GATEWAY_HOSTS: props.allowedHosts.join(','),
      GATEWAY_PATHS: props.paths,
      GATEWAY_PORT: String(port),
      GATEWAY_REALM: props.realm,
      GATEWAY_USER: props.user,
      GATEWAY_PASSWORD: { secretKey: props.password },
      SERVER_PORT: String(props.serverPort),
    },
    ports: { http: port },
    mounts: [...(props.mounts ?? []), props.scripts],
    resources: props.resources,
    readinessProbe: { httpGet: health },
    livenessProbe: { httpGet: health, periodSeconds: 20, timeoutSeconds: 10 },
    preStop: DRAIN,
  };
}
