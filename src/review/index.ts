import type { LayOut } from '../document/page/svg';
import { toHtml } from '../document/page/to-html';
import { type Report, type ReportInput, reportOf } from './report';
import { reviewDocument } from './review-document';
import { toMarkdown } from '../document/to-markdown';

export { countsInWords, refusalOf } from './changes-words';
export type { LayOut } from '../document/page/svg';
export { type Report, type ReportInput, reportOf } from './report';

/** Where the reviewed copy of the synthesized Terraform lies; the project's own test compares with it. */
export const REVIEWED_COPY = 'review/cdk.tf.json';

export interface ReviewFile {
  readonly path: string;
  readonly content: string;
}

/** What a whole review has beside the report. */
export interface Rendering {
  /** The Terraform that was reviewed, kept beside the report. */
  readonly synthesized: string;
  /** Draws the diagram of the page. */
  readonly layOut: LayOut;
}

/** The files of a review: the report as text and as a page, and what it was made from. */
export function renderReport(report: Report, { synthesized, layOut }: Rendering): readonly ReviewFile[] {
  const document = reviewDocument(report);
  return [
    { path: 'REVIEW.md', content: toMarkdown(document) },
    { path: 'review.html', content: toHtml(document, layOut) },
    { path: REVIEWED_COPY, content: synthesized },
  ];
}

/** The review before the first synthesis: what the plan alone tells, as text. */
export const renderReview = (input: Omit<ReportInput, 'synthesized'>): readonly ReviewFile[] => [
  { path: 'REVIEW.md', content: toMarkdown(reviewDocument(reportOf(input))) },
];
