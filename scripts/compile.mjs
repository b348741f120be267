// Compiles the library to lib: what package.json exports, and whatever that imports. All of src is checked by it; the
// command line is no part of the library, and is bundled by scripts/bundle.mjs.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = (...path) => join(root, 'src', ...path);
const ENTRIES = [
  source('index.ts'),
  ...readdirSync(source('constructs')).map((room) => source('constructs', room, 'index.ts')),
  source('cli', 'before-cdktf.ts'),
  // scripts/facts.mjs reads it.
  source('catalogue', 'safe-floors.ts'),
];

const host = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};

function stopAt(problems) {
  if (problems.length === 0) return;
  console.error(ts.formatDiagnostics(problems, host));
  process.exit(1);
}

const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.build.json'),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => stopAt([problem]) },
);
stopAt(errors);

// Both programs read the same files: those of the library are emitted by the one that knows all types already.
const reader = ts.createCompilerHost(options);
const readFile = reader.getSourceFile.bind(reader);
const read = new Map();
reader.getSourceFile = (name, ...rest) => {
  if (!read.has(name)) read.set(name, readFile(name, ...rest));
  return read.get(name);
};
const whole = ts.createProgram(fileNames, options, reader);
stopAt(ts.getPreEmitDiagnostics(whole));
const library = ts.createProgram(ENTRIES, options, reader);
for (const file of library.getSourceFiles()) {
  if (!file.isDeclarationFile) stopAt(whole.emit(file).diagnostics);
}
