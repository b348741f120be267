import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExistingRecord } from './decision-records';

/** The decision records of a project folder; none if there is no such folder yet. */
export function readDecisionRecords(project: string): ExistingRecord[] {
  const folder = join(project, 'docs', 'decisions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map(({ name }) => ({ name, content: readFileSync(join(folder, name), 'utf8') }));
}
