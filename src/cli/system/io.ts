/** Everything that the command line reads from, and writes to, the world; passed in, so that tests can replace it. */
export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Path of the script that was started, for commands that are shown to be repeated. */
  readonly script: string;
}

export interface TerminalFlags {
  readonly plain?: boolean;
  readonly color?: boolean;
}

const isSet = (value: string | undefined): boolean =>
  value !== undefined && value !== '' && value !== '0' && value !== 'false';

/** Whether there is a person at a terminal who can be asked. Never in CI, even where it provides a terminal. */
export function canAsk(io: Io): boolean {
  return io.stdin.isTTY && io.stdout.isTTY && !isSet(io.env['CI']);
}

/** Plain text and numbered prompts, without moving the cursor: for screen readers and terminals that cannot. */
export function isPlain(io: Io, flags: TerminalFlags): boolean {
  return flags.plain === true || isSet(io.env['ACCESSIBLE']) || io.env['TERM'] === 'dumb';
}

/** Whether colour may be used on a stream (https://no-color.org). */
export function hasColor(io: Io, stream: NodeJS.WriteStream, flags: TerminalFlags): boolean {
  const refused = flags.color === false || (io.env['NO_COLOR'] ?? '') !== '' || isPlain(io, flags);
  return stream.isTTY && !refused;
}

const NARROWEST = 20;
const WITHOUT_TERMINAL = 100;

/** Width to lay text out for. */
export function columnsOf(stream: NodeJS.WriteStream): number {
  return stream.isTTY && stream.columns > 0
    ? Math.max(NARROWEST, Math.min(stream.columns, 100))
    : WITHOUT_TERMINAL;
}
