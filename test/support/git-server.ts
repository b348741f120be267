import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kubectl } from './cluster';
import { AIRFLOW_IMAGE } from './e2e-settings';
import { startProbe } from './probe-pods';
import { succeed } from './processes';
import { type PodScript, startInPod } from './python-clients';

const PORT = 8080;
const NAME = 'reader';
const PASSWORD = 'a password with "quotes", $signs and a \\';
const FOLDER = '/tmp/repositories';

/** A pod that serves a Git repository behind a password, in a namespace of its own. */
export class GitServer {
  private script: PodScript | undefined;
  private address = '';

  constructor(private readonly namespace: string) {}

  public async start(): Promise<void> {
    await kubectl(['create', 'namespace', this.namespace]);
    await startProbe(this.namespace, 'git', {}, 'airflow', { airflow: AIRFLOW_IMAGE });
    // With the branch, empty: who has cloned a repository without it looks no further.
    await this.run(
      [
        `git init --quiet --bare --initial-branch=main ${FOLDER}/dags.git && cd ${FOLDER}/dags.git`,
        'export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b',
        'git update-ref refs/heads/main "$(git commit-tree -m Begin "$(git mktree < /dev/null)")"',
      ].join('; '),
    );
    this.script = startInPod(this.namespace, 'git', 'serve_git.py', [String(PORT), FOLDER, NAME, PASSWORD]);
    const pod = ['-n', this.namespace, 'get', 'pod', 'git', '-o', 'jsonpath={.status.podIP}'];
    this.address = `http://${await kubectl(pod)}:${PORT}`;
  }

  public get url(): string {
    return `${this.address}/dags.git`;
  }

  /** What it was asked. */
  public get asked(): readonly string[] {
    return this.script?.lines() ?? [];
  }

  /** Makes the Secret that opens it, in the namespace of a platform. */
  public async makeSecret(namespace: string, name: string): Promise<void> {
    const secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, namespace },
      stringData: { username: NAME, password: PASSWORD },
    };
    await kubectl(['create', '-f', '-'], { input: JSON.stringify(secret) });
  }

  /** Commits all of a folder, and takes it over as the branch `main`. */
  public async take(folder: string): Promise<void> {
    const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
    const bundle = join(folder, '.git', 'all.bundle');
    await succeed('git', ['add', '--all'], { cwd: folder });
    await succeed('git', [...author, 'commit', '--quiet', '--allow-empty', '-m', 'Change'], { cwd: folder });
    await succeed('git', ['branch', '--move', '--force', 'main'], { cwd: folder });
    await succeed('git', ['bundle', 'create', '--quiet', bundle, 'main'], { cwd: folder });
    const file = readFileSync(bundle).toString('base64');
    const fetched = `git -C ${FOLDER}/dags.git fetch --quiet /tmp/all.bundle +main:main`;
    await this.run(`base64 -d > /tmp/all.bundle && ${fetched}`, file);
  }

  public async stop(): Promise<void> {
    this.script?.stop();
    await kubectl(['delete', 'namespace', this.namespace, '--ignore-not-found', '--wait=false']);
  }

  private run(command: string, input = ''): Promise<string> {
    const shell = ['sh', '-ec', `export HOME=/tmp; ${command}`];
    return kubectl(['-n', this.namespace, 'exec', '-i', 'git', '--', ...shell], { input });
  }
}
