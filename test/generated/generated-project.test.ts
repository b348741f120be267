import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingStrace, watched, type Watched } from '../support/watched';
import { init, must, run, temporaryFolder } from './generated-project';

// Installing takes a minute or two: the providers' bindings are large.
jest.setTimeout(600_000);

const folder = temporaryFolder();
const project = join(folder, 'my-platform');
const SYNTHESIZED = join(project, 'cdktf.out', 'stacks', 'platform', 'cdk.tf.json');
const read = (...path: string[]) => readFileSync(join(project, ...path), 'utf8');
const npx = (...args: string[]) => run(project, 'npx', ['--no-install', ...args]);

/** What shows that a command calls nobody. */
const silent = { network: [], sockets: missingStrace === undefined ? [] : undefined };

/** Runs a command that has to succeed, and sees that it calls nobody and needs no Terraform. */
function alone(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): Watched {
  const seen = watched(project, command, args, env);
  expect(seen).toMatchObject({ status: 0, terraform: [], ...silent });
  return seen;
}

beforeAll(() => {
  init(project);
  must(project, 'npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline']);
});

test('passes its own type check', () => {
  expect(alone('npm', ['run', 'build']).output).not.toContain('error');
});

test('passes its own tests, and says that nothing has been reviewed yet', () => {
  expect(alone('npm', ['test']).output).toContain('1 skipped');
});

test('synthesizes by plain node, to the same bytes whatever the environment', () => {
  expect(alone(process.execPath, ['build/main.js']).processes).toEqual([]);
  const first = readFileSync(SYNTHESIZED, 'utf8');
  rmSync(join(project, 'cdktf.out'), { recursive: true });
  alone('sh', ['-c', 'umask 077 && npm run synth'], { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' });
  expect(readFileSync(SYNTHESIZED, 'utf8')).toBe(first);
  expect(first).not.toContain(folder);
});

test.each([
  ['a wrong value', '"size": "smal"', 'platform.size is not an allowed value'],
  ['a key twice', '"size": "small", "size": "small"', 'has the key "platform.size" twice'],
])('a plan with %s is told in words, with exit code 2', (_, wrong, words) => {
  const plan = read('mlops.json');
  writeFileSync(join(project, 'mlops.json'), plan.replace('"size": "small"', wrong));
  const { status, output } = run(project, 'npm', ['run', '--silent', 'synth']);
  writeFileSync(join(project, 'mlops.json'), plan);
  expect([status, output]).toEqual([2, expect.stringMatching(/^error: mlops\.json cannot be used/)]);
  expect(output).toContain(words);
  expect(output.split('\n').length).toBeLessThan(5);
});

test('cdktf synth gives what node gives', () => {
  const byNode = readFileSync(SYNTHESIZED, 'utf8');
  rmSync(SYNTHESIZED);
  const { status, output } = npx('cdktf', 'synth');
  expect([status, status === 0 ? '' : output]).toEqual([0, '']);
  expect(readFileSync(SYNTHESIZED, 'utf8')).toBe(byNode);
});

test('once reviewed, its tests notice every change of what is synthesized', () => {
  alone('npm', ['run', 'review']);
  expect(read('review', 'cdk.tf.json')).toBe(readFileSync(SYNTHESIZED, 'utf8'));
  expect(read('REVIEW.md')).not.toContain('Not known before the first synthesis');
  expect(alone('npm', ['test']).output).not.toContain('skipped');

  const plan = read('mlops.json');
  const changed = JSON.parse(plan) as { platform: { retentionDays: number } };
  changed.platform.retentionDays += 1;
  writeFileSync(join(project, 'mlops.json'), JSON.stringify(changed));
  const after = run(project, 'npm', ['test']);
  writeFileSync(join(project, 'mlops.json'), plan);
  expect([after.status, after.output]).toEqual([1, expect.stringContaining('equals what was reviewed')]);
});

test('its policy tests refuse what is weakened: each its own, and no other', () => {
  const weak: [name: string, pattern: RegExp, replacement: string][] = [
    [
      'are generated at apply, or not made at all',
      /"data_wo": \{\s*"\w+": "(?:[^"\\]|\\.)*"/,
      '"data": {"key": "hunter2"',
    ],
    ['meet Pod Security "restricted"', /"run_as_non_root": true/, '"run_as_non_root": false'],
    ['pull images by tag or digest, never "latest"', /"image": "([^"]+):[^":]+"/, '"image": "$1:latest"'],
  ];
  // Not the stack but what main.ts makes of it is changed, after the synthesis and before the test reads it.
  const test = read('main.test.ts');
  const replaced = weak.map(
    ([, pattern, replacement]) => `.replace(${String(pattern)}, ${JSON.stringify(replacement)})`,
  );
  const weakened = test.replace(
    'const text = synthesize();',
    `const text = synthesize()${replaced.join('')};`,
  );
  expect(weakened).not.toBe(test);
  writeFileSync(join(project, 'main.test.ts'), weakened);
  // Of synthesis, two tests compare the whole text.
  const { status, output } = run(project, 'npm', ['test', '--', '--verbose', '-t', '^(?!synthesis)']);
  writeFileSync(join(project, 'main.test.ts'), test);
  const failed = [...output.matchAll(/^ +✕ (.*?)(?: \(\d+ ms\))?$/gm)].map(([, name]) => name);
  expect([status, failed]).toEqual([1, weak.map(([name]) => name)]);
});

