import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { appliedObjects } from '../support/applied-objects';
import { createCertificate, createUnopenedSecret } from '../support/certificate';
import { describeOnCluster, describeUnless, type KubernetesObject } from '../support/cluster';
import { missingCores, missingKubelet } from '../support/cluster-room';
import { DeployedPlatform, FULL_STACK } from '../support/deployed-platform';
import { missingSeldon } from '../support/e2e-settings';
import { PolicyExceptions } from '../support/policy-exceptions';
import { eventually } from '../support/processes';
import { networkEdges, permissionsOf, permissionsOfGroup } from '../support/recorded-access';
import { missingScanner, scan, SCANNERS, writeObjects } from '../support/scanners';
import { INGRESS } from '../support/setting-changes';

const MODEL = { name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts', replicas: 2 };

interface Stack {
  readonly name: string;
  readonly missing: string | undefined;
  readonly deployments: readonly string[];
  readonly platform: Readonly<Record<string, unknown>>;
}

const SERVERS = ['mlflow', 'optuna-dashboard', 'seldon-controller-manager'];

// The operator must run to make a model's objects. They do not depend on size and availability.
const STACKS: readonly Stack[] = [
  {
    name: 'small-single',
    missing: missingKubelet(),
    deployments: [...SERVERS, 'wine-default-0-wine'],
    platform: { size: 'small', availability: 'single', models: [MODEL], clientNamespaces: ['training'] },
  },
  {
    name: 'medium-redundant',
    missing: missingCores(2),
    deployments: SERVERS,
    platform: {
      size: 'medium',
      availability: 'redundant',
      backup: { kind: 's3', endpoint: 'https://s3.backup.example', bucket: 'backups' },
      exposure: {
        kind: 'ingress',
        domain: 'mlops.example.com',
        className: 'public',
        controllerNamespace: 'ingress',
        tlsSecretName: INGRESS.tlsSecretName,
      },
      metricsNamespace: 'monitoring',
    },
  },
];

type Recorded = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const recorded = (file: string) =>
  parse(readFileSync(join(__dirname, '..', 'policies', file), 'utf8')) as Recorded;

const accountsOf = (objects: readonly KubernetesObject[]): readonly string[] => [
  'default',
  ...objects.filter(({ kind }) => kind === 'ServiceAccount').map(({ metadata }) => metadata.name),
];

describeOnCluster('Of the objects that the API server gives back,', [missingSeldon()], () => {
  for (const { name, missing, deployments, platform: settings } of STACKS) {
    describeUnless(missing, name, () => {
      const exceptions = PolicyExceptions.read();
      const platform = new DeployedPlatform('policies');
      let objects: readonly KubernetesObject[] = [];
      let written: ReturnType<typeof writeObjects>;

      beforeAll(async () => {
        const change = { stack: FULL_STACK, platform: settings };
        await platform.makeNamespace(change);
        if ('exposure' in settings) await createCertificate(platform.namespace);
        if ('backup' in settings) {
          await createUnopenedSecret(platform.namespace, 'backup', ['access-key-id', 'secret-access-key']);
        }
        await platform.apply(change);
        objects = await eventually(
          async () => {
            const found = await appliedObjects(platform.namespace);
            const names = found.flatMap(({ kind, metadata }) =>
              kind === 'Deployment' ? [metadata.name] : [],
            );
            expect(names.sort()).toEqual(deployments);
            return found;
          },
          { seconds: 120 },
        );
        written = writeObjects(objects, platform.folder);
      });
      afterAll(() => platform.remove());

      for (const scanner of SCANNERS) {
        const lacking = missingScanner(scanner);
        const title = `${scanner.name} finds nothing but what test/policies/exceptions.yaml has a reason for`;
        if (lacking !== undefined) test.skip(`${title} (skipped: ${lacking})`, () => undefined);
        else {
          test(title, async () => {
            const findings = await scan(scanner, written);
            expect(exceptions.unexpected(scanner.name, name, findings)).toEqual([]);
          });
        }
      }

      test('service accounts may do what test/policies/permissions.yaml says, and nothing else', async () => {
        const { 'model-wine': ofModel, ...ofAll } = recorded('permissions.yaml')['seldon-core'] ?? {};
        const expected = 'models' in settings ? { ...ofAll, 'model-wine': ofModel } : ofAll;
        const all = accountsOf(objects);
        expect(await permissionsOf(platform.namespace, all)).toEqual(expected);
        const elsewhere = await permissionsOf(platform.namespace, all, 'kube-system');
        expect(Object.values(elsewhere).flat()).toEqual([]);
      });

      test('network policies allow what test/policies/network-edges.yaml says, and nothing else', () => {
        expect(networkEdges(objects)).toEqual(recorded('network-edges.yaml')[name]);
      });

      test('every exception is needed', () => expect(exceptions.unused(name)).toEqual([]));
    });
  }
});

const KSERVE = {
  'experiment-tracking': 'mlflow',
  'model-registry': 'mlflow',
  'model-serving': 'kserve',
  monitoring: 'kserve',
};

describeOnCluster('Of a platform with KServe', [], () => {
  const platform = new DeployedPlatform('policies');
  let objects: readonly KubernetesObject[] = [];

  beforeAll(async () => {
    const deployers = { groups: ['data-science'] };
    const models = [MODEL];
    await platform.apply({
      stack: KSERVE,
      platform: { models, clientNamespaces: ['training'], modelDeployers: deployers },
    });
    objects = await appliedObjects(platform.namespace);
  });
  afterAll(() => platform.remove());

  test('service accounts and deployers may do what test/policies/permissions.yaml says, and nothing else', async () => {
    const all = accountsOf(objects);
    const may = recorded('permissions.yaml');
    expect({
      ...(await permissionsOf(platform.namespace, all)),
      'group data-science': await permissionsOfGroup('data-science', platform.namespace),
    }).toEqual(may['kserve']);
    const elsewhere = {
      ...(await permissionsOf(platform.namespace, all, 'kube-system')),
      'group data-science': await permissionsOfGroup('data-science', 'kube-system'),
    };
    expect(Object.fromEntries(Object.entries(elsewhere).filter(([, lines]) => lines.length > 0))).toEqual(
      may['kserve-elsewhere'],
    );
  });

  test('network policies allow what test/policies/network-edges.yaml says, and nothing else', () => {
    expect(networkEdges(objects)).toEqual(recorded('network-edges.yaml')['kserve']);
  });
});
