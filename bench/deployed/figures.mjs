// Medians and 99th percentiles, and how they are printed.
import { loadavg } from 'node:os';

export const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
export const median = (values) => quantile(values, 0.5);

/**
 * Lets candidates take turns, so that a slow moment of the machine hits all of them alike: A B C, A B C, …
 * What each turn returned, by the candidate's name.
 */
export async function turns(rounds, candidates) {
  const results = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, turn] of Object.entries(candidates)) results[name].push(await turn(round));
  }
  return results;
}

/** How often a candidate was as fast as the baseline, round by round: the median of the ratios of neighbours in time. */
export const ratio = (values, baseline) => median(values.map((value, round) => value / baseline[round]));

/** Prints a table for people and for Markdown. */
export function table(title, head, rows) {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  console.log(`\n${title}\n`);
  console.log(
    [line(lines[0]), line(widths.map((width) => '-'.repeat(width))), ...lines.slice(1).map(line)].join('\n'),
  );
}

/** Prints how busy the machine is: figures of a busy one are upper bounds. */
export function sayLoad() {
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(`\nLoad of this machine over 1, 5 and 15 minutes: ${load.join(', ')}`);
}
