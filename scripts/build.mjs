// Compiles the library and bundles the command line to lib, records which line of lib makes which resource, and packs the
// package into dist, so that a project generated from a checkout can depend on the very code that generated it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (error !== undefined || status !== 0) {
    console.error(`failed: ${command} ${args.join(' ')}${error === undefined ? '' : `: ${error.message}`}`);
    process.exit(1);
  }
}

rmSync(join(root, 'lib'), { recursive: true, force: true });
run(process.execPath, [join(root, 'scripts', 'compile.mjs')]);
run(process.execPath, [join(root, 'scripts', 'bundle.mjs')]);
// Scripts in other languages lie beside the construct that reads them.
cpSync(join(root, 'src', 'constructs'), join(root, 'lib', 'constructs'), {
  recursive: true,
  filter: (path) => !/\.(ts|md|pyc)$|__pycache__/.test(path),
});

run(process.execPath, [join(root, 'scripts', 'source-lines.mjs')]);

const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
run('npm', ['pack', '--silent', '--pack-destination', dist]);
console.log(`built lib and dist/${readdirSync(dist).join(', ')}`);
