import { describeOnCluster, kubectl } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { CLUSTER_SETTINGS } from '../support/e2e-settings';
import { eventually } from '../support/processes';
import { RunningApply } from '../support/running-terraform';

const images = (overrides: Record<string, string>) => ({ ...CLUSTER_SETTINGS.images, overrides });

/** What is wrong, and the words that must tell it. */
const MISTAKES: readonly (readonly [string, PlanChange, RegExp])[] = [
  [
    'a storage class that does not exist',
    { platform: { database: { kind: 'in-cluster', storageClass: 'no-such-class' } } },
    /"no-such-class" not found/,
  ],
  [
    'an image that does not exist',
    { platform: { images: images({ postgres: 'registry.invalid/library/postgres:17.11' }) } },
    /registry\.invalid\/library\/postgres:17\.11/,
  ],
  [
    'Secrets that do not exist',
    { platform: { secrets: { kind: 'existing' } } },
    /secret "(postgres|object-store)" not found/,
  ],
];

describeOnCluster('A first apply with', [], () => {
  describe.each(MISTAKES)('%s', (_, mistake, cause) => {
    const platform = new DeployedPlatform('failures');
    let apply: RunningApply | undefined;

    afterAll(async () => {
      await apply?.abandon();
      await kubectl(['delete', 'namespace', platform.namespace, '--ignore-not-found', '--timeout=5m']);
      await platform.remove();
    });

    test('says why it does not go on: in its own output, or in the events, as the README says', async () => {
      await platform.prepare(mistake);
      const running = new RunningApply(platform);
      apply = running;
      await eventually(
        async () => {
          const events = ['get', 'events', '--sort-by=.lastTimestamp'];
          expect(running.printed + (await kubectl(['-n', platform.namespace, ...events]))).toMatch(cause);
        },
        { seconds: 180, every: 2 },
      );
    });
  });
});
