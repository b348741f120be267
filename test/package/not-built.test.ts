import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test('a clone that was not built says so in one line', () => {
  const clone = mkdtempSync(join(tmpdir(), 'not-built-'));
  try {
    cpSync(join(__dirname, '..', '..', 'bin'), join(clone, 'bin'), { recursive: true });
    const run = spawnSync(process.execPath, [join(clone, 'bin', 'mlops-scaffold.js'), '--help'], {
      encoding: 'utf8',
    });
    expect(run).toMatchObject({
      status: 5,
      stdout: '',
      stderr: 'error: mlops-scaffold is not built here: run "npm ci" and "npm run build" first.\n',
    });
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
});
