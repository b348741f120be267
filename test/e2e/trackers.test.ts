import { describeOnCluster, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { CLUSTER_SETTINGS } from '../support/e2e-settings';
import { resolveImage } from '../../src/plan/artifacts';
import { reaches, startProbe } from '../support/probe-pods';

const LABEL = { 'mlops-scaffold/wandb-client': 'true' };
const KEY = 'right-key-of-the-test';
const PORT = 8080;
/** An image with Python that these tests' cluster has anyway. */
const PYTHON = resolveImage({ overrides: {}, ...CLUSTER_SETTINGS.images }, 'optuna-dashboard');

/** Answers to the question of a client whose the key is, as the documentation of Weights & Biases says. */
const STAND_IN = `
import base64, http.server, json
class Answer(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        key = base64.b64decode(self.headers["Authorization"].split()[1]).decode()
        viewer = {"id": "one"} if self.path == "/graphql" and key == "api:${KEY}" else None
        body = json.dumps({"data": {"viewer": viewer}}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)
http.server.HTTPServer(("", ${String(PORT)}), Answer).serve_forever()
`;

describeOnCluster('A service for experiments that runs already, in another namespace,', [], () => {
  const elsewhere = new DeployedPlatform('elsewhere');
  const platform = new DeployedPlatform('tracked');
  const host = `wandb.${elsewhere.namespace}.svc`;
  const change = {
    stack: { 'hyperparameter-tuning': 'katib' },
    stays: { 'experiment-tracking': 'wandb' },
    platform: {
      backup: { kind: 'none' },
      // The check wants Python and nothing else.
      images: { ...CLUSTER_SETTINGS.images, overrides: { python: PYTHON } },
      connect: { wandb: { url: `http://${host}:${String(PORT)}`, secret: 'tracker-key' } },
    },
  };
  const put = (namespace: string, object: object) =>
    kubectl(['-n', namespace, 'apply', '-f', '-'], { input: JSON.stringify(object) });
  const putKey = (key: string) =>
    put(platform.namespace, {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'tracker-key' },
      stringData: { 'api-key': key },
    });

  beforeAll(async () => {
    await kubectl(['create', 'namespace', elsewhere.namespace]);
    const labels = { app: 'wandb' };
    await put(elsewhere.namespace, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'wandb' },
      spec: { selector: labels, ports: [{ port: PORT }] },
    });
    await put(elsewhere.namespace, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'wandb', labels },
      spec: {
        terminationGracePeriodSeconds: 0,
        containers: [
          {
            name: 'server',
            image: PYTHON,
            imagePullPolicy: CLUSTER_SETTINGS.images.pullPolicy,
            command: ['python3', '-c', STAND_IN],
          },
        ],
      },
    });
    await kubectl(['-n', elsewhere.namespace, 'wait', 'pod/wandb', '--for=condition=Ready', '--timeout=3m']);
    await platform.makeNamespace(change);
  });
  afterAll(async () => {
    await platform.remove();
    await kubectl(['delete', 'namespace', elsewhere.namespace, '--wait=false']);
  });

  test('that does not know the key fails the apply, and diagnose says which Secret to repair', async () => {
    await putKey('wrong-key');
    await platform.prepare(change);
    const { code, stdout, stderr } = await platform.terraform(
      'apply',
      '-auto-approve',
      '-input=false',
      '-no-color',
    );
    expect([code, stdout + stderr]).toEqual([1, expect.stringContaining('/check-wandb is in failed state')]);
    expect((await platform.diagnose()).stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /check-wandb: not Ready: .*does not know the API key.* -> make the key api-key of the Secret "tracker-key"/,
    );
  });

  test('is connected: nothing of it is made, the next plan is empty, and the key is in no file', async () => {
    await putKey(KEY);
    await platform.apply(change);
    await platform.podsWhenReady();
    const made = await getObjects(['deployment,statefulset,job', '-n', platform.namespace]);
    expect(made.map(({ metadata }) => metadata.name)).toContain('check-wandb');
    expect(await platform.plannedChanges()).toEqual([]);
    expect((await platform.diagnose()).code).toBe(0);
    const { json, state } = platform.files;
    expect(json + state).not.toContain(KEY);
  });

  test('is reached by pods with the label, and by no others', async () => {
    await startProbe(platform.namespace, 'client', LABEL, 'optuna-dashboard');
    await startProbe(platform.namespace, 'stranger', {}, 'optuna-dashboard');
    expect(await reaches(platform.namespace, 'client', host, PORT)).toBe(true);
    expect(await reaches(platform.namespace, 'stranger', host, PORT)).toBe(false);
  });
});
