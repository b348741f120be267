import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A clock that goes on by ten seconds each time it is looked at. */
const CLOCK =
  'import time, itertools\nticks = itertools.count(0, 10)\ntime.monotonic = lambda: next(ticks)\ntime.sleep = lambda _: None\n';

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers with a status and a body, whatever is asked. */
export const told =
  (code: number, body: string): Answering =>
  (_, response) => {
    response.writeHead(code).end(body);
  };

/** Runs a check against a server that answers so; `variable` is what the check takes its address from. */
export async function runCheck(
  script: string,
  variable: string,
  answer: Answering,
  env: Record<string, string> = {},
) {
  const made = createServer(answer);
  await new Promise<void>((listening) => made.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${String((made.address() as AddressInfo).port)}/tracking`;
  const said = await new Promise<{ status: number; stdout: string; stderr: string }>((done) => {
    const variables = { PATH: process.env['PATH'], CONSUMER: 'platform', [variable]: url, ...env };
    execFile('python3', ['-c', CLOCK + script], { env: variables }, (error, stdout, stderr) =>
      done({ status: error === null ? 0 : 1, stdout, stderr }),
    );
  });
  made.close();
  return { ...said, url };
}
