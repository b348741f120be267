import { DEPLOYABLE, TOOLS } from '../../src/tools/catalogue';
import { DEPLOYABLE_DATE, DEPLOYABLE_FACTS } from '../../src/tools/deployable-facts';
import { decide } from '../../src/decision/decide';
import { DEPLOYMENT } from '../../src/plan/deployment';
import { gapsOf } from '../../src/plan/gaps';
import { planOf } from '../scaffold/plans';

test('every tool that can be deployed says of each of its tasks how far it is deployed, and of no other', () => {
  expect(DEPLOYABLE_FACTS.map(({ id }) => id).sort()).toEqual([...DEPLOYABLE].sort());
  for (const { id, coverage, name } of DEPLOYABLE_FACTS) {
    expect(TOOLS[id as keyof typeof TOOLS].name).toBe(name);
    expect([id, Object.keys(DEPLOYMENT.asDeployed[id] ?? {}).sort()]).toEqual([
      id,
      Object.keys(coverage).sort(),
    ]);
    for (const [task, level] of Object.entries(DEPLOYMENT.asDeployed[id] ?? {})) {
      // What is deployed is no more than what the tool can do.
      if (level === 'full')
        expect([id, task, coverage[task as keyof typeof coverage]]).toEqual([id, task, 'full']);
    }
  }
});

test('monitoring is deployed only partly, and a decision among deployable tools says what is missing', () => {
  const plan = planOf();
  const monitoring = (options: object) => {
    const result = decide(DEPLOYABLE_FACTS, plan.requirements, {
      asOf: DEPLOYABLE_DATE,
      // Who serves with it, and who monitors alone: its monitoring is what is looked at.
      exclude: ['kserve', 'evidently'],
      ...options,
    });
    return result.feasible ? result.decision.choices.find(({ task }) => task === 'monitoring') : undefined;
  };
  // The tool itself does it fully: that stays a fact of the catalogue.
  expect(monitoring({})).toMatchObject({ tool: 'seldon-core-1-apache', coverage: 'full' });
  expect(monitoring(DEPLOYMENT)).toMatchObject({
    tool: 'seldon-core-1-apache',
    coverage: 'partial',
    missing: expect.stringContaining('drift') as string,
  });
  expect(gapsOf(plan)).toEqual([
    {
      task: 'monitoring',
      tool: 'seldon-core-1-apache',
      missing: expect.stringContaining('alerts') as string,
    },
  ]);
});
