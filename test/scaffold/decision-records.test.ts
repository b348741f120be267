import { decisionRecords } from '../../src/scaffold/decision-records';
import { renderDecisionRecord } from '../../src/scaffold/render-decision-record';
import { planOf } from './plans';
import { DECISION, TOOLS } from './projects';

const input = { plan: planOf(), decision: DECISION, tools: TOOLS };
const record = renderDecisionRecord(input);
const other = record.replace(/^# Use .* as the/m, '# Use Something + Else as the');

test('the first record is number 0001', () => {
  expect(decisionRecords(input, [])).toEqual([
    { path: 'docs/decisions/0001-mlops-stack.md', content: record },
  ]);
});

test('a run that chooses the same leaves the record alone, whatever people wrote into it', () => {
  const content = `${record}\n## Notes of the board\n\nAgreed.\n`;
  expect(decisionRecords(input, [{ name: '0001-mlops-stack.md', content }])).toEqual([
    { path: 'docs/decisions/0001-mlops-stack.md', content },
  ]);
});

test('a run that chooses otherwise adds a record that supersedes the latest, and says so in both', () => {
  const operations = decisionRecords(input, [
    { name: '0001-mlops-stack.md', content: record },
    { name: '0002-mlops-stack.md', content: other },
    { name: '0003-something-of-our-own.md', content: '# Use tabs' },
  ]);
  expect(operations.map(({ path }) => path)).toEqual([
    'docs/decisions/0002-mlops-stack.md',
    'docs/decisions/0003-mlops-stack.md',
  ]);
  const [old, added] = operations.map(({ content }) => String(content));
  expect(old).toBe(other.replace('status: proposed', 'status: superseded by [0003](0003-mlops-stack.md)'));
  expect(added).toContain('This record supersedes [0002](0002-mlops-stack.md).');
  expect(added).toContain('status: proposed');
});
