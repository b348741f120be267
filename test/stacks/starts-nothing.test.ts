import childProcess from 'node:child_process';
import net from 'node:net';
import { synthesizePlan } from '../support/rule-failures';
import { planOf } from '../support/plans';

/** Everything by which Node starts a process or opens a connection, replaced by what fails. */
const EFFECTS = [
  ...(['exec', 'execSync', 'execFile', 'execFileSync', 'spawn', 'spawnSync', 'fork'] as const).map((name) =>
    jest.spyOn(childProcess, name),
  ),
  jest.spyOn(net.Socket.prototype, 'connect'),
];

test('a synth, with its validations, starts no process and opens no connection', () => {
  for (const effect of EFFECTS) {
    effect.mockImplementation(() => {
      throw new Error('refused by this test');
    });
  }
  // Every part there is: tools, backup, models, an exposure, and guards of the answers that last.
  const plan = planOf({
    platform: {
      models: [{ name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' }],
      exposure: {
        kind: 'gateway',
        domain: 'mlops.example.com',
        gateway: { name: 'public', namespace: 'gateways' },
      },
    },
  });
  expect(Object.keys(synthesizePlan(plan).resource['terraform_data'] ?? {})).toHaveLength(4);
  for (const effect of EFFECTS) expect(effect).not.toHaveBeenCalled();
});

test.each([
  [undefined, '1'],
  ['', ''],
])('where CHECKPOINT_DISABLE is %j, what an override starts has %j', (before, after) => {
  const inherited = process.env['CHECKPOINT_DISABLE'];
  if (before === undefined) delete process.env['CHECKPOINT_DISABLE'];
  else process.env['CHECKPOINT_DISABLE'] = before;
  try {
    synthesizePlan(planOf({ stack: { 'data-versioning': 'dvc' } }));
    expect(process.env['CHECKPOINT_DISABLE']).toBe(after);
  } finally {
    process.env['CHECKPOINT_DISABLE'] = inherited;
  }
});
