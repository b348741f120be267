import { planNotes } from '../../plan/plan-notes';
import { secretsOf } from '../../plan/secrets';
import type { StackPlan } from '../../plan/stack-plan';
import type { Preview } from './preview-project';
import { shellQuote } from '../system/shell-quote';
import { oneLine } from '../../redaction/printable';

const files = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;

const listed = (title: string, paths: readonly string[]): string[] =>
  paths.length === 0 ? [] : [`${title}:`, ...paths.map((path) => `  ${oneLine(path)}`)];

/** What a dry run found. */
export function previewText(folder: string, { created, overwritten, kept, unchanged }: Preview): string {
  return [
    `Would write ${files(created.length + overwritten.length)} to ${oneLine(folder)}. Nothing was written.`,
    ...listed('New', created),
    ...listed('Would be replaced', overwritten),
    ...listed('Differ and would be kept', kept),
    ...(unchanged.length === 0 ? [] : [`Unchanged: ${files(unchanged.length)}`]),
  ].join('\n');
}

/** What to know of a plan that is valid all the same. */
export const noteLines = (plan: StackPlan): string[] => planNotes(plan).map((line) => `Note: ${line}.`);

/** What was written. Single files are named only where something of the user's was there. */
export function writtenText(folder: string, { created, overwritten, kept, unchanged }: Preview): string {
  return [
    `Wrote ${files(created.length + overwritten.length)} to ${oneLine(folder)}.`,
    ...listed('Replaced', overwritten),
    ...listed('Differ and were kept', kept),
    ...(unchanged.length === 0 ? [] : [`Unchanged: ${files(unchanged.length)}`]),
  ].join('\n');
}

export interface NextSteps {
  readonly folder: string;
  readonly plan: StackPlan;
  readonly installed: boolean;
  readonly withCdktfCli: boolean;
}

/** What to do next, as commands to copy. */
export function nextStepsText({ folder, plan, installed, withCdktfCli }: NextSteps): string {
  const secretsFirst = secretsOf(plan).some(({ origin }) => origin === 'existing');
  return [
    'Next:',
    ...(folder === '.' ? [] : [`  cd ${shellQuote(folder)}`]),
    ...(installed ? [] : ['  npm ci']),
    ...(installed ? [] : ['  npm run review']),
    '  npm test',
    ...(withCdktfCli
      ? ['  npm run deploy']
      : [
          '  terraform -chdir=cdktf.out/stacks/platform init',
          '  terraform -chdir=cdktf.out/stacks/platform apply',
        ]),
    'Before you deploy, open review.html or read REVIEW.md: what will be created, what is exposed, why each tool.',
    ...noteLines(plan),
    ...(secretsFirst ? ['Create the Secrets that README.md lists before you deploy.'] : []),
  ].join('\n');
}
