import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');

/** What the compiler has against files, by name and text, that need not exist: in a project as strict as a generated one. */
export function complaints(texts: Readonly<Record<string, string>>): string[] {
  const { compilerOptions } = ts.readConfigFile(join(ROOT, 'templates', 'project', 'tsconfig.json'), (path) =>
    readFileSync(path, 'utf8'),
  ).config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...compilerOptions,
      noEmit: true,
      rootDir: ROOT,
      types: ['node'],
      paths: {
        'mlops-scaffold': [join(ROOT, 'src', 'index.ts')],
        'mlops-scaffold/constructs/*': [join(ROOT, 'src', 'constructs', '*', 'index.ts')],
      },
    },
    ROOT,
  );
  const files = new Map(
    Object.entries(texts).map(([name, text]) => [join(ROOT, 'test', 'stacks', name), text]),
  );
  const base = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...base,
    fileExists: (name) => files.has(name) || base.fileExists(name),
    readFile: (name) => files.get(name) ?? base.readFile(name),
    getSourceFile: (name, ...rest) => {
      const text = files.get(name);
      return text === undefined
        ? base.getSourceFile(name, ...rest)
        : ts.createSourceFile(name, text, rest[0]);
    },
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}
