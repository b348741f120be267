import { type BackendOptions, BACKEND_TYPES, STATE_BACKENDS } from '../../src/plan/state-backends';
import type { Platform } from '../../src/plan/platform';
import { platformSchema } from '../../src/plan/platform';
import { platformIssues } from '../../src/plan/platform-issues';
import { formatIssue } from '../../src/requirements/issue';
import { parsePlan } from '../../src/plan/parse-plan';
import { resolveAnswers } from '../../src/wizard/resolve-answers';
import { plausibleConfig } from '../support/backend-config';
import { planOf } from '../scaffold/plans';

type Config = Readonly<Record<string, unknown>>;
const stateOf = (type: string, config: Config) => ({ kind: 'remote', type, config });

/** What is said about a backend's options, by the option. */
function told(type: string, config: Config): Record<string, string> {
  const platform = platformSchema.parse({ name: 'x', namespace: 'x', state: stateOf(type, config) });
  return Object.fromEntries(
    platformIssues(platform).map(({ path, ...problem }) => [
      path.slice(2).join('.'),
      formatIssue({ place: path.join('.'), ...problem }),
    ]),
  );
}

interface Found {
  readonly type: string;
  readonly name: string;
  readonly config: Config;
}

/** Every option of every backend, nested ones too, with `value` and whatever else its backend needs. */
function each(wanted: string, value: unknown): Found[] {
  const nested = (options: BackendOptions, needed: Config): { name: string; config: Config }[] =>
    Object.entries(options).flatMap(([name, option]) => {
      if (option.type === wanted) return [{ name, config: { ...needed, [name]: value } }];
      if (option.type !== 'group') return [];
      const below = nested(option.options, plausibleConfig(option.options, 'required'));
      return below.map((inner) => ({
        name: `${name}.${inner.name}`,
        config: { ...needed, [name]: inner.config },
      }));
    });
  return BACKEND_TYPES.flatMap((type) =>
    nested(STATE_BACKENDS[type], plausibleConfig(STATE_BACKENDS[type], 'required')).map((found) => ({
      type,
      ...found,
    })),
  );
}

const cases = (wanted: string, value: unknown) =>
  each(wanted, value).map(({ type, name, config }) => [type, name, config] as const);

test.each(BACKEND_TYPES)('%s takes every option that is no secret, and what it needs alone', (type) => {
  const options = STATE_BACKENDS[type];
  expect(told(type, plausibleConfig(options, 'harmless'))).toEqual({});
  expect(told(type, plausibleConfig(options, 'required'))).toEqual({});
});

test.each(cases('secret', 'hunter2'))(
  '%s: %s is refused with the way to give it, and not repeated',
  (type, name, config) => {
    const { [name]: words = '', ...others } = told(type, config);
    expect(words).toMatch(/is a credential, .*: give (it in the environment variable [A-Z_]+|`[a-z_]+`)/);
    expect(words).not.toContain('hunter2');
    expect(others).toEqual({});
  },
);

test.each(cases('text', 'https://u:hunter2@state.example.com/x'))(
  '%s: %s may not hold a password',
  (type, name, config) => {
    expect(told(type, config)[name]).toMatch(/holds a user name, a password or a token/);
  },
);

test.each([
  ['flag', 'yes', 'must be true or false'],
  ['number', '3', 'must be a whole number'],
  ['text', 3, 'must be text'],
  ['text', ['a'], 'must be text'],
  ['list', 'a', 'must be a list of texts'],
  ['map', 'a', 'must be a group of texts'],
  ['text', '${var.x}', 'may not hold "${"'],
  ['list', ['%{ if x }'], 'may not hold "${"'],
  ['map', { a: 'TfToken[1]' }, 'may not hold "${"'],
  ['list', ['https://hunter2@x'], 'holds a user name'],
  ['map', { a: 'ghp_hunter2hunter2hunter2' }, 'holds a user name'],
])('an option that takes %s refuses %j', (wanted, value, words) => {
  const found = each(wanted, value);
  expect(found.length).toBeGreaterThan(0);
  for (const { type, config } of found) {
    const [message = ''] = Object.values(told(type, config));
    expect(message).toContain(words);
    expect(message).not.toContain('hunter2');
  }
});

