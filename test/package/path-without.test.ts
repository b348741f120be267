import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

test('the tests that need no Terraform find none, and all else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'path-without-'));
  try {
    const folders = ['local', 'other'].map((name) => join(folder, name));
    for (const place of folders) mkdirSync(place);
    const say = (place: string, name: string) =>
      writeFileSync(join(folder, place, name), `#!/bin/sh\necho ${name}\n`, { mode: 0o755 });
    say('local', 'terraform');
    say('local', 'docker');
    say('other', 'kubectl');
    const script = `import { pathWithout } from ${JSON.stringify(join(__dirname, '..', '..', 'scripts', 'path-without.mjs'))};
      process.stdout.write(pathWithout(['terraform', 'tofu'], ${JSON.stringify([...folders, '/nowhere'].join(delimiter))}, ${JSON.stringify(folder)}));`;
    const made = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    const run = (name: string) => {
      const { stdout, error } = spawnSync(name, { encoding: 'utf8', env: { PATH: made.stdout } });
      return error === undefined ? stdout : (error as NodeJS.ErrnoException).code;
    };
    expect(['terraform', 'docker', 'kubectl'].map(run)).toEqual(['ENOENT', 'docker\n', 'kubectl\n']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
