import type { ApiProxy, Moment, Strike } from './api-proxy';
import type { DeployedPlatform } from './deployed-platform';
import { INTERRUPTIONS } from './e2e-settings';
import { RunningApply } from './running-terraform';

/** How Terraform is stopped. `twice`: by a second Ctrl-C, so that it ends at once. */
export type Way = 'SIGKILL' | 'SIGINT' | 'SIGTERM' | 'SIGINT twice';

export interface Interruption {
  readonly way: Way;
  /** Number of the write, from 1 on, or what the first such write looks like. */
  readonly at: number | RegExp;
  readonly moment: Moment;
}

interface Ended {
  readonly output: string;
  readonly ok: boolean;
}

/** Runs Terraform, and stops it at one write if it comes to that. */
function start(
  platform: DeployedPlatform,
  proxy: ApiProxy,
  { way, at, moment }: Pick<Interruption, 'way' | 'moment'> & Pick<Strike, 'at'>,
  args?: readonly string[],
): Promise<Ended> {
  const ways = {
    SIGKILL: () => run.kill(),
    SIGINT: () => run.notice('SIGINT'),
    SIGTERM: () => run.notice('SIGTERM'),
    'SIGINT twice': () => run.abandon(),
  };
  const endsByItself = way === 'SIGINT' || way === 'SIGTERM';
  proxy.expect({ at, moment, stop: ways[way], answer: endsByItself });
  const run = new RunningApply(platform, { kubeconfig: proxy.kubeconfig, ...(args && { args }) });
  return run.finish();
}

/** Runs Terraform and stops it at one write to the API server; it must come to that. */
export async function interrupt(
  platform: DeployedPlatform,
  proxy: ApiProxy,
  interruption: Interruption,
  args?: readonly string[],
): Promise<void> {
  const { at: wanted } = interruption;
  const at = (write: string, number: number) =>
    wanted instanceof RegExp ? wanted.test(write) : number === wanted;
  const { output } = await start(platform, proxy, { ...interruption, at }, args);
  if (!proxy.hasStruck) {
    const count = proxy.writes.length;
    throw new Error(`it ended after ${count} writes, before ${String(wanted)}:\n${output.slice(-3000)}`);
  }
}

const ONE_BY_ONE = ['apply', '-parallelism=1', '-auto-approve', '-input=false', '-no-color'];

/**
 * Applies again and again, stops each apply at its first write that none was stopped at before, and repairs, until an apply
 * has no new write any more.
 *
 * @returns every write that an apply was stopped at; and those with which an apply, told to stop by one signal, ended what
 *   it was at
 */
export async function interruptEach(
  platform: DeployedPlatform,
  proxy: ApiProxy,
  way: Way,
  repair: () => Promise<void>,
): Promise<{ readonly struck: ReadonlySet<string>; readonly ended: ReadonlySet<string> }> {
  const struck = new Set<string>();
  const ended = new Set<string>();
  for (;;) {
    let hit: string | undefined;
    const at = (write: string) => {
      if (struck.has(write)) return false;
      hit = write;
      return true;
    };
    const run = await start(platform, proxy, { way, at, moment: 'before it is answered' }, ONE_BY_ONE);
    if (hit === undefined) {
      if (!run.ok) throw new Error(`terraform failed:\n${run.output.slice(-3000)}`);
      return { struck, ended };
    }
    struck.add(hit);
    for (const write of proxy.writes.slice(proxy.writes.indexOf(hit) + 1)) ended.add(write);
    await repair();
  }
}

/** Runs Terraform to its end, and counts what it writes. */
export async function countWrites(
  platform: DeployedPlatform,
  proxy: ApiProxy,
  args?: readonly string[],
): Promise<number> {
  proxy.expect();
  const run = new RunningApply(platform, { kubeconfig: proxy.kubeconfig, ...(args && { args }) });
  const { output, ok } = await run.finish();
  if (!ok) throw new Error(`terraform failed:\n${output.slice(-3000)}`);
  return proxy.writes.length;
}

/** So many of the numbers from 1 to a total as the tests are told to try, evenly spread, with the first and the last. */
export function spread(total: number, count = INTERRUPTIONS): readonly number[] {
  const steps = Math.min(total, count);
  if (steps <= 1) return total === 0 ? [] : [Math.ceil(total / 2)];
  return Array.from({ length: steps }, (_, step) => 1 + Math.round((step * (total - 1)) / (steps - 1)));
}
