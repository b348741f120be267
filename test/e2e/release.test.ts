import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../src/plan/parse-plan';
import type { StackPlan } from '../../src/plan/stack-plan';
import { describeOnCluster, getObjects } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { CLUSTER_SETTINGS, EVIDENTLY_IMAGE, missingEvidently } from '../support/e2e-settings';
import { GOLDENS } from '../support/releases';

const STATEFUL = /^(kubernetes_(namespace|secret|stateful_set|persistent_volume_claim)_v1|terraform_data)\./;
const NAMESPACE = 'golden-namespace';

const mirrored =
  CLUSTER_SETTINGS.images.registry === undefined
    ? undefined
    : 'a release has the upstream addresses of its images';

// The files of a release hold one namespace; everything else in them is applied as it was released.
const applied = GOLDENS.filter(({ plan }) => plan === 'applied').map((golden) => ({
  ...golden,
  inNamespace: (namespace: string) =>
    JSON.parse(
      JSON.stringify({ plan: golden.mlopsJson, json: golden.synthesized }).replaceAll(NAMESPACE, namespace),
    ) as { readonly plan: unknown; readonly json: object },
}));

/** The plan of a release with a tool that it did not have. */
function withMonitoring(released: unknown): StackPlan {
  const plan = released as { readonly requirements: { readonly tasks: readonly string[] } } & Record<
    'stack' | 'platform',
    Record<string, unknown>
  >;
  return parsePlan({
    ...plan,
    requirements: { ...plan.requirements, tasks: [...plan.requirements.tasks, 'monitoring'] },
    stack: { ...plan.stack, monitoring: 'evidently' },
    platform: { ...plan.platform, monitoring: { kind: 'none', image: EVIDENTLY_IMAGE } },
  });
}

describeOnCluster('This version over release', [mirrored], () => {
  describe.each(applied)('$version', ({ folder, inNamespace }) => {
    const platform = new DeployedPlatform('release');
    const { plan, json } = inNamespace(platform.namespace);

    afterAll(() => platform.remove());

    async function stateful(): Promise<readonly string[]> {
      const objects = await getObjects(['pvc,secrets,statefulsets', '-n', platform.namespace]);
      return objects.map(({ kind, metadata }) => `${kind}/${metadata.name} ${metadata.uid}`).sort();
    }

    test('the release is applied', async () => {
      mkdirSync(platform.stackFolder, { recursive: true });
      cpSync(join(folder, 'assets'), join(platform.stackFolder, 'assets'), { recursive: true });
      writeFileSync(join(platform.stackFolder, 'cdk.tf.json'), JSON.stringify(json));
      await platform.mustTerraform('init', '-input=false', '-no-color');
      await platform.mustTerraform('apply', '-auto-approve', '-input=false', '-no-color');
      expect(await platform.plannedChanges()).toEqual([]);
    });

    test('this version deletes and replaces nothing that holds data or passwords', async () => {
      const [before, values] = [await stateful(), await platform.secretValues()];
      platform.synthPlan(parsePlan(plan));
      await platform.mustTerraform('init', '-input=false', '-no-color');
      const taken = (await platform.plannedChanges()).filter(({ actions }) => actions.includes('delete'));
      expect(taken.filter(({ address }) => STATEFUL.test(address))).toEqual([]);
      await platform.mustTerraform('apply', '-auto-approve', '-input=false', '-no-color');
      expect(await platform.plannedChanges()).toEqual([]);
      await platform.podsWhenReady();
      expect(await stateful()).toEqual(before);
      expect(await platform.secretValues()).toEqual(values);
    });

    const missing = missingEvidently();
    (missing === undefined ? test : test.skip)(
      `one apply adds a tool with a database and buckets${missing === undefined ? '' : ` (skipped: ${missing})`}`,
      async () => {
        const [before, values] = [await stateful(), await platform.secretValues()];
        platform.synthPlan(withMonitoring(plan));
        await platform.mustTerraform('init', '-input=false', '-no-color');
        await platform.mustTerraform('apply', '-auto-approve', '-input=false', '-no-color');
        expect(await platform.plannedChanges()).toEqual([]);
        const pods = await platform.podsWhenReady();
        expect(pods.filter(({ name }) => name.startsWith('evidently'))).toHaveLength(1);
        // What was there stays as it was: no object is another one, and nobody's password is.
        expect(await stateful()).toEqual(expect.arrayContaining([...before]));
        const after = await platform.secretValues();
        for (const [name, value] of values) expect([name, after.get(name)]).toEqual([name, value]);
        expect((await platform.diagnose()).code).toBe(0);
      },
    );
  });
});
