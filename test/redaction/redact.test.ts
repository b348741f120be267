import { namesCredential } from '../../src/redaction/names-credential';
import { redact } from '../../src/redaction/redact';
import { showValue } from '../../src/redaction/show-value';

const S = 'S3CRETa1';
const LONG = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0iL3oR6uX9b';

test.each([
  `postgres://u:${S}@db.example.com/x`,
  `postgresql+psycopg2://u:${S}/with?odd#signs@and@db/x`,
  `https://${S}@github.com/a/b`,
  `//u:${S}@host`,
  `u:${S}@proxy.example.com:3128`,
  `host=db password=${S} user=x`,
  `https://x.example.com/state?private_token=${S}&a=b`,
  `https://x.blob.core.windows.net/c?sv=2024&sig=${S}`,
  `{"password":"${S}"}`,
  `[{api_key: ${S}`,
  `Authorization: Bearer ${S}`,
  `bearer ${S}`,
  `ghp_${S}0123456789abcdef`,
  `x github_pat_${S}_0123456789abcdef y`,
  `glpat-${S}0123456789`,
  `AKIA${S.toUpperCase()}0123456789`,
  `eyJhbGciOiJIUzI1NiJ9.${S}.${S}`,
  `xoxb-123-${S}`,
  `hf_${S}0123456789abcdef`,
  `sk-proj-${S}0123456789`,
  `sk_live_${S}`,
  `npm_${S}0123456789abcdef`,
  `-----BEGIN RSA PRIVATE KEY-----\n${S}\n-----END RSA PRIVATE KEY-----`,
  `-----BEGIN OPENSSH PRIVATE KEY-----\n${S}\nand no end`,
  `${S}${LONG}`,
  `password="correct horse ${S}"`,
  `{"password":"a, b; c & ${S}"}`,
  `http://mlflow?password=a,${S}`,
  `pass=${S}`,
  `client_key=${S}`,
  `sse_customer_key: ${S}`,
  `curl -u admin:${S} https://x`,
  `https://state.example.com/x?key=a&code=${S}`,
  `glsa_${S}0123456789abcdef_0123`,
])('cuts the secret of %s', (text) => {
  expect(redact(text)).toContain('***');
  for (const shown of [redact(text), showValue(text), showValue([{ deep: { text } }])]) {
    expect(shown).not.toMatch(/s3creta1/i);
  }
});

test.each([
  'smll',
  'docker.io/library/postgres:16.4@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  'postgres:16.4@sha256:0123456789abcdef',
  'https://s3.example.com:9000/bucket',
  's3://mlflow/1/models/m-1/artifacts',
  'mlflow-sa@project.iam.gserviceaccount.com',
  'arn:aws:iam::123456789012:role/terraform-state',
  'basic authentication',
  'SignatureDoesNotMatch: it does not match',
  'platform.database.storageGiB',
  'some-quite-long-name-of-a-thing-in-lower-case-with-1-digit',
])('leaves %s as it is', (text) => {
  expect(redact(text)).toBe(text);
});

test('a value is shown in full where it is short, and with its length where it is not', () => {
  expect(showValue('smll')).toBe('"smll"');
  expect(showValue({ a: [1, true, null] })).toBe('{"a":[1,true,null]}');
  expect(showValue(undefined)).toBe('undefined');
  expect([NaN, Infinity, -Infinity].map(showValue)).toEqual(['.nan', '.inf', '-.inf']);
  expect(showValue([Infinity])).toBe('[".inf"]');
  expect(showValue('word '.repeat(100))).toMatch(/^"word .{100,125}… \(\d+ characters\)$/);
  expect(showValue('x'.repeat(1_000_000))).toBe('(1000002 characters)');
});

test('a value under a name that says credential is never shown, however deep', () => {
  expect(showValue({ a: [{ apiKey: 'x', name: 'y', PGPASS: 7 }] })).toBe(
    '{"a":[{"apiKey":"***","name":"y","PGPASS":"***"}]}',
  );
});

test.each([
  ...[
    'API_KEY',
    'private_key',
    'PRIVATE_KEY',
    'ENCRYPTION_KEY',
    'SSH_KEY',
    'ACCOUNT_KEY',
    'PASSWD',
    'PGPASS',
  ],
  ...[
    'PASSPHRASE',
    'DSN',
    'DATABASE_URL',
    'apiKey',
    'client-key',
    'sshkey',
    'db.password',
    'DB_PASS',
    'conn_str',
  ],
  ...[
    'sse_customer_key',
    'client_private_key_pem',
    'AWS_ACCESS_KEY_ID',
    'sas_token',
    'SENTRY_DSN',
    'http_auth',
  ],
])('%s names a credential', (name) => {
  expect(namesCredential(name)).toBe(true);
});

test.each([
  'key',
  'state.config.key',
  'monkey',
  'bucket',
  'sasha',
  'compass',
  'endpoint',
  'replicas',
  'url',
  'keys',
])('%s does not', (name) => {
  expect(namesCredential(name)).toBe(false);
});
