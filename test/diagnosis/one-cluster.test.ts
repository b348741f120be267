import type { ClusterObject } from '../../src/diagnosis/cluster-objects';
import { diagnose } from '../../src/diagnosis/diagnose';
import { planOf } from '../support/plans';

const NAMESPACE = { namespaceExists: true, storageClasses: [], secretKeys: new Map<string, string[]>() };

interface Node {
  readonly started?: boolean;
  readonly ready?: boolean;
  readonly restarts?: number;
  readonly revision?: string;
  /** What its last probe said. */
  readonly said?: string;
}
const LEADER: Node = { started: true, ready: true };
const MEMBER: Node = {
  started: true,
  ready: false,
  said: 'Readiness probe failed: is not the node that leads',
};

/** What is said of H2O-3 with these nodes. */
function said(nodes: readonly Node[], wanted = nodes.length) {
  const workload: ClusterObject = {
    kind: 'StatefulSet',
    metadata: { name: 'h2o', uid: 'set' },
    spec: { replicas: wanted },
    status: { readyReplicas: nodes.filter(({ ready }) => ready).length, updateRevision: 'new' },
  };
  const pods = nodes.map(
    ({ started = false, ready = false, restarts = 0, revision = 'new' }, index): ClusterObject => ({
      kind: 'Pod',
      metadata: {
        name: `h2o-${index}`,
        uid: `pod-${index}`,
        labels: { 'controller-revision-hash': revision },
        ownerReferences: [{ uid: 'set' }],
      },
      status: {
        phase: 'Running',
        containerStatuses: [
          {
            name: 'h2o',
            image: 'h2o',
            ready,
            started,
            restartCount: restarts,
            state: { running: {} },
            ...(restarts > 0 && { lastState: { terminated: { exitCode: 255 } } }),
          },
        ],
      },
    }),
  );
  const events = nodes.flatMap(({ said: message }, index): ClusterObject[] =>
    message === undefined
      ? []
      : [
          {
            kind: 'Event',
            metadata: { name: `e-${index}`, uid: `e-${index}` },
            involvedObject: { uid: `pod-${index}` },
            type: 'Warning',
            reason: 'Unhealthy',
            message,
          },
        ],
  );
  const plan = planOf({ stack: { 'hyperparameter-tuning': 'h2o' }, platform: { h2o: { nodes: wanted } } });
  const found = diagnose(plan, { ...NAMESPACE, objects: [workload, ...pods, ...events], logs: new Map() });
  const { ready, why, fix } = found.find(({ name }) => name === 'h2o') ?? { ready: undefined };
  return ready ? 'Ready' : [why, fix];
}
const AGAIN = expect.stringContaining(
  'kubectl -n demo delete pod -l app.kubernetes.io/name=h2o starts it as a whole, with nothing in its memory',
) as string;

describe('Of several nodes that are one cluster, a diagnosis says that', () => {
  test('all is well where one of them leads, though the others are never Ready', () => {
    expect(said([LEADER])).toBe('Ready');
    expect(said([MEMBER, LEADER, MEMBER])).toBe('Ready');
  });

  test('it starts, as long as not every node has joined', () => {
    const starting = { said: 'Startup probe failed: is in a cluster of 1 nodes instead of 2' };
    expect(said([starting, starting])).toEqual([
      'h2o is starting; last: Startup probe failed: is in a cluster of 1 nodes instead of 2',
      undefined,
    ]);
    expect(said([LEADER], 2)).not.toBe('Ready');
  });

  test('a lost node cannot come back, from the moment that its follower has failed to join', () => {
    for (const leader of [LEADER, { ...LEADER, ready: false }]) {
      expect(said([leader, { restarts: 1 }])).toEqual([
        'it has lost a node, and h2o-1 cannot join what is left',
        AGAIN,
      ]);
    }
  });

  test('no node leads a whole cluster, in the words of the probe', () => {
    const lost = { started: true, said: 'Readiness probe failed: is in a cluster that has lost a node' };
    expect(said([MEMBER, lost])).toEqual([
      'none of its nodes leads a whole cluster: Readiness probe failed: is in a cluster that has lost a node',
      AGAIN,
    ]);
  });

  test('it runs with older settings, because nothing replaces its pods but who works on it', () => {
    expect(said([{ ...LEADER, revision: 'old' }, MEMBER])).toEqual([
      expect.stringContaining('settings of an earlier apply'),
      AGAIN,
    ]);
  });
});