test.each(BACKEND_TYPES)(
  '%s without options is refused where it needs some, and one that it has not, too',
  (type) => {
    const required = Object.keys(plausibleConfig(STATE_BACKENDS[type], 'required'));
    expect(told(type, {})).toEqual(
      required.length === 0 ? {} : { '': `state.config must also give ${required.join(' and ')}` },
    );
    const given = { ...plausibleConfig(STATE_BACKENDS[type], 'required'), no_such_option: 'hunter2' };
    expect(told(type, given)).toEqual({
      no_such_option: expect.stringMatching(
        /is not an option that Terraform knows here; allowed: /,
      ) as string,
    });
  },
);

test('the nearest option is named', () => {
  expect(told('s3', { key: 'x', buckt: 'y' })).toEqual({
    '': 'state.config must also give bucket',
    buckt: expect.stringMatching(/ Did you mean "bucket"\? /) as string,
  });
  expect(told('s3', { key: 'x', bucket: 'y', assume_role: { role: 'z' } })).toEqual({
    assume_role: 'state.config.assume_role must also give role_arn',
    'assume_role.role': expect.stringMatching(/Did you mean "role_arn"\?$/) as string,
  });
});

test('what only looks secret is taken, and a command that gets credentials may not carry them', () => {
  const harmless = {
    ...{
      bucket: 'b',
      key: 'a/b@c',
      kms_key_id: 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0000-4000-8000-00000000Aa00',
    },
    ...{ skip_credentials_validation: true, shared_credentials_file: '~/.aws/credentials' },
    prefix: undefined,
    assume_role: {
      role_arn: 'arn:aws:iam::123456789012:role/Terraform',
      policy: '{"Condition":{"aws:TokenIssueTime":"1"}}',
    },
  };
  expect(told('s3', JSON.parse(JSON.stringify(harmless)) as Config)).toEqual({});
  expect(told('kubernetes', { secret_suffix: 'platform' })).toEqual({});
  const exec = {
    api_version: 'v1',
    command: 'aws',
    env: { AWS_PROFILE: 'p', AWS_SECRET_ACCESS_KEY: 'hunter2' },
  };
  expect(told('kubernetes', { secret_suffix: 'x', exec })).toEqual({
    'exec.env.AWS_SECRET_ACCESS_KEY': expect.stringContaining(
      'holds a user name, a password or a token',
    ) as string,
  });
});

test.each([
  [['get-token', '--client-secret', 'hunter2'], true],
  [['--password=hunter2'], true],
  [['get-token', '--token-cache-dir', '/tmp', '--secret-file=/x', '--login', 'azurecli'], false],
])('the arguments %j of a command that gets credentials: refused is %s', (args, refused) => {
  const exec = { api_version: 'v1', command: 'kubelogin', args };
  const words = Object.values(told('kubernetes', { secret_suffix: 'x', exec })).join();
  expect(words.includes('holds a user name')).toBe(refused);
  expect(words).not.toContain('hunter2');
});

test.each([
  'https://u:p#ss@state.example.com/x',
  'https://u:pa/ss1@proxy:3128',
  'https://x.azurewebsites.net/api/state?key=team&code=abc',
])('an address may not hold a password, however it is written: %s', (address) => {
  expect(told('http', { address })['address']).toContain('holds a user name, a password or a token');
});

test.each(['https://state.example.com:8080/a@b', 'https://state.example.com/state?workspace=a'])(
  'an address without one is taken: %s',
  (address) => {
    expect(told('http', { address })).toEqual({});
  },
);

test.each([
  ['http', { address: 'https://u:hunter2@state.example.com/x' }],
  ['gcs', { bucket: 'b', encryption_key: 'hunter2' }],
  ['gcs', { bucket: 'b', credentials: 'hunter2' }],
  ['consul', { path: 'p', http_auth: 'hunter2' }],
  ['s3', { bucket: 'b', key: 'k', sse_customer_key: 'hunter2' }],
  ['s3', { key: 'k', buckt: 'hunter2' }],
])('neither a plan nor an answers file may hold %s %j, and no message repeats it', (type, config) => {
  const plan = planOf();
  const state = stateOf(type, config) as unknown as Platform['state'];
  const refused = () => parsePlan({ ...plan, platform: { ...plan.platform, state } });
  expect(refused).toThrow('platform.state.config');
  expect(refused).not.toThrow('hunter2');
  const options = { context: { directoryName: 'x' }, defaultRequirements: true };
  const resolved = resolveAnswers({ platform: { state } }, options);
  if (resolved.complete) throw new Error('it was taken');
  expect(resolved.missing).toEqual([]);
  expect(resolved.issues.map(formatIssue).join()).toContain('platform.state.config');
  expect(resolved.issues.map(formatIssue).join()).not.toContain('hunter2');
});
