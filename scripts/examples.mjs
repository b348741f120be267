// Makes the expected output of every example anew: mlops.json from its answers, cdk.tf.json from that.
// Build first. The tests compare and never write: a difference there is a change that users will see.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const { Testing } = require('cdktf');
const { parsePlan, PlatformStack } = require(join(root, 'lib', 'index.js'));
const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-examples-'));
for (const entry of readdirSync(join(root, 'examples'), { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const example = join(root, 'examples', entry.name);
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'bin', 'mlops-scaffold.js'),
      'init',
      'x',
      '--config',
      join(example, 'answers.yaml'),
      '--dry-run',
      '--json',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${entry.name}: ${stderr}`);
  const { plan } = JSON.parse(stdout);
  write(join(example, 'mlops.json'), plan);
  const stack = new PlatformStack(Testing.stubVersion(Testing.app()), 'platform', { plan: parsePlan(plan) });
  write(join(example, 'cdk.tf.json'), JSON.parse(Testing.synth(stack, true)));
  console.log(entry.name);
}
rmSync(folder, { recursive: true, force: true });
