import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeed } from './processes';
import { withPython } from './python-clients';

const CLI = join(__dirname, '..', '..', 'bin', 'mlops-scaffold.js');

/** Where this machine's clients reach the stack. Other than the README's only where a port was taken. */
export interface Reach {
  readonly mlflow: string;
  readonly postgresPort: number;
  readonly store: string;
}

/** The generated `workspace/` of a project, used as its README says. */
export class Workspace {
  private constructor(
    public readonly project: string,
    private readonly reach: Reach,
  ) {}

  public static async create(
    project: string,
    namespace: string,
    reach: Reach,
    /** Flags of `init` besides. */
    flags: readonly string[] = [],
    /** Where the answers come from. */
    from: readonly string[] = ['--preset', 'ambiata'],
  ): Promise<Workspace> {
    const answers = [...from, '--set', `platform.namespace=${namespace}`, ...flags];
    await succeed(process.execPath, [CLI, 'init', project, ...answers, '--yes', '--no-install']);
    const workspace = new Workspace(project, reach);
    copyFileSync(join(workspace.folder, '.env.example'), join(workspace.folder, '.env'));
    await succeed('git', ['init', '--quiet'], { cwd: workspace.folder });
    if (!existsSync(join(workspace.folder, '.dvc'))) return workspace;
    await workspace.run(`dvc remote modify --quiet --local dvc-remote endpointurl ${reach.store}`);
    return workspace;
  }

  public get folder(): string {
    return join(this.project, 'workspace');
  }

  /** Runs a command in a terminal that has read `.env`. */
  public run(command: string): Promise<string> {
    const reached = [
      `export MLFLOW_TRACKING_URI=${this.reach.mlflow}`,
      `export OPTUNA_STORAGE_URL="\${OPTUNA_STORAGE_URL/5432/${this.reach.postgresPort}}"`,
    ].join('; ');
    // Bash takes a socket as standard input for a remote shell, and would read a start file that puts another Python first.
    return succeed('bash', ['--norc', '-ec', `set -a; . ./.env; set +a; ${reached}; ${command}`], {
      cwd: this.folder,
      env: withPython({}),
    });
  }

  public readJson(...path: string[]): unknown {
    return JSON.parse(readFileSync(join(this.folder, ...path), 'utf8'));
  }

  public writeJson(file: string, value: unknown): void {
    writeFileSync(join(this.folder, file), `${JSON.stringify(value, null, 2)}\n`);
  }
}
