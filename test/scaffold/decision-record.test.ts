import { decide } from '../../src/decision/decide';
import { DEPLOYMENT } from '../../src/plan/deployment';
import { DEFAULT_REQUIREMENTS } from '../../src/requirements/default-requirements';
import type { StackPlan } from '../../src/plan/stack-plan';
import { renderDecisionRecord } from '../../src/scaffold/render-decision-record';
import { connectedPlan } from '../support/plans';
import { planOf } from './plans';
import { AS_OF, DECISION, TOOLS } from './projects';

/** A tool that the best stack has is left out, for decisions among fewer than all. */
const WITHOUT_EVIDENTLY = DEPLOYMENT.deployable.filter((id) => id !== 'evidently');

const NOT_GENERATED = 'mlops-scaffold cannot generate it yet';
const record = renderDecisionRecord({ plan: planOf(), decision: DECISION, tools: TOOLS });

test('has every section of MADR 4, in its order', () => {
  expect(record.match(/^##+ .*/gm)?.filter((line) => !/^### .*\+/.test(line))).toEqual([
    '## Context and Problem Statement',
    '## Decision Drivers',
    '## Considered Options',
    '## Decision Outcome',
    '### Consequences',
    '### Confirmation',
    '## Pros and Cons of the Options',
    '## More Information',
  ]);
  expect(
    record.startsWith(
      `---\nstatus: proposed\ndate: ${AS_OF}\ndecision-makers: "to be filled in: who decides this"\n---\n\n# Use `,
    ),
  ).toBe(true);
});

test('says of what runs already whether the platform is connected to it', () => {
  const runsAlready = [{ tool: 'mlflow', stays: ['experiment-tracking' as const], replaced: [] }];
  const recordOf = (plan: StackPlan) =>
    renderDecisionRecord({ plan, decision: { ...DECISION, runsAlready }, tools: TOOLS });
  expect(recordOf(planOf())).toContain(
    'MLflow runs already: it stays for experiment tracking, and nothing of it is generated.',
  );
  expect(recordOf(connectedPlan({ 'model-serving': 'kserve' }))).toContain(
    'MLflow runs already: it stays for experiment tracking, nothing of it is generated, and what is generated works with it.',
  );
});

test('considers each option once, under titles that tell them apart', () => {
  const options = /## Considered Options\n\n((?:\* .*\n)+)/.exec(record)?.[1]?.trim().split('\n') ?? [];
  // The chosen one and the alternatives: the best one of all tools is what is generated.
  expect(options).toHaveLength(1 + DECISION.alternatives.length);
  expect(new Set(options).size).toBe(options.length);
  const titles = options.map((option) => option.slice(2).replace(` (${NOT_GENERATED})`, ''));
  for (const title of titles) expect(record).toContain(`\n### ${title}\n`);
  expect(record).toContain(`Chosen option: "${options[0]?.slice(2) ?? ''}", because`);
});

