import { PlatformStack } from '../../src/stacks/platform-stack';
import { CloudStack, describeWithClouds } from '../support/cloud-providers';
import { planOf } from '../support/plans';

jest.setTimeout(180_000);

/** The suites of the clouds, by themselves: Amazon SageMaker AI. */
const SUITES: Readonly<
  Record<
    string,
    {
      readonly settings: string;
      /** Settings of which each makes other resources. */
      readonly variants: readonly Readonly<Record<string, unknown>>[];
      readonly outputs: readonly string[];
      /** What `terraform test` holds of the plan, with the vendor's answers made up. */
      readonly asserted: string;
    }
  >
> = {
  sagemaker: {
    settings: 'sagemaker',
    variants: [
      {},
      { mlflow: 'small-server' },
      {
        alarmTopics: ['arn:aws:sns:eu-central-1:123456789012:ops'],
        endpoint: {
          image: '123456789012.dkr.ecr.eu-central-1.amazonaws.com/wine:1',
          modelDataUrl: 's3://demo-1/models/wine/model.tar.gz',
        },
      },
    ],
    outputs: [
      'region',
      'mlflow_tracking_uri',
      'bucket',
      'role_arn',
      'model_package_group',
      'endpoint',
      'image',
    ],
    asserted: `
mock_provider "aws" {
  override_data {
    target = data.aws_caller_identity.sagemaker_role_account
    values = { account_id = "123456789012" }
  }
  override_data {
    target = data.aws_partition.sagemaker_role_partition
    values = { partition = "aws" }
  }
}
run "role" {
  assert {
    condition     = jsondecode(aws_iam_role.sagemaker_role.assume_role_policy).Statement[0].Condition.StringEquals["aws:SourceAccount"] == "123456789012"
    error_message = "SageMaker of any account may take the role"
  }
  assert {
    condition     = alltrue([for one in jsondecode(aws_iam_role_policy.sagemaker_role_permissions.policy).Statement : one.Resource != "*" || contains(["Metrics", "Images"], one.Sid)])
    error_message = "the role may more than one bucket"
  }
  assert {
    condition     = output.sagemaker_mlflow_tracking_uri == aws_sagemaker_mlflow_app.sagemaker_mlflow.arn && output.sagemaker_endpoint == "demo"
    error_message = "scripts are told something else than what was made"
  }
}
`,
  },
};

const TASKS = ['experiment-tracking', 'model-registry', 'hyperparameter-tuning', 'model-serving'];

describeWithClouds("the real Terraform, with the vendors' schemas", () => {
  let stack: CloudStack;
  beforeEach(() => {
    stack = new CloudStack();
  });
  afterEach(() => {
    stack.remove();
  });

  const synth = (platform: Readonly<Record<string, unknown>>, tools: Record<string, string>) => {
    stack.synth((app) => new PlatformStack(app, 'platform', { plan: planOf({ stack: tools, platform }) }));
  };
  const succeeds = (...args: string[]): string => {
    const { status, output } = args[0] === 'init' ? stack.init() : stack.run(...args);
    expect({ args, status, said: status === 0 ? '' : output }).toEqual({ args, status: 0, said: '' });
    return output;
  };

  const rows = Object.entries(SUITES).flatMap(([id, { variants }]) =>
    variants.map((settings) => [id, JSON.stringify(settings), settings] as const),
  );

  test.each(rows)('%s %s: valid, applied, nothing to do a second time, destroyed', (id, _, given) => {
    const { settings, outputs } = SUITES[id] ?? { settings: '', outputs: [] };
    const tools = Object.fromEntries(TASKS.map((task) => [task, id]));
    const platform = { [settings]: given, deletionProtection: false };
    synth(platform, tools);
    succeeds('init');
    expect(succeeds('validate')).toContain('The configuration is valid.');
    succeeds('apply', '-auto-approve');
    expect(succeeds('plan', '-detailed-exitcode')).toContain('No changes');
    const told = Object.keys(JSON.parse(succeeds('output', '-json')) as object).sort();
    expect(told).toEqual(outputs.map((name) => `${id.replaceAll('-', '_')}_${name}`).sort());
    expect(succeeds('destroy', '-auto-approve')).toMatch(/Destroy complete! Resources: [1-9]\d*/);
    expect(succeeds('state', 'list').trim()).toBe('');
  });

  test.each(Object.keys(SUITES))('%s: what terraform test holds of it', (id) => {
    synth({ deletionProtection: false }, Object.fromEntries(TASKS.map((task) => [task, id])));
    stack.write('suite.tftest.hcl', SUITES[id]?.asserted ?? '');
    succeeds('init');
    expect(succeeds('test')).toContain('Success!');
  });

  test.each(Object.keys(SUITES))('%s: what holds data is not destroyed while it is protected', (id) => {
    synth({}, Object.fromEntries(TASKS.map((task) => [task, id])));
    succeeds('init');
    succeeds('apply', '-auto-approve');
    const { status, output } = stack.run('destroy', '-auto-approve');
    expect([status, output]).toEqual([1, expect.stringContaining('Instance cannot be destroyed')]);
  });
});
