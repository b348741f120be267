/** Which of the wanted things do not work at all, and which only with a detour. `any` stands for each of them. */
export function gapsIn<T extends string>(
  wanted: readonly T[],
  full: readonly (T | 'any')[],
  partly: readonly (T | 'any')[],
): { readonly missing: readonly T[]; readonly partly: readonly T[] } {
  const within = (item: T, list: readonly (T | 'any')[]) => list.includes(item) || list.includes('any');
  const open = wanted.filter((item) => !within(item, full));
  return {
    missing: open.filter((item) => !within(item, partly)),
    partly: open.filter((item) => within(item, partly)),
  };
}
