import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

/** A site of somebody else: empty pages, on a free port of this machine. */
export class ForeignSite {
  private constructor(
    private readonly server: Server,
    public readonly port: number,
  ) {}

  public static open(): Promise<ForeignSite> {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Elsewhere</title>');
    });
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () =>
        resolve(new ForeignSite(server, (server.address() as AddressInfo).port)),
      );
    });
  }

  public close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

interface Answer {
  url(): string;
  status(): number;
  request(): { method(): string };
}

/** The status of the last answer to a POST, or `none` where the browser did not send it. */
async function statusOf(page: Page, url: string, run: () => Promise<unknown>): Promise<string> {
  let status = 'none';
  const note = (answer: Answer) => {
    if (answer.url() === url && answer.request().method() === 'POST') status = String(answer.status());
  };
  page.on('response', note);
  await run();
  page.off('response', note);
  return status;
}

/**
 * What a page can do to a server with the password that its visitor has given that server: a request that needs no
 * preflight, one that needs it, and a form.
 */
export async function attack(
  page: Page,
  url: string,
  body: string,
): Promise<Readonly<Record<string, string>>> {
  const send = (mode: string, type: string) => {
    const init = { method: 'POST', body, mode, credentials: 'include', headers: { 'content-type': type } };
    return page.evaluate(`fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then(String, String)`);
  };
  const simple = await statusOf(page, url, () => send('no-cors', 'text/plain'));
  const preflighted = await statusOf(page, url, () => send('cors', 'application/json'));
  await page.setContent(`<form method="post" enctype="text/plain" action="${url}"><input name="a"></form>`);
  const form = await statusOf(page, url, async () => {
    const answered = page.waitForResponse(url);
    await page.evaluate('document.forms[0].submit()');
    await answered;
  });
  return { simple, preflighted, form };
}
