import type { StackPlan } from '../../plan/stack-plan';
import type { Report } from '../../review/report';
import { CliError } from '../cli-error';
import type { Dependencies } from '../project/dependencies';
import type { Io } from '../system/io';
import type { ReviewOptions } from './options';
import { readPlan } from '../project/read-plan';
import { readSynthesized, staleLines } from '../system/read-synthesized';
import { readTerraformPlan } from '../system/read-terraform-plan';
import { recallDecision } from '../project/recall-decision';
import { reproducePlan } from '../answers/reproduce-plan';
import { brokenRulesLines } from '../text/broken-rules-text';
import { leftoversLines } from '../text/leftovers-text';
import { tell } from '../system/tell';
import { oneLine } from '../../redaction/printable';

export type ReviewCollaborators = Pick<
  Dependencies,
  | 'parsePlan'
  | 'catalogueAsOf'
  | 'decide'
  | 'deployment'
  | 'presets'
  | 'reportOf'
  | 'renderReport'
  | 'loadLayOut'
  | 'readSourceLines'
  | 'countsInWords'
  | 'refusalOf'
  | 'writeProject'
>;

/** `mlops-scaffold review`: what the project here would create, in words and as JSON to compare with. */
export async function review({ plan }: ReviewOptions, io: Io, deps: ReviewCollaborators): Promise<void> {
  const terraformPlan = plan === undefined ? undefined : await readTerraformPlan(plan, io);
  const { written, leftovers, report, plan: read } = await writeReview(io.cwd, deps, terraformPlan);
  tell(io.stdout, `Wrote ${written.slice(0, -1).join(', ')} and ${written.at(-1) ?? ''}.`);
  if (leftovers.length > 0) tell(io.stdout, leftovers.join('\n'));
  for (const line of [...brokenRulesLines(report), ...(await staleLines(io.cwd, read))])
    tell(io.stderr, line);
  if (report.changes === undefined) return;
  const { errored } = report.changes;
  tell(io.stdout, `The plan${errored ? ' until its error' : ''}: ${deps.countsInWords(report.changes)}.`);
  const refused = deps.refusalOf(report.changes);
  if (refused !== undefined) {
    const { kind, title, lines } = refused;
    throw new CliError(kind, `${title}:\n${lines.map((line) => `  ${oneLine(line)}`).join('\n')}`);
  }
}

/** What a review came to. */
export interface WrittenReview {
  /** Paths below the folder. */
  readonly written: readonly string[];
  /** What is to be told of temporary folders of other runs. */
  readonly leftovers: readonly string[];
  readonly report: Report;
  /** What it is of. */
  readonly plan: StackPlan;
}

/** Writes the review of the project in a folder; an older review is replaced. */
export async function writeReview(
  folder: string,
  deps: ReviewCollaborators,
  terraformPlan?: string,
): Promise<WrittenReview> {
  const plan = await readPlan(folder, deps);
  if (plan === undefined) throw new CliError('usage', `There is no mlops.json in ${oneLine(folder)}.`);
  const synthesized = await readSynthesized(folder);
  const recalled = recallDecision(plan, deps);
  const report = deps.reportOf({
    plan,
    tools: deps.catalogueAsOf(plan.catalogueDate),
    ...recalled,
    synthesized,
    terraformPlan,
    reproduce: reproducePlan(plan, recalled, deps.presets),
    sourceLines: deps.readSourceLines(),
  });
  const files = deps.renderReport(report, { synthesized, layOut: await deps.loadLayOut() });
  const result = await deps.writeProject(folder, files, { onConflict: 'overwrite' });
  return { written: files.map(({ path }) => path), leftovers: leftoversLines(result), report, plan };
}
