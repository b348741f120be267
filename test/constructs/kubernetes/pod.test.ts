import { renderPod, type Container, type Pod } from '../../../src/constructs/kubernetes/pod';

const AMOUNTS = { cpu: '1', memory: '1Gi', ephemeralStorage: '1Gi' };
const CONTAINER: Container = {
  name: 'main',
  image: 'example.com/app:1',
  resources: { requests: AMOUNTS, limits: { ...AMOUNTS, cpu: '2' } },
};
const render = (pod: Partial<Pod> = {}) =>
  renderPod({ serviceAccountName: 'app', uid: 999, containers: [CONTAINER], ...pod });
const only = (container: Partial<Container>) =>
  (render({ containers: [{ ...CONTAINER, ...container }] }).container as object[])[0];

describe('renderPod', () => {
  test('what Pod Security restricted asks of a pod, and no token', () => {
    expect(render()).toMatchObject({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: '999',
        fsGroup: '999',
        seccompProfile: { type: 'RuntimeDefault' },
      },
    });
  });

  test('what it asks of each container, init containers too, written out because the provider forgets', () => {
    const { container, initContainer } = render({ initContainers: [CONTAINER] });
    for (const one of [...(container as object[]), ...(initContainer as object[])]) {
      expect(one).toMatchObject({
        securityContext: {
          runAsNonRoot: true,
          privileged: false,
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
          seccompProfile: { type: 'RuntimeDefault' },
        },
      });
    }
  });

  test('requests and limits of three resources', () => {
    expect(only({})).toMatchObject({
      resources: {
        requests: { cpu: '1', memory: '1Gi', 'ephemeral-storage': '1Gi' },
        limits: { cpu: '2', memory: '1Gi', 'ephemeral-storage': '1Gi' },
      },
    });
  });

  test('environment: literals, one key of a Secret, a field of the pod', () => {
    const env = {
      A: 'a',
      B: { secretKey: { secretName: 's', key: 'k' } },
      C: { fieldPath: 'metadata.name' },
    };
    expect(only({ env })).toMatchObject({
      env: [
        { name: 'A', value: 'a' },
        { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
        { name: 'C', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      ],
    });
  });

  test('an HTTP probe names the host that the server expects, and is still sent to the pod', () => {
    const { readinessProbe } = only({
      readinessProbe: { httpGet: { path: '/', port: 80, host: 'localhost' } },
    }) as { readinessProbe: { httpGet: object } };
    expect(readinessProbe.httpGet).toEqual({
      path: '/',
      port: '80',
      httpHeader: [{ name: 'Host', value: 'localhost' }],
    });
  });

  test('files of a Secret are for the group of the pod only', () => {
    const { volume } = render({ volumes: [{ name: 'v', secret: { name: 's', keys: ['a'] } }] });
    expect(volume).toEqual([
      { name: 'v', secret: { secretName: 's', items: [{ key: 'a', path: 'a' }], defaultMode: '0440' } },
    ]);
  });

  test('pods of a workload are spread over nodes if asked', () => {
    expect(render().topologySpreadConstraint).toBeUndefined();
    expect(render({ spread: { name: 'a', component: 'b' } }).topologySpreadConstraint).toMatchObject([
      { topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' },
    ]);
  });
});
