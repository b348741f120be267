import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  PlatformMonitor,
  type PlatformMonitorProps,
} from '../../../src/constructs/prometheus/platform-monitor';
import { PostgresDatabase } from '../../../src/constructs/postgres/postgres-database';
import { at, byName, environment, synthesize } from '../../support/foreign-app';
import { describeWithPython, PYTHON } from '../../support/python';

const build = (props: Partial<PlatformMonitorProps> = {}, withDatabase = true) => {
  const { resource } = synthesize((stack) => {
    const server = new PostgresDatabase(stack, 'Postgres', {
      namespace: 'lab',
      consumers: { monitor: { statistics: true }, mlflow: {} },
      storageGiB: 3,
    });
    new PlatformMonitor(stack, 'Monitor', {
      namespace: 'lab',
      ...(withDatabase && { database: { server, consumer: 'monitor' } }),
      ...props,
    });
  });
  const pod = at(
    byName(resource, 'kubernetes_deployment_v1')['platform-monitor'],
    'spec',
    'template',
    'spec',
  );
  return { resource, pod, env: environment(at(pod, 'container', 0)) };
};

describe('PlatformMonitor', () => {
  test('in a foreign app', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('its account may list what runs in its namespace, and nothing else', () => {
    const { resource, pod } = build();
    expect(at(byName(resource, 'kubernetes_role_v1')['platform-monitor'], 'rule')).toEqual([
      { api_groups: ['batch'], resources: ['cronjobs', 'jobs'], verbs: ['list'] },
      { api_groups: ['apps'], resources: ['deployments', 'statefulsets'], verbs: ['list'] },
    ]);
    expect(Object.keys(resource).filter((type) => type.includes('cluster_role'))).toEqual([]);
    expect(at(pod, 'automount_service_account_token')).toBe(true);
  });

  test('reads PostgreSQL by the role that may see its statistics, and knows the size of its volume', () => {
    const { env, resource } = build();
    expect(env).toMatchObject({ PGUSER: 'monitor', DATABASE_VOLUME_BYTES: String(3 * 1024 ** 3) });
    const script = JSON.stringify(byName(resource, 'kubernetes_config_map_v1')['postgres-provisioning']);
    expect(script).toContain('GRANT pg_monitor TO \\\\"monitor\\\\"'.replaceAll('\\\\', '\\'));
    expect(script).not.toMatch(/GRANT pg_monitor TO .{1,3}mlflow/);
    expect(build({}, false).env).not.toHaveProperty('PGUSER');
  });

  test('looks at the Jobs of its own platform', () => {
    expect(build({ partOf: 'team' }).env['SELECTOR']).toBe('app.kubernetes.io/part-of=team');
  });
});

const FOLDER = join(__dirname, '../../../src/constructs/prometheus');

/** What the program says, of parts that are stand-ins. */
function lines(expression: string): string[] {
  const program = `import json, platform_monitor as m\n${STAND_INS}\nprint(m.render(${expression}))`;
  const { stdout, stderr } = spawnSync(PYTHON, ['-B', '-c', program], { cwd: FOLDER, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

const STAND_INS = `
class Cursor:
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def execute(self, sql): self.sql = sql
    def fetchall(self): return [("mlflow", 56, 50)]
    def fetchone(self): return (116, 60, 900)
class Connection:
    def cursor(self): return Cursor()
    def close(self): pass
def refused(): raise OSError("refused\\nhere")
def cronjob(name, **status):
    return {"metadata": {"name": name, "uid": name, "creationTimestamp": "1970-01-01T00:00:10Z"}, "status": status}
def job(owner, time, kind):
    return {"metadata": {"ownerReferences": [{"uid": owner}]},
            "status": {"conditions": [{"type": kind, "status": "True", "lastTransitionTime": time}]}}
def api(cronjobs, jobs): return lambda group, kind: {"batch/v1 cronjobs": cronjobs, "batch/v1 jobs": jobs}[group + " " + kind]
def workload(name, spec, **status): return {"metadata": {"name": name}, "spec": spec, "status": status}
def apps(deployments, sets):
    return lambda group, kind: {"apps/v1 deployments": deployments, "apps/v1 statefulsets": sets}[group + " " + kind]
BAD = job("backup", "2026-01-02T00:00:00Z", "Failed")
GOOD = job("backup", "2026-01-03T00:00:00Z", "Complete")
OTHERS = job("restore", "2026-01-09T00:00:00Z", "Failed")
RUNS = {"metadata": {"ownerReferences": [{"uid": "backup"}]}, "status": {}}
BACKUP = cronjob("backup", lastSuccessfulTime="1970-01-01T00:01:00Z")
`;

describeWithPython('What the monitor of a platform says', () => {
  test('of PostgreSQL: connections by role and of all, and how much it keeps', () => {
    expect(lines('m.database_samples(Connection, 1000)')).toEqual([
      'platform_database_up 1',
      'platform_database_connections 60',
      'platform_database_connections{role="mlflow"} 50',
      'platform_database_connections_limit 116',
      'platform_database_connections_limit{role="mlflow"} 56',
      'platform_database_bytes 900',
      'platform_database_volume_bytes 1000',
    ]);
  });

  test('of PostgreSQL that refuses: that, and no figure from before', () => {
    expect(lines('m.database_samples(refused, 1000)')).toEqual([
      'PostgreSQL did not answer: refused here',
      'platform_database_up 0',
    ]);
  });

  test.each([
    ['the last run failed', '[GOOD, BAD, {**BAD, **job("backup", "2026-01-04T00:00:00Z", "Failed")}]', 1],
    ['a good one came after a failed one', '[GOOD, BAD]', 0],
    ['one runs after a failed one', '[BAD, RUNS]', 1],
    ['another CronJob failed', '[OTHERS]', 0],
    ['nothing ran yet', '[]', 0],
  ])('of a CronJob: %s', (_, jobs, failed) => {
    expect(lines(`m.cronjob_samples(api([BACKUP], ${jobs}))`)).toEqual([
      'platform_cronjobs_readable 1',
      'platform_cronjob_created_timestamp_seconds{cronjob="backup"} 10.0',
      'platform_cronjob_last_success_timestamp_seconds{cronjob="backup"} 60.0',
      `platform_cronjob_last_run_failed{cronjob="backup"} ${String(failed)}`,
    ]);
  });

  test('of a CronJob without a good run no time of one, and of an API server that refuses that', () => {
    expect(lines('m.cronjob_samples(api([cronjob("backup")], []))').join('\n')).not.toContain('last_success');
    expect(lines('m.cronjob_samples(lambda *_: refused())')).toEqual([
      'the API server did not answer: refused here',
      'platform_cronjobs_readable 0',
    ]);
  });

  test('of Deployments and StatefulSets how many pods they ask for, and how many are ready', () => {
    const there = 'apps([workload("mlflow", {"replicas": 2}, readyReplicas=1)], [workload("postgres", {})])';
    expect(lines(`m.workload_samples(${there})`)).toEqual([
      'platform_workloads_readable 1',
      'platform_workload_replicas{kind="Deployment",workload="mlflow"} 2',
      'platform_workload_replicas{kind="StatefulSet",workload="postgres"} 1',
      'platform_workload_replicas_ready{kind="Deployment",workload="mlflow"} 1',
      'platform_workload_replicas_ready{kind="StatefulSet",workload="postgres"} 0',
    ]);
    expect(lines('m.workload_samples(lambda *_: refused())')).toEqual([
      'the API server did not answer: refused here',
      'platform_workloads_readable 0',
    ]);
  });
});
