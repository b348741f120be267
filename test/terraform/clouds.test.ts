import { PlatformStack } from '../../src/stacks/platform-stack';
import { CloudStack, describeWithClouds } from '../support/cloud-providers';
import { planOf } from '../support/plans';
import { providerMirror } from '../support/terraform';

jest.setTimeout(180_000);

/** The suites of the clouds, by themselves: Amazon SageMaker AI, Azure Machine Learning and Gemini Enterprise Agent Platform (Vertex AI). */
interface Suite {
  readonly settings: string;
  /** What it needs to be told. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Settings of which each makes other resources. */
  readonly variants: readonly Readonly<Record<string, unknown>>[];
  readonly outputs: readonly string[];
  /** What `terraform test` holds of the plan, with the vendor's answers made up. */
  readonly asserted: string;
}

const SUITES: Readonly<Record<string, Suite>> = {
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
      'data_url',
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
  'azure-ml': {
    settings: 'azureMl',
    given: { keysInState: true },
    variants: [{}, { maxNodes: 9, lowPriority: true, members: ['00000000-0000-4000-8000-000000000001'] }],
    outputs: [
      'mlflow_tracking_uri',
      'workspace_id',
      'workspace',
      'resource_group',
      'compute',
      'storage_account',
      'data_url',
      'endpoint',
    ],
    asserted: `
mock_provider "azurerm" {
  override_data {
    target = data.azurerm_client_config.azure_ml_account
    values = { subscription_id = "00000000-0000-4000-8000-000000000009", tenant_id = "00000000-0000-4000-8000-000000000008" }
  }
}
run "identities" {
  assert {
    condition     = azurerm_storage_account.azure_ml_storage_account.shared_access_key_enabled == false && azurerm_container_registry.azure_ml_storage_images.admin_enabled == false
    error_message = "a key of the state would open something"
  }
  assert {
    condition     = can(regex("^[a-z][a-z0-9]{2,23}$", azurerm_storage_account.azure_ml_storage_account.name)) && azurerm_key_vault.azure_ml_storage_vault.name == azurerm_storage_account.azure_ml_storage_account.name
    error_message = "Azure would refuse the name"
  }
  assert {
    condition     = output.azure_ml_mlflow_tracking_uri == "azureml://westeurope.api.azureml.ms/mlflow/v1.0\${azurerm_machine_learning_workspace.azure_ml_workspace.id}"
    error_message = "MLflow's client is told something else"
  }
}
`,
  },
  'vertex-ai': {
    settings: 'vertexAi',
    variants: [{}, { region: 'us-central1' }],
    outputs: [
      'region',
      'project',
      'bucket',
      'data_url',
      'tensorboard',
      'endpoint',
      'service_account',
      'experiment',
    ],
    asserted: `
mock_provider "google" {
  override_data {
    target = data.google_project.vertex_ai_project
    values = { number = "123456789012" }
  }
}
run "bucket" {
  assert {
    condition     = google_storage_bucket.vertex_ai_data.name == "demo-123456789012" && google_storage_bucket.vertex_ai_data.public_access_prevention == "enforced"
    error_message = "the bucket is not as it is meant"
  }
  assert {
    condition     = can(regex("^[1-9][0-9]{0,9}$", google_vertex_ai_endpoint.vertex_ai_endpoint.name))
    error_message = "Google would refuse the endpoint's name"
  }
}
`,
  },
};

const TASKS = ['experiment-tracking', 'model-registry', 'hyperparameter-tuning', 'model-serving'];

function suiteOf(id: string): Suite {
  const suite = SUITES[id];
  if (suite === undefined) throw new Error(`no suite ${id}`);
  return suite;
}

describeWithClouds("the real Terraform, with the vendors' schemas", () => {
  let stack: CloudStack;
  beforeEach(() => {
    stack = new CloudStack();
  });
  afterEach(() => {
    stack.remove();
  });

  const synth = (id: string, platform: object, given: object = {}) => {
    const suite = suiteOf(id);
    const tools = Object.fromEntries(TASKS.map((task) => [task, id]));
    const settings = { [suite.settings]: { ...suite.given, ...given } };
    stack.synth((app) => {
      const plan = planOf({ stack: tools, platform: { ...platform, ...settings } });
      return new PlatformStack(app, 'platform', { plan });
    });
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
    const { outputs } = suiteOf(id);
    synth(id, { deletionProtection: false }, given);
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
    synth(id, { deletionProtection: false });
    stack.write('suite.tftest.hcl', suiteOf(id).asserted);
    succeeds('init');
    expect(succeeds('test')).toContain('Success!');
  });

  test.each(Object.keys(SUITES))('%s: what holds data is not destroyed while it is protected', (id) => {
    synth(id, {});
    succeeds('init');
    succeeds('apply', '-auto-approve');
    const { status, output } = stack.run('destroy', '-auto-approve');
    expect([status, output]).toEqual([1, expect.stringContaining('Instance cannot be destroyed')]);
  });

  const mirror = providerMirror();
  (mirror === undefined ? test.skip : test).each(Object.keys(SUITES))(
    '%s beside tools of a cluster is valid, with the providers of both',
    (id) => {
      const suite = suiteOf(id);
      const tools = {
        'experiment-tracking': id,
        'hyperparameter-tuning': 'optuna',
        'data-versioning': 'dvc',
      };
      stack.synth((app) => {
        const platform = { [suite.settings]: suite.given ?? {} };
        return new PlatformStack(app, 'platform', { plan: planOf({ stack: tools, platform }) });
      });
      expect(stack.init(mirror ?? '')).toMatchObject({ status: 0 });
      expect(succeeds('validate')).toContain('The configuration is valid.');
    },
  );
});
