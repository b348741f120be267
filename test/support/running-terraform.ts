import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { TERRAFORM } from './cluster';
import { terraformEnvironment, type DeployedPlatform } from './deployed-platform';
import { eventually } from './processes';

/** An apply that is under way, to be watched and interrupted. */
export class RunningApply {
  private output = '';
  private readonly child: ChildProcessByStdio<null, Readable, Readable>;
  private readonly ended: Promise<unknown>;

  constructor(platform: DeployedPlatform) {
    const args = ['apply', '-auto-approve', '-input=false', '-no-color'];
    this.child = spawn(TERRAFORM, [`-chdir=${platform.stackFolder}`, ...args], {
      env: { ...process.env, ...terraformEnvironment() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.ended = once(this.child, 'close');
  }

  public get printed(): string {
    return this.output;
  }

  /** Waits until a text was printed so many times; the apply must still be under way. */
  public async prints(text: string, times = 1): Promise<void> {
    await eventually(
      () => {
        const printed = this.output.split(text).length - 1;
        if (printed >= times) return Promise.resolve();
        return Promise.reject(
          new Error(`"${text}" stands ${printed} of ${times} times in:\n${this.output.slice(-1500)}`),
        );
      },
      { seconds: 300, every: 0.02 },
    );
  }

  /** Ends it at once, as an impatient second Ctrl-C does. What was being made is lost to the state. */
  public async abandon(): Promise<void> {
    while (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGINT');
      await Promise.race([this.ended, new Promise((resolve) => setTimeout(resolve, 500))]);
    }
  }

  /** Sends a signal and waits for the end; what was printed. */
  public async end(signal: 'SIGINT' | 'SIGTERM'): Promise<string> {
    this.child.kill(signal);
    await this.ended;
    return this.output;
  }
}
