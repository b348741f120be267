import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT_CODES } from '../../src/cli/cli-error';
import { parsePlan } from '../../src/plan/parse-plan';
import { PLAN_DIGEST_FILE, planDigest } from '../../src/plan/plan-digest';
import { BIN, mlopsScaffold, start, workFolder } from '../support/command-line';

const cwd = workFolder();
const elsewhere = workFolder();
const project = join(cwd, 'platform');
const fixture = (name: string) => join(__dirname, '..', 'fixtures', 'terraform-plans', `${name}.json`);
const read = (name: string) => readFileSync(join(project, name), 'utf8');

beforeAll(async () => {
  await mlopsScaffold(['init', 'platform', '--preset', 'ambiata', '--yes', '--no-install'], { cwd });
  const folder = join(project, 'cdktf.out', 'stacks', 'platform');
  mkdirSync(folder, { recursive: true });
  // The whole synthesis of the same answers.
  copyFileSync(
    join(__dirname, '..', '..', 'examples', 'ambiata', 'cdk.tf.json'),
    join(folder, 'cdk.tf.json'),
  );
});

test('a plan that loses nothing is shown, and the command ends well', async () => {
  const run = await mlopsScaffold(['review', '--plan', fixture('update')], { cwd: project });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('7 changed; 31 stay as they are');
  expect(read('REVIEW.md')).toContain('## What the plan changes');
});

test('a plan that loses data is refused: exit code 6, the losses on standard error and on top of the review', async () => {
  const { code, stderr } = await mlopsScaffold(['review', '--plan', fixture('replace')], { cwd: project });
  expect(code).toBe(EXIT_CODES['data-loss']);
  expect(code).not.toBe(EXIT_CODES.failure);
  expect(stderr).toMatch(
    /^error: Do not apply this plan: 7 changes of it lose data:\n {2}kubernetes_namespace_v1\.namespace/,
  );
  expect(read('REVIEW.md').split('\n').slice(0, 3).join('\n')).toContain('[!CAUTION]');
});

test('a plan that ended in an error is refused: exit code 7, and the error comes first in terminal, page and cards', async () => {
  const { code, stdout, stderr } = await mlopsScaffold(['review', '--plan', fixture('errored')], {
    cwd: project,
  });
  expect(code).toBe(7);
  expect(stderr).toMatch(/^error: This plan ended in an error:\n/);
  expect(stdout).toContain('The plan until its error: 5 created');
  const page = read('REVIEW.md');
  expect(page.split('\n').slice(0, 4).join('\n')).toContain('This plan ended in an error');
  expect(page).toContain('* **This plan**: ended in an error, so this is not all of it: 5 created');
  expect(read('review.html')).toContain('<div class="verdict bad"><dt>This plan</dt>');
  // What is missing is missing for the error's sake.
  expect(page).not.toContain('plan of another project');
});

test('the plan comes from standard input, too, and is gone from the next review', async () => {
  const input = readFileSync(fixture('create'), 'utf8');
  const run = await mlopsScaffold(['review', '--plan', '-'], { cwd: project, input });
  expect(run).toMatchObject({ code: 0 });
  expect(run.stdout).toContain('38 created');
  await mlopsScaffold(['review'], { cwd: project });
  expect(read('REVIEW.md')).not.toContain('What the plan changes');
});

test('a rule that the JSON breaks is told at once, and the review is written', async () => {
  const json = join(project, 'cdktf.out', 'stacks', 'platform', 'cdk.tf.json');
  const sound = readFileSync(json, 'utf8');
  const small = sound.replace('"limits.memory": "16Gi"', '"limits.memory": "1Gi"');
  expect(small).not.toBe(sound);
  writeFileSync(json, small);
  const { code, stderr } = await mlopsScaffold(['review'], { cwd: project });
  writeFileSync(json, sound);
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^Broken: What runs all the time fits the quota .*: limits\.memory: \S+ GiB of the 1 GiB that platform\.size in mlops\.json allows\n$/,
  );
  expect(read('REVIEW.md')).toContain('broken');
});

test('a plan that was changed after the JSON was made is told of, and the review is written', async () => {
  const json = join(project, 'cdktf.out', 'stacks', 'platform', 'cdk.tf.json');
  const { atime, mtime } = statSync(json);
  utimesSync(json, atime, new Date(statSync(join(project, 'mlops.json')).mtimeMs - 1000));
  const { code, stderr } = await mlopsScaffold(['review'], { cwd: project });
  utimesSync(json, atime, mtime);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^mlops\.json is newer than \S+cdk\.tf\.json, .* run "npm run review"/);
  expect((await mlopsScaffold(['review'], { cwd: project })).stderr).toBe('');
});

