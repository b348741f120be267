import { spawnSync } from 'node:child_process';

// Asked for once: where `python3` is a shim of a version manager, each start of it takes twenty times as long.
const asked = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' });
const here = asked.status === 0;

/** The interpreter that `python3` starts. */
export const PYTHON = here ? asked.stdout.trim() : 'python3';

const titled = (name: string) => (here ? name : `${name} (skipped: "python3" is not on PATH)`);

/** `test`, or `test.skip` with the reason in its title, so that it is counted as skipped. */
export function testWithPython(name: string, fn: () => void): void {
  (here ? test : test.skip)(titled(name), fn);
}

/** `describe`, or `describe.skip` with the reason in its title. */
export function describeWithPython(name: string, fn: () => void): void {
  (here ? describe : describe.skip)(titled(name), fn);
}

/** What Python says about the syntax of a source: nothing where it is right. */
export function syntaxErrors(source: string): string {
  const run = spawnSync(PYTHON, ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], { input: source });
  if (run.error !== undefined) throw run.error;
  return run.stderr.toString();
}

/** `describe` with a Python that has some packages, or `describe.skip` with the reason in its title. */
export function describeWithPackages(
  packages: readonly string[],
  name: string,
  fn: (python: string) => void,
): void {
  const candidates = [PYTHON, process.env['MLOPS_SCAFFOLD_E2E_PYTHON']];
  const python = candidates.find(
    (program) =>
      program !== undefined && spawnSync(program, ['-c', `import ${packages.join()}`]).status === 0,
  );
  if (python === undefined)
    describe.skip(`${name} (skipped: no python3 with ${packages.join(', ')})`, () => fn(''));
  else describe(name, () => fn(python));
}
