import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertSound } from '../../src/scaffold/project-path';
import { projectId } from '../../src/scaffold/project-id';
import { renderProject } from '../../src/scaffold/render-project';
import { planOf } from './plans';
import { filesOf, inputOf, PUBLISHED, VENDORED } from './projects';

type Json = Record<string, never> & Record<string, Record<string, string>>;
const json = (text: string | undefined) => JSON.parse(text ?? '') as Json;

const own = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as Json;

test('the same input gives the same bytes, in any time zone and locale', () => {
  const before = { TZ: process.env['TZ'], LC_ALL: process.env['LC_ALL'] };
  const first = renderProject(inputOf());
  Object.assign(process.env, { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' });
  const second = renderProject(inputOf());
  Object.assign(process.env, before);
  expect(second).toEqual(first);
});

test('the files are sound, sorted and complete', () => {
  const operations = renderProject(inputOf());
  assertSound(operations);
  const paths = operations.map(({ path }) => path);
  expect(paths).toEqual([...paths].sort());
  expect(paths).toEqual(
    expect.arrayContaining([
      '.gitattributes',
      '.gitignore',
      '.npmrc',
      '.nvmrc',
      'README.md',
      'REVIEW.md',
      'cdktf.json',
      'docs/decisions/0001-mlops-stack.md',
      'main.test.ts',
      'main.ts',
      'mlops.json',
      'overrides.ts',
      'package-lock.json',
      'package.json',
      'tsconfig.json',
    ]),
  );
});

test('mlops.json is the plan, and reading it gives the plan', () => {
  expect(JSON.parse(filesOf()['mlops.json'] ?? '')).toEqual(planOf());
});

describe('package.json and its lock file', () => {
  test.each([true, false])('agree with each other (cdktf-cli: %s)', (withCdktfCli) => {
    for (const library of [PUBLISHED, VENDORED]) {
      const files = filesOf({ library, withCdktfCli });
      const manifest = json(files['package.json']);
      const root = (json(files['package-lock.json'])['packages'] as unknown as Record<string, Json>)[''];
      expect(root?.['dependencies']).toEqual(manifest['dependencies']);
      expect(root?.['devDependencies']).toEqual(manifest['devDependencies']);
      expect(root?.['name']).toBe('my-platform');
    }
  });

  test('a published library is an exact version', () => {
    expect(json(filesOf()['package.json'])['dependencies']?.['mlops-scaffold']).toBe('0.1.0');
  });

  test('a vendored library travels along, and the lock file holds its checksum', () => {
    const files = filesOf({ library: VENDORED });
    expect(json(files['package.json'])['dependencies']?.['mlops-scaffold']).toBe(
      'file:vendor/mlops-scaffold-0.1.0.tgz',
    );
    const tarball = renderProject(inputOf({ library: VENDORED })).find(({ path }) =>
      path.startsWith('vendor/'),
    );
    expect(Buffer.from(tarball?.content ?? '').toString()).toBe('a tarball');
    const packages = json(files['package-lock.json'])['packages'] as unknown as Record<string, Json>;
    expect(packages['node_modules/mlops-scaffold']).toMatchObject({
      version: '0.1.0',
      resolved: 'file:vendor/mlops-scaffold-0.1.0.tgz',
      integrity: `sha512-${createHash('sha512').update('a tarball').digest('base64')}`,
    });
  });

  test('without cdktf-cli nothing needs it', () => {
    const files = filesOf({ withCdktfCli: false });
    expect(files['package.json']).not.toContain('cdktf-cli');
    expect(json(files['package.json'])['scripts']).not.toHaveProperty('deploy');
    expect(files['package-lock.json']).not.toContain('"node_modules/cdktf-cli"');
    expect(files['README.md']).not.toContain('npx cdktf');
  });

  test.each([true, false])('the lock template fits this package (cdktf-cli: %s)', (withCdktfCli) => {
    const packages = json(filesOf({ withCdktfCli })['package-lock.json'])['packages'] as unknown as Record<
      string,
      Json
    >;
    const entry = packages['node_modules/mlops-scaffold'];
    // If this fails: node scripts/lock-template.mjs
    for (const field of ['dependencies', 'peerDependencies', 'peerDependenciesMeta', 'engines', 'bin']) {
      expect([field, entry?.[field]]).toEqual([field, own[field]]);
    }
    for (const [path, value] of Object.entries(packages)) {
      expect([path, JSON.stringify(value)]).toEqual([path, expect.not.stringMatching(/"resolved":"http/)]);
    }
  });
});

test('the project id is a version 5 UUID of the name alone', () => {
  expect(projectId('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(projectId('a')).toBe(projectId('a'));
  expect(projectId('a')).not.toBe(projectId('b'));
  expect(json(filesOf()['cdktf.json'])['projectId']).toBe(projectId('my-platform'));
});
