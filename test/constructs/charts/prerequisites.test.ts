import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Prerequisites, type PrerequisitesProps } from '../../../src/constructs/charts/prerequisites';
import { at, byName, synthesize } from '../../support/foreign-app';
import { secretsOf } from '../../../src/plan/secrets';
import type { Stack } from '../../../src/plan/stack-plan';
import { planOf } from '../../support/plans';
import { resources } from '../../support/policy';
import { synthesizePlan } from '../../support/rule-failures';

const CHART = join(__dirname, '..', '..', '..', 'charts', 'prerequisites');
const VOLUME = { claim: 'data-postgres-0', storageClass: 'fast', setting: 'here' };

const valuesOf = (release: unknown) => JSON.parse(String(at(release, 'values', 0))) as object;

function build(props: Partial<PrerequisitesProps> = {}) {
  const { resource } = synthesize((stack) => {
    new Prerequisites(stack, 'Prerequisites', { namespace: 'lab', secrets: [{ name: 'own' }], ...props });
  });
  return { resource, release: byName(resource, 'helm_release')['prerequisites'] };
}

/** What a platform looks for, and the addresses of what waits for the look. */
function lookOf(platform: Record<string, unknown>, stack?: Stack) {
  const json = synthesizePlan(planOf({ platform, ...(stack && { stack }) }));
  const release = json.resource['helm_release']?.['prerequisites'];
  const waiting = resources(json).filter(({ body }) =>
    ((body['depends_on'] ?? []) as string[]).includes('helm_release.prerequisites'),
  );
  return {
    values: release && (valuesOf(release) as { secrets: { name: string }[]; volumes: { claim: string }[] }),
    waiting: waiting.map(({ address }) => address),
  };
}

describe('Prerequisites', () => {
  test('is one Helm release that is told names, and no value', () => {
    const { resource, release } = build({
      secrets: [{ name: 'postgres', keys: ['mlflow-password'] }],
      volumes: [VOLUME],
    });
    expect(Object.keys(resource)).toEqual(['helm_release']);
    expect(release).toMatchObject({ namespace: 'lab', atomic: true, upgrade_install: true });
    expect(valuesOf(release)).toEqual({
      secrets: [{ name: 'postgres', keys: ['mlflow-password'] }],
      volumes: [VOLUME],
    });
  });

  test('the default class is an empty text, a Secret without keys has an empty list', () => {
    const { release } = build({ volumes: [{ claim: 'backup', setting: 'here' }] });
    expect(valuesOf(release)).toEqual({
      secrets: [{ name: 'own', keys: [] }],
      volumes: [{ claim: 'backup', storageClass: '', setting: 'here' }],
    });
  });

  test('the chart prints nothing: only `fail` gets text out of it', () => {
    const template = readFileSync(join(CHART, 'templates', 'checks.yaml'), 'utf8');
    const outside = template.replace(/\{\{[\s\S]*?\}\}/g, '').trim();
    expect(outside).toBe('');
    const actions = [...template.matchAll(/\{\{-? (?!\/\*)(\S+)/g)].map((match) => match[1] ?? '');
    expect(actions.filter((word) => !/^(\$\w+|range|if|else|end|fail)$/.test(word))).toEqual([]);
  });

  test('the path of the chart carries the version that its Chart.yaml says', () => {
    const { version } = parse(readFileSync(join(CHART, 'Chart.yaml'), 'utf8')) as { version: string };
    expect(String(at(build().release, 'chart')).split('/').at(-1)).toBe(version);
  });

  test.each<[string, Partial<PrerequisitesProps>]>([
    ['secrets', { secrets: [] }],
    ['secrets', { secrets: [{ name: 'A B' }] }],
    ['volumes', { volumes: [{ claim: '${x}', setting: '' }] }],
    ['volumes', { volumes: [{ ...VOLUME, storageClass: 'A B' }] }],
    ['namespace', { namespace: 'A' }],
    ['name', { name: '' }],
  ])('refuses bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(`foreign/Prerequisites: \`${prop}\``);
  });
});

describe('A platform looks first', () => {
  test('for the class of each volume that it asks for', () => {
    const { values } = lookOf({ objectStore: { kind: 'in-cluster', storageClass: 'slow' } });
    expect(values).toEqual({
      secrets: [],
      volumes: [
        {
          claim: 'data-postgres-0',
          storageClass: '',
          setting: 'platform.database.storageClass in mlops.json',
        },
        {
          claim: 'data-object-store-0',
          storageClass: 'slow',
          setting: 'platform.objectStore.storageClass in mlops.json',
        },
        { claim: 'backup', storageClass: '', setting: 'platform.backup.storageClass in mlops.json' },
      ],
    });
  });

  test('for the Secrets that somebody else makes, with all their keys', () => {
    const exposure = {
      kind: 'ingress',
      domain: 'ml.example.com',
      className: 'nginx',
      controllerNamespace: 'ingress',
      tlsSecretName: 'wildcard',
    };
    const { values } = lookOf({ secrets: { kind: 'existing' }, images: { pullSecret: 'mirror' }, exposure });
    const names = values?.secrets.map(({ name }) => name);
    expect(names).toEqual([...secretsOf(planOf()).map(({ name }) => name), 'mirror', 'wildcard']);
    expect(names).toEqual(
      expect.arrayContaining(['postgres', 'postgres-mlflow', 'object-store-dvc', 'mlflow']),
    );
    // Nothing is exposed where no tool has a page, and a certificate that nobody made yet is in nobody's way.
    expect(lookOf({ exposure }, { 'data-versioning': 'dvc' }).values?.secrets).toEqual([]);
  });

  test('and starts no pod before', () => {
    const { waiting } = lookOf({});
    for (const address of [
      'kubernetes_stateful_set_v1.postgres',
      'kubernetes_deployment_v1.mlflow',
      'kubernetes_persistent_volume_claim_v1.backup_volume',
      'helm_release.seldon_core',
    ]) {
      expect(waiting).toContain(address);
    }
  });

  test('not for storage classes in a namespace that exists: its user may not be allowed to list them', () => {
    expect(lookOf({ createNamespace: false }).values).toBeUndefined();
    expect(lookOf({ createNamespace: false, secrets: { kind: 'existing' } }).values?.volumes).toEqual([]);
  });
});
