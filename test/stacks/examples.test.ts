import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../src/plan/parse-plan';
import { synthesizePlan } from '../support/rule-failures';
import { resources, violations } from '../support/policy';

const EXAMPLES = join(__dirname, '..', '..', 'examples');
const names = readdirSync(EXAMPLES, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const read = (example: string, file: string): unknown =>
  JSON.parse(readFileSync(join(EXAMPLES, example, file), 'utf8'));

describe.each(names)('example %s', (name) => {
  const plan = parsePlan(read(name, 'mlops.json'));
  const json = synthesizePlan(plan);

  test('synthesizes to what was reviewed (npm run examples writes it anew)', () => {
    expect(json).toEqual(read(name, 'cdk.tf.json'));
  });

  test('keeps the rules', () => expect(violations(json, plan)).toEqual([]));

  // A line that changes here is a resource that Terraform destroys and makes anew on every platform: a breaking change.
  test('has these addresses', () => {
    expect(
      resources(json)
        .map(({ address }) => address)
        .sort(),
    ).toMatchSnapshot();
  });
});
