import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { TerraformVariable } from 'cdktf';
import { H2oCluster, type H2oClusterProps } from '../../../src/constructs/h2o';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { at, byName, environment, type Json, synthesize } from '../../support/foreign-app';

function build(props: Partial<H2oClusterProps> = {}) {
  const synth = synthesize((stack) => new H2oCluster(stack, 'H2o', { namespace: 'lab', ...props }));
  const statefulSet = Object.values(synth.resource['kubernetes_stateful_set_v1'] ?? {})[0];
  const container = at(statefulSet, 'spec', 'template', 'spec', 'container', 0);
  return { ...synth, statefulSet, container, env: environment(container) };
}
const policy = (resource: Record<string, Record<string, Json>>, name = 'h2o') =>
  at(byName(resource, 'kubernetes_network_policy_v1')[name], 'spec') as Json;
const NODE = {
  match_labels: { 'app.kubernetes.io/component': 'node', 'app.kubernetes.io/name': 'h2o' },
};

describe('H2oCluster', () => {
  test('in a foreign app with nothing but a namespace', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('one node is replaced by Terraform, which waits for it', () => {
    const { statefulSet, env } = build();
    expect(at(statefulSet, 'spec', 'replicas')).toBe('1');
    expect(at(statefulSet, 'spec', 'update_strategy', 'type')).toBe('RollingUpdate');
    expect(at(statefulSet, 'wait_for_rollout')).toBe(true);
    expect(env['H2O_NODE_EXPECTED_COUNT']).toBe('1');
  });

  test('several start together and are left alone: none could join what the others hold', () => {
    const { statefulSet, env } = build({ nodes: 3 });
    expect(at(statefulSet, 'spec', 'replicas')).toBe('3');
    expect(at(statefulSet, 'spec', 'pod_management_policy')).toBe('Parallel');
    expect(at(statefulSet, 'spec', 'update_strategy', 'type')).toBe('OnDelete');
    // All but the leader stay not Ready for good.
    expect(at(statefulSet, 'wait_for_rollout')).toBe(false);
    expect(env).toMatchObject({
      H2O_NODE_EXPECTED_COUNT: '3',
      H2O_KUBERNETES_SERVICE_DNS: 'h2o-nodes.lab.svc.cluster.local',
    });
  });

  test('nodes find each other before they are Ready, and clients find the one that is', () => {
    const services = byName(build({ nodes: 2 }).resource, 'kubernetes_service_v1');
    expect(at(services['h2o-nodes'], 'spec')).toMatchObject({
      cluster_ip: 'None',
      publish_not_ready_addresses: true,
    });
    expect(at(services['h2o'], 'spec', 'publish_not_ready_addresses')).toBeUndefined();
    expect(at(services['h2o'], 'spec', 'port', 0, 'port')).toBe(54_321);
  });

  test('edges: every port between the nodes, the one of the API for clients, no way out', () => {
    const { ingress, egress } = policy(build({ clients: [{ namespace: 'team' }] }).resource) as Record<
      string,
      Json[]
    >;
    expect(ingress?.map((rule) => [rule['from'], at(rule, 'ports', 0, 'port')])).toEqual([
      [[{ pod_selector: NODE }], undefined],
      [[{ namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'team' } } }], '54321'],
    ]);
    expect(egress?.map((rule) => [rule['to'], at(rule, 'ports', 0, 'port')])).toEqual([
      [[{ pod_selector: NODE }], undefined],
      [expect.anything(), '53'],
    ]);
  });

  test('the password is in a Secret alone, and any text: H2O is told its hash', () => {
    const { env, text, resource, built } = build();
    expect(env['H2O_PASSWORD']).toBe('h2o/password');
    expect(Object.keys(at(byName(resource, 'kubernetes_secret_v1')['h2o'], 'data_wo') as Json)).toEqual([
      'password',
    ]);
    expect(built.secretName).toBe('h2o');
    expect(text).toContain('MD5:%s');
    const mine = build({ secret: { secretName: 'mine', revision: 3 } });
    expect(mine.env['H2O_PASSWORD']).toBe('mine/password');
    expect(mine.resource).not.toHaveProperty('kubernetes_secret_v1');
    const annotations = at(mine.statefulSet, 'spec', 'template', 'metadata', 'annotations');
    expect(annotations).toMatchObject({ 'mlops-scaffold/secret-revision': '3' });
  });

  test('two in one namespace are two clusters', () => {
    const { env, resource, built } = build({ name: 'h2o-b' });
    expect(env).toMatchObject({
      H2O_NAME: 'h2o-b',
      H2O_KUBERNETES_SERVICE_DNS: 'h2o-b-nodes.lab.svc.cluster.local',
    });
    expect(Object.keys(byName(resource, 'kubernetes_service_v1')).sort()).toEqual(['h2o-b', 'h2o-b-nodes']);
    expect(built.url).toBe('http://h2o-b.lab.svc:54321');
  });

  test.each<[Partial<H2oClusterProps>, RegExp]>([
    [{ nodes: 0 }, /foreign\/H2o: `nodes` must be a whole number from 1 to 64, got 0/],
    [{ nodes: 1.5 }, /`nodes` must be a whole number/],
    [{ name: 'H2O' }, /`name` must be a lower-case name/],
    [{ image: 'h2o' }, /`image` must be an image reference/],
    [{ namespace: 'a b' }, /`namespace` must be the name of a namespace/],
    [{ secret: { secretName: 'No' } }, /`secretName` must be the name of a Secret/],
  ])('refuses %j', (props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });

  test('takes a namespace that is known at apply', () => {
    expect(() =>
      synthesize((stack) => {
        const { stringValue } = new TerraformVariable(stack, 'namespace', { type: 'string' });
        return new H2oCluster(stack, 'H2o', { namespace: stringValue });
      }),
    ).not.toThrow();
  });
});

