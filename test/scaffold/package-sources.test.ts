import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLibrary } from '../../src/scaffold/find-library';
import { loadTemplates } from '../../src/scaffold/load-templates';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-sources-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the library', () => {
  beforeEach(() => writeFileSync(join(folder, 'package.json'), '{"version":"1.2.3"}'));

  test('is vendored where the checkout has packed itself', () => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'mlops-scaffold-1.2.3.tgz'), 'x');
    expect(findLibrary(folder)).toMatchObject({
      kind: 'vendored',
      version: '1.2.3',
      fileName: 'mlops-scaffold-1.2.3.tgz',
    });
  });

  test('is the published version otherwise, also beside a tarball of another version', () => {
    expect(findLibrary(folder)).toEqual({ kind: 'published', version: '1.2.3' });
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'mlops-scaffold-1.2.2.tgz'), 'x');
    expect(findLibrary(folder)).toEqual({ kind: 'published', version: '1.2.3' });
  });
});

test('templates get their dots back, Python packages keep their underscores, caches are left out', () => {
  for (const dir of ['_dvc', 'src', '__pycache__']) mkdirSync(join(folder, dir));
  writeFileSync(join(folder, '_gitignore'), 'a');
  writeFileSync(join(folder, '_dvc', '_gitignore'), 'b');
  writeFileSync(join(folder, 'src', '__init__.py'), 'c');
  writeFileSync(join(folder, '__pycache__', 'x.pyc'), 'd');
  expect(Object.fromEntries(loadTemplates(folder))).toEqual({
    '.gitignore': 'a',
    '.dvc/.gitignore': 'b',
    'src/__init__.py': 'c',
  });
});
