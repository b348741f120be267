import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findProgram } from '../../src/cli/system/find-program';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const findBrowser = (): string | undefined =>
  process.env['MLOPS_SCAFFOLD_E2E_BROWSER'] ??
  NAMES.map((name) => findProgram(name, process.env)).find((program) => program !== undefined);

export const missingBrowser = (): string | undefined =>
  findBrowser() === undefined ? 'there is no Chromium on PATH' : undefined;

/** Names below .example that lead to this machine: hosts of other people, for the browser. */
const FOREIGN_HOSTS = '--host-resolver-rules=MAP *.example 127.0.0.1';

/** Starts a Chromium that this machine has. It calls no server of its maker. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', FOREIGN_HOSTS],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}

/** A page, and what went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors that the browser's console shows, without their addresses' origin, and errors that no script caught. */
  readonly errors: string[];
  /** Requests to anybody but the origin. */
  readonly strangers: string[];
}

/** Opens a page that is meant to talk to one origin. Waits are long, for machines that do other work besides. */
export async function openPage(context: BrowserContext, origin: string): Promise<WatchedPage> {
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  const errors: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    errors.push(`${message.location().url.replace(origin, '')} ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && /^https?:/.test(url)) strangers.push(url);
  });
  return { page, errors, strangers };
}
