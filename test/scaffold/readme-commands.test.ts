import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { secretsOf } from '../../src/plan/secrets';
import { planOf } from './plans';
import { filesOf } from './projects';

/** Runs bash with a kubectl that writes down its arguments and its standard input, one file a call. */
function bash(script: string, input = '') {
  const folder = mkdtempSync(join(tmpdir(), 'readme-commands-'));
  try {
    const kubectl = join(folder, 'kubectl');
    writeFileSync(
      kubectl,
      [
        '#!/bin/sh',
        `printf '%s\\n' "$*" >> ${folder}/arguments`,
        `[ "$5" = - ] && cat >> ${folder}/manifests && echo --- >> ${folder}/manifests`,
        // A Secret's value as `kubectl get secret -o jsonpath` prints it.
        '[ "$3" = get ] && printf c2VjcmV0',
        'exit 0',
      ].join('\n'),
    );
    chmodSync(kubectl, 0o755);
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
      input,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
    });
    const left = (name: string) => spawnSync('cat', [join(folder, name)], { encoding: 'utf8' }).stdout;
    return { status, stdout, stderr, arguments: left('arguments'), manifests: left('manifests') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    (match) => match[1] ?? '',
  );

const PLANS = [
  planOf(),
  planOf({ secrets: { kind: 'existing' } }),
  planOf({ database: { kind: 'existing', host: 'db.example.com' }, createNamespace: false }),
];

test('every command of the READMEs is one that bash can read', () => {
  for (const plan of PLANS) {
    for (const [path, text] of Object.entries(filesOf({ plan }))) {
      if (!path.endsWith('README.md') && !path.endsWith('.env.example')) continue;
      const scripts = path.endsWith('.md') ? [...blocks(text, 'sh'), ...blocks(text, 'bash')] : [text];
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) {
        const { status, stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
        expect([path, script, status, stderr]).toEqual([path, script, 0, '']);
      }
    }
  }
});

test('create_secret makes each Secret with its keys, and a value shows in no command and no output', () => {
  const plan = planOf({ secrets: { kind: 'existing' } });
  const [script = ''] = blocks(filesOf({ plan })['README.md'] ?? '', 'bash');
  const secrets = secretsOf(plan);
  const keys = secrets.flatMap((secret) => secret.keys);
  // Every second value is left empty, which asks for a random one.
  const typed = keys.map((_, index) => (index % 2 === 0 ? `typed "${index}" $HOME` : ''));
  const result = bash(script, `${typed.join('\n')}\n`);
  expect(result.status).toBe(0);
  const made = result.manifests
    .split('---\n')
    .filter((text) => text !== '')
    .map((text) => parse(text) as { kind: string; metadata: { name: string }; data: Record<string, string> });
  expect(made.map(({ kind, metadata }) => [kind, metadata.name])).toEqual(
    secrets.map(({ name }) => ['Secret', name]),
  );
  expect(made.map(({ data }) => Object.keys(data))).toEqual(secrets.map((secret) => secret.keys));
  const values = made
    .flatMap(({ data }) => Object.values(data))
    .map((value) => Buffer.from(value, 'base64').toString());
  values.forEach((value, index) => {
    if (typed[index] === '') expect(value).toMatch(/^[0-9a-f]{32}$/);
    else expect(value).toBe(typed[index]);
    expect(`${result.arguments}${result.stdout}${result.stderr}`).not.toContain(value);
  });
  expect(new Set(values).size).toBe(values.length);
});

test('.env.example gives a client its settings, and reads each password from the cluster', () => {
  const example = filesOf()['workspace/.env.example'] ?? '';
  const { stdout, status, arguments: calls } = bash(`set -a\n${example}\nset +a\nenv -0`);
  expect(status).toBe(0);
  const env = Object.fromEntries(
    stdout.split('\0').map((line) => line.split(/=(.*)/s).slice(0, 2)),
  ) as Record<string, string>;
  expect(env).toMatchObject({
    MLFLOW_TRACKING_URI: 'http://localhost:5000',
    MLFLOW_TRACKING_USERNAME: 'admin',
    MLFLOW_TRACKING_PASSWORD: 'secret',
    MLFLOW_ENABLE_PROXY_MULTIPART_DOWNLOAD: 'false',
    OPTUNA_STORAGE_URL: 'postgresql+psycopg2://optuna@localhost:5432/optuna?sslmode=prefer',
    PGPASSWORD: 'secret',
    AWS_ACCESS_KEY_ID: 'secret',
    AWS_SECRET_ACCESS_KEY: 'secret',
  });
  // Each command asks for a key that the platform's Secrets have.
  const known = secretsOf(planOf()).flatMap(({ name, keys }) => keys.map((key) => `${name} ${key}`));
  const asked = [...calls.matchAll(/get secret (\S+) -o jsonpath=\{\.data\.([^}]+)\}/g)];
  expect(asked).toHaveLength(4);
  for (const [, name = '', key = ''] of asked) expect(known).toContain(`${name} ${key}`);
});

test('every Secret and Service that a text names is one of the platform', () => {
  const readme = filesOf()['README.md'] ?? '';
  const known = secretsOf(planOf()).flatMap(({ name, keys }) => keys.map((key) => `${name} ${key}`));
  const named = [...readme.matchAll(/get secret (\S+) -o 'jsonpath=\{\.data\.([^}]+)\}'/g)];
  expect(named.length).toBeGreaterThan(4);
  for (const [, name = '', key = ''] of named) expect(known).toContain(`${name} ${key}`);
  const services = [...readme.matchAll(/port-forward service\/(\S+) (\d+)/g)].map(
    (match) => `${match[1]}:${match[2]}`,
  );
  expect(services).toEqual([
    'mlflow:5000',
    'optuna-dashboard:8080',
    'postgres:5432',
    'object-store:8333',
    'wine-default:9000',
  ]);
});

test('nothing follows a port-forward in its block, as that goes on until it is ended', () => {
  const root = join(__dirname, '..', '..', 'templates');
  const texts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  const blocks = texts.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block),
  );
  expect(blocks.filter((block) => block.includes('port-forward')).length).toBeGreaterThan(10);
  // One that is sent to the background ends in `&`.
  expect(blocks.filter((block) => /port-forward .*[^&\s]\s*\n\s*\S/.test(block))).toEqual([]);
});

test('the templates themselves hold no password and no key', () => {
  for (const [path, text] of Object.entries(filesOf())) {
    if (path === 'package-lock.json') continue;
    expect([path, /(password|secret|key)\s*[:=]\s*["']?[A-Za-z0-9+/]{8,}["']?$/im.exec(text)?.[0]]).toEqual([
      path,
      undefined,
    ]);
  }
  expect(readFileSync(join(__dirname, '..', '..', 'templates', 'project', '_gitignore'), 'utf8')).toContain(
    '.env\n',
  );
});
