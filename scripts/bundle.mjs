// Bundles the command line to lib/command-line, with the packages that it is made of: a few files are read and compiled in a
// part of the time that some hundred take. What a command loads on demand stays a file of its own.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'lib', 'command-line');

/** These come with the package's dependencies: they are large, and few commands load them. */
const EXTERNAL = ['inquirer', '@hpcc-js/wasm-graphviz'];

rmSync(folder, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: EXTERNAL,
  define: { __dirname: 'import.meta.dirname' },
  // Of those packages, the ones that are CommonJS ask for modules of Node's.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
});

/** The folder of the package that a file belongs to; none is our own. */
const packageOf = (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
const packages = [...new Set(Object.keys(metafile.inputs).flatMap((file) => packageOf(file) ?? []))].sort();

/** What a licence asks of those who hand a package on: that its text goes along. */
function licenceOf(path) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
  const [file] = readdirSync(join(root, path)).filter((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence that could be handed on`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(root, path, file), 'utf8').trim()}\n`;
}

writeFileSync(
  join(folder, 'LICENSES'),
  ['The files beside this one hold code of these packages.\n', ...packages.map(licenceOf)].join(
    `\n${'-'.repeat(80)}\n\n`,
  ),
);
