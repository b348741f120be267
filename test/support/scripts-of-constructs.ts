import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PYTHON } from './python';

const CONSTRUCTS = join(__dirname, '..', '..', 'src', 'constructs');

export interface Asked {
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server that keeps what it is asked, and answers as told. */
export async function standIn(
  statusOf: (line: string) => number,
): Promise<{ server: Server; port: number; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const line = `${request.method ?? ''} ${request.url ?? ''}`;
      asked.push({ line, headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(statusOf(line), { 'content-type': 'application/json' }).end('{"answer": 1}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, asked };
}

/** Starts a script beside a construct. */
export const startScript = (script: string, env: Record<string, string>): ChildProcess =>
  spawn(PYTHON, [join(CONSTRUCTS, script)], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PYTHONPATH: join(CONSTRUCTS, 'kubernetes'),
      PYTHONDONTWRITEBYTECODE: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
