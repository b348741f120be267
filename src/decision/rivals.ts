/** By tool, the tools that cannot stand in one stack with it; each pair stands at both. */
export type Rivals = Readonly<Record<string, readonly string[]>>;

/** The first two of some tools that cannot stand in one stack; undefined where all can. */
export function rivalsAmong(
  tools: readonly string[],
  rivalsOf: (tool: string) => readonly string[],
): readonly [string, string] | undefined {
  for (const tool of tools) {
    const rival = rivalsOf(tool).find((id) => tools.includes(id));
    if (rival !== undefined) return [tool, rival];
  }
  return undefined;
}
