import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plannedChanges } from '../../src/review/planned-changes';
import { createCertificate } from '../support/certificate';
import { describeOnCluster, describeUnless, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform, FULL_STACK } from '../support/deployed-platform';
import { missingSeldon } from '../support/e2e-settings';
import { at, editsOf, type HandEdit } from '../support/hand-edits';
import { liveObject, managedObjects, patchObject, type ManagedObject } from '../support/managed-objects';
import { INGRESS } from '../support/setting-changes';
import { UNSEEN_EDITS, type UnseenEdit } from '../support/unseen-edits';

describeOnCluster('What somebody changes by hand', [], () => {
  const platform = new DeployedPlatform('drift');
  const seldon = missingSeldon() === undefined;
  // With these there is an object of every kind that the platform knows.
  const change = {
    stack: seldon ? FULL_STACK : undefined,
    platform: { availability: 'redundant', exposure: INGRESS },
  };
  let objects: readonly ManagedObject[];

  beforeAll(async () => {
    // The certificate's Secret is the owner's, in a namespace that Terraform makes.
    await platform.apply();
    await createCertificate(platform.namespace);
    await platform.apply(change);
    objects = await managedObjects(platform);
  });
  afterAll(() => platform.remove());

  /** What holds data, each with what tells it from one that took its place. */
  async function volumes(): Promise<ReadonlyMap<string, string>> {
    const claims = await getObjects(['pvc', '-n', platform.namespace]);
    return new Map(claims.map(({ metadata }) => [metadata.name, metadata.uid]));
  }

  async function heal(): Promise<void> {
    await platform.apply(change);
    expect(await platform.plannedChanges()).toEqual([]);
    await platform.podsWhenReady();
  }

  test('is looked for in all objects of all kinds', () => {
    expect(objects.length).toBeGreaterThan(40);
    const unknown = objects.filter(({ type }) => editsOf(type, {} as never) === undefined);
    expect(unknown).toEqual([]);
  });

  describe('and no plan shows', () => {
    const documented = readFileSync(join(__dirname, '..', '..', 'docs', 'living-stack.md'), 'utf8');

    test.each(UNSEEN_EDITS.map((edit) => [edit.what, edit] as const))('%s', async (what, edit) => {
      expect(documented).toContain(`* ${what}\n`);
      if (edit.seldon === true && !seldon) return;
      await unseen(edit);
    });

    async function unseen({ object, patch }: UnseenEdit): Promise<void> {
      const before = await liveObject(platform.namespace, object);
      await patchObject(platform.namespace, object, patch);
      try {
        expect(await platform.plannedChanges()).toEqual([]);
      } finally {
        const undo = patch.map(({ path }) => {
          const value = at(before, path);
          return value === undefined ? { op: 'remove', path } : { op: 'replace', path, value };
        });
        await patchObject(platform.namespace, object, undo);
      }
    }
  });

  test('is shown by the plan, part by part, and healed by one apply: an edit', async () => {
    const [secrets, data] = [await platform.secretValues(), await volumes()];
    const edited: { readonly address: string; readonly edits: readonly HandEdit[] }[] = [];
    for (const { address, type, object } of objects) {
      const edits = editsOf(type, (await liveObject(platform.namespace, object)) as never) ?? [];
      await patchObject(platform.namespace, object, edits);
      edited.push({ address, edits });
    }
    const { changes } = plannedChanges(await platform.planJson(), []);
    const shown = new Map(changes.map((planned) => [planned.address, planned]));
    const hidden = edited.flatMap(({ address, edits }) => {
      const paths = shown.get(address)?.attributes.map(({ path }) => path) ?? [];
      return edits
        .filter(({ shownAs }) => !paths.some((path) => path.startsWith(shownAs)))
        .map(({ path }) => `${address}: ${path}`);
    });
    expect(hidden).toEqual([]);
    // Kubernetes changes no budget in place, and it holds nothing.
    const replaced = changes.filter(({ action }) => action !== 'update').map(({ type }) => type);
    expect(new Set(replaced)).toEqual(new Set(['kubernetes_pod_disruption_budget_v1']));
    await heal();
    expect(await platform.secretValues()).toEqual(secrets);
    expect(await volumes()).toEqual(data);
  });

  describeUnless(missingSeldon(), 'with a Helm release,', () => {
    test('is shown by the plan, and healed by one apply: its record deleted', async () => {
      const records = ['secret', '-l', 'owner=helm,name=seldon-core-operator'];
      await kubectl(['-n', platform.namespace, 'delete', ...records]);
      const changes = await platform.plannedChanges();
      expect(changes).toEqual([{ address: 'helm_release.seldon_core', actions: ['create'] }]);
      await heal();
    });
  });

  test('is shown by the plan, and healed by one apply: every object deleted but the namespace', async () => {
    const data = await volumes();
    const deleted = objects.filter(({ type }) => type !== 'kubernetes_namespace_v1');
    await kubectl([
      '-n',
      platform.namespace,
      'delete',
      ...deleted.map(({ object }) => object),
      '--timeout=5m',
    ]);
    const changes = await platform.plannedChanges();
    const created = changes
      .filter(({ actions }) => actions.join() === 'create')
      .map(({ address }) => address);
    expect(created.sort()).toEqual(deleted.map(({ address }) => address).sort());
    await heal();
    const after = await volumes();
    for (const claim of ['data-object-store-0', 'data-postgres-0']) {
      expect(after.get(claim)).toBe(data.get(claim));
    }
  });

  test('is shown by the plan, and healed by one apply: the namespace deleted, with all that was in it', async () => {
    await kubectl(['delete', 'namespace', platform.namespace, '--timeout=10m']);
    const changes = await platform.plannedChanges();
    const created = changes.map(({ address }) => address);
    expect(created).toEqual(expect.arrayContaining(objects.map(({ address }) => address)));
    await platform.apply();
    await createCertificate(platform.namespace);
    await heal();
  });
});
