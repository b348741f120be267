// Makes the pictures of docs/images anew: reviews of examples, as the command writes them, in a Chromium.
// Build first. They are looked at, not compared: fonts differ between machines.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const { findProgram } = require(join(root, 'lib', 'cli', 'system', 'find-program.js'));
const LOSES_DATA = join(root, 'test', 'fixtures', 'terraform-plans', 'replace.json');
const REFUSED = 6;

/** What is seen in each: the top of the page, or what an identifier names. */
const PICTURES = {
  'review-1440.png': { example: 'exposed', width: 1440, height: 1185, at: 'architecture' },
  'review-360.png': { example: 'exposed', width: 360, height: 760 },
  'review-plan-800.png': { example: 'ambiata', plan: LOSES_DATA, width: 800, height: 900, dark: true },
};

function browserProgram() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = names.map((name) => findProgram(name, process.env)).find((program) => program !== undefined);
  const program = process.env.MLOPS_SCAFFOLD_E2E_BROWSER ?? found;
  if (program === undefined) throw new Error('there is no Chromium on PATH');
  return program;
}

function command(cwd, args, expected = 0) {
  const bin = join(root, 'bin', 'mlops-scaffold.js');
  const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8' });
  if (status !== expected) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
}

/** The review of a new project with the answers of an example, with a Terraform plan or without. */
function review(folder, { example, plan }) {
  const source = join(root, 'examples', example);
  const project = mkdtempSync(join(folder, `${example}-`));
  command(folder, ['init', project, '--config', join(source, 'answers.yaml'), '--yes', '--no-install']);
  const synthesized = join(project, 'cdktf.out', 'stacks', 'platform');
  mkdirSync(synthesized, { recursive: true });
  copyFileSync(join(source, 'cdk.tf.json'), join(synthesized, 'cdk.tf.json'));
  if (plan === undefined) command(project, ['review']);
  else command(project, ['review', '--plan', plan], REFUSED);
  return pathToFileURL(join(project, 'review.html')).href;
}

const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-pictures-'));
const browser = await chromium.launch({
  executablePath: browserProgram(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const [name, { width, height, at, dark, ...shown }] of Object.entries(PICTURES)) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
    });
    await page.goto(review(folder, shown));
    if (at !== undefined) await page.locator(`#${at}`).evaluate((element) => element.scrollIntoView());
    await page.screenshot({ path: join(root, 'docs', 'images', name) });
    await page.close();
    console.log(`docs/images/${name}`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
