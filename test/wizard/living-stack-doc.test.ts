import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAnswersReference } from '../../src/wizard/render-answers-reference';
import {
  AIRFLOW_CHANGES,
  H2O_CHANGES,
  KSERVE_CHANGES,
  RAY_CHANGES,
  SELDON_CHANGES,
  SETTING_CHANGES,
} from '../support/setting-changes';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'living-stack.md'), 'utf8');

/** What the table says of each setting. */
const outcomes = new Map(
  page.split('\n').flatMap((line) => {
    const [, settings = '', outcome = ''] = line.split('|').map((cell) => cell.trim());
    return [...settings.matchAll(/`([.A-Za-z0-9]+)`/g)].map((match) => [match[1] ?? '', outcome] as const);
  }),
);

describe('docs/living-stack.md', () => {
  test('says of every setting of the platform what changing it does', () => {
    const settings = [...renderAnswersReference().matchAll(/^### `(platform\.[^`]+)`$/gm)].map(
      (match) => match[1] ?? '',
    );
    const documented = [...outcomes.keys()];
    const isCovered = (setting: string) =>
      documented.some((known) => setting === known || setting.startsWith(`${known}.`));
    expect(settings.length).toBeGreaterThan(40);
    expect(settings.filter((setting) => !isCovered(setting))).toEqual([]);
    expect([...outcomes.values()].filter((outcome) => !/^(in place|refused|steps)$/.test(outcome))).toEqual(
      [],
    );
  });

  // The tests on a cluster show that these are true; `how` marks a change that the table has an exception for.
  test('says what the tests on a cluster see', () => {
    const wrong = [
      ...SETTING_CHANGES,
      ...SELDON_CHANGES,
      ...KSERVE_CHANGES,
      ...RAY_CHANGES,
      ...AIRFLOW_CHANGES,
      ...H2O_CHANGES,
    ].filter(({ setting, outcome, how }) => outcomes.get(setting) !== outcome && how !== 'less');
    expect(wrong).toEqual([]);
  });
});
