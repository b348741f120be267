import { isSsh } from '../grammar/git';
import { hostOf } from '../grammar/addresses';
import { nearest } from '../requirements/issue';
import { CHARTS } from '../pins/charts';
import { IMAGES } from '../pins/images';
import { bucketName } from './components';
import type { Platform, PlatformIssue } from './platform';
import { stateIssues } from './state-issues';

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [
    ...new Set(
      values.filter((value) => {
        const again = seen.has(value);
        seen.add(value);
        return again;
      }),
    ),
  ];
}

/** A backup that would be lost with what it is a backup of. */
function backupIssues({ backup, objectStore, namespace }: Platform): PlatformIssue[] {
  if (backup.kind !== 's3') return [];
  const hostname = hostOf(backup.endpoint);
  if (hostname === 'object-store' || hostname.startsWith(`object-store.${namespace}`)) {
    const message = "is the platform's own object store: a backup belongs elsewhere";
    return [{ path: ['backup', 'endpoint'], message }];
  }
  if (
    objectStore.kind === 'existing' &&
    objectStore.endpoint === backup.endpoint &&
    Object.values(objectStore.buckets).includes(backup.bucket)
  ) {
    return [
      { path: ['backup', 'bucket'], message: 'holds data of the platform: backups need one of their own' },
    ];
  }
  return [];
}

/** Models and reference data that nothing has a key for, and metrics that nobody is named for. */
function monitoringIssues(platform: Platform): PlatformIssue[] {
  const { monitoring, metricsNamespace, models } = platform;
  const readable = `s3://${bucketName(platform, 'mlflow')}/`;
  const foreign = models.flatMap((model, index) =>
    (['modelUri', 'referenceUri'] as const)
      .filter((key) => model[key]?.startsWith(readable) === false)
      .map((key) => ({
        path: ['models', index, key],
        message: `must lie in the bucket of MLflow, ${readable}, which is what their key reads`,
      })),
  );
  if (monitoring.kind !== 'existing' || metricsNamespace !== undefined) return foreign;
  const message =
    'is "existing", and metricsNamespace does not say in which namespace that Prometheus is. Write it there';
  return [...foreign, { path: ['monitoring', 'kind'], message }];
}

/** Rules that span several settings. Each returns what is wrong, in words that name both sides. */
export function platformIssues(platform: Platform): PlatformIssue[] {
  const issues: PlatformIssue[] = [];
  if (platform.authentication === 'none' && platform.exposure.kind !== 'none') {
    issues.push({
      path: ['authentication'],
      message: `is "none" while exposure is "${platform.exposure.kind}": what is exposed needs authentication "basic"`,
    });
  }
  const { min, max } = platform.ray.workers;
  if (min > max) {
    issues.push({ path: ['ray', 'workers', 'min'], message: `is more than ray.workers.max, ${String(max)}` });
  }
  const { git } = platform.airflow;
  if (git !== undefined && isSsh(git.url) && git.secret === undefined) {
    const message =
      'is not given: a repository behind ssh wants a Secret with ssh-privatekey and known_hosts';
    issues.push({ path: ['airflow', 'git', 'secret'], message });
  }
  for (const name of repeated(platform.clearml.users)) {
    issues.push({ path: ['clearml', 'users'], message: `has the user "${name}" twice` });
  }
  const fetched = platform.charts['wandb-server'];
  if (fetched !== undefined && !fetched.startsWith('oci://')) {
    const message = 'is fetched by a pod, which sees no files of yours: it must be an oci:// address';
    issues.push({ path: ['charts', 'wandb-server'], message });
  }
  issues.push(...backupIssues(platform), ...stateIssues(platform.state), ...monitoringIssues(platform));
  for (const name of repeated(platform.clientNamespaces)) {
    issues.push({ path: ['clientNamespaces'], message: `lists ${name} more than once: write it once` });
  }
  for (const name of repeated(platform.models.map((model) => model.name))) {
    issues.push({ path: ['models'], message: `has two models called "${name}"` });
  }
  const unknownNames = [
    ...Object.keys(platform.images.overrides).map((name) => ({
      path: ['images', 'overrides', name],
      names: Object.keys(IMAGES),
    })),
    ...Object.keys(platform.charts).map((name) => ({ path: ['charts', name], names: Object.keys(CHARTS) })),
  ].filter(({ path, names }) => !names.includes(path.at(-1) ?? ''));
  for (const { path, names } of unknownNames) {
    const suggestion = nearest(path.at(-1) ?? '', names);
    issues.push({
      path,
      message: 'is not a known name',
      allowed: names,
      ...(suggestion !== undefined && { suggestion }),
    });
  }
  return issues;
}
