import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

/** Whether a port of this machine is free, or which one is, for 0. */
function freePort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

/**
 * `kubectl port-forward`, as the generated README says it, and again whenever it ends because the pod went away. It
 * takes the service's own port where that is free on this machine, and any other where it is not.
 */
export class PortForward {
  private child: ChildProcess | undefined;
  private stopped = false;

  private constructor(
    private readonly namespace: string,
    private readonly target: string,
    private readonly remotePort: number,
    public readonly port: number,
  ) {}

  public static async open(namespace: string, target: string, port: number): Promise<PortForward> {
    const local = (await freePort(port)) ?? (await freePort(0)) ?? 0;
    const forward = new PortForward(namespace, target, port, local);
    try {
      await forward.start();
    } catch (error) {
      // Whoever opened it has nothing to close, and it would begin again for ever.
      forward.close();
      throw error;
    }
    return forward;
  }

  public get url(): string {
    return `http://localhost:${this.port}`;
  }

  public close(): void {
    this.stopped = true;
    this.child?.kill();
  }

  private start(): Promise<void> {
    return new Promise((resolve, reject) => {
      let stderr = '';
      const ports = `${this.port}:${this.remotePort}`;
      const child = spawn('kubectl', ['-n', this.namespace, 'port-forward', this.target, ports], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      this.child = child;
      child.stdout.on('data', () => resolve());
      // The pod behind it is gone: kubectl says so and goes on, without ever reaching another pod.
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
        if (/lost connection|error creating .* stream/.test(text)) child.kill();
      });
      child.on('close', () => {
        if (this.stopped) return;
        reject(new Error(`port-forward to ${this.target}: ${stderr}`));
        setTimeout(() => void this.restart(), 500).unref();
      });
    });
  }

  private async restart(): Promise<void> {
    if (!this.stopped) await this.start().catch(() => undefined);
  }
}
