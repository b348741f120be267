import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithPackages } from './python';

const TOOLS = join(__dirname, '..', '..', 'templates', 'tools');

/** Runs the tests that a suite's part of the workspace brings, where Python has what its scripts import. */
export function describeScripts(suite: string, room: string, packages: readonly string[], count: number) {
  describeWithPackages([...packages, 'pytest'], `the scripts of the workspace with ${suite}`, (python) => {
    test('pass their own tests', () => {
      const folder = mkdtempSync(join(tmpdir(), `mlops-scaffold-${suite}-`));
      try {
        cpSync(join(TOOLS, suite, 'workspace', room), folder, { recursive: true });
        const { status, stdout, stderr } = spawnSync(
          python,
          ['-m', 'pytest', '-q', '-p', 'no:cacheprovider'],
          { cwd: join(folder, suite), encoding: 'utf8' },
        );
        expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
        expect(stdout).toMatch(new RegExp(`^${String(count)} passed`, 'm'));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
}
