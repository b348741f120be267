import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, mlopsScaffold, start, workFolder } from '../support/command-line';

const cwd = workFolder();
const project = join(cwd, 'platform');
const SYNTHESIZED = ['cdktf.out', 'stacks', 'platform'] as const;
const JSON_TEXT =
  '{"terraform":{},"resource":{"kubernetes_namespace_v1":{"namespace":{"metadata":{"name":"platform"}}}}}';

beforeAll(async () => {
  expect(
    await mlopsScaffold(['init', 'platform', '--preset', 'ambiata', '--no-install'], { cwd }),
  ).toMatchObject({
    code: 0,
  });
});

test('another environment is another project of the same answers, as the README says', async () => {
  const readme = readFileSync(join(project, 'README.md'), 'utf8');
  const [, args = ''] = /^npx mlops-scaffold (init \.\.\/production .*)$/m.exec(readme) ?? [];
  const made = await mlopsScaffold([...args.split(' '), '--no-install'], { cwd: project });
  expect(made).toMatchObject({ code: 0 });
  const plan = (name: string) =>
    JSON.parse(readFileSync(join(cwd, name, 'mlops.json'), 'utf8')) as { platform: object };
  const { platform, ...rest } = plan('platform');
  expect(plan('production')).toEqual({
    ...rest,
    platform: { ...platform, name: 'production', namespace: 'production' },
  });
});

