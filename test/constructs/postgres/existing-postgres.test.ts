import { Token } from 'cdktf';
import {
  ExistingPostgres,
  type ExistingPostgresProps,
} from '../../../src/constructs/postgres/existing-postgres';
import { synthesize } from '../../support/foreign-app';

const CERTIFICATES = { secretName: 'postgres-certificates', key: 'ca.crt' };

function build(props: Partial<ExistingPostgresProps> = {}) {
  const { built: database, resource } = synthesize((stack) => {
    return new ExistingPostgres(stack, 'Postgres', {
      host: 'pg.example.com',
      certificates: CERTIFICATES,
      consumers: { mlflow: { secretName: 'pg-mlflow' }, optuna: { secretName: 'pg-optuna', revision: 4 } },
      ...props,
    });
  });
  return { database, resource };
}

describe('ExistingPostgres', () => {
  test('creates nothing', () => {
    expect(build().resource).toEqual({});
  });

  test('says where the database of a consumer is, and checks that it is the one, unless told otherwise', () => {
    expect(build().database.accessFor('mlflow')).toEqual({
      host: 'pg.example.com',
      port: 5432,
      database: 'mlflow',
      user: 'mlflow',
      password: { secretName: 'pg-mlflow', key: 'password' },
      sslMode: 'verify-full',
      rootCertificates: CERTIFICATES,
      edge: { peer: { cidr: '0.0.0.0/0', except: ['169.254.169.254/32'] }, port: 5432 },
      revision: '0',
      dependencies: [],
    });
  });

  test('takes port, mode, address and the revision of the Secret', () => {
    const { database } = build({
      port: 6432,
      sslMode: 'verify-full',
      peer: { cidr: '10.1.2.3/32' },
      certificates: { secretName: 'authorities', key: 'ca.crt' },
    });
    expect(database.accessFor('optuna')).toMatchObject({
      port: 6432,
      sslMode: 'verify-full',
      rootCertificates: { secretName: 'authorities', key: 'ca.crt' },
      edge: { peer: { cidr: '10.1.2.3/32' }, port: 6432 },
      revision: '4',
    });
  });

  test.each<[string, Partial<ExistingPostgresProps>]>([
    ['host', { host: '' }],
    ['host', { host: 'pg?sslmode=disable' }],
    ['host', { host: '${file("x")}' }],
    ['port', { port: 0 }],
    ['port', { port: 70_000 }],
    ['secretName', { consumers: { mlflow: { secretName: 'A B' } } }],
    ['secretRevision', { consumers: { mlflow: { secretName: 'a', revision: -1 } } }],
    ['consumers', { consumers: { 'a@b': { secretName: 'a' } } }],
    ['certificates', { sslMode: 'verify-full', certificates: undefined }],
    ['certificates', { sslMode: 'verify-ca', certificates: undefined }],
    ['certificates', { certificates: undefined }],
  ])('refuses a bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(new RegExp(`^foreign/Postgres: \`${prop}\` must be`));
  });

  test.each(['dvc', 'constructor'])('"%s", who was not named, gets nothing', (consumer) => {
    expect(() => build().database.accessFor(consumer)).toThrow(
      `foreign/Postgres: \`consumers\` must name "${consumer}" for it to get a database, has: mlflow, optuna`,
    );
  });

  test('takes a host that is known only at apply', () => {
    const host = Token.asString({ resolve: () => 'pg' });
    expect(build({ host }).database.accessFor('mlflow').host).toBe(host);
  });
});
