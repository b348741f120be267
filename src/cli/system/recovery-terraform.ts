import { knownIn, type KnownObject } from '../../recovery/known-objects';
import { redact } from '../../redaction/redact';
import { captureCommand } from './capture-command';
import { CliError } from '../cli-error';
import type { Io } from './io';
import { oneLine, quoted } from '../../redaction/printable';

/** An address that is in no state: `untaint` of it takes the lock, and changes nothing. */
const NO_ADDRESS = 'kubernetes_namespace_v1.recover_looks_for_the_lock';
/** Terraform also says that it cannot lock a state that it cannot read, and then of no lock. */
const LOCKED = /acquiring the state lock/i;
const LOCK_OF_ANOTHER = /lock info/i;

/** Terraform, or what `TERRAFORM_BINARY_NAME` names, as cdktf-cli has it. */
export const terraformName = (io: Io): string => io.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';

/** Terraform's state of the stack in a folder. */
export class RecoveryTerraform {
  constructor(
    private readonly io: Io,
    private readonly folder: string,
  ) {}

  /** What the state has. */
  public async known(): Promise<ReadonlyMap<string, KnownObject>> {
    const state = await this.run('state', 'pull');
    try {
      return knownIn(state);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new CliError(
        'failure',
        `"${oneLine(terraformName(this.io))} state pull" prints what is not JSON.`,
      );
    }
  }

  /**
   * Ends where the state is locked: what another apply is just making is not to be touched.
   *
   * @param damaged whether the state is known to be so that it cannot be read
   * @throws CliError where the state is locked or cannot be read, or Terraform cannot be started
   */
  public async requireUnlocked(damaged: boolean): Promise<void> {
    try {
      await this.run('untaint', '-allow-missing', '-no-color', NO_ADDRESS);
    } catch (error) {
      // A state that cannot be read is no reason to end; a Terraform that is not there is one.
      const unreadable = error instanceof CliError && error.kind === 'failure';
      if (!damaged || !unreadable || LOCK_OF_ANOTHER.test(error.message)) throw error;
    }
  }

  public async untaint(address: string): Promise<void> {
    await this.run('untaint', '-no-color', address);
  }

  private async run(...args: string[]): Promise<string> {
    const { cwd, env } = this.io;
    const name = terraformName(this.io);
    const { code, stdout, stderr } = await captureCommand(name, [`-chdir=${this.folder}`, ...args], {
      cwd,
      // Terraform asks its vendor for newer versions with every command, unless told not to.
      env: { CHECKPOINT_DISABLE: '1', ...env },
    });
    if (code === 0) return stdout;
    const said = quoted(redact(stderr));
    throw new CliError(
      'failure',
      `"${oneLine(name)} ${args[0]}" failed in ${this.folder}:\n  ${said}${this.advice(said)}`,
    );
  }

  private advice(said: string): string {
    const terraform = `${terraformName(this.io)} -chdir=${this.folder}`;
    if (LOCKED.test(said)) {
      return `\nIf no other apply runs any more, the lock was left behind: ${terraform} force-unlock ID, with the ID above.`;
    }
    if (/initiali[sz]ation required|terraform init|tofu init/i.test(said)) {
      return `\nInitialize it first: ${terraform} init`;
    }
    return '';
  }
}