describe('images', () => {
  it('lists the images and charts of the project here', async () => {
    const { code, stdout } = await mlopsScaffold(['images'], { cwd: project });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^mlflow\tghcr\.io\/mlflow\/mlflow:/m);
    expect(stdout).toMatch(/^kserve-controller\tdocker\.io\/kserve\/kserve-controller:v0\.20\.0$/m);
  });

  it('lists them as JSON, for answers, with redirections', async () => {
    const { stdout } = await mlopsScaffold(
      ['images', '--json', '--preset', 'minimal', '--set', 'platform.images.registry=mirror.example.com/x'],
      { cwd },
    );
    const { images } = JSON.parse(stdout) as { images: { name: string; reference: string }[] };
    expect(images.map(({ name }) => name)).toContain('mlflow');
    for (const { reference } of images) expect(reference).toMatch(/^mirror\.example\.com\/x\//);
  });

  it('says where to go where there is no project', async () => {
    const { code, stderr } = await mlopsScaffold(['images'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('mlops.json');
  });

  it('reports everything that is wrong in mlops.json', async () => {
    const folder = join(cwd, 'broken');
    mkdirSync(folder);
    writeFileSync(join(folder, 'mlops.json'), '{ not json');
    expect(await mlopsScaffold(['images'], { cwd: folder })).toMatchObject({ code: 2 });
    const plan = JSON.parse(readFileSync(join(project, 'mlops.json'), 'utf8')) as {
      platform: Record<string, unknown>;
    };
    writeFileSync(
      join(folder, 'mlops.json'),
      JSON.stringify({ ...plan, platform: { ...plan.platform, size: 'huge', namespace: 'Bad' } }),
    );
    const { code, stderr } = await mlopsScaffold(['images'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('platform.size');
    expect(await mlopsScaffold(['compare'], { cwd: folder })).toMatchObject({ code: 2, stderr });
    const noTools = join(cwd, 'no-tools');
    mkdirSync(noTools);
    writeFileSync(join(noTools, 'mlops.json'), JSON.stringify({ ...plan, stack: {} }));
    const refused = await mlopsScaffold(['compare'], { cwd: noTools });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('stack is empty');
    expect(refused.stderr).toContain('npx mlops-scaffold recommend');
    expect(stderr).toContain('platform.namespace');
  });
});

describe('review', () => {
  it('asks for a synthesis first', async () => {
    const { code, stderr } = await mlopsScaffold(['review'], { cwd: project });
    expect(code).toBe(2);
    expect(stderr).toContain('npm run synth');
  });

  it('writes the review from the synthesized JSON, and again over an older one', async () => {
    mkdirSync(join(project, ...SYNTHESIZED), { recursive: true });
    writeFileSync(join(project, ...SYNTHESIZED, 'cdk.tf.json'), JSON_TEXT);
    for (const words of ['REVIEW.md', 'review/cdk.tf.json']) {
      const run = await mlopsScaffold(['review'], { cwd: project });
      // What is synthesized here is next to nothing.
      expect(run).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Broken: /) as unknown });
      expect(run.stdout).toContain(words);
    }
    expect(readFileSync(join(project, 'review', 'cdk.tf.json'), 'utf8')).toBe(JSON_TEXT);
    const review = readFileSync(join(project, 'REVIEW.md'), 'utf8');
    expect(review).toContain('kubernetes_namespace_v1');
    // The decision is made again from what the plan records.
    expect(review).toContain('KServe');
  });
});

describe('init with installation', () => {
  /** Stands in for npm: answers `ci`, and synthesizes on `run synth`. */
  function fakeNpm(name: string, body: string): Record<string, string> {
    const script = join(cwd, name, 'npm-cli.js');
    mkdirSync(join(cwd, name));
    writeFileSync(
      script,
      `const fs = require('fs'); const args = process.argv.slice(2).join(' ');\n${body}\n`,
    );
    return { npm_execpath: script };
  }

  it('installs, synthesizes and reviews, and tells each step in a line of its own', async () => {
    const env = fakeNpm(
      'good',
      `fs.appendFileSync('calls', args + '\\n');
       if (args.startsWith('run synth')) {
         fs.mkdirSync('${SYNTHESIZED.join('/')}', { recursive: true });
         fs.writeFileSync('${SYNTHESIZED.join('/')}/cdk.tf.json', ${JSON.stringify(JSON_TEXT)});
       }`,
    );
    const { code, stdout, stderr } = await mlopsScaffold(['init', 'installed', '--preset', 'minimal'], {
      cwd,
      env,
    });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Installing .*\.\.\.\nInstalling .*: done in [\d.]+ s\nSynthesizing/);
    expect(readFileSync(join(cwd, 'installed', 'calls'), 'utf8')).toMatch(/^ci.*\nrun synth/);
    expect(existsSync(join(cwd, 'installed', 'review', 'cdk.tf.json'))).toBe(true);
    expect(stdout).not.toContain('  npm ci');
  });

  it('keeps the project and shows what npm said where installing fails', async () => {
    const env = fakeNpm('bad', `console.error('npm error: no such registry'); process.exit(7);`);
    const { code, stderr } = await mlopsScaffold(['init', 'failed', '--preset', 'minimal'], { cwd, env });
    expect(code).toBe(1);
    expect(stderr).toContain('npm error: no such registry');
    expect(existsSync(join(cwd, 'failed', 'mlops.json'))).toBe(true);
  });

  it.each<[string, Record<string, string>, string]>([
    ['on PATH', { PATH: '/no-such-folder', npm_execpath: '' }, 'no-npm'],
    ['where npm_execpath says', { npm_execpath: '/no-such-folder/npm-cli.js' }, 'no-script'],
  ])('asks and writes nothing where npm is not %s', async (_, env, folder) => {
    const flags = ['init', folder, '--preset', 'minimal'];
    const run = await mlopsScaffold(flags, { cwd, env });
    expect(run).toMatchObject({ code: 5, stdout: '' });
    expect(run.stderr).toMatch(/^error: .*npm.* Nothing was written\..*--no-install\n$/);
    expect(existsSync(join(cwd, folder))).toBe(false);
    expect(await mlopsScaffold([...flags, '--no-install'], { cwd, env })).toMatchObject({ code: 0 });
  });

  it('stops npm and exits 130 when it is interrupted', async () => {
    const env = fakeNpm(
      'slow',
      `fs.writeFileSync('pid', String(process.pid)); setTimeout(() => {}, 60_000);`,
    );
    const script = `
      "${process.execPath}" "${BIN}" init slow-project --preset minimal & pid=$!
      while ! [ -s slow-project/pid ]; do sleep 0.05; done
      kill -INT $pid; wait $pid`;
    const { code, stderr } = await start('bash', ['-m', '-c', script], { cwd, env });
    expect(code).toBe(130);
    expect(stderr).toContain('complete');
    const child = Number(readFileSync(join(cwd, 'slow-project', 'pid'), 'utf8'));
    expect(() => process.kill(child, 0)).toThrow();
  });
});

describe('presets', () => {
  it('lists them in words and as JSON', async () => {
    const { stdout } = await mlopsScaffold(['presets'], { cwd });
    expect(stdout).toMatch(/^ambiata: /m);
    const json = await mlopsScaffold(['presets', '--json'], { cwd });
    expect(JSON.parse(json.stdout)).toHaveProperty(
      'presets.ambiata.requirements.licence',
      'open-source-preferred',
    );
  });
});
