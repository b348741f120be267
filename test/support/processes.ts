import { spawn } from 'node:child_process';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProcessOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs a command to its end. A failure is a code, not an error. */
export function runProcess(
  file: string,
  args: readonly string[],
  { cwd, env = {}, input }: ProcessOptions = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...args], { cwd, env: { ...process.env, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** Runs a command that must succeed; what it printed on standard output. */
export async function succeed(
  file: string,
  args: readonly string[],
  options?: ProcessOptions,
): Promise<string> {
  const { code, stdout, stderr } = await runProcess(file, args, options);
  if (code !== 0) {
    const command = `${file} ${args.join(' ').slice(0, 300)}`;
    throw new Error(`${command} ended with ${code ?? 'a signal'}:\n${(stdout + stderr).slice(-4000)}`);
  }
  return stdout;
}

/** Asks again and again until the answer is there; the last reason when the time is over. */
export async function eventually<T>(
  ask: () => Promise<T>,
  { seconds, every = 1 }: { readonly seconds: number; readonly every?: number },
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, every * 1000));
    }
  }
}
