import { issuesFromZod, type Issue } from './issue';
import { requirementsSchema, type Requirements } from './requirements';

/** Requirements from outside data, or everything that is wrong with it. */
export function parseRequirements(
  value: unknown,
  prefix: readonly string[] = ['requirements'],
): Requirements | Issue[] {
  const result = requirementsSchema.safeParse(value);
  if (result.success) return result.data;
  return issuesFromZod(result.error, value, prefix, (path) =>
    path.length === 0 ? Object.keys(requirementsSchema.shape) : [],
  );
}
