import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ExampleToolServer, type ExampleToolServerProps } from '../../../src/constructs/example-tool/server';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import { at, byName, environment, synthesize } from '../../support/foreign-app';
import { testWithPython } from '../../support/python';

function build(props: Partial<ExampleToolServerProps> = {}) {
  const synth = synthesize(
    (stack) => new ExampleToolServer(stack, 'ExampleTool', { namespace: 'lab', ...props }),
  );
  const deployment = Object.values(byName(synth.resource, 'kubernetes_deployment_v1'))[0];
  return { ...synth, container: at(deployment, 'spec', 'template', 'spec', 'container', 0) };
}

describe('ExampleToolServer', () => {
  test('asks for the password of its Secret, or for none', () => {
    const { built, container } = build();
    expect([built.url, built.secretName]).toEqual(['http://example-tool.lab.svc:8080', 'example-tool']);
    expect(environment(container)['SERVER_PASSWORD']).toBe('example-tool/password');
    const open = build({ authentication: 'none' });
    expect(open.built.secretName).toBeUndefined();
    expect(environment(open.container)).not.toHaveProperty('SERVER_PASSWORD');
  });

  test('takes a Secret that exists', () => {
    const { container, resource } = build({ secret: { secretName: 'mine' } });
    expect(environment(container)['SERVER_PASSWORD']).toBe('mine/password');
    expect(resource['kubernetes_secret_v1']).toBeUndefined();
  });

  test('lets its clients in and opens no connection', () => {
    const { resource } = build({ clients: [{ namespace: 'team-a' }] });
    const policy = byName(resource, 'kubernetes_network_policy_v1')['example-tool'];
    expect(JSON.stringify(at(policy, 'spec', 'ingress'))).toContain('team-a');
    expect(at(policy, 'spec', 'egress') ?? []).toEqual([]);
  });

  test('calls everything by its name', () => {
    const { resource, built } = build({ name: 'second' });
    expect(built.serviceName).toBe('second');
    const names = Object.keys(resource).flatMap((type) => Object.keys(byName(resource, type)));
    expect(new Set(names)).toEqual(new Set(['second']));
  });

  test.each<[string, Partial<ExampleToolServerProps>]>([
    ['name', { name: 'Second' }],
    ['image', { image: 'untagged' }],
    ['namespace', { namespace: 'Lab' }],
    ['publicUrls', { publicUrls: ['example.com'] }],
    ['authentication', { authentication: 'none', publicUrls: ['https://tool.example.com'] }],
  ])('refuses a bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(`\`${prop}\``);
  });

  testWithPython('the page wants the password, and its health does not', () => {
    const room = join(__dirname, '..', '..', '..', 'src', 'constructs', 'example-tool');
    const client = [
      'import base64, threading, urllib.error, urllib.request',
      'from http.server import ThreadingHTTPServer',
      'from server import Page',
      'web = ThreadingHTTPServer(("127.0.0.1", 0), Page)',
      'threading.Thread(target=web.serve_forever, daemon=True).start()',
      'def ask(path, password=None):',
      '    key = base64.b64encode(f"example-tool:{password}".encode()).decode()',
      '    headers = {} if password is None else {"Authorization": f"Basic {key}"}',
      '    request = urllib.request.Request(f"http://127.0.0.1:{web.server_port}{path}", headers=headers)',
      '    try:',
      '        return urllib.request.urlopen(request).status',
      '    except urllib.error.HTTPError as error:',
      '        return error.code',
      'print(ask("/"), ask("/", "wrong"), ask("/", "right"), ask("/health"))',
    ].join('\n');
    const { stdout, stderr } = spawnSync('python3', ['-c', client], {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        PYTHONPATH: room,
        PYTHONDONTWRITEBYTECODE: '1',
        SERVER_TITLE: 'Example Tool',
        SERVER_USER: 'example-tool',
        SERVER_PASSWORD: 'right',
      },
    });
    expect({ stdout, stderr }).toEqual({ stdout: '401 401 200 200\n', stderr: '' });
  });
});
