import { kubectl, type KubernetesObject } from './cluster';
import type { DeployedPlatform } from './deployed-platform';
import { eventually } from './processes';

export interface EndedJob {
  readonly ended: 'Complete' | 'Failed';
  readonly log: string;
}

let started = 0;

/** Starts a Job as the generated README says it, and waits for its end. */
export async function runJob(
  { namespace }: DeployedPlatform,
  cronJob: 'backup' | 'restore',
  env: Readonly<Record<string, string>> = {},
): Promise<EndedJob> {
  started += 1;
  const name = `${cronJob}-${started}`;
  const create = ['-n', namespace, 'create', 'job', name, `--from=cronjob/${cronJob}`];
  const settings = Object.entries(env).map(([key, value]) => `${key}=${value}`);
  if (settings.length === 0) await kubectl(create);
  else {
    const plain = await kubectl([...create, '--dry-run=client', '-o', 'json']);
    const input = await kubectl(['set', 'env', '--local', '-f', '-', ...settings, '-o', 'json'], {
      input: plain,
    });
    await kubectl(['-n', namespace, 'create', '-f', '-'], { input });
  }
  const ended = await eventually(
    async () => {
      const job = JSON.parse(
        await kubectl(['-n', namespace, 'get', 'job', name, '-o', 'json']),
      ) as KubernetesObject;
      const conditions = (job.status?.['conditions'] ?? []) as readonly { type: string; status: string }[];
      const end = conditions.find(
        ({ type, status }) => status === 'True' && (type === 'Complete' || type === 'Failed'),
      );
      if (end === undefined) throw new Error(`${name} has not ended`);
      return end.type as EndedJob['ended'];
    },
    { seconds: 600, every: 2 },
  );
  // Where a step fails, the steps after it never have a log.
  const log = await kubectl([
    '-n',
    namespace,
    'logs',
    `job/${name}`,
    '--all-containers',
    '--tail=-1',
    '--ignore-errors',
  ]);
  return { ended, log };
}
