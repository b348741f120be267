import type { Prompter } from '../../wizard/prompter';
import { columnsOf, hasColor, isPlain, type Io, type TerminalFlags } from '../system/io';

/** The prompter that suits the terminal and the person at it. */
export async function openPrompter(io: Io, flags: TerminalFlags): Promise<Prompter> {
  if (isPlain(io, flags)) {
    const { PlainPrompter } = await import('./plain-prompter.js');
    return new PlainPrompter(io.stdin, io.stdout, columnsOf(io.stdout));
  }
  const color = hasColor(io, io.stdout, flags);
  // The prompt library asks the environment, and nothing else, whether it may use colour.
  if (!color) io.env['NO_COLOR'] = '1';
  const { InquirerPrompter } = await import('./inquirer-prompter.js');
  return InquirerPrompter.open({
    input: io.stdin,
    output: io.stdout,
    columns: () => columnsOf(io.stdout),
    rows: () => io.stdout.rows,
    dim: (text) => (color ? `\u001b[2m${text}\u001b[22m` : text),
  });
}
