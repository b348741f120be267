import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { TERRAFORM } from './cluster';
import { terraformEnvironment, type DeployedPlatform } from './deployed-platform';
import { eventually } from './processes';

const APPLY = ['apply', '-auto-approve', '-input=false', '-no-color'];

/** An apply, or another command, that is under way, to be watched and interrupted. */
export class RunningApply {
  private output = '';
  private readonly child: ChildProcessByStdio<null, Readable, Readable>;
  private readonly ended: Promise<unknown>;

  /** `kubeconfig` is what Terraform uses, that of the tests unless said otherwise. */
  constructor(
    platform: DeployedPlatform,
    { args = APPLY, kubeconfig }: { readonly args?: readonly string[]; readonly kubeconfig?: string } = {},
  ) {
    this.child = spawn(TERRAFORM, [`-chdir=${platform.stackFolder}`, ...args], {
      env: {
        ...process.env,
        ...terraformEnvironment(),
        ...(kubeconfig !== undefined && { TF_VAR_kubeconfig_path: kubeconfig }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that its providers can be killed with it.
      detached: true,
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

  /** Kills it and its providers, as the end of a machine or of a container does. */
  public async kill(): Promise<void> {
    if (this.child.pid !== undefined && this.child.exitCode === null)
      process.kill(-this.child.pid, 'SIGKILL');
    await this.ended;
  }

  /** Sends a signal and waits until it was noticed. */
  public async notice(signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
    this.child.kill(signal);
    await this.prints('Interrupt received');
  }

  /** Waits for the end; what was printed, and whether it ended well. */
  public async finish(): Promise<{ readonly output: string; readonly ok: boolean }> {
    await this.ended;
    return { output: this.output, ok: this.child.exitCode === 0 };
  }

  /** Sends a signal and waits for the end; what was printed. */
  public async end(signal: 'SIGINT' | 'SIGTERM'): Promise<string> {
    this.child.kill(signal);
    await this.ended;
    return this.output;
  }
}
