import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Testing } from 'cdktf';
import { PlanError } from '../../src/plan/plan-error';
import { parsePlan } from '../../src/plan/parse-plan';
import type { StackPlan } from '../../src/plan/stack-plan';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { mutated } from '../support/mutated-plans';
import { resolvedStack } from '../support/rule-failures';

/** More by hand, such as MLOPS_SCAFFOLD_FUZZ=5001-15000: cdktf keeps a note of each value, so ten thousand at a time. */
const [FIRST = 1, LAST = 5000] = (process.env['MLOPS_SCAFFOLD_FUZZ'] ?? '1-5000').split('-').map(Number);

function read(value: unknown): StackPlan | undefined {
  try {
    return parsePlan(value);
  } catch (error) {
    if (error instanceof PlanError) return undefined;
    throw error;
  }
}

/** To resolve it takes as long as building the stack, and what refuses is the building. */
const WHOLE = 10;

const outdir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-fuzz-'));
// cdktf notes for each of thousands of values where it was made, which takes longer than everything else. Not by a mock, which
// would keep each of these errors.
const capture = Object.getOwnPropertyDescriptor(Error, 'captureStackTrace');
beforeAll(() => {
  Error.captureStackTrace = (target: { stack?: string }) => {
    target.stack = '';
  };
});
afterAll(() => {
  if (capture !== undefined) Object.defineProperty(Error, 'captureStackTrace', capture);
  rmSync(outdir, { recursive: true, force: true });
});

/** What is wrong with the stack of a plan, in one line. */
function refusal(plan: StackPlan, whole: boolean): string | undefined {
  try {
    const stack = new PlatformStack(Testing.stubVersion(new App({ outdir })), 'platform', { plan });
    const text = whole ? JSON.stringify(resolvedStack(stack)) : '';
    // A marker of cdktf that is still there is one that nobody resolved.
    return /TfToken\[/i.test(text) ? 'holds a marker' : undefined;
  } catch (error) {
    return String(error);
  }
}

test('what a plan may say, synth takes, and a wrong plan is told in words', () => {
  const wrong: object[] = [];
  let taken = 0;
  for (let seed = FIRST; seed <= LAST && wrong.length < 20; seed++) {
    const { value, changes } = mutated(seed);
    let plan: StackPlan | undefined;
    try {
      plan = read(value);
    } catch (error) {
      wrong.push({ seed, changes, thrown: String(error) });
      continue;
    }
    if (plan === undefined) continue;
    taken++;
    const why = refusal(plan, taken % WHOLE === 0);
    if (why !== undefined) wrong.push({ seed, changes, why: why.slice(0, 300) });
  }
  expect(wrong).toEqual([]);
  // What changes nothing that is wrong is taken: a rule that refuses everything would prove nothing.
  expect(taken).toBeGreaterThan((LAST - FIRST) / 5);
}, 3_600_000);
