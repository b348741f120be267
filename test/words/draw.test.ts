import { stackLines } from '../../src/words/decision-text';
import { decisionOf } from '../decision/decide-or-throw';
import { EASY, madeUpTool } from '../decision/made-up-tool';

const told = (effort: number): string => {
  const tools = [madeUpTool('one'), madeUpTool('two', { operatingEffort: effort })];
  const answers = { ...EASY, composition: 'best-of-breed' as const };
  return stackLines(decisionOf(tools, answers), (id) => id.toUpperCase(), { among: 'all' }).join('\n');
};

it('calls a lead that a small inconvenience makes up for a draw, and a larger one a lead', () => {
  expect(told(0)).toContain('a draw with TWO, which costs the same: explain tells what decides');
  expect(told(1)).toContain('next best: TWO, for 3 points more');
});
