// How long node takes to synthesize the whole default stack, and how much memory.
// Build first: npm run build. Then: node bench/synth.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, report } from './measure.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outdir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-synth-'));
const program = `
  const { App } = require('cdktf');
  const { parsePlan, PlatformStack } = require(${JSON.stringify(root)});
  const app = new App({ outdir: ${JSON.stringify(outdir)} });
  new PlatformStack(app, 'platform', { plan: parsePlan(require(${JSON.stringify(join(root, 'examples', 'ambiata', 'mlops.json'))})) });
  app.synth();
`;
const options = { cwd: root, env: { ...process.env, CHECKPOINT_DISABLE: '1' } };
const args = ['-e', program];

try {
  report(
    'Synthesis of the default stack',
    compare({
      'node -e \'require("cdktf")\'': {
        command: process.execPath,
        args: ['-e', 'require("cdktf")'],
        options,
      },
      'node synth': { command: process.execPath, args, options },
    }),
    undefined,
    'under 800 ms',
  );
  const measured = spawnSync(
    process.execPath,
    ['-e', `${program}; console.log(process.resourceUsage().maxRSS)`],
    { ...options, encoding: 'utf8' },
  );
  console.log(
    `\nPeak memory of one synthesis: ${(Number(measured.stdout) / 1024).toFixed(0)} MiB (goal: under 160 MB)`,
  );
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
