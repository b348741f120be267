/** What runs in a terminal of its own. */
interface Terminal {
  readonly write: (text: string) => void;
  readonly onExit: (listener: () => void) => unknown;
}
/** The module by which cdktf starts Terraform. */
export interface Terminals<T extends Terminal = Terminal> {
  spawn: (...args: never[]) => T;
}

const CTRL_C = '\x03';

/**
 * With the first Ctrl-C cdktf's own command line ends, and with it the terminal that it runs Terraform in: what was just being made is
 * then in no state, and the lock stays. So the first one is for Terraform alone, which ends what it has begun, and cdktf waits for it as
 * it always does. The second one is for cdktf again, as is one while nothing runs in a terminal.
 * @param tell says what happens, one line.
 */
export function interruptTerraformFirst(
  terminals: Terminals,
  process: Pick<NodeJS.Process, 'emit'>,
  tell: (line: string) => void,
): void {
  const running = new Set<Terminal>();
  const spawn = terminals.spawn;
  terminals.spawn = (...args) => {
    const terminal = spawn(...args);
    running.add(terminal);
    terminal.onExit(() => running.delete(terminal));
    return terminal;
  };

  const emit = process.emit.bind(process) as (event: string | symbol, ...args: unknown[]) => boolean;
  let asked = false;
  process.emit = ((event: string | symbol, ...args: unknown[]) => {
    if (event !== 'SIGINT' || asked || running.size === 0) return emit(event, ...args);
    asked = true;
    tell(
      'Terraform ends what it has begun. A second Ctrl-C kills it, and then "npx mlops-scaffold recover" has to follow.',
    );
    for (const terminal of running) terminal.write(CTRL_C);
    return true;
  }) as typeof process.emit;
}
