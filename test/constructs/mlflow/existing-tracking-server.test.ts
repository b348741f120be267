import { Token } from 'cdktf';
import {
  ExistingTrackingServer,
  type ExistingTrackingServerProps,
} from '../../../src/constructs/mlflow/existing-tracking-server';
import { at, byName, environment, synthesize } from '../../support/foreign-app';

const URL = 'https://mlflow.example.com';
const ACCOUNT = { secretName: 'tracking' };
const CHECK = { namespace: 'lab', image: 'registry.example.com/python:3.11' };

function build(props: Partial<ExistingTrackingServerProps> = {}) {
  const { built: server, resource } = synthesize(
    (stack) => new ExistingTrackingServer(stack, 'Mlflow', { namespace: 'lab', url: URL, ...props }),
  );
  const job = byName(resource, 'kubernetes_job_v1')['check-mlflow'];
  const policies = byName(resource, 'kubernetes_network_policy_v1');
  return {
    server,
    resource,
    container: at(job, 'spec', 'template', 'spec', 'container', 0),
    policies,
    egress: at(policies['mlflow-client'], 'spec', 'egress', 0),
  };
}

describe('An MLflow that exists', () => {
  test('is given nothing but a way to it, for pods with the label', () => {
    const { resource, policies, server } = build();
    expect(Object.keys(resource)).toEqual(['kubernetes_network_policy_v1']);
    expect(Object.keys(policies)).toEqual(['mlflow-client']);
    expect(at(policies['mlflow-client'], 'spec', 'pod_selector', 'match_labels')).toEqual({
      'mlops-scaffold/mlflow-client': 'true',
    });
    expect(server.clientLabels).toEqual({ 'mlops-scaffold/mlflow-client': 'true' });
    expect(server.dependencies).toEqual([]);
  });

  test.each([
    [URL, [{ port: '443', protocol: 'TCP' }], { cidr: '0.0.0.0/0', except: ['169.254.169.254/32'] }],
    [`${URL}/tracking`, [{ port: '443', protocol: 'TCP' }], { cidr: '0.0.0.0/0' }],
    ['http://10.1.2.3:5000', [{ port: '5000', protocol: 'TCP' }], { cidr: '0.0.0.0/0' }],
  ])('%s is reached at its port', (url, ports, block) => {
    const { egress } = build({ url });
    expect(at(egress, 'ports')).toEqual(ports);
    expect(at(egress, 'to', 0, 'ip_block')).toMatchObject(block);
  });

  // A policy sees the port of the pods behind a Service, which its address does not tell.
  test.each([
    ['http://mlflow.tracking.svc:80', 'tracking'],
    ['http://mlflow.tracking.svc.cluster.local', 'tracking'],
    ['http://mlflow:5000', 'lab'],
  ])('the Service %s is reached in its namespace, at whatever port its pods have', (url, namespace) => {
    const { egress } = build({ url });
    expect(at(egress, 'to', 0, 'namespace_selector', 'match_labels')).toEqual({
      'kubernetes.io/metadata.name': namespace,
    });
    expect(at(egress, 'ports', 0)).toEqual({ protocol: 'TCP' });
  });

  test('is reached at the range that it is said to have', () => {
    const { server } = build({ peer: { cidr: '10.1.2.3/32' } });
    expect(server.edge).toEqual({ peer: { cidr: '10.1.2.3/32' }, port: 443 });
  });

  test.each([
    [undefined, ['MLFLOW_TRACKING_URI', 'MLFLOW_TRACKING_USERNAME', 'MLFLOW_TRACKING_PASSWORD'], 'username'],
    ['token', ['MLFLOW_TRACKING_URI', 'MLFLOW_TRACKING_TOKEN'], 'token'],
  ] as const)('has clients take the account by reference, login %s', (login, names, key) => {
    const { server, container } = build({ account: { ...ACCOUNT, login }, check: CHECK });
    const { clientEnvironment } = server;
    expect(Object.keys(clientEnvironment)).toEqual([
      ...names,
      'MLFLOW_ENABLE_PROXY_MULTIPART_DOWNLOAD',
      'MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD',
    ]);
    expect(clientEnvironment[names[1]]).toEqual({ secretKey: { secretName: 'tracking', key } });
    expect(Object.keys(environment(container))).toEqual(['HOME', 'CONSUMER', ...names]);
  });

  test('is asked before anything that waits for it', () => {
    const { server, policies } = build({ check: CHECK });
    expect(server.dependencies).toEqual([server.check?.job]);
    expect(Object.keys(policies).sort()).toEqual(['check-mlflow', 'mlflow-client']);
    expect(at(policies['check-mlflow'], 'spec', 'egress', 0, 'ports')).toEqual([
      { port: '443', protocol: 'TCP' },
    ]);
  });

  test('is known at apply only, if need be', () => {
    const url = Token.asString({ resolve: () => '${module.tracking.url}' });
    expect(build({ url }).server.edge.port).toBe(443);
  });

  test.each<[string, Partial<ExistingTrackingServerProps>]>([
    ['url', { url: 'mlflow.example.com' }],
    ['url', { url: `${URL}/` }],
    ['url', { url: 'https://admin:secret@mlflow.example.com' }],
    ['url', { url: 'https://${file("x")}' }],
    ['name', { name: 'A B' }],
    ['namespace', { namespace: 'A' }],
    ['secretName', { account: { secretName: 'A B' } }],
  ])('refuses a bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(new RegExp(`^foreign/Mlflow: \`${prop}\` must be`));
  });
});
