import { createCertificate } from '../support/certificate';
import { describeOnCluster, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform, FULL_STACK } from '../support/deployed-platform';
import { CLUSTER_SETTINGS, missingSeldon } from '../support/e2e-settings';
import { eventually } from '../support/processes';
import {
  GATEWAY,
  INGRESS,
  SELDON_CHANGES,
  SETTING_CHANGES,
  type SettingChange,
} from '../support/setting-changes';

const PRECIOUS = /^kubernetes_(namespace|secret|stateful_set|persistent_volume_claim)_v1\./;
const HTTP_ROUTES = 'httproutes.gateway.networking.k8s.io';

/** Just enough of the definition for routes to be kept: nothing in these tests acts on one. */
const ROUTE_DEFINITION = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: {
    name: HTTP_ROUTES,
    annotations: { 'api-approved.kubernetes.io': 'unapproved, for a test' },
  },
  spec: {
    group: 'gateway.networking.k8s.io',
    names: { kind: 'HTTPRoute', listKind: 'HTTPRouteList', plural: 'httproutes', singular: 'httproute' },
    scope: 'Namespaced',
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
        },
      },
    ],
  },
};

const titled = (changes: readonly SettingChange[]) =>
  changes.map(
    (change) =>
      [`${change.setting}${change.how ? ` (${change.how})` : ''}: ${change.outcome}`, change] as const,
  );

describeOnCluster('Every setting of a living stack', [], () => {
  const platform = new DeployedPlatform('answers');

  beforeAll(() => platform.apply());
  afterAll(() => platform.remove());

  async function planned({ outcome, says = '', forgotten = [], deleted = [], ...change }: SettingChange) {
    const images = { ...CLUSTER_SETTINGS.images, ...(change.platform?.['images'] as object | undefined) };
    platform.synth({ ...change, platform: { ...change.platform, images } });
    if (outcome === 'refused') {
      const { code, stderr } = await platform.terraform('plan', '-input=false', '-no-color');
      expect({ code, stderr: stderr.replace(/\s+/g, ' ') }).toEqual({
        code: 1,
        stderr: expect.stringContaining(says) as string,
      });
      return;
    }
    const changes = await platform.plannedChanges();
    const precious = (action: string) =>
      changes
        .filter(({ address, actions }) => actions.includes(action) && PRECIOUS.test(address))
        .map(({ address }) => address)
        .sort();
    expect(changes).not.toEqual([]);
    expect({ deleted: precious('delete'), forgotten: precious('forget') }).toEqual({ deleted, forgotten });
  }

  test.each(titled(SETTING_CHANGES))('%s', (_, change) => planned(change));

  test('platform.deletionProtection: in place, and no object changes', async () => {
    platform.synth({ platform: { deletionProtection: true } });
    expect(await platform.plannedChanges()).toEqual([]);
  });

  /** Volumes, Secrets and the servers of data, each with what tells it from one that took its place. */
  async function stateful(): Promise<ReadonlyMap<string, string>> {
    const objects = await getObjects(['pvc,secrets,statefulsets', '-n', platform.namespace]);
    return new Map(
      objects
        .filter(({ metadata }) => !metadata.name.startsWith('sh.helm.'))
        .map(({ kind, metadata }) => [`${kind}/${metadata.name}`, metadata.uid]),
    );
  }

  const names = async (kind: string): Promise<readonly string[]> =>
    (await getObjects([kind, '-n', platform.namespace])).map(({ metadata }) => metadata.name).sort();

  describe('applied', () => {
    let before: ReadonlyMap<string, string>;
    let madeDefinition = false;

    beforeAll(async () => {
      await createCertificate(platform.namespace);
      before = await stateful();
      const found = await kubectl(['get', 'crd', HTTP_ROUTES, '--ignore-not-found', '-o', 'name']);
      if (found !== '') return;
      await kubectl(['create', '-f', '-'], { input: JSON.stringify(ROUTE_DEFINITION) });
      madeDefinition = true;
      await kubectl(['wait', '--for=condition=Established', '--timeout=60s', `crd/${HTTP_ROUTES}`]);
    });
    afterAll(async () => {
      if (madeDefinition) await kubectl(['delete', 'crd', HTTP_ROUTES, '--timeout=60s']);
    });

    const apply = async (change: Record<string, unknown>): Promise<void> => {
      await platform.apply({ platform: change });
      expect(await platform.plannedChanges()).toEqual([]);
      await platform.podsWhenReady();
    };

    test('an exposure comes, turns into the other kind, and goes', async () => {
      await apply({ exposure: INGRESS });
      expect(await names('ingresses')).toEqual(['mlflow', 'optuna-dashboard']);
      await apply({ exposure: GATEWAY });
      expect(await names('ingresses')).toEqual([]);
      expect(await names(HTTP_ROUTES)).toEqual(['mlflow', 'optuna-dashboard']);
      await apply({});
      expect(await names(HTTP_ROUTES)).toEqual([]);
      expect(await stateful()).toEqual(before);
    });

    test('images are taken by another policy and, where they come from Docker Hub, under another name', async () => {
      const { registry } = CLUSTER_SETTINGS.images;
      const overrides = registry === undefined ? { postgres: shortName(await imageOf('postgres')) } : {};
      await apply({ images: { ...CLUSTER_SETTINGS.images, pullPolicy: 'Never', overrides } });
      if (overrides.postgres) expect(await imageOf('postgres')).toBe(overrides.postgres);
      expect(await stateful()).toEqual(before);
    });

    const imageOf = (set: string): Promise<string> =>
      kubectl([
        ...['-n', platform.namespace, 'get', 'statefulset', set],
        ...['-o', 'jsonpath={.spec.template.spec.containers[0].image}'],
      ]);
    const shortName = (image: string): string => image.replace(/^docker\.io\/(library\/)?/, '');

    test('backups stop: their volume stays, and is taken back by the documented command', async () => {
      await apply({ backup: { kind: 'none' } });
      expect(await stateful()).toEqual(before);
      platform.synth();
      const claim = 'kubernetes_persistent_volume_claim_v1.backup_volume';
      const { code } = await platform.terraform('import', claim, `${platform.namespace}/backup`);
      expect(code).toBe(0);
      await apply({});
      expect(await stateful()).toEqual(before);
    });

    test('Secrets become the owner’s own, and change no value', async () => {
      const values = await platform.secretValues();
      await apply({ secrets: { kind: 'existing' } });
      expect(await stateful()).toEqual(before);
      expect(await platform.secretValues()).toEqual(values);
    });

    test('Secrets are generated again once the owner has deleted them', async () => {
      const secrets = [...before.keys()].filter((name) => name.startsWith('Secret/'));
      const refusedBy = await platform
        .prepare({})
        .then(() => platform.terraform('apply', '-auto-approve', '-input=false', '-no-color'));
      expect(refusedBy.code).toBe(1);
      expect(refusedBy.stderr).toContain('already exists');
      await kubectl(['-n', platform.namespace, 'delete', ...secrets]);
      await apply({});
      const volumes = (all: ReadonlyMap<string, string>) =>
        [...all].filter(([name]) => !name.startsWith('Secret/'));
      expect(volumes(await stateful())).toEqual(volumes(before));
    });

    test('a volume of another class: the old claim is given up, and a new one made', async () => {
      const other = `${platform.namespace}-class`;
      const [{ provisioner }] = JSON.parse(JSON.stringify(await getObjects(['storageclasses']))) as [
        { provisioner: string },
      ];
      const storageClass = {
        apiVersion: 'storage.k8s.io/v1',
        kind: 'StorageClass',
        metadata: { name: other },
        provisioner,
        volumeBindingMode: 'WaitForFirstConsumer',
      };
      await kubectl(['create', '-f', '-'], { input: JSON.stringify(storageClass) });
      try {
        await kubectl(['-n', platform.namespace, 'delete', 'statefulset/postgres', 'pvc/data-postgres-0']);
        await apply({ database: { kind: 'in-cluster', storageClass: other, storageGiB: 2 } });
        await eventually(
          async () => {
            const path = 'jsonpath={.spec.storageClassName} {.spec.resources.requests.storage}';
            expect(
              await kubectl(['-n', platform.namespace, 'get', 'pvc', 'data-postgres-0', '-o', path]),
            ).toBe(`${other} 2Gi`);
          },
          { seconds: 30 },
        );
      } finally {
        await kubectl(['delete', 'storageclass', other]);
      }
    });

    test('a database outside takes over once the old answer is given up: the volume and the Secret stay', async () => {
      const outside = { database: { kind: 'existing', host: 'db.example.com' } };
      platform.synth({ platform: outside });
      await platform.terraform('state', 'rm', 'terraform_data.lasting_database');
      const changes = await platform.plannedChanges();
      const of = (action: string) =>
        changes
          .filter(({ address, actions }) => PRECIOUS.test(address) && actions.includes(action))
          .map(({ address }) => address);
      expect(of('delete')).toEqual(['kubernetes_stateful_set_v1.postgres']);
      expect(of('forget')).toEqual([
        'kubernetes_secret_v1.postgres_mlflow_secret',
        'kubernetes_secret_v1.postgres_optuna_secret',
        'kubernetes_secret_v1.postgres_secret',
      ]);
    });
  });
});

