import { type Report, type ReportInput, reportOf } from './report';
import { toMarkdown } from './to-markdown';

export { countsInWords, refusalLines } from './changes-words';
export { type Report, type ReportInput, reportOf } from './report';
export { TerraformPlanError } from './terraform-plan';
export { toMarkdown } from './to-markdown';

/** Where the reviewed copy of the synthesized Terraform lies; the project's own test compares with it. */
export const REVIEWED_COPY = 'review/cdk.tf.json';

export interface ReviewFile {
  readonly path: string;
  readonly content: string;
}

/** The files of a review: the report, and what it was made from. */
export function renderReport(report: Report, synthesized: string | undefined): readonly ReviewFile[] {
  return [
    { path: 'REVIEW.md', content: toMarkdown(report) },
    ...(synthesized === undefined ? [] : [{ path: REVIEWED_COPY, content: synthesized }]),
  ];
}

/** The same from the plan, in one step. */
export const renderReview = (input: ReportInput): readonly ReviewFile[] =>
  renderReport(reportOf(input), input.synthesized);
