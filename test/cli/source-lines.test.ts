import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformResource, Testing } from 'cdktf';
import { madeAt, OWN_CODE } from '../../src/review/source-lines';
import { resourcesOf } from '../../src/review/synthesized';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { pairwise, PLATFORM_AXES, RARE_AXES, STACKS } from '../support/combinations';
import { planOf } from '../support/plans';

const LIB = join(__dirname, '..', '..', 'lib');
const LINES = JSON.parse(readFileSync(join(LIB, 'source-lines.json'), 'utf8')) as Record<string, string>;

const MONITORED = { 'experiment-tracking': 'mlflow', 'model-serving': 'kserve', monitoring: 'evidently' };
const monitored = (kind: string) => ({
  metricsNamespace: 'observe',
  monitoring: { kind, receiver: 'pager' },
  models: ['wine', 'other'].map((name) => ({
    name,
    modelUri: 's3://mlflow/1/models/m-1/artifacts',
    referenceUri: 's3://mlflow/1/r-1/artifacts/reference.csv',
  })),
});

/** A resource as a review finds it: where it comes from is known before its values are, which take ten times as long. */
const noted = ({ terraformResourceType, friendlyUniqueId, node }: TerraformResource) =>
  resourcesOf({
    resource: {
      [terraformResourceType]: { [friendlyUniqueId]: { '//': { metadata: { path: node.path } } } },
    },
  });

test('the build recorded where each resource is made, whatever the answers are', () => {
  const platforms = pairwise({ ...PLATFORM_AXES, ...RARE_AXES });
  const plans = [
    ...platforms.map((platform) => planOf({ platform })),
    ...STACKS.map((stack) => planOf({ stack })),
    ...['in-cluster', 'existing'].map((kind) => planOf({ stack: MONITORED, platform: monitored(kind) })),
  ];
  expect(plans.length).toBeGreaterThan(30);
  const unknown = plans.flatMap((plan) => {
    const stack = new PlatformStack(Testing.app(), 'platform', { plan });
    const resources = stack.node
      .findAll()
      .filter((part) => TerraformResource.isTerraformResource(part))
      .flatMap(noted);
    expect(resources.length).toBeGreaterThan(2);
    return resources.filter((resource) => (madeAt(resource, LINES) ?? OWN_CODE) === OWN_CODE);
  });
  expect(unknown.map(({ address }) => address)).toEqual([]);
}, 120_000);

test.each(Object.entries(LINES))('%s is made there: %s', (_, place) => {
  for (const one of place.split(' or ')) {
    const [file = '', number = ''] = one.split(':');
    const line = readFileSync(join(LIB, file), 'utf8').split('\n')[Number(number) - 1];
    expect(line).toMatch(/\bnew |\bthis\.|\.map\(|\bcronJob\(|\bgrant\(|\(0, /);
  }
});
