import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { PYTHON, PYTHON_BIN } from './e2e-settings';
import { succeed } from './processes';
import type { DeployedPlatform } from './deployed-platform';
import type { PortForward } from './port-forward';

const SCRIPTS = join(__dirname, '..', 'e2e', 'clients');

/** Puts Python's own programs first, as an activated virtual environment does. */
export const withPython = (env: Readonly<Record<string, string>>): Record<string, string> => ({
  PATH: `${PYTHON_BIN}${delimiter}${process.env['PATH'] ?? ''}`,
  PYTHONDONTWRITEBYTECODE: '1',
  MLFLOW_DISABLE_TELEMETRY: 'true',
  ...env,
});

/** Runs one of the client scripts; the JSON that it prints last. */
export async function runClient<T>(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<T> {
  const stdout = await succeed(PYTHON, [join(SCRIPTS, script), ...args], { env: withPython(env), cwd });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T;
}

export type ClientProcess = ChildProcessByStdio<Writable | null, Readable, Readable>;

/** Starts one of the client scripts and leaves it running. */
export function startClient(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  /** pipe: it lives until its input ends. */
  input: 'ignore' | 'pipe' = 'ignore',
): ClientProcess {
  return spawn(PYTHON, [join(SCRIPTS, script), ...args], {
    env: { ...process.env, ...withPython(env) },
    stdio: [input, 'pipe', 'pipe'],
  }) as ClientProcess;
}

/** A client script that runs in a pod. */
export interface PodScript {
  /** What it has printed so far. */
  readonly lines: () => string[];
  /** Ends it; all that it has printed. */
  readonly stop: () => string[];
}

/** Starts one of the client scripts in a pod that has Python, and leaves it running. */
export function startInPod(
  namespace: string,
  pod: string,
  script: string,
  args: readonly string[],
): PodScript {
  const command = ['-n', namespace, 'exec', '-i', pod, '--', 'python3', '-', ...args];
  const child = spawn('kubectl', command, { stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stdin.end(readFileSync(join(SCRIPTS, script)));
  const lines = () => output.split('\n').slice(0, -1);
  const stop = () => {
    child.kill();
    return lines();
  };
  return { lines, stop };
}

/** What the README tells a user of MLflow to export. */
export async function mlflowEnvironment(
  platform: DeployedPlatform,
  forward: PortForward,
): Promise<Record<string, string>> {
  return {
    MLFLOW_TRACKING_URI: forward.url,
    MLFLOW_ENABLE_PROXY_MULTIPART_DOWNLOAD: 'false',
    MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD: 'false',
    MLFLOW_TRACKING_USERNAME: 'admin',
    MLFLOW_TRACKING_PASSWORD: await platform.secretValue('mlflow', 'admin-password'),
  };
}

/** The same for a process that works on Optuna studies. */
export async function optunaEnvironment(
  platform: DeployedPlatform,
  forward: PortForward,
): Promise<Record<string, string>> {
  return {
    OPTUNA_STORAGE_URL: `postgresql+psycopg2://optuna@localhost:${forward.port}/optuna?sslmode=prefer`,
    PGPASSWORD: await platform.secretValue('postgres-optuna', 'password'),
  };
}

/** The same for DVC. */
export async function dvcEnvironment(platform: DeployedPlatform): Promise<Record<string, string>> {
  return {
    AWS_ACCESS_KEY_ID: await platform.secretValue('object-store-dvc', 'access-key-id'),
    AWS_SECRET_ACCESS_KEY: await platform.secretValue('object-store-dvc', 'secret-access-key'),
    AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
    AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required',
  };
}
