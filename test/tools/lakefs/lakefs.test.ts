import { reportOf } from '../../../src/review';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { IMAGES } from '../../../src/pins/images';
import { imagesOf } from '../../../src/plan/artifacts';
import { secretsOf } from '../../../src/plan/secrets';
import { synthesize } from '../../review/reports';
import { filesOf } from '../../scaffold/projects';
import { at, environment, type Json } from '../../support/foreign-app';
import { planOf } from '../../support/plans';

const ALONE = { 'data-versioning': 'lakefs' };
const TRACKED = { ...ALONE, 'experiment-tracking': 'mlflow' };
const TOOLS = catalogueAsOf(CATALOGUE_DATE);

const resourcesOf = (platform: Json = {}) =>
  (
    JSON.parse(synthesize(planOf({ stack: ALONE, platform }))) as {
      resource: Record<string, Record<string, Json>>;
    }
  ).resource;
const serverOf = (platform: Json = {}) =>
  Object.values(resourcesOf(platform)['kubernetes_deployment_v1'] ?? {}).find(
    (body) => at(body, 'metadata', 'name') === 'lakefs',
  );

describe('lakeFS in a platform', () => {
  test('is of a version under Apache-2.0', () => {
    const [, minor] = /:1\.(\d+)\.\d+$/.exec(IMAGES.lakefs) ?? ['', ''];
    expect(Number(minor)).toBeGreaterThan(80);
    expect(Number(minor)).toBeLessThanOrEqual(86);
    const files = filesOf({ plan: planOf({ stack: TRACKED }), tools: TOOLS });
    // As is its client.
    expect(files['workspace/requirements.txt']).toContain(`lakefs-sdk==1.${minor}.`);
  });

  test('stands twice where the platform is redundant, on the stores that exist, with its bucket', () => {
    const platform = {
      availability: 'redundant',
      database: { kind: 'existing', host: 'pg.example.com', sslMode: 'verify-full' },
      objectStore: { kind: 'existing', endpoint: 'https://s3.example.com', buckets: { lakefs: 'team-data' } },
    };
    const server = serverOf(platform);
    expect(at(server, 'spec', 'replicas')).toBe('2');
    expect(environment(at(server, 'spec', 'template', 'spec', 'container', 0))).toMatchObject({
      LAKEFS_DATABASE_POSTGRES_CONNECTION_STRING:
        'postgres://lakefs@pg.example.com:5432/lakefs?sslmode=verify-full',
      LAKEFS_BLOCKSTORE_S3_ENDPOINT: 'https://s3.example.com',
      LAKEFS_BLOCKSTORE_DEFAULT_NAMESPACE_PREFIX: 's3://team-data/',
    });
    // psql, though the stack runs no PostgreSQL of its own.
    const images = imagesOf(planOf({ stack: ALONE, platform }));
    expect(images.find(({ name }) => name === 'postgres')?.usedBy).toEqual(['lakefs-setup']);
  });

  test('has keys where nothing else has any, and no address outside where others have', () => {
    const names = secretsOf(planOf({ stack: ALONE, platform: { authentication: 'none' } }));
    expect(names.find(({ name }) => name === 'lakefs')?.keys).toHaveLength(2);
    const gateway = {
      kind: 'gateway',
      domain: 'ml.example.com',
      gateway: { name: 'public', namespace: 'gateways' },
    };
    const exposed = resourcesOf({ exposure: gateway });
    expect(JSON.stringify(exposed['helm_release'] ?? {})).not.toContain('HTTPRoute');
    expect(JSON.stringify(exposed['kubernetes_network_policy_v1'])).not.toContain('gateways');
  });

  test('the review finds no fault with its pods, and says that its licence changed', () => {
    const plan = planOf({ stack: ALONE });
    const report = reportOf({ plan, tools: TOOLS, synthesized: synthesize(plan) });
    const pods = report.synthesized?.security.pods ?? [];
    expect(pods.filter(({ violations, readOnlyRoot }) => violations.length > 0 || !readOnlyRoot)).toEqual([]);
    expect(pods.filter(({ token }) => token)).toEqual([]);
    expect(report.synthesized?.checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(JSON.stringify(report)).toContain('the last version under Apache-2.0 is 1.86.0');
  });

  test('the project says what one key for everybody means, and is backed up like the rest', () => {
    const files = filesOf({ plan: planOf({ stack: TRACKED }), tools: TOOLS });
    const readme = files['README.md'] ?? '';
    expect(readme).toContain('There is one account, and one key for everybody');
    expect(readme).toContain('1.86.0 (2026) is the last version under Apache-2.0');
    expect(readme).toContain('-replace=kubernetes_job_v1.lakefs_setup');
    // The address that the README names.
    expect(Object.keys(resourcesOf()['kubernetes_job_v1'] ?? {})).toContain('lakefs_setup');
    const backup = JSON.stringify(resourcesOf()['kubernetes_cron_job_v1'] ?? {});
    expect(backup).toContain('lakefs');
    expect(files['workspace/.env.example']).toContain('LAKEFS_STORAGE_NAMESPACE=s3://lakefs/');
  });
});
