import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const HOOK = join(__dirname, 'record-effects.cjs');

export interface Watched {
  readonly status: number | null;
  readonly output: string;
  /** Processes that node started, such as `process tsc --noEmit`. */
  readonly processes: readonly string[];
  /** Names that were looked up and connections that were opened, as node saw them, by any process that is node. */
  readonly network: readonly string[];
  /** Internet sockets that any process connected, as the system saw them; undefined where it cannot be asked. */
  readonly sockets: readonly string[] | undefined;
  /** Every call of `terraform`, after the value of CHECKPOINT_DISABLE that it was given. */
  readonly terraform: readonly string[];
}

/** Why system calls cannot be watched here, if they cannot. */
export const missingStrace: string | undefined = ((): string | undefined => {
  const { error, status } = spawnSync('strace', [
    '-f',
    '--seccomp-bpf',
    '-o',
    '/dev/null',
    '-e',
    'trace=connect',
    'true',
  ]);
  if (error !== undefined) return '"strace" is not on PATH';
  return status === 0 ? undefined : 'strace may not watch processes';
})();

const lines = (file: string): string[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];

/**
 * Runs a command as a user would who has set nothing but what is given, and tells what it did besides. `terraform` is a stand-in that
 * fails, but for `terraform version`.
 */
export function watched(
  cwd: string,
  command: string,
  args: readonly string[],
  own: Readonly<Record<string, string>> = {},
): Watched {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-watched-'));
  try {
    const [effects, calls, traced] = ['effects', 'calls', 'traced'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const terraform = join(folder, 'terraform');
    const version = '{"terraform_version": "1.11.4", "platform": "linux_amd64"}';
    writeFileSync(
      terraform,
      `#!/bin/sh\necho "$CHECKPOINT_DISABLE: $*" >> "${calls}"\n[ "$1" = version ] && echo '${version}'\n`,
    );
    chmodSync(terraform, 0o755);
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(npm_.*|JEST_.*|NODE_ENV|CHECKPOINT_DISABLE|TERRAFORM_BINARY_NAME)$/i.test(name),
    );
    const strace = ['strace', '-f', '--seccomp-bpf', '-qq', '-e', 'trace=connect', '-o', traced];
    const [file = command, ...rest] = [...(missingStrace === undefined ? strace : []), command, ...args];
    const { status, stdout, stderr } = spawnSync(file, rest, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 64 * 2 ** 20,
      env: {
        ...Object.fromEntries(inherited),
        ...own,
        NO_COLOR: '1',
        CI: '1',
        PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
        EFFECTS: effects,
        NODE_OPTIONS: `--require ${JSON.stringify(HOOK)}`,
      },
    });
    const seen = lines(effects);
    return {
      status,
      output: `${stdout}${stderr}`,
      processes: seen.filter((line) => line.startsWith('process ')),
      network: seen.filter((line) => !line.startsWith('process ')),
      sockets:
        missingStrace === undefined ? lines(traced).filter((line) => line.includes('AF_INET')) : undefined,
      terraform: lines(calls),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
