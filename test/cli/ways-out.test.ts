import { mlopsScaffold, workFolder } from '../support/command-line';

const cwd = workFolder();
const recommend = (args: readonly string[]) => mlopsScaffold(['recommend', '--yes', ...args], { cwd });

const without = (args: readonly string[], flag: string, value: string): string[] =>
  args.flatMap((arg, index) => {
    if (arg === flag && args[index + 1] === value) return [];
    return args[index - 1] === flag && arg === value ? [] : [arg];
  });

/** A command line after one change that a way out tells of, in its own words. */
function changed(args: readonly string[], change: string): string[] {
  const [, setting, from] = /^--set (\S+=\S+) instead of (\S+)$/.exec(change) ?? [];
  // What is said last wins: the earlier one may stay.
  if (setting !== undefined && from !== undefined) return [...args, '--set', setting];
  const [, use] = /^drop --use (\S+)$/.exec(change) ?? [];
  if (use !== undefined) return without(args, '--use', use);
  const [, tool] = /^allow (\S+)$/.exec(change) ?? [];
  if (tool !== undefined) return without(args, '--exclude', tool);
  const [, budget] = /^raise (requirements\.budget=\d+), or leave it out$/.exec(change) ?? [];
  if (budget !== undefined) return without(args, '--set', budget);
  const [, task] = /^leave (.+) out$/.exec(change) ?? [];
  if (task === undefined) throw new Error(`nobody knows how to follow "${change}"`);
  return args.map((arg) =>
    arg.startsWith('requirements.tasks=')
      ? arg.replace(new RegExp(`,?\\b${task.replace(' ', '-')}\\b`), '')
      : arg,
  );
}

const set = (...settings: readonly string[]) => settings.flatMap((one) => ['--set', `requirements.${one}`]);
const DATABRICKS = ['--use', 'experiment-tracking=databricks'];

test.each([
  [
    'an own cluster that said nothing, and does once the cloud may be another',
    [...set('cloud=agnostic-required', 'hosting=own-kubernetes', 'licence=commercial'), ...DATABRICKS],
  ],
  [
    'a service that said nothing, and is preferred then',
    [...set('cloud=agnostic-required', 'hosting=managed-preferred', 'licence=commercial'), ...DATABRICKS],
  ],
  ['an own cluster', [...set('cloud=aws', 'hosting=own-kubernetes', 'licence=commercial'), ...DATABRICKS]],
  [
    'a licence and tools that were ruled out',
    [
      ...set('tasks=data-versioning,model-serving', 'licence=open-source', 'budget=0'),
      ...['--use', 'model-serving=seldon-core-1', '--exclude', 'dvc'],
    ],
  ],
])('every way out of a refusal leads where it says, followed as it is printed: %s', async (_, args) => {
  const refused = await recommend(args);
  expect(refused.code).toBe(3);
  const [, printed = ''] = refused.stderr.split('Ways out, the smallest change first:\n');
  const ways = printed.split('\n').flatMap((line) => /^ {2}(.+): leads to (.+)$/.exec(line) ?? []);
  expect(ways.length).toBeGreaterThanOrEqual(6);
  for (let at = 0; at < ways.length; at += 3) {
    const [line = '', changes = '', tools = ''] = ways.slice(at, at + 3);
    const followed = changes.split(', and ').reduce<readonly string[]>(changed, args);
    const { code, stdout } = await recommend(followed);
    expect({ line, code }).toEqual({ line, code: 0 });
    const inShort = stdout.slice(stdout.indexOf('\nIn short\n')).replaceAll(/\s+/g, ' ');
    for (const tool of tools.split(', ')) expect(inShort).toContain(`${tool} for `);
  }
});