// As recorded from H2O 3.46.0.11, shortened.
const CLOUD =
  '{"node_idx":0,"cloud_name":"h2o","cloud_size":2,"cloud_healthy":true,"bad_nodes":0,"leader_idx":0}';

describe('cluster.sh says of a node that', () => {
  let server: Server;
  let answer: { status: number; body: string };
  let asked: (string | undefined)[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked = [request.url, request.headers.authorization];
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  const SCRIPT = join(__dirname, '..', '..', '..', 'src', 'constructs', 'h2o', 'cluster.sh');
  /** Exit code, and what it says. */
  function ask(what: string, body: string, status = 200): Promise<readonly [number | null, string]> {
    answer = { status, body };
    const { port } = server.address() as AddressInfo;
    // The script of the pod, but for the port.
    const run = `source <(sed s/54321/${port}/ ${SCRIPT})`;
    const env = { ...process.env, H2O_PASSWORD: 'a, b', H2O_NODE_EXPECTED_COUNT: '2' };
    return new Promise((resolve) => {
      const child = spawn('bash', ['-c', run, 'cluster.sh', what], { env });
      let said = '';
      child.stdout.on('data', (data) => (said += String(data)));
      child.on('close', (code) => resolve([code, said.trim()]));
    });
  }

  test('it leads a whole cluster', async () => {
    expect(await ask('leads', CLOUD)).toEqual([0, '']);
    expect(await ask('joined', CLOUD)).toEqual([0, '']);
    const credentials = Buffer.from('h2o:a, b').toString('base64');
    expect(asked).toEqual(['/3/Cloud?skip_ticks=true', `Basic ${credentials}`]);
  });

  test('another leads, which H2O tells by 403', async () => {
    expect(await ask('joined', '', 403)).toEqual([0, '']);
    expect(await ask('leads', '', 403)).toEqual([1, 'is not the node that leads']);
    expect(await ask('leads', CLOUD.replace('"leader_idx":0', '"leader_idx":1'))).toEqual([
      1,
      'is not the node that leads',
    ]);
  });

  test('its cluster has lost a node, or is not of the size that it should be', async () => {
    expect(await ask('leads', CLOUD.replace('true', 'false'))).toEqual([
      1,
      'is in a cluster that has lost a node',
    ]);
    for (const what of ['joined', 'leads']) {
      expect(await ask(what, CLOUD.replace('"cloud_size":2', '"cloud_size":1'))).toEqual([
        1,
        'is in a cluster of 1 nodes instead of 2',
      ]);
    }
  });

  test('it does not know the password, or says nothing that can be read', async () => {
    expect(await ask('leads', '', 401)).toEqual([
      1,
      'does not tell of its cluster: HTTP/1.1 401 Unauthorized',
    ]);
    expect((await ask('joined', '{}'))[0]).toBe(1);
  });
});
