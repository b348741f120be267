import { describeOnCluster } from '../support/cluster';
import { BASE_STACK, DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { missingClients } from '../support/e2e-settings';
import { PortForward } from '../support/port-forward';
import { dvcEnvironment, mlflowEnvironment, optunaEnvironment } from '../support/python-clients';
import { missingWrites, Writer, type Written } from '../support/writer';

const PRECIOUS = /^kubernetes_(namespace|secret|stateful_set|persistent_volume_claim)_v1\./;
const withoutAuthentication = { authentication: 'none' };

describeOnCluster('A living stack that is changed', [missingClients()], () => {
  const platform = new DeployedPlatform('change');
  const acknowledged: Record<Written, string[]> = { metric: [], trial: [], object: [] };

  beforeAll(() => platform.apply());
  afterAll(() => platform.remove());

  /** How each client reaches the stack now, for as long as `work` takes. */
  async function asClients(
    work: (environments: Map<Written, Record<string, string>>) => Promise<void>,
  ): Promise<void> {
    const forwards: PortForward[] = [];
    const open = async (service: string, port: number): Promise<PortForward> => {
      const forward = await PortForward.open(platform.namespace, `service/${service}`, port);
      forwards.push(forward);
      return forward;
    };
    try {
      const { url } = await open('object-store', 8333);
      await work(
        new Map([
          ['metric', await mlflowEnvironment(platform, await open('mlflow', 5000))],
          ['trial', await optunaEnvironment(platform, await open('postgres', 5432))],
          ['object', { ...(await dvcEnvironment(platform)), S3_URL: url }],
        ]),
      );
    } finally {
      for (const forward of forwards) forward.close();
    }
  }

  /** Every client writes more, and finds everything that was ever acknowledged. */
  const useIt = (): Promise<void> =>
    asClients(async (environments) => {
      for (const [what, env] of environments) {
        const writer = new Writer(what, env, acknowledged[what].length + 1);
        try {
          await writer.writes(5);
          acknowledged[what].push(...(await writer.stop()));
        } finally {
          writer.kill();
        }
        expect({ what, missing: await missingWrites(what, env, acknowledged[what]) }).toEqual({
          what,
          missing: [],
        });
      }
    });

  /** What the plan takes away of what holds data or passwords, by address. */
  async function taken(change: PlanChange): Promise<readonly string[]> {
    platform.synth(change);
    const changes = await platform.plannedChanges();
    expect(changes).not.toEqual([]);
    return changes
      .filter(({ address, actions }) => PRECIOUS.test(address) && actions.includes('delete'))
      .map(({ address }) => address);
  }

  async function change(to: PlanChange): Promise<void> {
    await platform.apply(to);
    await platform.podsWhenReady();
    expect(await platform.plannedChanges()).toEqual([]);
  }

  test('is used before', useIt);

  test.each<[string, PlanChange]>([
    // Not both at once: a node of 2 cores has no room for two larger MLflow pods and the one that they replace.
    ['is made larger', { platform: { size: 'medium', retentionDays: 7 } }],
    [
      'is made redundant, lets other namespaces in and is measured',
      { platform: { availability: 'redundant', clientNamespaces: ['jobs'], metricsNamespace: 'prometheus' } },
    ],
    ['asks for no password any more', { platform: withoutAuthentication }],
    ['asks for passwords again, and is small and single', {}],
  ])('%s: in place, and nothing is lost', async (_, to) => {
    // The dashboard's password has no use where nothing asks for it.
    const allowed = to.platform === withoutAuthentication ? ['kubernetes_secret_v1.optuna_secret'] : [];
    expect(await taken(to)).toEqual(allowed);
    await change(to);
    await useIt();
  });

  test.each<[string, RegExp]>([
    ['optuna', /^(optuna-dashboard|postgres-optuna)\//],
    // A database, a bucket and a Secret of its own.
    ['mlflow', /^(mlflow|postgres-mlflow|object-store-mlflow)\//],
  ])(
    'loses only what runs for %s when it is taken away, in one apply, and gets its data back with it',
    async (tool, own) => {
      const stack = Object.fromEntries(Object.entries(BASE_STACK).filter(([, id]) => id !== tool));
      const before = await platform.secretValues();
      const others = [...before].filter(([name]) => !own.test(name));
      const secrets = new Set(
        [...before.keys()].filter((name) => own.test(name)).map((name) => name.split('/')[0]),
      );
      const gone = await taken({ stack });
      expect(gone.every((address) => address.startsWith('kubernetes_secret_v1.'))).toBe(true);
      expect(gone).toHaveLength(secrets.size);
      await change({ stack });
      expect([...(await platform.secretValues())]).toEqual(others);
      expect(await taken({})).toEqual([]);
      await change({});
      const after = await platform.secretValues();
      expect([...after].filter(([name]) => !own.test(name))).toEqual(others);
      await useIt();
    },
  );

  test('gives every password and key anew when the revision is raised, and locks nobody out', async () => {
    const rotated = { platform: { secrets: { kind: 'generated', revision: 2 } } };
    const before = await platform.secretValues();
    const old = new Map<Written, Record<string, string>>();
    await asClients((environments) => {
      for (const [what, env] of environments) old.set(what, env);
      return Promise.resolve();
    });
    expect(await taken(rotated)).toEqual([]);
    await change(rotated);
    const after = await platform.secretValues();
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after].filter(([name, value]) => before.get(name) === value)).toEqual([]);
    await useIt();

    const refused = { metric: '401', trial: 'password authentication failed', object: 'InvalidAccessKeyId' };
    await asClients(async (environments) => {
      for (const [what, env] of environments) {
        const addresses = Object.entries(env).filter(([name]) => /_UR[IL]$/.test(name));
        const withOldKeys = { ...old.get(what), ...Object.fromEntries(addresses) };
        await expect(missingWrites(what, withOldKeys, [])).rejects.toThrow(refused[what]);
      }
    });
  });
});
