import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** When the API server gets the write at which Terraform is stopped. */
export type Moment = 'before it is sent' | 'before it is answered';

export interface Strike {
  /** Whether to strike at a write; `number` counts from 1 on. */
  readonly at: (write: string, number: number) => boolean;
  readonly moment: Moment;
  /** Stops Terraform. The write, and what else is under way, goes no further before it resolves. */
  readonly stop: () => Promise<void>;
  /** true: who asked gets the answer after all, as after a signal that lets Terraform end by itself. */
  readonly answer: boolean;
}

const isWrite = ({ method = 'GET', url = '' }: IncomingMessage): boolean =>
  /^(POST|PUT|PATCH|DELETE)$/.test(method) &&
  // A question in the form of a write, or a trial.
  !/\/apis\/auth(entication|orization)\.k8s\.io\/|[?&]dryRun=/.test(url);

/**
 * Stands between Terraform and the API server, counts what is written, and strikes at one write. The account is that of
 * `KUBECONFIG`, whatever it consists of: `kubectl proxy` behind it logs in.
 */
export class ApiProxy {
  /** Method, path and, where it is not in the path, name of every write so far. */
  public readonly writes: string[] = [];
  private strike: Strike | undefined;
  private struck: Promise<void> | undefined;

  private constructor(
    private readonly server: Server,
    private readonly kubectl: ChildProcess,
    private readonly upstream: number,
    private readonly folder: string,
  ) {}

  public static async open(): Promise<ApiProxy> {
    const kubectl = spawn('kubectl', ['proxy', '--port=0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const upstream = await new Promise<number>((resolve, reject) => {
      kubectl.stdout.setEncoding('utf8').on('data', (text: string) => {
        const port = /:(\d+)\s*$/.exec(text)?.[1];
        if (port !== undefined) resolve(Number(port));
      });
      kubectl.on('error', reject);
      kubectl.on('close', (code) => reject(new Error(`kubectl proxy ended with ${code ?? 'a signal'}`)));
    });
    const server = createServer();
    const proxy = new ApiProxy(
      server,
      kubectl,
      upstream,
      mkdtempSync(join(tmpdir(), 'mlops-scaffold-proxy-')),
    );
    server.on('request', (asked, answer) => void proxy.pass(asked, answer));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    writeFileSync(proxy.kubeconfig, JSON.stringify(kubeconfigFor(`http://127.0.0.1:${port}`)));
    return proxy;
  }

  /** A kubeconfig file that leads through this proxy. */
  public get kubeconfig(): string {
    return join(this.folder, 'kubeconfig');
  }

  /** Counts anew, and strikes at a write; without one it only counts. */
  public expect(strike?: Strike): void {
    this.writes.length = 0;
    this.strike = strike;
    this.struck = undefined;
  }

  public get hasStruck(): boolean {
    return this.struck !== undefined;
  }

  public close(): void {
    this.server.closeAllConnections();
    this.server.close();
    this.kubectl.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await textOf(asked);
    const strike = this.countsTo(asked, body);
    if (strike?.moment === 'before it is sent') await this.hit(strike);
    if (this.struck !== undefined && this.strike?.answer === false) return void answer.destroy();
    const got = await this.forward(asked, body).catch(() => undefined);
    if (got === undefined) return void answer.destroy();
    if (strike?.moment === 'before it is answered') await this.hit(strike);
    // What else was under way is as lost as the write that was struck at.
    if (this.struck !== undefined && this.strike?.answer === false) return void answer.destroy();
    answer.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(answer);
  }

  private countsTo(asked: IncomingMessage, body: string): Strike | undefined {
    if (!isWrite(asked)) return undefined;
    const [path = ''] = (asked.url ?? '').split('?');
    const named = asked.method === 'POST' ? `${path}/${nameIn(body)}` : path;
    // Helm numbers its records, and so the same write has another name the next time.
    const write = `${asked.method ?? ''} ${named.replace(/(\/sh\.helm\.release\.v1\..*)\.v\d+$/, '$1')}`;
    this.writes.push(write);
    const hits = this.struck === undefined && this.strike?.at(write, this.writes.length) === true;
    return hits ? this.strike : undefined;
  }

  private hit(strike: Strike): Promise<void> {
    this.struck = strike.stop();
    return this.struck;
  }

  private forward(asked: IncomingMessage, body: string): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const { method, url: path, headers } = asked;
      const forwarded = request({
        host: '127.0.0.1',
        port: this.upstream,
        method,
        path,
        headers: { ...headers, host: `127.0.0.1:${this.upstream}` },
      });
      forwarded.on('response', resolve).on('error', reject);
      forwarded.end(body, 'latin1');
    });
  }
}

/** Byte for byte. */
async function textOf(asked: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('latin1');
}

/** The name of the object in the body of a request. Helm sends its records as Protocol Buffers. */
function nameIn(body: string): string {
  try {
    return (JSON.parse(body) as { metadata?: { name?: string } }).metadata?.name ?? '';
  } catch {
    return /sh\.helm\.release\.v1\.[-a-z0-9.]+\.v\d+/.exec(body)?.[0] ?? '';
  }
}

const kubeconfigFor = (server: string): object => ({
  apiVersion: 'v1',
  kind: 'Config',
  clusters: [{ name: 'proxy', cluster: { server } }],
  users: [{ name: 'proxy', user: {} }],
  contexts: [{ name: 'proxy', context: { cluster: 'proxy', user: 'proxy' } }],
  'current-context': 'proxy',
});
