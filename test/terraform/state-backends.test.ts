import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BACKEND_TYPES, STATE_BACKENDS } from '../../src/plan/state-backends';
import { plausibleConfig } from '../support/backend-config';
import { describeWithProviders, terraformProviders } from '../support/terraform';

const UNKNOWN = 'no_such_option';

/** Every option of a backend's groups, with its group. */
const nested = BACKEND_TYPES.flatMap((type) =>
  Object.entries(STATE_BACKENDS[type]).flatMap(([group, option]) =>
    option.type === 'group'
      ? Object.entries(option.options).map(
          ([name, inner]) => [type, group, name, inner, option.options] as const,
        )
      : [],
  ),
);

describeWithProviders("a real Terraform and each backend's options", () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-backend-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  function init(type: string, config: unknown) {
    const providers = terraformProviders();
    if (!providers.available) throw new Error(providers.reason);
    writeFileSync(join(dir, 'main.tf.json'), JSON.stringify({ terraform: { backend: { [type]: config } } }));
    const { status, stdout, stderr } = spawnSync(providers.bin, ['init', '-no-color', '-input=false'], {
      cwd: dir,
      encoding: 'utf8',
      timeout: 60_000,
      env: { PATH: process.env['PATH'], HOME: dir, CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: '/dev/null' },
    });
    // Each error is a title, the place with the line that it is about, and what is wrong.
    const errors = (stdout + stderr)
      .split(/^Error: /m)
      .slice(1)
      .map((error) => {
        const [, , , ...words] = error.split('\n\n').join('\n').split('\n').filter(Boolean);
        return words.join(' ').trim();
      });
    return { status, errors };
  }

  // The option too many keeps Terraform from going on to the backend itself, so that nothing is asked of any network.
  test.each(BACKEND_TYPES)('%s knows them all, with these types, and no other', (type) => {
    const options = STATE_BACKENDS[type];
    const { status, errors } = init(type, { ...plausibleConfig(options, 'all'), [UNKNOWN]: 'x' });
    expect({ status, errors }).toEqual({
      status: 1,
      errors: [`No argument or block type is named "${UNKNOWN}".`],
    });
  });

  // Some groups are values, in which Terraform passes over what it does not know; a wrong type it does not.
  test.each(nested)('%s: %s knows %s', (type, group, name, option, options) => {
    const wrong = ['list', 'map', 'environment'].includes(option.type) ? 'x' : [{}];
    const config = { ...plausibleConfig(options, 'required'), [name]: wrong };
    const required = plausibleConfig(STATE_BACKENDS[type], 'required');
    const { status, errors } = init(type, { ...required, [group]: config, [UNKNOWN]: 'x' });
    expect(status).toBe(1);
    expect(errors.join(' ')).toMatch(new RegExp(`Inappropriate value for attribute .*"${name}"`));
  });
});
