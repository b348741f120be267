import { imagesOf } from '../../src/plan/artifacts';
import { connectedTools, connectedTrackers, onlineTrackers } from '../../src/plan/components';
import { leavesCluster } from '../../src/plan/outside';
import { planNotes } from '../../src/plan/plan-notes';
import { PlanError } from '../../src/plan/plan-error';
import { secretsOf } from '../../src/plan/secrets';
import type { StackPlan } from '../../src/plan/stack-plan';
import { planOf } from '../support/plans';

const AIRFLOW = { orchestration: 'airflow' };
const planned = (connect: object, stack: Record<string, string> = AIRFLOW, tracker = 'wandb'): StackPlan =>
  planOf({ stack, stays: { 'experiment-tracking': tracker }, platform: { connect } });

function problemsOf(make: () => StackPlan): string[] {
  try {
    make();
    return [];
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return error.issues.map(({ place, message }) => `${place} ${message}`);
  }
}

test('a service for experiments has its key from a Secret that exists, and its host is told of', () => {
  const plan = planned({ wandb: { secret: 'wandb-key', workspace: 'team' } });
  expect(connectedTools(plan)).toEqual(['wandb']);
  expect(onlineTrackers(plan)).toEqual([
    {
      id: 'wandb',
      title: 'Weights & Biases',
      url: 'https://api.wandb.ai',
      secret: 'wandb-key',
      workspace: 'team',
    },
  ]);
  expect(secretsOf(plan).find(({ name }) => name === 'wandb-key')).toEqual({
    name: 'wandb-key',
    keys: ['api-key'],
    usedBy: ['check-wandb', 'airflow'],
    origin: 'existing',
  });
  expect(leavesCluster(plan).hosts).toEqual([
    {
      host: 'api.wandb.ai',
      purpose: 'what jobs log to Weights & Biases',
      place: 'platform.connect.wandb.url',
    },
  ]);
  expect(imagesOf(plan).flatMap(({ usedBy }) => usedBy)).toContain('check-wandb');
});

test('without a Secret nothing leaves, and no key is asked for', () => {
  const plan = planned({ comet: {} }, AIRFLOW, 'comet');
  expect(connectedTrackers(plan)).toMatchObject([{ id: 'comet', url: 'https://www.comet.com' }]);
  expect(onlineTrackers(plan)).toEqual([]);
  expect(leavesCluster(plan).hosts).toEqual([]);
  expect(secretsOf(plan).filter(({ origin }) => origin === 'existing')).toEqual([]);
});

test('is connected where jobs can work with it, and else told of as idle', () => {
  const idle = (connect: object, stack: Record<string, string>) => {
    const plan = planned(connect, stack);
    const kept = planNotes(plan).filter((note) => note.includes(' is kept, '));
    return [connectedTools(plan), kept.map((note) => note.split(',')[0])];
  };
  const IDLE = ['platform.connect.wandb is kept'];
  expect(idle({ wandb: { secret: 'k' } }, { 'hyperparameter-tuning': 'katib' })).toEqual([['wandb'], []]);
  expect(idle({ wandb: {} }, { 'hyperparameter-tuning': 'katib' })).toEqual([[], IDLE]);
  expect(idle({ wandb: { secret: 'k' } }, { 'model-serving': 'kserve' })).toEqual([[], IDLE]);
  expect(idle({ wandb: {} }, AIRFLOW)).toEqual([['wandb'], []]);
});

test('two services have a Secret each', () => {
  const connect = { wandb: { secret: 'k' }, comet: { secret: 'k' } };
  const make = () =>
    planOf({
      stack: AIRFLOW,
      stays: { 'experiment-tracking': 'wandb', 'model-registry': 'comet' },
      platform: { connect },
    });
  expect(problemsOf(make).join()).toContain(
    'platform.connect.comet.secret names the Secret that platform.connect.wandb.secret names',
  );
});

test.each<[string, () => StackPlan, RegExp]>([
  [
    'does not run already',
    () => planOf({ stack: AIRFLOW, platform: { connect: { wandb: {} } } }),
    /Add "wandb"/,
  ],
  [
    'is generated',
    () => planOf({ stack: { 'experiment-tracking': 'wandb' }, platform: { connect: { wandb: {} } } }),
    /stack has one generated/,
  ],
  [
    'has a Secret of ours',
    () => planned({ wandb: { secret: 'airflow' } }),
    /wandb\.secret is the name of a Secret that is generated/,
  ],
  [
    'is at an address of this machine',
    () => planned({ wandb: { url: 'http://localhost:8080' } }),
    /wandb\.url/,
  ],
  ['has a workspace of no form', () => planned({ wandb: { workspace: '' } }), /wandb\.workspace/],
])('what %s is refused', (_, make, message) => {
  expect(problemsOf(make).join('\n')).toMatch(message);
});
