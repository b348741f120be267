// Times whole processes. Candidates take turns, so that a slow moment of the machine hits all of them alike.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function once({ command, args = [], options = {}, before }) {
  before?.();
  const start = performance.now();
  const { status, error, stderr } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...options,
  });
  const elapsed = performance.now() - start;
  if (error !== undefined || status !== 0) {
    throw new Error(
      `${command} ${args.join(' ')} failed: ${error?.message ?? stderr?.toString() ?? String(status)}`,
    );
  }
  return elapsed;
}

/** Median, fastest and slowest wall time in milliseconds of each candidate, by name, over `runs` rounds after one warm-up. */
export function compare(candidates, runs = 15) {
  for (const candidate of Object.values(candidates)) once(candidate);
  const times = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < runs; round++) {
    for (const [name, candidate] of Object.entries(candidates)) times[name].push(once(candidate));
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, values]) => [
      name,
      { median: median(values), fastest: Math.min(...values), slowest: Math.max(...values) },
    ]),
  );
}

/** Prints a table of results; the ratio is against the named baseline. */
export function report(title, results, baseline, goal) {
  console.log(`\n${title}`);
  for (const [name, { median: value, fastest, slowest }] of Object.entries(results)) {
    const ratio = baseline === undefined ? '' : `  ${(value / results[baseline].median).toFixed(2)}x`;
    console.log(
      `  ${name.padEnd(34)} median ${value.toFixed(0).padStart(6)} ms  (${fastest.toFixed(0)} to ${slowest.toFixed(0)})${ratio}`,
    );
  }
  if (goal !== undefined) console.log(`  goal: ${goal}`);
}
