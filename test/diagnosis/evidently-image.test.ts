import type { ClusterObject, ClusterSnapshot } from '../../src/diagnosis/cluster-objects';
import { logCause } from '../../src/diagnosis/log-cause';
import { podCause } from '../../src/diagnosis/pod-cause';
import { planOf } from '../support/plans';

const STACK = { 'experiment-tracking': 'mlflow', 'model-serving': 'kserve', monitoring: 'evidently' };
const OWN = 'registry.example.com/evidently:1';
const SNAPSHOT = { objects: [], logs: new Map() } as unknown as ClusterSnapshot;

/** What helps a pod of a part whose image cannot be pulled. */
function fix(part: string, image: string, monitoring: Record<string, unknown> = {}): string {
  const waiting = { reason: 'ImagePullBackOff', message: 'dial tcp: lookup docker.io: no such host' };
  const pod = {
    kind: 'Pod',
    metadata: { name: `${part}-1` },
    status: {
      initContainerStatuses: [{ name: 'x', image, ready: false, restartCount: 0, state: { waiting } }],
    },
  } as unknown as ClusterObject;
  return podCause(pod, SNAPSHOT, planOf({ stack: STACK, platform: { monitoring } }), part)?.fix ?? '';
}

const PYTHON = 'docker.io/library/python:3.11-slim';

test('an image that Evidently has its packages put into can be replaced by one that has them', () => {
  expect(fix('evidently', PYTHON)).toMatch(
    /platform\.images .*or name one of yours .*platform\.monitoring\.image/,
  );
  expect(fix('mlflow', PYTHON)).toMatch(/platform\.images in mlops\.json redirects them; apply again$/);
});

test('an image that platform.monitoring.image names is redirected by nothing', () => {
  const told = fix('evidently', OWN, { image: OWN });
  expect(told).toContain('platform.monitoring.image in mlops.json names it');
  expect(told).not.toContain('platform.images');
});

test('packages that cannot be installed are put into an image, or come from another index', () => {
  const log =
    'ERROR: No matching distribution found for alembic==1.18.0\nFAILED: the Python packages of Evidently could not be installed from https://pypi.org/simple. Name an index that this pod reaches, or an image that holds the packages.\n';
  const told = logCause(log, planOf({ stack: STACK }), 'evidently')?.fix;
  expect(told).toMatch(/platform\.monitoring\.image .*platform\.monitoring\.packageIndex/);
});
