import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getObjects } from './cluster';
import { terraformEnvironment, type DeployedPlatform } from './deployed-platform';
import { leaksIn } from './leaks';
import { runProcess, type Finished } from './processes';

const BIN = join(__dirname, '..', '..', 'bin', 'mlops-scaffold.js');
const PRECIOUS = /^kubernetes_(namespace|stateful_set|persistent_volume_claim)_v1\./;
/** The kinds of which a platform has objects of its own; pods and the like are made by their controllers. */
const KINDS =
  'configmaps,cronjobs,deployments,limitranges,networkpolicies,persistentvolumeclaims,resourcequotas,secrets,serviceaccounts,services,statefulsets';

/** `mlops-scaffold recover` in the project's folder. */
export const runRecover = (platform: DeployedPlatform, ...flags: string[]): Promise<Finished> =>
  runProcess(process.execPath, [BIN, 'recover', ...flags], {
    cwd: platform.folder,
    env: terraformEnvironment(),
  });

/** Names and identities of the volumes that hold data. */
export async function volumes({
  namespace,
}: Pick<DeployedPlatform, 'namespace'>): Promise<ReadonlyMap<string, string>> {
  const claims = await getObjects(['persistentvolumeclaims', '-n', namespace]);
  return new Map(claims.map(({ metadata }) => [metadata.name, metadata.uid]));
}

/** What of the platform is in its namespace, by kind and name. */
export async function namesOf({ namespace }: DeployedPlatform): Promise<readonly string[]> {
  const own = await getObjects([KINDS, '-n', namespace, '-l', 'app.kubernetes.io/managed-by=terraform']);
  const claims = await volumes({ namespace });
  return [...own.map(({ kind, metadata }) => `${kind}/${metadata.name}`), ...claims.keys()].sort();
}

/** Pods that were started before a Secret that they read was written for the last time, and those whose note of it is wrong. */
export async function podsOutOfStep({ namespace }: DeployedPlatform): Promise<readonly string[]> {
  const [pods, secrets] = await Promise.all([
    getObjects(['pods', '-n', namespace]),
    getObjects(['secrets', '-n', namespace, '--show-managed-fields']),
  ]);
  const written = new Map(
    secrets.map(({ metadata }) => {
      const times = (metadata.managedFields ?? []).map(({ time }) => time ?? '').sort();
      return [metadata.uid, times.at(-1) ?? ''] as const;
    }),
  );
  const running = pods.filter(({ metadata }) => metadata.deletionTimestamp === undefined);
  return running.flatMap(({ metadata }) => {
    const noted = metadata.annotations?.['mlops-scaffold/secret-revision'] ?? '';
    const uids = noted.split('.').flatMap((part) => /^\d+-([-0-9a-f]{36})$/.exec(part)?.[1] ?? []);
    const late = uids.filter((uid) => (written.get(uid) ?? 'gone') > metadata.creationTimestamp);
    return late.length === 0 ? [] : [`${metadata.name}: ${noted}`];
  });
}

/** Files of the project that hold a value of a Secret of the platform. */
export async function filesWithSecrets(platform: DeployedPlatform): Promise<readonly string[]> {
  const values = await platform.secretValues();
  const below = (folder: string): readonly string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
          .filter((entry) => entry.isFile() && !entry.parentPath.includes('.terraform'))
          .map((entry) => join(entry.parentPath, entry.name))
      : [];
  return [join(platform.folder, 'state'), platform.stackFolder]
    .flatMap(below)
    .filter((file) => leaksIn(readFileSync(file, 'latin1'), values).length > 0);
}

/** Recovers, as far as the cluster goes; no value of a Secret may be in a file before or after. */
export async function recover(platform: DeployedPlatform): Promise<void> {
  const leaked = await filesWithSecrets(platform);
  const recovered = await runRecover(platform, '--yes');
  expect({ ...recovered, leaked }).toMatchObject({ code: 0, stderr: '', leaked: [] });
}

/**
 * What the generated README says to do after an interruption: recover, look at the plan, apply, recover again. Every
 * promise about it is held here.
 */
export async function recoverAndComplete(platform: DeployedPlatform): Promise<void> {
  const before = await volumes(platform);
  await recover(platform);

  const planned = await platform.plannedChanges();
  expect(
    planned.filter(({ address, actions }) => PRECIOUS.test(address) && actions.includes('delete')),
  ).toEqual([]);
  await platform.applyPlanned();
  expect(await filesWithSecrets(platform)).toEqual([]);

  const again = await runRecover(platform);
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect(again.stdout).toContain('Nothing to recover');
  expect(readdirSync(platform.stackFolder)).not.toContain('recover.tf.json');
  expect(await platform.plannedChanges()).toEqual([]);

  await platform.podsWhenReady();
  expect(await podsOutOfStep(platform)).toEqual([]);
  const after = await volumes(platform);
  expect([...before].filter(([name, uid]) => after.get(name) !== uid)).toEqual([]);
}
