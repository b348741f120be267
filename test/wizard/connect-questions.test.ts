import type { Answers } from '../../src/wizard/answers';
import { isCalledFor } from '../../src/wizard/question';
import { QUESTIONS } from '../../src/wizard/questions';
import { resolveAnswers } from '../../src/wizard/resolve-answers';
import { runWizard } from '../../src/wizard/run-wizard';
import { BACK } from '../../src/wizard/prompter';
import { ScriptedPrompter, type Step } from '../support/scripted-prompter';

const CONNECT = 'platform.connect.';
const CONNECT_QUESTIONS = QUESTIONS.filter(({ key }) => key.startsWith(CONNECT));
const context = { directoryName: 'my-platform' };
const requirements = (tasks: readonly string[], inUse: readonly string[] = ['mlflow']) => ({
  requirements: { tasks: ['experiment-tracking', ...tasks], inUse },
});

/** What is asked about connecting, with these answers before. */
const asked = (answers: Answers) =>
  CONNECT_QUESTIONS.filter((question) => isCalledFor(question, answers)).map(({ key }) =>
    key.slice(CONNECT.length).replace(/^mlflow\./, ''),
  );

test('the address is asked for where MLflow runs already, and something that is chosen works with it', () => {
  expect(asked(requirements(['model-serving']))).toEqual(['trackingUri']);
  expect(asked(requirements(['hyperparameter-tuning']))).toEqual(['trackingUri']);
  // A file may have the name, as a person types it.
  expect(asked(requirements(['model-serving'], ['MLflow']))).toEqual(['trackingUri']);
  expect(asked(requirements([]))).toEqual([]);
  expect(asked(requirements(['model-serving'], []))).toEqual([]);
  expect(asked(requirements(['model-serving'], ['aim']))).toEqual([]);
});

type Script = readonly (readonly [string, Step])[];

async function run(tasks: readonly string[], script: Script, heard?: (prompter: ScriptedPrompter) => void) {
  const prompter = new ScriptedPrompter([...script, ['What next', 'confirm']]);
  const result = await runWizard({
    questions: CONNECT_QUESTIONS,
    given: requirements(tasks),
    context,
    prompter,
    outcome: () => ({ text: 'what it leads to', feasible: true }),
    confirmation: () => 'Write it',
  });
  expect(prompter.left).toBe(0);
  heard?.(prompter);
  if (!result.confirmed) throw new Error('it was not confirmed');
  const resolved = resolveAnswers(result.answers, { context, defaultRequirements: true });
  return resolved.complete ? resolved.platform.connect : resolved;
}

test('an address that is left empty connects nothing, and asks no more', async () => {
  expect(await run(['model-serving'], [['that runs already answer', '']])).toBeUndefined();
});

test('with an address the account is asked for, and where models and data are read the bucket too', async () => {
  const address = ['that runs already answer', 'https://mlflow.example.com'] as const;
  expect(await run(['orchestration'], [address, ['has an account', '']])).toEqual({
    mlflow: { trackingUri: 'https://mlflow.example.com', login: 'password' },
  });
  const script: Script = [
    address,
    ['has an account', 'tracking'],
    ['What does that Secret have', 'token'],
    ['In which S3 store', 'https://s3.example.com'],
    ['In which bucket', 'models'],
    ['Below which path', ''],
  ];
  expect(await run(['model-serving'], script)).toEqual({
    mlflow: {
      trackingUri: 'https://mlflow.example.com',
      secret: 'tracking',
      login: 'token',
      artifacts: {
        endpoint: 'https://s3.example.com',
        region: 'us-east-1',
        bucket: 'models',
        secret: 'mlflow-artifacts',
      },
    },
  });
});

test('an address is taken back where models lie in no S3 store', async () => {
  const script: Script = [
    ['that runs already answer', 'https://mlflow.example.com'],
    ['has an account', ''],
    ['In which S3 store', BACK],
    ['has an account', BACK],
    ['that runs already answer', ''],
  ];
  const connected = await run(['model-serving'], script, ({ asked: prompts }) => {
    expect(prompts[4]).toMatchObject({ default: 'https://mlflow.example.com', optional: true });
    expect(prompts[2]).not.toHaveProperty('optional');
  });
  expect(connected).toBeUndefined();
});

test('this machine is refused as soon as it is typed', async () => {
  await expect(
    run(['model-serving'], [['that runs already answer', 'http://localhost:5000']]),
  ).rejects.toThrow('is this machine to you, and a pod to itself');
});

test('the bucket for artifacts of an existing store is not asked for where MLflow keeps them elsewhere', () => {
  const question = QUESTIONS.find(({ key }) => key === 'platform.objectStore.buckets.mlflow');
  if (question === undefined) throw new Error('the question is gone');
  const answers = {
    ...requirements(['model-serving']),
    platform: { objectStore: { kind: 'existing' } },
  };
  expect(isCalledFor(question, answers)).toBe(true);
  const connect = { mlflow: { trackingUri: 'https://mlflow.example.com' } };
  expect(isCalledFor(question, { ...answers, platform: { ...answers.platform, connect } })).toBe(false);
});

test('of a service for experiments the Secret with the key is asked for, and without one nothing is connected', async () => {
  const running = requirements(['orchestration'], ['Weights & Biases', 'comet']);
  expect(asked(running)).toEqual(['wandb.secret', 'comet.secret']);
  expect(asked(requirements([], ['wandb']))).toEqual([]);
  const prompter = new ScriptedPrompter([
    ['API key for Weights & Biases', 'wandb-key'],
    ['Whose runs', 'team'],
    ['API key for Comet', ''],
    ['What next', 'confirm'],
  ]);
  const result = await runWizard({
    questions: CONNECT_QUESTIONS,
    given: running,
    context,
    prompter,
    outcome: () => ({ text: 'what it leads to', feasible: true }),
    confirmation: () => 'Write it',
  });
  expect(prompter.asked.slice(0, 3).map((prompt) => prompt.default)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const resolved = resolveAnswers(result.confirmed ? result.answers : {}, {
    context,
    defaultRequirements: true,
  });
  expect(resolved).toMatchObject({
    complete: true,
    platform: { connect: { wandb: { secret: 'wandb-key', workspace: 'team', url: 'https://api.wandb.ai' } } },
  });
});
