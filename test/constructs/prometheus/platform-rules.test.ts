import { platformRules, type PlatformRulesProps } from '../../../src/constructs/prometheus/platform-rules';

const ALL: PlatformRulesProps = {
  targets: ['object-store', 'mlflow', 'platform-monitor'],
  database: true,
  objectStore: 'object-store',
  mlflow: 'mlflow',
  backup: { cronJob: 'backup', overdueHours: 31 },
};
const expressions = (props: PlatformRulesProps) =>
  Object.fromEntries(platformRules(props).map(({ alert, expr }) => [alert, expr]));

describe('The rules for a platform itself', () => {
  test('what is left out has no rule', () => {
    expect(platformRules({ targets: ['a'] }).map(({ alert }) => alert)).toEqual([
      'JobFailed',
      'JobsUnknown',
      'WorkloadNotReady',
      'WorkloadsUnknown',
      'TargetMissing',
    ]);
    expect(Object.keys(expressions(ALL))).not.toContain('VolumeNearlyFull');
    expect(Object.keys(expressions({ ...ALL, namespace: 'lab', kubelet: true }))).toContain(
      'VolumeNearlyFull',
    );
  });

  test('read the series of one namespace, where the Prometheus reads more', () => {
    for (const expr of Object.values(expressions({ ...ALL, namespace: 'lab', kubelet: true }))) {
      const selectors =
        expr.match(/\b(up|platform_\w+|SeaweedFS_\w+|mlflow_\w+|kubelet_\w+)(\{[^}]*\})?/g) ?? [];
      expect(selectors.length).toBeGreaterThan(0);
      for (const selector of selectors) expect(selector).toContain('namespace="lab"');
    }
    for (const expr of Object.values(expressions(ALL))) expect(expr).not.toContain('namespace');
  });

  test('a part is down when it does not answer, and when nothing of it is left to be asked', () => {
    expect(expressions(ALL)['ObjectStoreDown']).toBe(
      'up{job="object-store"} == 0 or absent(up{job="object-store"})',
    );
  });

  test('what is gone is told of once: as down where that is an alert of its own, as missing where it is not', () => {
    expect(expressions(ALL)['TargetMissing']).toBe('absent(up{job="platform-monitor"})');
    expect(expressions({ targets: ['a', 'b'] })['TargetMissing']).toBe(
      'absent(up{job="a"}) or absent(up{job="b"})',
    );
    expect(expressions({ targets: ['mlflow'], mlflow: 'mlflow' })).not.toHaveProperty('TargetMissing');
  });

  test('what is told of as down is not told of a second time as not ready', () => {
    const workloads = { database: 'postgres', objectStore: 'store', mlflow: 'tracking' };
    const rules = expressions({ ...ALL, mariaDb: 'mariadb', workloads });
    const [first, ...unless] = (rules['WorkloadNotReady'] ?? '').split(' unless ');
    expect(first).toBe('platform_workload_replicas_ready < platform_workload_replicas');
    const told = {
      postgres: 'DatabaseDown',
      mariadb: 'MariaDbDown',
      store: 'ObjectStoreDown',
      tracking: 'MlflowDown',
    };
    expect(unless).toEqual(
      Object.entries(told).map(
        ([workload, alert]) =>
          `(platform_workload_replicas_ready{workload="${workload}"} and on() (${rules[alert]}))`,
      ),
    );
    // Without their names, or without an alert of their own, they are told of as every other.
    expect(expressions(ALL)['WorkloadNotReady']).not.toContain('unless');
    expect(expressions({ targets: ['a'], workloads })['WorkloadNotReady']).not.toContain('unless');
  });

  test('a platform that never had a backup counts from the day that its CronJob was made', () => {
    expect(expressions(ALL)['BackupOverdue']).toMatch(
      /^time\(\) - \(platform_cronjob_last_success_\w+\{cronjob="backup"\} or platform_cronjob_created_\w+\{cronjob="backup"\}\) > 31 \* 3600$/,
    );
    // A backup that failed is told of once, as that.
    expect(expressions(ALL)['JobFailed']).toBe('platform_cronjob_last_run_failed{cronjob!="backup"} == 1');
  });

  test('one failed request of a quiet night is no alert', () => {
    expect(expressions(ALL)['MlflowErrors']).toMatch(/ > 0\.05 and sum\(rate\(.*\)\) > 0\.1$/);
  });
});