describe('nobody is called', () => {
  test.each(['diff', 'deploy', 'destroy'])('by npm run %s, but the one who was asked for', (script) => {
    // The scripts name the cluster first, and go on where there is one.
    const KUBECONFIG = join(folder, 'kubeconfig');
    const cluster = { name: 'lab', cluster: { server: 'https://127.0.0.1:9' } };
    const context = { name: 'lab', context: { cluster: 'lab', user: 'lab' } };
    const named = { clusters: [cluster], contexts: [context], 'current-context': 'lab' };
    writeFileSync(KUBECONFIG, JSON.stringify(named));
    // Protected, destroy would end before it begins.
    const path = join(project, 'mlops.json');
    const plan = readFileSync(path, 'utf8');
    const { platform, ...rest } = JSON.parse(plan) as { readonly platform: object };
    writeFileSync(path, JSON.stringify({ ...rest, platform: { ...platform, deletionProtection: false } }));
    const { terraform, ...seen } = watched(project, 'npm', ['run', script], { KUBECONFIG });
    writeFileSync(path, plan);
    expect(seen.output).toContain('Cluster: context "lab", https://127.0.0.1:9');
    expect(terraform).toContainEqual(expect.stringMatching(/^1: init/));
    expect(terraform.filter((call) => !call.startsWith('1: '))).toEqual([]);
    expect(seen).toMatchObject(silent);
  });

  (missingStrace === undefined ? test : test.skip)(
    `as the system sees it${missingStrace === undefined ? '' : ` (skipped: ${missingStrace})`}`,
    () => {
      // What is watched for is seen where it happens: nothing listens on port 9 of this machine.
      const dial = "require('net').connect(9, '127.0.0.1').on('error', () => {})";
      const { sockets, network } = watched(project, process.execPath, ['-e', dial]);
      expect(sockets).toEqual([expect.stringContaining('htons(9)')]);
      expect(network).toEqual(['connection 127.0.0.1:9']);
    },
  );

  test.each(['diff', 'deploy', 'destroy'])('without Terraform npm run %s says so first', (script) => {
    const { status, output } = run(project, 'npm', ['run', script], {
      TERRAFORM_BINARY_NAME: 'no-terraform',
    });
    expect(status).toBe(5);
    expect(output).toContain(
      'error: "no-terraform" cannot be started: it is not on PATH. Nothing was changed.',
    );
    expect(output).not.toContain('Synthesizing');
  });
});
