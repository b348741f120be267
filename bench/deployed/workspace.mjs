// The generated workspace of a platform, used as its README says.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forward, run } from './run.mjs';

const CLI = fileURLToPath(new URL('../../bin/mlops-scaffold.js', import.meta.url));
const PYTHON = process.env.MLOPS_SCAFFOLD_E2E_PYTHON ?? 'python3';

export class Workspace {
  /** A new project's, whose models this tool serves. It reaches the platform's MLflow until it is removed. */
  static async create(platform, serving) {
    const workspace = new Workspace();
    workspace.made = mkdtempSync(join(tmpdir(), 'mlops-scaffold-bench-workspace-'));
    const project = join(workspace.made, 'project');
    const answers = ['--preset', 'ambiata', '--use', `model-serving=${serving}`];
    const place = ['--set', `platform.namespace=${platform.namespace}`];
    await run(process.execPath, [CLI, 'init', project, ...answers, ...place, '--yes', '--no-install']);
    workspace.plan = join(project, 'mlops.json');
    workspace.folder = join(project, 'workspace');
    workspace.tunnel = await forward(platform.namespace, 'service/mlflow', 5000);
    return workspace;
  }

  run(command) {
    const read = `set -a; . ./.env.example; MLFLOW_TRACKING_URI=http://${this.tunnel.host}; set +a`;
    const env = { PATH: `${dirname(PYTHON)}:${process.env.PATH}`, MLFLOW_DISABLE_TELEMETRY: 'true' };
    return run('bash', ['--norc', '-ec', `${read}; ${command}`], { cwd: this.folder, env });
  }

  /** The models that the project's plan serves. */
  plannedModels() {
    return JSON.parse(readFileSync(this.plan, 'utf8')).platform.models;
  }

  /** The first line of the test set, as a request. */
  request() {
    const [head, row] = readFileSync(join(this.folder, 'data', 'test.csv'), 'utf8').split('\n');
    const values = row.split(',').map(Number);
    const inputs = head
      .split(',')
      .map((name, column) => ({ name, datatype: 'FP64', shape: [1, 1], data: [values[column]] }))
      .filter(({ name }) => name !== 'cultivar');
    return JSON.stringify({ parameters: { content_type: 'pd' }, inputs });
  }

  remove() {
    this.tunnel?.close();
    rmSync(this.made, { recursive: true, force: true });
  }
}
