import { PlanError } from '../../../src/plan/plan-error';
import { reportOf } from '../../../src/review';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { synthesize } from '../../review/reports';
import { filesOf } from '../../scaffold/projects';
import { describeScripts } from '../../support/cloud-workspace';
import { planOf } from '../../support/plans';
import type { Synthesized } from '../../support/policy';

jest.setTimeout(120_000);

const SUITE = { 'experiment-tracking': 'azure-ml', 'model-serving': 'azure-ml' };
const facts = catalogueAsOf(CATALOGUE_DATE);

/** What is wrong with a plan: place, and the message. */
function problems(platform: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  try {
    planOf({ stack: SUITE, platform: { azureMl: {}, ...platform } });
  } catch (error) {
    if (error instanceof PlanError) return error.issues.map(({ place, message }) => [place, message]);
    throw error;
  }
  return [];
}
const remote = (type: string, config: Readonly<Record<string, unknown>>) => ({
  state: { kind: 'remote', type, config },
});
const S3 = { bucket: 'state', key: 'platform' };

describe('Azure Machine Learning in a platform', () => {
  test('by itself it needs no cluster', () => {
    const json = JSON.parse(synthesize(planOf({ stack: SUITE }))) as Synthesized & {
      readonly terraform: { readonly required_providers: object };
    };
    expect(Object.keys(json.terraform.required_providers)).toEqual(['azurerm']);
    expect(Object.keys(json.resource).filter((type) => !/^azurerm_|^terraform_data$/.test(type))).toEqual([]);
    expect(Object.keys(json.resource['terraform_data'] ?? {})).toEqual([
      'lasting_azurerm_account',
      'lasting_azurerm_location',
    ]);
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['a file', {}],
    ['a database', remote('pg', {})],
    ['a store that is not of Amazon', remote('s3', { ...S3, endpoint: 'https://s3.example.com' })],
  ])('its keys may not lie in a state that nothing tells to be encrypted: %s', (_, platform) => {
    expect(problems(platform)).toEqual([
      [
        'platform.azureMl.keysInState',
        expect.stringMatching(/^is false, and .* with keys of the storage account .*or write true$/),
      ],
    ]);
    expect(problems({ ...platform, azureMl: { keysInState: true } })).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['azurerm', remote('azurerm', { storage_account_name: 'state', container_name: 'state', key: 'x' })],
    ['gcs', remote('gcs', { bucket: 'state' })],
    ['s3 of Amazon', remote('s3', S3)],
    ['s3 elsewhere with encrypt', remote('s3', { ...S3, endpoint: 'https://s3.example.com', encrypt: true })],
  ])('they may lie in one that is: %s', (_, platform) => expect(problems(platform)).toEqual([]));

  test('a name that Azure does not take for a workspace is refused', () => {
    const azureMl = { keysInState: true };
    expect(problems({ name: 'ab', azureMl }).map(([place]) => place)).toEqual(['platform.name']);
    expect(problems({ name: `a${'b'.repeat(33)}`, azureMl }).map(([place]) => place)).toEqual([
      'platform.name',
    ]);
    expect(problems({ name: 'abc', azureMl })).toEqual([]);
  });

  test('the review and the README say which keys the state holds', () => {
    const plan = planOf({ stack: SUITE });
    const report = reportOf({ plan, tools: facts, synthesized: synthesize(plan) });
    expect(report.synthesized?.checks[0]?.rule).toMatch(/in the state, but for keys of the storage account/);
    expect(report.synthesized?.checks.flatMap(({ problems: broken }) => broken)).toEqual([]);
    const files = filesOf({ plan, tools: facts });
    expect(files['README.md']).toMatch(/\*\*it holds keys\*\*: keys of the storage account/);
    expect(files['README.md']).not.toContain('It holds no password');
    expect(files['REVIEW.md']).toMatch(/what the provider writes there: keys of the storage account/);
    expect(files['workspace/azure-ml/verify.py']).toBeDefined();
  });
});

describeScripts('azure-ml', '51', ['azure.ai.ml', 'azure.identity', 'mlflow', 'azureml.mlflow'], 6);
