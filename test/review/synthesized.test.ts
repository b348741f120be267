import { capacityOf, standingTotal } from '../../src/review/capacity';
import { networkEdgesOf, reachableIn } from '../../src/review/network';
import { resourcesOf } from '../../src/review/synthesized';

const synthesized = (resource: object) => resourcesOf(JSON.stringify({ resource }));
const container = (cpu: string, memory: string) => ({
  name: 'c',
  resources: { requests: { cpu, memory }, limits: { cpu, memory } },
});

describe('capacity', () => {
  test('counts containers together, the greediest init container, and every replica', () => {
    const [capacity] = capacityOf(
      synthesized({
        kubernetes_deployment_v1: {
          web: {
            metadata: { name: 'web' },
            spec: {
              replicas: '2',
              template: {
                spec: {
                  container: [container('100m', '64Mi'), container('200m', '64Mi')],
                  init_container: [container('50m', '256Mi'), container('1', '16Mi')],
                },
              },
            },
          },
        },
      }),
    );
    // Init containers run one after the other, so the most of each amount counts: 1 core, 256 MiB.
    expect(capacity).toMatchObject({
      name: 'web',
      kind: 'Deployment',
      replicas: 2,
      requests: { cpu: 2, memory: 512 * 2 ** 20 },
      periodic: false,
    });
  });

  test('leaves what runs now and then out of the total', () => {
    const capacity = capacityOf(
      synthesized({
        kubernetes_cron_job_v1: {
          gc: {
            metadata: { name: 'gc' },
            spec: { job_template: { spec: { template: { spec: { container: [container('1', '1Gi')] } } } } },
          },
        },
        kubernetes_stateful_set_v1: {
          db: {
            metadata: { name: 'db' },
            spec: { template: { spec: { container: [container('250m', '1Gi')] } } },
          },
        },
      }),
    );
    expect(capacity.map(({ name, periodic }) => [name, periodic])).toEqual([
      ['db', false],
      ['gc', true],
    ]);
    expect(standingTotal(capacity).requests).toEqual({ cpu: 0.25, memory: 2 ** 30 });
  });

  test('reads pods and the operator out of Helm values', () => {
    const capacity = capacityOf(
      synthesized({
        helm_release: {
          operator: {
            name: 'operator',
            values: [
              JSON.stringify({
                manager: { cpuRequest: '25m', memoryRequest: '64Mi', cpuLimit: '1', memoryLimit: '1Gi' },
              }),
            ],
          },
          model: {
            name: 'wine',
            values: [
              JSON.stringify({
                resources: [
                  {
                    spec: {
                      predictors: [
                        {
                          replicas: 3,
                          graph: {},
                          componentSpecs: [{ spec: { containers: [container('1', '1Gi')] } }],
                        },
                      ],
                    },
                  },
                ],
              }),
              'not: json',
            ],
          },
        },
      }),
    );
    expect(capacity).toMatchObject([
      { name: 'operator', replicas: 1, requests: { cpu: 0.025 }, limits: { cpu: 1 } },
      { name: 'wine', replicas: 3, requests: { cpu: 3, memory: 3 * 2 ** 30 } },
    ]);
  });
});

describe('network', () => {
  const policy = (spec: object) => ({ metadata: {}, spec });
  const labels = (name: string, component = name) => ({
    match_labels: { 'app.kubernetes.io/name': name, 'app.kubernetes.io/component': component },
  });

  test('names both ends of a connection, once', () => {
    const edge = { ports: [{ port: '5432' }] };
    expect(
      networkEdgesOf(
        synthesized({
          kubernetes_network_policy_v1: {
            database: policy({
              pod_selector: labels('postgres'),
              ingress: [{ from: [{ pod_selector: labels('mlflow', 'server') }], ...edge }],
            }),
            server: policy({
              pod_selector: labels('mlflow', 'server'),
              egress: [{ to: [{ pod_selector: labels('postgres') }], ...edge }],
            }),
          },
        }),
      ),
    ).toEqual([{ from: 'mlflow (server)', to: 'postgres', port: '5432' }]);
  });

  test('says when anyone may connect, to any port', () => {
    expect(
      networkEdgesOf(
        synthesized({
          kubernetes_network_policy_v1: {
            open: policy({
              pod_selector: {},
              ingress: [{}, { from: [{ ip_block: { cidr: '0.0.0.0/0' } }] }],
            }),
          },
        }),
      ),
    ).toEqual([
      { from: 'any address', to: 'every pod', port: 'any port', outside: 'from' },
      { from: 'anyone', to: 'every pod', port: 'any port', outside: 'from' },
    ]);
  });

  test('finds every way in from outside', () => {
    expect(
      reachableIn(
        synthesized({
          kubernetes_ingress_v1: { a: { spec: { rule: [{ host: 'a.example.com' }] } } },
          kubernetes_service_v1: {
            inside: { spec: { port: [] } },
            balanced: { spec: { type: 'LoadBalancer' } },
          },
          helm_release: {
            route: {
              values: [
                JSON.stringify({
                  resources: [{ kind: 'HTTPRoute', spec: { hostnames: ['b.example.com'] } }],
                }),
              ],
            },
          },
        }),
      ),
    ).toEqual([
      'http://a.example.com (without TLS)',
      'https://b.example.com',
      'kubernetes_service_v1.balanced (LoadBalancer)',
    ]);
  });
});
