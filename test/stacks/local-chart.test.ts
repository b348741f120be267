import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { synthesizePlan } from '../support/rule-failures';
import { planOf } from '../support/plans';

// Helm does not notice a changed file of a local chart under an equal path, so the path carries the version.
test('the path of the local chart carries the version that its Chart.yaml says', () => {
  const { version } = parse(
    readFileSync(join(__dirname, '..', '..', 'charts', 'custom-resources', 'Chart.yaml'), 'utf8'),
  ) as { version: string };
  const json = synthesizePlan(
    planOf({ platform: { models: [{ name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' }] } }),
  );
  const release = json.resource['helm_release']?.['model_wine'];
  expect(release?.['chart']).toBe(`./assets/model_wine_chart/${version}`);
});
