import type { Day, Fact, Tool } from './tool';

const isHistory = (value: unknown): value is readonly Fact<unknown>[] =>
  Array.isArray(value) && value.every((fact) => typeof fact === 'object' && fact !== null && 'since' in fact);

/** Every fact of a tool. */
export function factsIn(tool: Tool): { readonly property: string; readonly fact: Fact<unknown> }[] {
  return Object.entries(tool).flatMap(([property, value]) =>
    isHistory(value) ? value.map((fact) => ({ property, fact })) : [],
  );
}

/** The last day on which a fact of some tools was looked at or began to hold. */
export const newestDay = (tools: readonly Tool[]): Day =>
  tools
    .flatMap((tool) => factsIn(tool))
    .reduce((last, { fact }) => [last, fact.since, fact.checked].sort().at(-1) ?? last, '');
