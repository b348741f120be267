import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../src/plan/parse-plan';
import { describeOnCluster, getObjects } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { CLUSTER_SETTINGS } from '../support/e2e-settings';
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
  });
});
