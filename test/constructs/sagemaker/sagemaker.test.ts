import { AwsProvider, SageMaker, type SageMakerProps } from '../../../src/constructs/sagemaker';
import { at, type Json, synthesize } from '../../support/foreign-app';

function build(props: Partial<SageMakerProps> = {}) {
  return synthesize((stack) => {
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    return new SageMaker(stack, 'Lab', { name: 'lab', ...props });
  });
}
const ENDPOINT = {
  image: '123456789012.dkr.ecr.eu-central-1.amazonaws.com/wine:1',
  modelDataUrl: 's3://lab-1/models/wine/model.tar.gz',
};
const one = (resource: Record<string, Record<string, Json>>, type: string): Json => {
  const found = Object.values(resource[type] ?? {});
  expect([type, found.length]).toEqual([type, 1]);
  return found[0] ?? {};
};
interface Statement {
  readonly Sid: string;
  readonly Action: string | string[];
  readonly Resource: string | string[];
}
const statements = (body: Json, key = 'policy') =>
  (JSON.parse(String(body[key])) as { Statement: Statement[] }).Statement;

describe('SageMaker', () => {
  test('in a foreign app with nothing but a name', () => {
    const { built, resource } = build();
    expect(resource).toMatchSnapshot();
    expect(built.endpoint).toBeUndefined();
  });

  test('the bucket keeps every version, is closed to everybody, and is reached by TLS alone', () => {
    const { resource } = build();
    expect(at(one(resource, 'aws_s3_bucket_versioning'), 'versioning_configuration', 'status')).toBe(
      'Enabled',
    );
    expect(one(resource, 'aws_s3_bucket_public_access_block')).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    const [only] = statements(one(resource, 'aws_s3_bucket_policy'));
    expect(only).toMatchObject({
      Effect: 'Deny',
      Action: 's3:*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
  });

  test('the role is for SageMaker of this account, and may use its own bucket alone', () => {
    const { resource } = build();
    const [trust] = statements(one(resource, 'aws_iam_role'), 'assume_role_policy');
    expect(trust).toMatchObject({
      Principal: { Service: 'sagemaker.amazonaws.com' },
      Condition: {
        StringEquals: { 'aws:SourceAccount': expect.stringContaining('account_id') as string },
      },
    });
    const policies = Object.values(resource['aws_iam_role_policy'] ?? {}).flatMap((body) => statements(body));
    const unlimited = policies.filter(({ Resource }) => [Resource].flat().includes('*'));
    expect(unlimited.map(({ Sid }) => Sid)).toEqual(['Metrics', 'Images']);
    const storage = policies.filter(({ Action }) => [Action].flat().some((name) => name.startsWith('s3:')));
    for (const { Resource } of storage) expect(String(Resource)).toMatch(/^\$\{aws_s3_bucket\.\w+\.arn\}/);
    expect(policies.flatMap(({ Action }) => Action)).not.toContain('iam:PassRole');
  });

  test('MLflow begins when the role may write to the bucket', () => {
    const { resource } = build();
    expect(one(resource, 'aws_sagemaker_mlflow_app')).toMatchObject({
      name: 'lab',
      artifact_store_uri: expect.stringMatching(/^s3:\/\/\$\{aws_s3_bucket\..*\}\/mlflow$/) as string,
      depends_on: [expect.stringContaining('aws_iam_role_policy.') as string],
    });
  });

  test.each(['small-server', 'medium-server', 'large-server'] as const)('MLflow as a %s', (mlflow) => {
    const { resource } = build({ mlflow });
    const server = one(resource, 'aws_sagemaker_mlflow_tracking_server');
    expect(String(server['tracking_server_size']).toLowerCase()).toBe(mlflow.replace('-server', ''));
    expect(resource['aws_sagemaker_mlflow_app']).toBeUndefined();
  });

  test('an endpoint without a server, whose model is replaced before it goes', () => {
    const { resource } = build({ endpoint: { ...ENDPOINT, maxConcurrency: 9 } });
    const config = one(resource, 'aws_sagemaker_endpoint_configuration');
    expect(at(config, 'production_variants', 0, 'serverless_config')).toMatchObject({
      memory_size_in_mb: 2048,
      max_concurrency: 9,
    });
    const model = one(resource, 'aws_sagemaker_model');
    for (const body of [config, model])
      expect(body['lifecycle']).toMatchObject({ create_before_destroy: true });
    const other = one(
      build({ endpoint: { ...ENDPOINT, modelDataUrl: 's3://lab-1/2' } }).resource,
      'aws_sagemaker_model',
    );
    expect(other['name']).not.toBe(model['name']);
    expect(one(resource, 'aws_sagemaker_endpoint')).toMatchObject({ name: 'lab' });
  });

  test('the alarm is about the endpoint of that name, and tells whom it is told to', () => {
    const topic = 'arn:aws:sns:eu-central-1:123456789012:ops';
    expect(one(build({ alarmTopics: [topic] }).resource, 'aws_cloudwatch_metric_alarm')).toMatchObject({
      dimensions: { EndpointName: 'lab', VariantName: 'all' },
      alarm_actions: [topic],
    });
    expect(one(build().resource, 'aws_cloudwatch_metric_alarm')['alarm_actions']).toBeUndefined();
  });

  test('what holds data is protected where it is asked for', () => {
    const kept = (preventDestroy: boolean) =>
      Object.entries(build({ preventDestroy }).resource)
        .flatMap(([type, bodies]) => Object.values(bodies).map((body) => ({ type, body })))
        .filter(({ body }) => at(body, 'lifecycle', 'prevent_destroy') === true)
        .map(({ type }) => type);
    expect(kept(false)).toEqual([]);
    expect(kept(true).sort()).toEqual([
      'aws_s3_bucket',
      'aws_sagemaker_mlflow_app',
      'aws_sagemaker_model_package_group',
    ]);
  });

  test('two of them in one app share nothing', () => {
    const { resource } = synthesize((stack) => {
      new AwsProvider(stack, 'aws', {});
      new SageMaker(stack, 'A', { name: 'lab-a', endpoint: ENDPOINT });
      new SageMaker(stack, 'B', { name: 'lab-b', endpoint: ENDPOINT });
    });
    for (const [type, bodies] of Object.entries(resource)) {
      const names = Object.values(bodies).flatMap((body) => body['name'] ?? []);
      expect([type, new Set(names).size]).toEqual([type, names.length]);
    }
  });

  test.each<[Partial<SageMakerProps>, RegExp]>([
    [{ name: 'My Lab' }, /Lab: `name` must be a lower-case name of up to 40 characters, got "My Lab"/],
    [{ mlflow: 'huge' as 'app' }, /Lab: `mlflow` must be one of app, small-server/],
    [{ endpoint: { ...ENDPOINT, memoryMib: 1000 } }, /Lab\/Endpoint: `memoryMib` must be one of 1024, 2048/],
    [
      { endpoint: { ...ENDPOINT, maxConcurrency: 0 } },
      /`maxConcurrency` must be a whole number from 1 to 200/,
    ],
    [{ endpoint: { ...ENDPOINT, image: 'wine' } }, /`image` must be an image with a tag or a digest/],
    [{ endpoint: { ...ENDPOINT, modelDataUrl: '/model' } }, /`modelDataUrl` must be an s3:\/\/bucket\/path/],
  ])('refuses %j', (props, message) => {
    expect(() => build(props)).toThrow(message);
  });
});
