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

/** What can be asked since the second set: wishes within a task, and what machines there are. */
export const withoutWishes = (one: ValidationCase): ValidationCase => ({
  ...one,
  requirements: { ...one.requirements, capabilities: undefined, graphicsProcessors: undefined },
});

/** The first set was looked at while the engine was made; each other one was written down before the engine was asked about any of it. */
export type CaseSet = 'first' | 'second' | 'third' | 'fourth';

const FOLDERS: Readonly<Record<CaseSet, string>> = {
  first: join(__dirname, 'cases'),
  second: join(__dirname, 'cases', 'second'),
  third: join(__dirname, 'cases', 'third'),
  fourth: join(__dirname, 'cases', 'fourth'),
};

/** The cases of a set, the oldest first. */
export function validationCases(set: CaseSet): ValidationCase[] {
  const folder = FOLDERS[set];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<ValidationCase, 'id'>),
      id: file.replace(/\.json$/, ''),
    }))
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}
