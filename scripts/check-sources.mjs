// Checks types and lints with one program of the compiler: by a process each, every source would be read twice, and every type
// that the linter asks for made twice. The same checks as `npm run typecheck` and `eslint FILES` (all files without any).
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const files = process.argv.slice(2);

const host = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (problem) => {
    throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
  },
};
const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(`${root}/tsconfig.json`, {}, host);
// The linter walks upwards too.
const program = ts.createProgram(fileNames, options, ts.createCompilerHost(options, true));
const problems = [...errors, ...ts.getPreEmitDiagnostics(program)];
if (problems.length > 0) {
  console.error(
    ts.formatDiagnostics(problems, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  );
}

const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: false, programs: [program] } },
  },
});
const results = await eslint.lintFiles(files.length > 0 ? files : ['.']);
const said = await (await eslint.loadFormatter('stylish')).format(results);
if (said !== '') console.error(said);
const failed = problems.length > 0 || results.some(({ errorCount }) => errorCount > 0);
process.exitCode = failed ? 1 : 0;
