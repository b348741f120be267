import { issuesFromZod, type Issue } from '../requirements/issue';
import { schemaAt } from './schema-at';

/** What is wrong with one answer, judged by the schema of its key; none if it is right. */
export function validateAnswer(key: string, value: unknown): readonly Issue[] {
  const schema = schemaAt(key);
  if (schema === undefined) return [{ place: key, value, message: 'is not a known setting' }];
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : issuesFromZod(parsed.error, value, key.split('.'));
}
