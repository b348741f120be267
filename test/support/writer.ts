import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PYTHON } from './e2e-settings';
import { eventually, succeed } from './processes';
import { withPython } from './python-clients';

const SCRIPT = join(__dirname, '..', 'e2e', 'clients', 'keep_writing.py');

export type Written = 'metric' | 'trial' | 'object';
type Environment = Readonly<Record<string, string>>;

/** Acknowledged writes that are not there. */
export async function missingWrites(
  what: Written,
  env: Environment,
  acknowledged: readonly string[],
): Promise<readonly unknown[]> {
  const input = acknowledged.map((line) => `${line}\n`).join('');
  const output = await succeed(PYTHON, [SCRIPT, what, 'check'], { env: withPython(env), input });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as unknown[];
}

/** A client that writes without end, and remembers what was acknowledged. */
export class Writer {
  private stdout = '';
  private stderr = '';
  private readonly child;

  /** `first` numbers the first write: no number twice, or an object would be overwritten. */
  constructor(
    public readonly what: Written,
    env: Environment,
    first = 1,
  ) {
    this.child = spawn(PYTHON, [SCRIPT, what, 'write', String(first)], {
      env: { ...process.env, ...withPython(env) },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
  }

  /** One line for each write that was acknowledged so far. */
  public get acknowledged(): readonly string[] {
    return this.stdout.split('\n').slice(0, -1);
  }

  /** Waits until so many more writes were acknowledged. */
  public async writes(more: number): Promise<void> {
    const from = this.acknowledged.length;
    await eventually(
      () => {
        const done = this.acknowledged.length - from;
        if (done >= more) return Promise.resolve();
        return Promise.reject(
          new Error(`${this.what}: ${done} of ${more} writes\n${this.stderr.slice(-1500)}`),
        );
      },
      { seconds: 240, every: 0.2 },
    );
  }

  /** Ends after the write at hand; all that was acknowledged. */
  public async stop(): Promise<readonly string[]> {
    const ended = once(this.child, 'close');
    this.child.stdin.end();
    await ended;
    return this.acknowledged;
  }

  public kill(): void {
    this.child.kill('SIGKILL');
  }
}
