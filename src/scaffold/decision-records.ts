import type { FileOperation } from './file-operation';
import { type DecisionRecordInput, renderDecisionRecord } from './render-decision-record';

const FOLDER = 'docs/decisions';
const NAME = /^(\d{4})-mlops-stack\.md$/;

/** A record that stands in the project already. */
export interface ExistingRecord {
  /** File name, such as `0001-mlops-stack.md`. */
  readonly name: string;
  readonly content: string;
}

const titleOf = (record: string) => /^# .*$/m.exec(record)?.[0];

const numbered = (number: number) => `${String(number).padStart(4, '0')}-mlops-stack.md`;

/**
 * The record of the decision, as it belongs beside those that the project has: the first; or the latest one as it is,
 * if it chose the same; or one more, that supersedes the latest.
 */
export function decisionRecords(
  input: DecisionRecordInput,
  existing: readonly ExistingRecord[],
): FileOperation[] {
  const record = renderDecisionRecord(input);
  const latest = existing
    .filter(({ name }) => NAME.test(name))
    .sort((a, b) => (a.name < b.name ? 1 : -1))
    .at(0);
  if (latest === undefined) return [{ path: `${FOLDER}/${numbered(1)}`, content: record }];
  if (titleOf(latest.content) === titleOf(record)) {
    return [{ path: `${FOLDER}/${latest.name}`, content: latest.content }];
  }
  const next = numbered(Number(NAME.exec(latest.name)?.[1]) + 1);
  return [
    {
      path: `${FOLDER}/${latest.name}`,
      content: latest.content.replace(
        /^status: .*$/m,
        `status: superseded by [${next.slice(0, 4)}](${next})`,
      ),
    },
    {
      path: `${FOLDER}/${next}`,
      content: record.replace(
        /^## Decision Drivers$/m,
        `This record supersedes [${latest.name.slice(0, 4)}](${latest.name}).\n\n## Decision Drivers`,
      ),
    },
  ];
}
