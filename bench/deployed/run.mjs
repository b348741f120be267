// Commands, port-forwards, and Python programs that do one order after the other.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const start = (file, args, { env = {}, ...options } = {}) =>
  spawn(file, args, { env: { ...process.env, ...env }, ...options });

/** Runs a command to its end; what it printed. */
export async function run(file, args, { input, ...options } = {}) {
  const child = start(file, args, options);
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8').on('data', (text) => (printed[stream] += text));
  }
  child.stdin.end(input);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code === 0) return printed.stdout;
  throw new Error(
    `${file} ${args.join(' ').slice(0, 200)} ended with ${code}:\n${printed.stdout}${printed.stderr}`.slice(
      0,
      5000,
    ),
  );
}

/** `kubectl port-forward`, as the generated README says it. */
export async function forward(namespace, target, port) {
  const child = start('kubectl', ['-n', namespace, 'port-forward', target, `:${port}`]);
  const line = await new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(String(text)));
    child.on('close', () => reject(new Error(`port-forward to ${target} ended`)));
  });
  return { host: `localhost:${/:(\d+) ->/.exec(line)[1]}`, close: () => child.kill() };
}

/** A Python program of this folder: it reads an order, a line of JSON, from its input and prints a line of JSON. */
export class Client {
  constructor(script, file, args, env) {
    const source = readFileSync(fileURLToPath(new URL(script, import.meta.url)), 'utf8');
    this.child = start(file, [...args, '-c', source], { env, stdio: ['pipe', 'pipe', 'pipe'] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
    this.complaints = '';
    this.child.stderr.setEncoding('utf8').on('data', (text) => (this.complaints += text));
  }

  /** In a container of a pod. */
  static inPod(script, namespace, pod, container) {
    const args = ['-n', namespace, 'exec', '-i', pod, '-c', container, '--', 'python3'];
    return new Client(script, 'kubectl', args, {});
  }

  async ask(order) {
    this.child.stdin.write(`${JSON.stringify(order)}\n`);
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`the client ended: ${this.complaints.slice(-3000)}`);
    return JSON.parse(value);
  }

  close() {
    this.child.stdin.end();
  }
}
