import type { ObjectStoreProps } from '../../../src/constructs/object-store/object-store';
import { at, byName, type Json } from '../../support/foreign-app';
import { build } from './build';

interface Identity {
  readonly name: string;
  readonly credentials: readonly { readonly accessKey: string; readonly secretKey: string }[];
  readonly actions: readonly string[];
}

/** The file as it lies in the cluster: Terraform has taken its escapes away. */
const identities = (file: string) =>
  (JSON.parse(file.replaceAll('$${', '${')) as { identities: Identity[] }).identities;

describe('keys of an ObjectStore', () => {
  test('each consumer may do what it was given in its own bucket, and nothing else', () => {
    const rights = identities(build().files['identities.json']).map(({ name, actions }) => [name, actions]);
    expect(Object.fromEntries(rights)).toEqual({
      admin: ['Admin'],
      backup: ['data', 'models'].flatMap((bucket) =>
        ['Read', 'Write', 'List', 'Tagging'].map((action) => `${action}:${bucket}`),
      ),
      mlflow: ['Read:models', 'Write:models', 'List:models', 'Tagging:models'],
      serving: ['Read:models', 'List:models'],
      dvc: ['Read:data', 'Write:data', 'List:data', 'Tagging:data'],
    });
  });

  test("are taken from the environment, each from its own Secret, and the server's own two from one", () => {
    const { files, env } = build();
    for (const { name, credentials } of identities(files['identities.json'])) {
      expect(credentials).toHaveLength(1);
      const variable = (reference = '') => env[/^\$\{(\w+)\}$/.exec(reference)?.[1] ?? ''];
      const own = ['admin', 'backup'].includes(name);
      const prefix = own ? `object-store/${name}-` : `object-store-${name}/`;
      expect(variable(credentials[0]?.accessKey)).toBe(`${prefix}access-key-id`);
      expect(variable(credentials[0]?.secretKey)).toBe(`${prefix}secret-access-key`);
    }
  });

  test('the references are for the server, not for Terraform', () => {
    expect(build().files['identities.json']).not.toMatch(/(?<!\$)\$\{/);
  });

  test('no consumer can be named so that its key becomes the administrator of the server', () => {
    const { env } = build({ consumers: { aws: { bucket: 'models', access: 'read' } } });
    expect(Object.keys(env).filter((name) => name.startsWith('AWS_'))).toEqual([]);
  });

  test('are generated, two for each consumer', () => {
    const secrets = byName(build().resource, 'kubernetes_secret_v1');
    const keys = Object.entries(secrets).map(([name, secret]) => [
      name,
      Object.keys(at(secret, 'data_wo') as Json),
    ]);
    const own = ['access-key-id', 'secret-access-key'];
    expect(Object.fromEntries(keys)).toEqual({
      'object-store': ['admin', 'backup'].flatMap((user) => own.map((key) => `${user}-${key}`)),
      'object-store-mlflow': own,
      'object-store-serving': own,
      'object-store-dvc': own,
    });
    for (const secret of Object.values(secrets)) expect(secret).not.toHaveProperty('data');
  });

  test('of a writer open no object for reading', () => {
    const { files } = build({ consumers: { log: { bucket: 'log', access: 'write' } } });
    const log = identities(files['identities.json']).find(({ name }) => name === 'log');
    expect(log?.actions).toEqual(['Write:log', 'List:log']);
  });

  test('of one consumer stay as they are when another comes or goes', () => {
    const dvc = { bucket: 'data', access: 'read-write' as const };
    const secretsOf = (consumers: ObjectStoreProps['consumers']) =>
      build({ consumers }).resource['kubernetes_secret_v1'] ?? {};
    expect(secretsOf({ dvc, other: dvc })).toMatchObject(secretsOf({ dvc }));
  });

  test('that are new replace the pod', () => {
    const annotation = (props: Partial<ObjectStoreProps>) =>
      build(props).annotations['mlops-scaffold/secret-revision'];
    expect(annotation({ secret: { generate: { revision: 2 } } })).not.toBe(annotation({}));
    expect(annotation({ secret: { secretName: 'own', revision: 3 } })).toMatch(/^3\./);
  });
});
