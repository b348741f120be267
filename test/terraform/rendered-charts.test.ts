import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const folder = process.env['MLOPS_SCAFFOLD_E2E_SELDON_CHART'] ?? 'upstream';

// Rendered anew by Terraform's helm provider; the chart is not part of this package.
(folder === 'upstream' ? test.skip : test)(
  'what is kept of the pinned chart is what it renders (MLOPS_SCAFFOLD_E2E_SELDON_CHART)',
  () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join('scripts', 'render-charts.mjs'), '--check', `seldon-core-operator=${folder}`],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  },
  300_000,
);
