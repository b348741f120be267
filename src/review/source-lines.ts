import type { SynthesizedResource } from './synthesized';

/**
 * Which line of the library makes which resource, as the build of the library records it: from the type of the resource
 * and the path of its construct (`kubernetes_network_policy_v1 Mlflow/Edges`) to file and line below `lib`.
 */
export type SourceLines = Readonly<Record<string, string>>;

/** What no line of the library makes, the project's own code does. */
export const OWN_CODE = 'main.ts or overrides.ts';

/** Where a resource is made; undefined where the JSON does not say which construct made it. */
export function madeAt(
  { type, construct }: Pick<SynthesizedResource, 'type' | 'construct'>,
  lines: SourceLines,
): string | undefined {
  if (construct === undefined) return undefined;
  // Models have names of the user's.
  const known = construct
    .replace(/^Model-[^/]+/, 'Model-*')
    .replace(/\/Targets\/model-[^/]+/, '/Targets/model-*');
  return lines[`${type} ${known}`] ?? OWN_CODE;
}
