import { decide } from '../../src/decision/decide';
import { DEPLOYMENT } from '../../src/plan/deployment';
import { CATALOGUE_DATE, catalogueAsOf, TOOLS } from '../../src/tools/catalogue';
import { DEPLOYABLE } from '../../src/tools/deployable';
import { NOT_GENERATED } from '../../src/tools/not-generated';
import { explainFinding } from '../../src/words/findings';
import { COMPARISON } from '../decision/decide-or-throw';

/** What init tells who asks for a tool that it does not generate. */
function told(task: 'data-versioning' | 'model-serving', tool: string): string {
  const result = decide(
    catalogueAsOf(CATALOGUE_DATE),
    { ...COMPARISON, licence: 'commercial', tasks: [task] },
    { ...DEPLOYMENT, asOf: CATALOGUE_DATE, use: { [task]: tool } },
  );
  if (result.feasible) throw new Error('it was taken');
  return JSON.stringify(result);
}

test('each is a tool of the catalogue that cannot be deployed', () => {
  for (const id of Object.keys(NOT_GENERATED)) {
    expect(Object.keys(TOOLS)).toContain(id);
    expect(DEPLOYABLE).not.toContain(id);
  }
});

test.each([
  ['data-versioning', 'pachyderm', /repaired it since January 2025; DVC takes its place/],
  ['model-serving', 'seldon-deploy', /in liquidation.*KServe takes its place/],
  ['model-serving', 'datarobot', /for its customers only/],
] as const)('who wants %s by %s is told in a sentence why not, and what is there', (task, tool, reason) => {
  expect(told(task, tool)).toMatch(reason);
  const args = { because: NOT_GENERATED[tool] ?? '' };
  const sentence = explainFinding({
    code: 'not-deployable-here',
    verdict: 'excluded',
    task,
    tool,
    args,
  } as never);
  expect(sentence).toMatch(/^this package does not generate it: /);
  expect(sentence).toMatch(reason);
});
