import { columnsOf, isPlain, type Io, type TerminalFlags } from './io';

/** Tells what takes long, while it does. On a terminal one line that moves, elsewhere one line per step. */
export interface Progress {
  step<T>(label: string, work: () => Promise<T>): Promise<T>;
}

const FRAMES = ['|', '/', '-', '\\'] as const;
const INTERVAL_MS = 120;
const CLEAR_LINE = '\r\u001b[2K';

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

function lines(stream: NodeJS.WriteStream): Progress {
  return {
    async step(label, work) {
      const start = Date.now();
      stream.write(`${label} ...\n`);
      const result = await work();
      stream.write(`${label}: done in ${seconds(start)}\n`);
      return result;
    },
  };
}

function spinner(stream: NodeJS.WriteStream): Progress {
  return {
    async step(label, work) {
      const start = Date.now();
      let frame = 0;
      const draw = (): void => {
        const text = `${FRAMES[frame++ % FRAMES.length] ?? ''} ${label} ${seconds(start)}`;
        stream.write(`${CLEAR_LINE}${text.slice(0, columnsOf(stream) - 1)}`);
      };
      draw();
      const timer = setInterval(draw, INTERVAL_MS);
      try {
        const result = await work();
        stream.write(`${CLEAR_LINE}✔ ${label}: ${seconds(start)}\n`);
        return result;
      } catch (error) {
        stream.write(CLEAR_LINE);
        throw error;
      } finally {
        clearInterval(timer);
      }
    },
  };
}

/** Progress goes to standard error: standard output is for results. */
export const progressFor = (io: Io, flags: TerminalFlags): Progress =>
  io.stderr.isTTY && !isPlain(io, flags) ? spinner(io.stderr) : lines(io.stderr);
