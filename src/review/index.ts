import { type ReportInput, reportOf } from './report';
import { toMarkdown } from './to-markdown';

export { type Report, type ReportInput, reportOf } from './report';
export { toMarkdown } from './to-markdown';

/** Where the reviewed copy of the synthesized Terraform lies; the project's own test compares with it. */
export const REVIEWED_COPY = 'review/cdk.tf.json';

/** The files of a review: the report, and what it was made from. */
export function renderReview(
  input: ReportInput,
): readonly { readonly path: string; readonly content: string }[] {
  return [
    { path: 'REVIEW.md', content: toMarkdown(reportOf(input)) },
    ...(input.synthesized === undefined ? [] : [{ path: REVIEWED_COPY, content: input.synthesized }]),
  ];
}
