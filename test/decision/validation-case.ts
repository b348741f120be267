import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Task } from '../../src/catalogue/vocabulary';
import type { Requirements } from '../../src/requirements/requirements';

/** What a team took for a task: a tool of the catalogue, another one, or something of its own. */
export type Taken = { readonly tool: string } | { readonly elsewhere: string } | { readonly own: string };

/** A published account of a team that chose tools, with what it asked for, read by fixed rules (docs/validation.md). */
export interface ValidationCase {
  readonly id: string;
  readonly team: string;
  readonly title: string;
  readonly source: string;
  /** Other texts from which the account was read. */
  readonly readThrough: readonly string[];
  readonly asOf: string;
  /** Why the day is not exact. */
  readonly dayNote?: string;
  /** What the team said that it wanted, in our words. */
  readonly stated: readonly string[];
  readonly requirements: Requirements;
  readonly chose: Readonly<Partial<Record<Task, Taken>>>;
}

/** Who runs the tools, and a preference for open source, could not be asked. */
export const withoutOperators = (one: ValidationCase): ValidationCase => ({
  ...one,
  requirements: {
    ...one.requirements,
    operators: undefined,
    licence: one.requirements.licence === 'open-source-preferred' ? 'commercial' : one.requirements.licence,
  },
});

/** The first reading: who may run the tools and which ran already could not be asked, either. */
export const withoutSurroundings = (one: ValidationCase): ValidationCase => ({
  ...one,
  requirements: { ...withoutOperators(one).requirements, hosting: undefined, inUse: undefined },
});

const FOLDER = join(__dirname, 'cases');

/** The cases, the oldest first. */
export function validationCases(): ValidationCase[] {
  return readdirSync(FOLDER)
    .map((file) => ({
      ...(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Omit<ValidationCase, 'id'>),
      id: file.replace(/\.json$/, ''),
    }))
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}