describeOnCluster('Settings of a living stack with Seldon Core', [missingSeldon()], () => {
  const platform = new DeployedPlatform('answers');
  const stack = FULL_STACK;

  beforeAll(() => platform.apply({ stack }));
  afterAll(() => platform.remove());

  test.each(titled(SELDON_CHANGES))('%s', async (_, { says = '', ...change }) => {
    platform.synth({ stack, ...change });
    const { code, stderr } = await platform.terraform('plan', '-input=false', '-no-color');
    expect({ code, stderr: stderr.replace(/\s+/g, ' ') }).toEqual({
      code: 1,
      stderr: expect.stringContaining(says) as string,
    });
  });

  test('the definition stays when it is handed over, and with it every object of its kind', async () => {
    const definition = 'crd/seldondeployments.machinelearning.seldon.io';
    const uid = () => kubectl(['get', definition, '-o', 'jsonpath={.metadata.uid}']);
    const before = await uid();
    await kubectl(['annotate', definition, 'helm.sh/resource-policy=keep']);
    try {
      await platform.terraform('state', 'rm', 'terraform_data.lasting_definitions');
      await platform.apply({ stack, platform: { installDefinitions: false } });
      expect(await platform.plannedChanges()).toEqual([]);
      expect(await uid()).toBe(before);
    } finally {
      await kubectl(['delete', definition, '--ignore-not-found', '--timeout=60s']);
    }
  });
});
