import type { ImageName } from '../../src/pins/images';
import { resolveImage } from '../../src/plan/artifacts';
import { kubectl } from './cluster';
import { CLUSTER_SETTINGS } from './e2e-settings';
import { runProcess } from './processes';

/** A pod that only waits, to look at the network from. It runs an image that the platform runs anyway. */
export async function startProbe(
  namespace: string,
  name: string,
  labels: Record<string, string>,
  image: ImageName = 'postgres',
  /** As `platform.images.overrides`. */
  overrides: Readonly<Record<string, string>> = {},
): Promise<void> {
  const images = { overrides, ...CLUSTER_SETTINGS.images };
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels },
    spec: {
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 0,
      securityContext: { runAsNonRoot: true, runAsUser: 999, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        {
          name: 'probe',
          image: resolveImage(images, image),
          imagePullPolicy: images.pullPolicy,
          command: ['sleep', 'infinity'],
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        },
      ],
    },
  };
  await kubectl(['apply', '-f', '-'], { input: JSON.stringify(pod) });
  await kubectl(['-n', namespace, 'wait', `pod/${name}`, '--for=condition=Ready', '--timeout=3m']);
}

const TRIES = [
  // Whichever of the three an image has. The name is resolved first: without it nothing was tried.
  'if command -v python3 >/dev/null; then python3 -c "import socket,sys; socket.create_connection((sys.argv[1], int(sys.argv[2])), 4)" "$1" "$2"',
  'elif command -v bash >/dev/null; then timeout 4 bash -c "exec 3<>/dev/tcp/$1/$2"',
  'else nc -w 4 "$1" "$2" </dev/null >/dev/null; fi 2>/dev/null',
].join('\n');

/** Whether a TCP connection from a pod comes about. */
export async function reaches(namespace: string, pod: string, host: string, port: number): Promise<boolean> {
  const { code } = await runProcess('kubectl', [
    '-n',
    namespace,
    'exec',
    pod,
    '--',
    'sh',
    '-c',
    TRIES,
    'sh',
    host,
    String(port),
  ]);
  return code === 0;
}
