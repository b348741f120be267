import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Synthesized } from './policy';

const FOLDER = join(__dirname, '..', 'releases');

/** What a release synthesized from a plan, and that plan. */
export interface Golden {
  readonly version: string;
  readonly plan: string;
  /** Where its files lie. */
  readonly folder: string;
  readonly mlopsJson: unknown;
  readonly synthesized: Synthesized;
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** The golden files of every release; scripts/release-golden.mjs writes those of the next. */
export const GOLDENS: readonly Golden[] = foldersIn(FOLDER).flatMap((version) =>
  foldersIn(join(FOLDER, version)).map((plan) => {
    const read = (file: string): unknown =>
      JSON.parse(readFileSync(join(FOLDER, version, plan, file), 'utf8'));
    return {
      version,
      plan,
      folder: join(FOLDER, version, plan),
      mlopsJson: read('mlops.json'),
      synthesized: read('cdk.tf.json') as Synthesized,
    };
  }),
);
