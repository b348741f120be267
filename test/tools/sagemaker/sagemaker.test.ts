import { PlanError } from '../../../src/plan/plan-error';
import { reportOf } from '../../../src/review';
import { PlatformStack } from '../../../src/stacks/platform-stack';
import { Testing } from 'cdktf';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { synthesize } from '../../review/reports';
import { filesOf } from '../../scaffold/projects';
import { describeScripts } from '../../support/cloud-workspace';
import { planOf } from '../../support/plans';
import type { Synthesized } from '../../support/policy';

jest.setTimeout(120_000);

const SUITE = {
  'experiment-tracking': 'sagemaker',
  'model-registry': 'sagemaker',
  'hyperparameter-tuning': 'sagemaker',
  'model-serving': 'sagemaker',
};
const MIXED = { ...SUITE, 'hyperparameter-tuning': 'optuna' };
const synth = (stack: Record<string, string>, platform = {}) =>
  JSON.parse(synthesize(planOf({ stack, platform }))) as Synthesized & {
    readonly terraform: { readonly required_providers: Record<string, unknown> };
  };
const facts = catalogueAsOf(CATALOGUE_DATE);

describe('Amazon SageMaker AI in a platform', () => {
  test('by itself it needs no cluster: no provider of one, no variable, no object', () => {
    const json = synth(SUITE);
    expect(Object.keys(json.terraform.required_providers)).toEqual(['aws']);
    expect(json['variable']).toBeUndefined();
    expect(Object.keys(json.resource).filter((type) => !/^aws_|^terraform_data$/.test(type))).toEqual([]);
    const stack = new PlatformStack(Testing.app(), 'platform', { plan: planOf({ stack: SUITE }) });
    expect([stack.namespace, stack.providers.kubernetes, stack.prerequisites]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(stack.tool('sagemaker')?.bucketName).toBeDefined();
  });

  test('beside tools of the cluster, both are made in one apply, and neither waits for the other', () => {
    const json = synth(MIXED);
    expect(Object.keys(json.terraform.required_providers).sort()).toEqual(['aws', 'helm', 'kubernetes']);
    for (const [type, bodies] of Object.entries(json.resource)) {
      for (const body of Object.values(bodies)) {
        const waits = JSON.stringify(body['depends_on'] ?? []);
        if (type.startsWith('aws_')) {
          expect(waits).toContain('terraform_data.lasting_aws_account');
          expect(waits).toContain('terraform_data.lasting_aws_region');
          expect(waits).not.toContain('kubernetes_');
        } else expect(waits).not.toContain('aws_');
      }
    }
  });

  test('DVC keeps its data in the bucket there, so that it needs no cluster either', () => {
    const stack = { ...SUITE, 'data-versioning': 'dvc', 'pipeline-versioning': 'dvc' };
    const json = synth(stack);
    expect(Object.keys(json.terraform.required_providers)).toEqual(['aws']);
    expect(json['output']).toMatchObject({
      sagemaker_data_url: { value: expect.stringMatching(/^s3:\/\/\$\{aws_s3_bucket/) as string },
    });
    const readme = filesOf({ plan: planOf({ stack }) })['README.md'] ?? '';
    expect(readme).toContain('dvc remote add --default platform');
    expect(readme).not.toMatch(/kubectl|object store/);
    // With a cluster beside it, too: the data are in one place.
    const mixed = synth({ ...MIXED, 'data-versioning': 'dvc' });
    expect(JSON.stringify(mixed.resource)).not.toContain('object-store-dvc');
  });

  test('where the data lie, and whose account it is, cannot be changed', () => {
    const { resource } = synth(SUITE, { sagemaker: { region: 'eu-west-1' } });
    expect(resource['terraform_data']?.['lasting_aws_region']?.['lifecycle']).toMatchObject({
      postcondition: [
        {
          condition: '${self.output.value == "eu-west-1"}',
          error_message: expect.stringContaining('platform.sagemaker.region is "eu-west-1" now') as string,
        },
      ],
    });
    expect(resource['terraform_data']?.['lasting_aws_account']).toMatchObject({
      input: { value: '${data.aws_caller_identity.aws_account.account_id}' },
      lifecycle: {
        ignore_changes: ['input'],
        precondition: [{ condition: '${terraform.workspace == "default"}' }],
        postcondition: [
          { condition: '${self.output.value == data.aws_caller_identity.aws_account.account_id}' },
        ],
      },
    });
  });

  test('everything is tagged, and in the region of the plan', () => {
    const { provider } = synth(SUITE, { sagemaker: { region: 'us-west-2' } }) as unknown as {
      provider: { aws: { region: string; default_tags: unknown }[] };
    };
    expect(provider.aws).toEqual([
      { region: 'us-west-2', default_tags: { tags: { 'managed-by': 'terraform', 'part-of': 'demo' } } },
    ]);
  });

  test('its settings are held to what AWS takes', () => {
    const problems = (sagemaker: object) => {
      try {
        planOf({ stack: SUITE, platform: { sagemaker } });
      } catch (error) {
        return error instanceof PlanError ? error.issues.map(({ place }) => place) : error;
      }
      return [];
    };
    expect(problems({ region: 'Frankfurt!' })).toEqual(['platform.sagemaker.region']);
    expect(problems({ alarmTopics: ['ops'] })).toEqual(['platform.sagemaker.alarmTopics.0']);
    expect(problems({ endpoint: { image: 'a.example.com/b:1', modelDataUrl: 'model.tar.gz' } })).toEqual([
      'platform.sagemaker.endpoint.modelDataUrl',
    ]);
    expect(problems({ mlflow: 'small-server' })).toEqual([]);
  });
});

describe('a project with Amazon SageMaker AI', () => {
  test('says what it needs, and nothing of a cluster', () => {
    const readme = filesOf({ plan: planOf({ stack: SUITE }), tools: facts })['README.md'] ?? '';
    expect(readme).not.toMatch(/kubectl|KUBECONFIG|namespace `/);
    for (const words of ['AWS account', '6.47.0', 'Nobody of this project has applied it', 'output -json'])
      expect(
        readme + (filesOf({ plan: planOf({ stack: SUITE }) })['workspace/sagemaker/README.md'] ?? ''),
      ).toContain(words);
    const mixed = filesOf({ plan: planOf({ stack: MIXED }), tools: facts })['README.md'] ?? '';
    expect(mixed).toContain('kubectl');
    expect(mixed).toContain('### Amazon SageMaker AI');
  });

  test('has its part of the workspace without the others, and none where no workspace is wanted', () => {
    const plan = planOf({ stack: MIXED });
    const paths = (withWorkspace: boolean) =>
      Object.keys(filesOf({ plan, withWorkspace })).filter((path) => path.startsWith('workspace/'));
    expect(paths(true)).toContain('workspace/sagemaker/tune.py');
    expect(paths(true).filter((path) => !path.startsWith('workspace/sagemaker/'))).toEqual([]);
    expect(paths(false)).toEqual([]);
  });

  test('is reviewed as what it is: account, region, who gets in, what a destroy takes', () => {
    const plan = planOf({ stack: SUITE });
    const report = reportOf({ plan, tools: facts, synthesized: synthesize(plan) });
    expect(report.synthesized?.checks.map(({ id, problems }) => [id, problems])).toEqual([
      ['no-secret-value', []],
      ['pinned-providers', []],
      ['plannable', []],
      ['deletion-protection', []],
    ]);
    expect(report.clusterWide).toEqual({ planned: [], objects: [], unseen: [] });
    expect(report.survival.map(({ where }) => where)).toContain('eu-central-1 of the AWS account');
  });

  test('a bucket that is no longer protected breaks a rule', () => {
    const plan = planOf({ stack: SUITE });
    const json = JSON.parse(synthesize(plan)) as Synthesized;
    const bucket = json.resource['aws_s3_bucket']?.['sagemaker_data'] as Record<string, unknown>;
    delete bucket['lifecycle'];
    const report = reportOf({ plan, tools: facts, synthesized: JSON.stringify(json) });
    expect(report.synthesized?.checks.find(({ id }) => id === 'deletion-protection')?.problems).toEqual([
      'aws_s3_bucket.sagemaker_data',
    ]);
  });
});

describeScripts('sagemaker', '50', ['moto', 'boto3', 'mlflow', 'sagemaker_mlflow', 'sklearn', 'pandas'], 7);