test('the pros and cons of an alternative add up to what it costs more', () => {
  const alternatives = [...DECISION.alternatives].sort((a, b) => a.cost - b.cost);
  for (const [index, alternative] of alternatives.entries()) {
    const section =
      record
        .split(/\n### /)
        .filter((part) => part.includes('than the chosen option') && !part.includes(NOT_GENERATED))[index] ??
      '';
    const sum = [...(section.split('## More')[0] ?? '').matchAll(/\(([-+][\d.]+)\)\.$/gm)]
      .map((match) => Number(match[1]))
      .reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(alternative.cost - DECISION.chosen.cost, 6);
  }
});

test('has the options in the order of their points, and says what points are out of', () => {
  const costs = [...record.matchAll(/^([\d.]+) points[,.]/gm)].map((match) => Number(match[1]));
  expect(costs).toHaveLength(1 + DECISION.alternatives.length);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
  expect(record).toContain('Points count what speaks against a stack: 0 would be nothing at all');
});

test('says in whole sentences what an option does without', () => {
  const saved = record.match(/^\* Good, because .*\(-.*$/gm) ?? [];
  expect(saved.length).toBeGreaterThan(3);
  for (const line of saved)
    expect(line).toMatch(/^\* Good, because without .+ this falls away: .+ \(-\d+\)\.$/);
});

test('gives a reason for every tool that does a task and was not chosen', () => {
  const more = record.split('## More Information')[1] ?? '';
  for (const { tool } of DECISION.notChosen)
    expect(more).toContain(TOOLS.find(({ id }) => id === tool)?.name);
});

test('says what has to be known about tools, chosen or not', () => {
  expect(record).toMatch(/^\* Seldon Core 1\.17\.1 .*; to know: its maker is in liquidation/m);
  expect(record).toMatch(/^\* H2O-3 \(.*\): .*; to know: from 3\.46\.0\.12 on/m);
});

test('states requirements of the hard kind apart from wishes', () => {
  const drivers = /## Decision Drivers\n([\s\S]*?)\n## /.exec(record)?.[1] ?? '';
  const [must = '', wish = ''] = drivers.split('What misses one of these');
  expect(must).toContain('open source licence');
  expect(wish).toContain('Python, R');
});

test('overruling is stated with its price', () => {
  const text = renderDecisionRecord({
    plan: planOf(),
    decision: { ...DECISION, overrulingCost: 7 },
    tools: TOOLS,
  });
  expect(text).toContain('costs 7 points more than the free choice among all that can be generated');
  expect(record).not.toContain('by hand');
});

test('says which tasks were given by name, and compares only with what was compared', () => {
  const outcomeOf = (tasks: StackPlan['requirements']['tasks'], use: StackPlan['stack']): string => {
    const plan = planOf();
    const requirements: StackPlan['requirements'] = { ...DEFAULT_REQUIREMENTS, tasks };
    const result = decide(TOOLS, requirements, { asOf: AS_OF, ...DEPLOYMENT, use });
    if (!result.feasible) throw new Error('no stack');
    const { decision } = result;
    const text = renderDecisionRecord({
      plan: { ...plan, requirements, stack: decision.chosen.stack },
      decision,
      tools: TOOLS,
    });
    return /^Chosen option: .*$/m.exec(text)?.[0] ?? '';
  };
  const alone = outcomeOf(['hyperparameter-tuning'], { 'hyperparameter-tuning': 'ray' });
  expect(alone).toContain(
    'can generate with Ray for hyperparameter tuning, which was given by name, it meets',
  );
  expect(alone).toContain('no other to compare, because every task was given by name');
  expect(alone).toContain('points more than the free choice among all that can be generated');
  expect(alone).not.toContain('No other stack that can be generated');
  const free = outcomeOf(['hyperparameter-tuning', 'model-serving'], {});
  expect(free).not.toContain('by name');
  const [, freely = ''] = /^Chosen option: "(\S+)"/.exec(free) ?? [];
  // The same tool by name: what is next is next among fewer.
  const same = outcomeOf(['hyperparameter-tuning', 'model-serving'], {
    'hyperparameter-tuning': freely.toLowerCase(),
  });
  expect(same).toContain(`with ${freely} for hyperparameter tuning, which was given by name, it meets`);
  expect(same).toContain(' at the lowest cost (');
  expect(same).toMatch(/The next of these costs \d+ points more/);
});

test('names no stack that cannot be generated where none is better', () => {
  const free = decide(TOOLS, planOf().requirements, { asOf: AS_OF });
  if (!free.feasible) throw new Error('the preset has no stack');
  expect(free.decision.chosen.cost).toBe(DECISION.chosen.cost);
  expect(record).not.toContain(NOT_GENERATED);
});

test('says of each task that is deployed only partly what is missing', () => {
  const plan = planOf();
  const result = decide(TOOLS, plan.requirements, {
    asOf: AS_OF,
    ...DEPLOYMENT,
    deployable: WITHOUT_EVIDENTLY,
  });
  if (!result.feasible) throw new Error('the preset has no stack');
  const text = renderDecisionRecord({ plan, decision: result.decision, tools: TOOLS });
  expect(text).toContain('| model serving, monitoring (partly) |');
  expect(text).toMatch(/\* Bad, because KServe does monitoring only partly as it is deployed: .*drift/);
  expect(text).toContain('* Bad, because monitoring is done only partly.');
});

test('says of monitoring what is not done together with the tool that serves models', () => {
  const plan = planOf();
  const options = { asOf: AS_OF, ...DEPLOYMENT, exclude: ['kserve'] };
  const result = decide(TOOLS, plan.requirements, options);
  if (!result.feasible) throw new Error('the preset has no stack');
  expect(result.decision.chosen.stack).toMatchObject({ monitoring: 'evidently' });
  const use = { 'model-serving': 'seldon-core-1-apache' };
  const seldon = decide(TOOLS, plan.requirements, { ...options, use });
  if (!seldon.feasible) throw new Error('the preset has no stack');
  const text = renderDecisionRecord({
    plan: { ...plan, stack: seldon.decision.chosen.stack },
    decision: seldon.decision,
    tools: TOOLS,
  });
  expect(text).toContain('| monitoring (partly) |');
  expect(text).toMatch(
    /\* Bad, because Evidently does monitoring only partly as it is deployed: requests of the models/,
  );
});

test('says what has to be bought and who sells support where the answers ask for it, and nothing of it where they do not', () => {
  const { requirements, ...plan } = planOf();
  const recordOf = (change: object): string =>
    renderDecisionRecord({
      plan: { ...plan, requirements: { ...requirements, ...change } },
      decision: DECISION,
      tools: TOOLS,
    });
  expect(record).not.toMatch(/list prices|sells support/);
  const told = recordOf({ users: 5, budget: 0, support: 'wanted' });
  expect(told).toContain('* No licence and no service has to be bought.');
  expect(told).toContain('* Support is to be bought for the tools.');
  expect(told).toContain('Licences and services, by list prices:');
  expect(told).toContain('* Together: 0 US dollars a month by list prices');
  expect(told).toContain('Who sells support:');
  expect(told).toContain('* KServe: Canonical (source, as of 2026-08-21: ');
  expect(recordOf({ budget: 200 })).toContain(
    '* Licences and services cost at most 200 US dollars a month together, by list prices.',
  );
});
