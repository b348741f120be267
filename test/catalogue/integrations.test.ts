import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HAND_OVER_NAMES, HAND_OVERS } from '../../src/catalogue/hand-overs';
import { INTEGRATIONS } from '../../src/catalogue/integration-facts';
import { WAYS } from '../../src/catalogue/integration-ways';
import { integrationOf, KNOWN_SINCE, takesOverOn } from '../../src/catalogue/integrations';
import { TASKS } from '../../src/catalogue/vocabulary';
import { asDeployed } from '../../src/decision/as-deployed';
import { DEPLOYMENT } from '../../src/plan/deployment';
import { CATALOGUE_DATE, catalogueAsOf } from '../../src/tools/catalogue';

const ROOT = join(__dirname, '..', '..');
const TOOLS = catalogueAsOf(CATALOGUE_DATE);
const DEPLOYED = TOOLS.filter(({ id }) => DEPLOYMENT.deployable.includes(id)).map((tool) =>
  asDeployed(tool, DEPLOYMENT.asDeployed[tool.id] ?? {}),
);

test('each hand-over goes from one task of the vocabulary to a later one', () => {
  for (const { from, to } of Object.values(HAND_OVERS))
    expect([from, TASKS.includes(from), TASKS.includes(to), from === to]).toEqual([from, true, true, false]);
});

test('nothing is said twice, and nothing of a tool and itself', () => {
  const keys = INTEGRATIONS.map(({ handOver, from, to }) => `${handOver} ${from} ${to}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(INTEGRATIONS.filter(({ from, to }) => from === to)).toEqual([]);
});

test('both tools of a pair do their task in the catalogue', () => {
  const does = (id: string, task: string) =>
    TOOLS.some(({ id: other, coverage }) => other === id && task in coverage);
  const wrong = INTEGRATIONS.filter(
    ({ handOver, from, to }) => !does(from, HAND_OVERS[handOver].from) || !does(to, HAND_OVERS[handOver].to),
  );
  expect(wrong.map(({ handOver, from, to }) => [handOver, from, to])).toEqual([]);
});

test('of every pair of tools that can be deployed there is an answer, with its source and day', () => {
  const missing = HAND_OVER_NAMES.flatMap((handOver) => {
    const { from, to } = HAND_OVERS[handOver];
    return DEPLOYED.filter(({ coverage }) => from in coverage).flatMap((giver) =>
      DEPLOYED.filter(({ id, coverage }) => to in coverage && id !== giver.id)
        .filter(({ id }) => integrationOf(handOver, giver.id, id) === undefined)
        .map(({ id }) => `${handOver}: ${giver.id} to ${id}`),
    );
  });
  expect(missing).toEqual([]);
  for (const { source, checked } of INTEGRATIONS) {
    expect(source).not.toBe('');
    expect(checked >= KNOWN_SINCE).toBe(true);
  }
});

test('what is said to be measured has its test here, what was read an address, and what was not found no more than a reading', () => {
  for (const { confidence, source } of WAYS) {
    if (confidence === 'measured') expect([source, existsSync(join(ROOT, source))]).toEqual([source, true]);
    else expect(source).toMatch(/^https:\/\//);
  }
  const none = INTEGRATIONS.filter(({ how }) => how === undefined);
  expect(none.length).toBeGreaterThan(0);
  for (const { confidence, source } of none)
    expect([confidence, source]).toEqual(['unverified', expect.stringContaining('https://')]);
});

test('a tool takes over from another as is known of the day', () => {
  expect(takesOverOn('mlflow', '2026-11-27')).toBeUndefined();
  expect(takesOverOn('mlflow', KNOWN_SINCE)?.trials).toMatchObject({
    optuna: true,
    'ray-tune': true,
    katib: true,
    'vertex-ai': false,
  });
  expect(takesOverOn('mlflow', KNOWN_SINCE)?.trials?.['hyperopt']).toBeUndefined();
  expect(takesOverOn('dagster', KNOWN_SINCE)).toEqual({});
});
