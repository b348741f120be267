import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runJob } from '../support/backup-jobs';
import { describeOnCluster, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { CLUSTER_SETTINGS, missingClients, missingOldImages, OLD_IMAGES } from '../support/e2e-settings';
import { contents, contentsButStudies, type Contents } from '../support/platform-contents';
import { eventually } from '../support/processes';

const NOW = { availability: 'redundant' };
const BEFORE = { ...NOW, images: { ...CLUSTER_SETTINGS.images, overrides: OLD_IMAGES } };
const SERVERS = ['mlflow', 'optuna-dashboard'] as const;

interface Ended {
  readonly state: { readonly terminated?: { readonly finishedAt: string } };
}
interface Running {
  readonly state: { readonly running?: { readonly startedAt: string } };
}

describeOnCluster(
  'An upgrade across a schema change, two replicas,',
  [missingClients(), missingOldImages()],
  () => {
    const platform = new DeployedPlatform('upgrade');
    let old: Contents = {};
    let oldStudy: unknown;
    let backup = '';

    const inNamespace = (...args: string[]) => kubectl(['-n', platform.namespace, ...args]);

    /** Works on a study with the Optuna of the dashboard's image. */
    async function studyInPod(name: string, trials: number): Promise<unknown> {
      const input = readFileSync(join(__dirname, 'clients', 'study_in_pod.py'), 'utf8');
      const command = ['-i', 'deployment/optuna-dashboard', '--', 'python3', '-', name, String(trials)];
      const printed = await kubectl(['-n', platform.namespace, 'exec', ...command], { input });
      return JSON.parse(printed.trim().split('\n').at(-1) ?? '');
    }

    /** What each new pod of a server said about the schema, and when. */
    async function preparations(app: (typeof SERVERS)[number]) {
      const pods = await getObjects([
        'pods',
        '-n',
        platform.namespace,
        '-l',
        `app.kubernetes.io/name=${app}`,
      ]);
      const servers = pods.filter(
        ({ metadata }) => metadata.labels?.['app.kubernetes.io/component'] !== 'maintenance',
      );
      return Promise.all(
        servers.map(async ({ metadata, status }) => {
          const [prepared] = (status?.['initContainerStatuses'] ?? []) as readonly Ended[];
          const [server] = (status?.['containerStatuses'] ?? []) as readonly Running[];
          const prepare = app === 'mlflow' ? 'prepare-database' : 'prepare-storage';
          return {
            log: await inNamespace('logs', metadata.name, '-c', prepare),
            preparedAt: Date.parse(prepared?.state.terminated?.finishedAt ?? ''),
            servedAt: Date.parse(server?.state.running?.startedAt ?? ''),
          };
        }),
      );
    }

    /** As the generated README says it: no server of one version runs on the schema of the other. */
    const stopServers = () => inNamespace('scale', 'deployment', ...SERVERS, '--replicas=0');

    beforeAll(async () => {
      await platform.apply({ platform: BEFORE });
      await contentsButStudies(platform, 'write', 'one');
      old = await contentsButStudies(platform, 'read');
      oldStudy = await studyInPod('one', 5);
    });
    afterAll(() => platform.remove());

    test('begins with a backup', async () => {
      const { ended, log } = await runJob(platform, 'backup');
      expect({ ended, log }).toEqual({
        ended: 'Complete',
        log: expect.stringMatching(/is complete/) as string,
      });
      backup = /backup (\S+) is complete/.exec(log)?.[1] ?? '';
    });

    test('is one apply, in place, and leaves nothing to do', async () => {
      platform.synth({ platform: NOW });
      const changes = await platform.plannedChanges();
      expect(changes.filter(({ actions }) => actions.includes('delete'))).toEqual([]);
      await stopServers();
      await platform.apply({ platform: NOW });
      await platform.podsWhenReady();
      expect(await platform.plannedChanges()).toEqual([]);
    });

    test.each(SERVERS)(
      '%s: one pod migrates, the other waits for it, and only then both serve',
      async (app) => {
        const pods = await preparations(app);
        expect(pods).toHaveLength(2);
        const migrated = pods.filter(({ log }) => /schema \S+ -> \S+/.test(log));
        expect(migrated).toHaveLength(1);
        for (const { log, preparedAt, servedAt } of pods) {
          expect(log).toMatch(/schema \S+/);
          expect(servedAt).toBeGreaterThanOrEqual(preparedAt);
          expect(servedAt).toBeGreaterThanOrEqual(migrated[0]?.preparedAt ?? Infinity);
        }
      },
    );

    test('loses nothing: runs, models, traces, trials and objects are as before, and more can be written', async () => {
      const { 'study one': study, ...rest } = await contents(platform, 'read');
      expect(rest).toEqual(old);
      expect(study).toEqual(oldStudy);
      await contents(platform, 'write', 'two');
    });

    test('is not undone by the older image alone: it refuses the newer schema, and the present servers stay up', async () => {
      const serving = (await preparations('mlflow')).length;
      await inNamespace('set', 'image', 'deployment/mlflow', `*=${OLD_IMAGES.mlflow}`);
      await eventually(
        async () => {
          const logs = (await preparations('mlflow')).map(({ log }) => log);
          expect(logs).toHaveLength(serving + 1);
          expect(logs.join('\n')).toContain('of a newer MLflow');
        },
        { seconds: 120 },
      );
      await contents(platform, 'read');
    });

    test('is undone by the older images and the backup', async () => {
      await stopServers();
      expect(await runJob(platform, 'restore', { BACKUP: backup })).toMatchObject({ ended: 'Complete' });
      await platform.apply({ platform: BEFORE });
      await platform.podsWhenReady();
      expect(await contentsButStudies(platform, 'read')).toEqual(old);
      expect(await studyInPod('one', 0)).toEqual(oldStudy);
      expect(await platform.plannedChanges()).toEqual([]);
    });
  },
);
