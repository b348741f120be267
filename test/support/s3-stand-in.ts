import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An S3 store in memory: puts, gets, lists and deletes objects, whoever asks. `down` has it answer 503 to everything. */
export class S3StandIn {
  public readonly objects = new Map<string, Buffer>();
  public down = false;

  private constructor(private readonly server: Server) {}

  public static async start(): Promise<S3StandIn> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { status, body } = store.answer(request.method ?? '', request.url ?? '', Buffer.concat(chunks));
        response.writeHead(status, { 'content-type': 'application/xml', etag: '"0"' }).end(body);
      });
    });
    const store = new S3StandIn(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return store;
  }

  public get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  public stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer(method: string, target: string, body: Buffer): { status: number; body?: Buffer | string } {
    if (this.down) return { status: 503 };
    const url = new URL(target, this.endpoint);
    // The first part of the path is the bucket.
    const key = decodeURIComponent(url.pathname).split('/').slice(2).join('/');
    if (key === '') return { status: 200, body: this.list(url.searchParams) };
    if (method === 'PUT') this.objects.set(key, body);
    if (method === 'DELETE') return { status: this.objects.delete(key) ? 204 : 404 };
    const found = this.objects.get(key);
    return found === undefined ? { status: 404 } : { status: 200, body: method === 'GET' ? found : '' };
  }

  private list(query: URLSearchParams): string {
    const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter')];
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix)).sort();
    const folders = new Set<string>();
    const contents = keys.filter((key) => {
      const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
      if (end >= 0) folders.add(key.slice(0, end + 1));
      return end < 0;
    });
    const objects = contents.map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`);
    const prefixes = [...folders].map(
      (folder) => `<CommonPrefixes><Prefix>${folder}</Prefix></CommonPrefixes>`,
    );
    return `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${objects.join('')}${prefixes.join('')}</ListBucketResult>`;
  }
}
