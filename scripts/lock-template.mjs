// Makes templates/lock/: the lock files of generated projects, with and without cdktf-cli.
// Run it after a change of templates/project/package.json or of this package's own dependencies.
// Versions that are locked already stay; delete a lock file first to take the newest that fit.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const templates = join(root, 'templates');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const manifest = JSON.parse(readFileSync(join(templates, 'project', 'package.json'), 'utf8'));

const npm = (cwd, ...args) =>
  execFileSync('npm', args, {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });

function lock(name, withCdktfCli) {
  const dir = mkdtempSync(join(tmpdir(), 'lock-template-'));
  try {
    mkdirSync(join(dir, 'vendor'));
    npm(root, 'pack', '--ignore-scripts', '--silent', '--pack-destination', join(dir, 'vendor'));
    const { ...devDependencies } = manifest.devDependencies;
    if (!withCdktfCli) delete devDependencies['cdktf-cli'];
    writeFileSync(
      join(dir, 'package.json'),
      JSON.stringify({
        ...manifest,
        dependencies: {
          ...manifest.dependencies,
          'mlops-scaffold': `file:vendor/mlops-scaffold-${version}.tgz`,
        },
        devDependencies,
      }),
    );
    copyFileSync(join(templates, 'project', '_npmrc'), join(dir, '.npmrc'));
    const target = join(templates, 'lock', name);
    if (existsSync(target)) copyFileSync(target, join(dir, 'package-lock.json'));
    npm(dir, 'install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund');
    const made = JSON.parse(readFileSync(join(dir, 'package-lock.json'), 'utf8'));
    // Where the package comes from is known when a project is rendered.
    const entry = made.packages['node_modules/mlops-scaffold'];
    delete entry.resolved;
    delete entry.integrity;
    const text = `${JSON.stringify(made, null, 2)}\n`;
    if (/"resolved": "https?:/.test(text)) throw new Error(`${name} names a registry: see _npmrc`);
    writeFileSync(target, text);
    console.log(`${name}: ${Object.keys(made.packages).length - 1} packages`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

mkdirSync(join(templates, 'lock'), { recursive: true });
lock('package-lock.json', false);
lock('package-lock-cdktf-cli.json', true);