test('the plan that the JSON was made of is known by its digest, whatever the days of the files are', async () => {
  const before = read('mlops.json');
  const stack = join(project, 'cdktf.out', 'stacks', 'platform');
  const digest = join(stack, PLAN_DIGEST_FILE);
  writeFileSync(digest, `${planDigest(parsePlan(JSON.parse(before)))}\n`);
  const reviewed = async (plan: string, day: string) => {
    writeFileSync(join(project, 'mlops.json'), plan);
    utimesSync(join(project, 'mlops.json'), new Date(day), new Date(day));
    return (await mlopsScaffold(['review'], { cwd: project })).stderr;
  };
  expect(await reviewed(before, '2100-01-01')).toBe('');
  expect(await reviewed(JSON.stringify(JSON.parse(before)), '2100-01-01')).toBe('');
  const other = before.replace('"size": "small"', '"size": "medium"');
  expect(other).not.toBe(before);
  expect(await reviewed(other, '2000-01-01')).toMatch(
    /mlops\.json is another than the one that \S+cdk\.tf\.json was made of, .* run "npm run review"/,
  );
  rmSync(digest);
  writeFileSync(join(project, 'mlops.json'), before);
  const day = statSync(join(stack, 'cdk.tf.json')).mtime;
  utimesSync(join(project, 'mlops.json'), day, day);
});

test.each([
  ['no-such.json', 'there is no such file'],
  ['mlops.json', 'terraform show -json'],
])('a wrong file (%s) is refused before anything is written', async (file, words) => {
  const before = read('REVIEW.md');
  const { code, stderr } = await mlopsScaffold(['review', '--plan', file], { cwd: project });
  expect(code).toBe(2);
  expect(stderr).toContain(words);
  expect(read('REVIEW.md')).toBe(before);
});

test('the page has the diagram that Graphviz draws, and comes out the same each time', async () => {
  const pages = [];
  for (let run = 0; run < 2; run += 1) {
    expect(await mlopsScaffold(['review'], { cwd: project })).toMatchObject({ code: 0, stderr: '' });
    pages.push(read('review.html'));
  }
  expect(pages[0]).toBe(pages[1]);
  const [drawn = ''] = /<svg[\s\S]*<\/svg>/.exec(pages[0] ?? '') ?? [];
  const svg = drawn.replaceAll('&#45;', '-');
  for (const label of ['mlflow', 'postgres', 'object-store', 'volume, 10 GiB', '5432'])
    expect(svg).toContain(label);
  expect(svg).not.toMatch(/<(title|script)|<!--| id=/);
});

/** The command that the review gives, and the plan that it makes. */
async function madeAgain() {
  await mlopsScaffold(['review'], { cwd: project });
  const [, command = ''] = /npx mlops-scaffold@\S+ (init .*)/.exec(read('REVIEW.md')) ?? [];
  const again = `"${process.execPath}" "${BIN}" ${command} --dry-run --json`;
  const run = await start('bash', ['-c', again], { cwd: elsewhere });
  expect(run.stderr).toBe('');
  return { command, plan: (JSON.parse(run.stdout) as { plan: unknown }).plan };
}

test('the command that the review gives makes the same plan again', async () => {
  const { command, plan } = await madeAgain();
  expect(plan).toEqual(JSON.parse(read('mlops.json')));
  expect(command).not.toMatch(/--(use|exclude)/);
});

test('what was given by name and what was excluded stays so in the next review, also where it costs nothing', async () => {
  const before = read('mlops.json');
  const overrides = { use: { 'experiment-tracking': 'mlflow' }, exclude: ['clearml'] };
  writeFileSync(join(project, 'mlops.json'), JSON.stringify({ ...JSON.parse(before), overrides }, null, 2));
  const { command, plan } = await madeAgain();
  expect(command).toContain('--use experiment-tracking=mlflow --exclude clearml');
  expect(plan).toEqual({ ...JSON.parse(before), overrides });
  expect(read('REVIEW.md')).toContain('given by name, and compared with no other');
  expect(read('REVIEW.md')).toMatch(/ClearML \(.*\): excluded: you excluded it/);
  writeFileSync(join(project, 'mlops.json'), before);
});

test('what was ruled out stays so where another stack was written into the plan, and beside other answers', async () => {
  const before = read('mlops.json');
  const overrides = { use: { 'experiment-tracking': 'clearml' }, exclude: ['lakefs'] };
  writeFileSync(join(project, 'mlops.json'), JSON.stringify({ ...JSON.parse(before), overrides }, null, 2));
  expect((await madeAgain()).command).toContain('--exclude lakefs');
  const named = { use: { 'experiment-tracking': 'mlflow' }, exclude: ['lakefs'] };
  writeFileSync(
    join(project, 'mlops.json'),
    JSON.stringify({ ...JSON.parse(before), overrides: named }, null, 2),
  );
  const flags = ['--config', join(project, 'mlops.json'), '--yes', '--no-install', '--exclude', 'clearml'];
  await mlopsScaffold(['init', 'later', ...flags], { cwd: elsewhere });
  const later = JSON.parse(readFileSync(join(elsewhere, 'later', 'mlops.json'), 'utf8')) as object;
  expect(later).toMatchObject({ overrides: { use: named.use, exclude: ['clearml', 'lakefs'] } });
  writeFileSync(join(project, 'mlops.json'), before);
});

test('a plan into which somebody wrote a tool that was excluded is decided as what it is', async () => {
  const before = read('mlops.json');
  const overrides = { use: { 'experiment-tracking': 'clearml' }, exclude: ['mlflow'] };
  writeFileSync(join(project, 'mlops.json'), JSON.stringify({ ...JSON.parse(before), overrides }, null, 2));
  const { command, plan } = await madeAgain();
  expect(command).not.toMatch(/--(use|exclude)/);
  expect(plan).toEqual(JSON.parse(before));
  writeFileSync(join(project, 'mlops.json'), before);
});
