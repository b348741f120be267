import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { missingBrowser, startBrowser } from '../support/browser';
import { init, must, run, temporaryFolder } from './generated-project';

jest.setTimeout(600_000);

const ROOT = join(__dirname, '..', '..');
const COMMAND = join(ROOT, 'bin', 'mlops-scaffold.js');
const LOSES_DATA = join(ROOT, 'test', 'fixtures', 'terraform-plans', 'replace.json');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const EXAMPLES = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const folder = temporaryFolder();

/** The review of an example, with a Terraform plan or without. */
function reviewOf(example: string, ...flags: string[]): string {
  const project = join(folder, flags.length === 0 ? example : `${example}-plan`);
  init(project, '--config', join(ROOT, 'examples', example, 'answers.yaml'));
  const synthesized = join(project, 'cdktf.out', 'stacks', 'platform');
  mkdirSync(synthesized, { recursive: true });
  copyFileSync(join(ROOT, 'examples', example, 'cdk.tf.json'), join(synthesized, 'cdk.tf.json'));
  const args = [COMMAND, 'review', ...flags];
  if (flags.length === 0) must(project, process.execPath, args);
  else expect(run(project, process.execPath, args).status).toBe(6);
  return pathToFileURL(join(project, 'review.html')).href;
}

const PLAN = 'a plan that loses data';
const FOCUSABLE = 'a[href], summary, [tabindex="0"]';

/** Opens everything that is folded, so that nothing is left out. */
const unfold = (page: Page) =>
  page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");

/** What axe finds, as text. It runs by the browser's own protocol: the page's policy lets no second script in. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const missing = missingBrowser();
const describeWithBrowser = missing === undefined ? describe : describe.skip;
const NAME = `the page of a review${missing === undefined ? '' : ` (${missing})`}`;

describeWithBrowser(NAME, () => {
  let browser: Browser;
  const pages: [string, string][] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    for (const example of EXAMPLES) pages.push([example, reviewOf(example)]);
    pages.push([PLAN, reviewOf('ambiata', '--plan', LOSES_DATA)]);
  });
  afterAll(() => browser.close());

  test.each([
    [360, 'light'],
    [360, 'dark'],
    [768, 'light'],
    [768, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'at %d pixels, %s: axe finds nothing, nothing is loaded or complains, nothing overflows',
    async (width, colorScheme) => {
      // Each page at one of both ends, in turn, and the one with a plan at both; the largest everywhere.
      const ends = [width === 360 && colorScheme === 'light', width === 1280 && colorScheme === 'dark'];
      const looked = pages.filter(
        ([name], index) =>
          ends[index % 2] === true || name === 'exposed' || (name === PLAN && ends.includes(true)),
      );
      for (const [name, address] of looked) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('request', (request) => {
          if (request.url() !== address) complaints.push(request.url());
        });
        await page.goto(address);
        await unfold(page);
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        const found = await violations(page);
        expect([name, found, complaints, overflow]).toEqual([name, [], [], 0]);
        await page.close();
      }
    },
  );

  test('on paper: axe finds nothing, and what is folded is shown', async () => {
    const [, address = ''] = pages[0] ?? [];
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    const folded = await page.evaluate<number>("document.querySelectorAll('details:not([open])').length");
    expect([folded, await violations(page)]).toEqual([0, []]);
    await page.close();
  });

  test('the keyboard reaches everything that can be used, in the order of the page', async () => {
    const [, address = ''] = pages[0] ?? [];
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(address);
    await unfold(page);
    const wanted = await page.evaluate<number>(`document.querySelectorAll('${FOCUSABLE}').length`);
    expect(wanted).toBeGreaterThan(20);
    const reached: number[] = [];
    for (let key = 0; key < wanted; key += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate<number>(
          `[...document.querySelectorAll('${FOCUSABLE}')].indexOf(document.activeElement)`,
        ),
      );
    }
    expect(reached).toEqual(Array.from({ length: wanted }, (_, index) => index));
    await page.close();
  });
});
