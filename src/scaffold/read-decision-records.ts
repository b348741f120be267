import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ExistingRecord } from './decision-records';

/** The decision records of a project folder; none if there is no such folder yet. */
export function readDecisionRecords(project: string): ExistingRecord[] {
  const folder = join(project, 'docs', 'decisions');
  // A file in its place is told of by whoever would write there.
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map(({ name }) => ({ name, content: readFileSync(join(folder, name), 'utf8') }));
}
