import { decide } from '../../src/decision/decide';
import { infeasibleText } from '../../src/words/decision-text';
import { EASY, madeUpTool, TODAY } from '../decision/made-up-tool';

it('tells tools that one reason speaks against in one line', () => {
  const tools = [madeUpTool('one'), madeUpTool('two'), madeUpTool('three', { cloud: 'aws' })];
  const requirements = { ...EASY, cloud: 'agnostic-required' as const };
  const result = decide(tools, requirements, { asOf: TODAY, deployable: [] });
  if (result.feasible) throw new Error('nothing can be deployed');
  const text = infeasibleText(result.infeasible, (id) => id.toUpperCase());
  expect(text).toContain('  ONE and TWO: this package cannot generate it yet\n');
  expect(text).toMatch(/^ {2}THREE: it runs only on aws/m);
});
