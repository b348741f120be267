import type { BackendOption, BackendOptions } from '../../src/plan/state-backends';

const VALUES = {
  text: 'text-1',
  secret: 'text-1',
  number: 3,
  flag: true,
  list: ['one', 'two'],
  map: { 'example.com/a': 'b' },
  environment: { A: 'b' },
} as const;

/** A configuration of a backend: all its options, those that are no secrets, or those that it needs. */
export function plausibleConfig(
  options: BackendOptions,
  which: 'all' | 'harmless' | 'required',
): Record<string, unknown> {
  const wanted = (option: BackendOption): boolean =>
    which === 'all' ||
    (which === 'harmless' ? option.type !== 'secret' : 'required' in option && option.required === true);
  return Object.fromEntries(
    Object.entries(options)
      .filter(([, option]) => wanted(option))
      .map(([name, option]) => [
        name,
        option.type === 'group' ? plausibleConfig(option.options, which) : VALUES[option.type],
      ]),
  );
}
