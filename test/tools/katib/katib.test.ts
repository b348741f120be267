import { parsePlan } from '../../../src/plan/parse-plan';
import { reportOf } from '../../../src/review';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { synthesize } from '../../review/reports';
import { at, environment, type Json } from '../../support/foreign-app';
import { planOf } from '../../support/plans';

const ALONE = { 'hyperparameter-tuning': 'katib' };
const TRACKED = { ...ALONE, 'experiment-tracking': 'mlflow' };

const resourcesOf = (stack: Record<string, string>, platform: Json = {}) =>
  (JSON.parse(synthesize(planOf({ stack, platform }))) as { resource: Record<string, Record<string, Json>> })
    .resource;
const policy = (resources: Record<string, Record<string, Json>>, name: string) =>
  Object.values(resources['kubernetes_network_policy_v1'] ?? {}).find(
    (body) => at(body, 'metadata', 'name') === name,
  );

describe('Katib in a platform', () => {
  test('its trials reach MLflow where there is one, and MLflow lets their namespace in', () => {
    const [alone, tracked] = [resourcesOf(ALONE), resourcesOf(TRACKED)];
    const ports = (resources: typeof alone) =>
      (at(policy(resources, 'experiments'), 'spec', 'egress') as Json[]).map((rule) =>
        at(rule, 'ports', 0, 'port'),
      );
    expect(ports(alone)).toEqual(['6789', '53']);
    expect(ports(tracked)).toEqual(['6789', '5000', '53']);
    expect(JSON.stringify(at(policy(tracked, 'mlflow'), 'spec', 'ingress'))).toContain('demo-experiments');
    // Nothing else of the platform does.
    for (const name of ['postgres', 'object-store']) {
      expect(JSON.stringify(policy(tracked, name))).not.toContain('demo-experiments');
    }
  });

  test('its database is one that exists, with a certificate that is checked', () => {
    const database = { kind: 'existing', host: 'pg.example.com', sslMode: 'verify-full' };
    const resources = resourcesOf(ALONE, { database });
    const manager = Object.values(resources['kubernetes_deployment_v1'] ?? {}).find(
      (body) => at(body, 'metadata', 'name') === 'katib-db-manager',
    );
    const env = environment(at(manager, 'spec', 'template', 'spec', 'container', 0));
    expect(env).toMatchObject({
      KATIB_POSTGRESQL_DB_HOST: 'pg.example.com',
      KATIB_POSTGRESQL_SSL_MODE: 'verify-full',
      DB_PASSWORD: 'postgres-katib/password',
    });
  });

  test('the namespace of experiments has the quota of the size, and goes only where nothing is protected', () => {
    const kept = (platform: Json) =>
      Object.values(resourcesOf(ALONE, platform)['kubernetes_namespace_v1'] ?? {}).find(
        (body) => at(body, 'metadata', 'name') === 'demo-experiments',
      );
    expect(kept({})).toMatchObject({ lifecycle: { prevent_destroy: true } });
    expect(at(kept({ deletionProtection: false }), 'lifecycle', 'prevent_destroy')).toBeUndefined();
    const quotas = Object.values(resourcesOf(ALONE)['kubernetes_resource_quota_v1'] ?? {});
    expect(quotas).toHaveLength(2);
  });

  test('a cluster has one', () => {
    const plan = planOf({ stack: ALONE });
    const platform = { ...plan.platform, installDefinitions: false };
    expect(() => parsePlan({ ...plan, platform })).toThrow(/a cluster has room for one Katib/);
  });

  test('the review names its namespace, its one token and what belongs to the cluster', () => {
    const plan = planOf({ stack: TRACKED });
    const report = reportOf({ plan, tools: catalogueAsOf(CATALOGUE_DATE), synthesized: synthesize(plan) });
    const wide = JSON.stringify(report);
    expect(wide).toContain('the namespace demo-experiments');
    expect(wide).toContain('archive');
    const pods = report.synthesized?.security.pods ?? [];
    expect(pods.filter(({ token }) => token).map(({ name }) => name)).toEqual(['katib-controller']);
    expect(pods.filter(({ violations, readOnlyRoot }) => violations.length > 0 || !readOnlyRoot)).toEqual([]);
    expect(report.synthesized?.checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });
});
