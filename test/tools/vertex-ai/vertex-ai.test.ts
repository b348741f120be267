import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { synthesize } from '../../review/reports';
import { filesOf } from '../../scaffold/projects';
import { describeScripts } from '../../support/cloud-workspace';
import { planOf } from '../../support/plans';
import type { Synthesized } from '../../support/policy';

jest.setTimeout(120_000);

const SUITE = { 'experiment-tracking': 'vertex-ai', 'model-serving': 'vertex-ai' };
const facts = catalogueAsOf(CATALOGUE_DATE);

describe('Vertex AI in a platform', () => {
  const json = JSON.parse(synthesize(planOf({ stack: SUITE }))) as Synthesized & {
    readonly terraform: { readonly required_providers: object };
  };

  test('by itself it needs no cluster', () => {
    expect(Object.keys(json.terraform.required_providers)).toEqual(['google']);
    expect(Object.keys(json.resource).filter((type) => !/^google_|^terraform_data$/.test(type))).toEqual([]);
  });

  test('nothing reads the token of whoever deploys, which would lie in the state', () => {
    expect(Object.keys(json['data'] as object)).toEqual(['google_project']);
    expect(JSON.stringify(json)).not.toMatch(/access_token|service_account_key/);
  });

  test('what Terraform has no resource for is said, and left to the scripts', () => {
    const files = filesOf({ plan: planOf({ stack: SUITE }), tools: facts });
    expect(files['README.md']).toMatch(/It has no resource for Vertex AI's experiments, model registry/);
    for (const name of ['tune', 'register_model', 'deploy_model', 'predict', 'remove_model', 'verify'])
      expect(files[`workspace/vertex-ai/${name}.py`]).toContain('from account import');
    expect(Object.keys(json.resource).join(' ')).not.toMatch(/model_registry|tuning/);
  });
});

describeScripts('vertex-ai', '52', ['google.cloud.aiplatform', 'google.cloud.storage'], 5);
