import { kubectl } from './cluster';
import { startProbe } from './probe-pods';
import { eventually } from './processes';
import { type PodScript, startInPod } from './python-clients';

export const RECEIVER_PORT = 8080;

/** A pod that takes alerts, in a namespace of its own. */
export class AlertReceiver {
  private script: PodScript | undefined;

  constructor(private readonly namespace: string) {}

  /** Starts it, and makes the Secret `receivers` that names it, in the namespace of a platform. */
  public async start(platform: string): Promise<void> {
    await kubectl(['create', 'namespace', this.namespace]);
    await startProbe(this.namespace, 'receiver', {}, 'mlflow');
    this.script = startInPod(this.namespace, 'receiver', 'receive_alerts.py', [String(RECEIVER_PORT)]);
    const pod = ['-n', this.namespace, 'get', 'pod', 'receiver', '-o', 'jsonpath={.status.podIP}'];
    const address = `http://${await kubectl(pod)}:${RECEIVER_PORT}/`;
    const configuration = {
      // Each alert is told at once, also after others.
      route: { receiver: 'hook', group_wait: '1s', group_interval: '5s' },
      receivers: [{ name: 'hook', webhook_configs: [{ url: address }] }],
    };
    const secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'receivers', namespace: platform },
      stringData: { 'alertmanager.yml': JSON.stringify(configuration) },
    };
    await kubectl(['create', '-f', '-'], { input: JSON.stringify(secret) });
  }

  /** Waits until it was told of an alert: "firing BackupFailed backup". */
  public async hears(alert: string, seconds: number): Promise<void> {
    await eventually(
      () => {
        expect(this.script?.lines()).toContain(alert);
        return Promise.resolve();
      },
      { seconds },
    );
  }

  public async stop(): Promise<void> {
    this.script?.stop();
    await kubectl(['delete', 'namespace', this.namespace, '--ignore-not-found', '--wait=false']);
  }
}
