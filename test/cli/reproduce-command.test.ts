import fc from 'fast-check';
import { parseSetting } from '../../src/cli/answers/parse-setting';
import { reproduceArguments } from '../../src/cli/answers/reproduce-command';
import { PRESETS } from '../../src/requirements/presets';
import { mergeAnswers, setAnswer, type Answers } from '../../src/wizard/answers';
import { isCalledFor } from '../../src/wizard/question';
import { QUESTIONS } from '../../src/wizard/questions';
import { resolveAnswers } from '../../src/wizard/resolve-answers';

/** Valid free text by key; what has choices is generated from them. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'platform.name': ['alpha', 'no', 'null', 'y2'],
  'platform.namespace': ['alpha', 'true', 'space'],
  'platform.database.host': ['db', '10.0.0.1', '1e3', 'db.example.com'],
  'platform.objectStore.endpoint': ['https://s3.example.com:9000', 'http://10.0.0.1'],
  'platform.objectStore.region': ['us-east-1', 'no', '007'],
  'platform.objectStore.buckets.mlflow': ['mlflow'],
  'platform.objectStore.buckets.dvc': ['data', '123'],
  'platform.objectStore.buckets.request-log': ['requests'],
  'platform.connect.mlflow.trackingUri': ['https://mlflow.example.com', 'http://mlflow.tracking.svc:5000'],
  'platform.connect.mlflow.secret': ['mlflow-account', 'no'],
  'platform.connect.mlflow.artifacts.endpoint': ['https://s3.example.com'],
  'platform.connect.mlflow.artifacts.bucket': ['mlflow'],
  'platform.connect.mlflow.artifacts.path': ['team/runs'],
  'platform.connect.wandb.secret': ['wandb-key', 'no'],
  'platform.connect.wandb.workspace': ['team', '007'],
  'platform.connect.comet.secret': ['comet-key'],
  'platform.connect.comet.workspace': ['team'],
  'platform.images.registry': ['registry.example.com/mirror'],
  'platform.monitoring.packageIndex': ['https://pypi.example.com/simple'],
  'platform.sagemaker.region': ['eu-central-1', 'us-west-2'],
  'platform.azureMl.location': ['westeurope'],
  'platform.vertexAi.region': ['europe-west4'],
  'platform.backup.endpoint': ['https://backup.example.com'],
  'platform.backup.region': ['eu-1'],
  'platform.backup.bucket': ['backups'],
  'platform.metricsNamespace': ['monitoring'],
  'platform.monitoring.receiver': ['alertmanager'],
  'platform.monitoring.image': ['registry.example.com/evidently:0.7.23'],
  'platform.exposure.domain': ['mlops.example.com', '1e3.example'],
  'platform.exposure.gateway.name': ['public'],
  'platform.exposure.gateway.namespace': ['edge'],
  'platform.exposure.gateway.sectionName': ['https'],
  'platform.exposure.className': ['nginx'],
  'platform.exposure.controllerNamespace': ['ingress'],
  'platform.exposure.tlsSecretName': ['wildcard'],
};

const draw = ({ key, kind, choices }: (typeof QUESTIONS)[number]): fc.Arbitrary<unknown> => {
  const values = choices?.map(({ value }) => value) ?? [];
  if (kind === 'select') return fc.constantFrom(...values);
  if (kind === 'multi-select') {
    return fc.subarray(values, { minLength: key === 'requirements.libraries' ? 0 : 1 });
  }
  if (kind === 'confirm') return fc.boolean();
  if (kind === 'number') return fc.integer({ min: 1, max: 60000 });
  if (kind === 'list') return fc.subarray(['mlflow', 'airflow', 'feast', 'wandb', 'comet']);
  return fc.constantFrom(...(TEXTS[key] ?? []));
};

/** Answers as a person would give them, follow-ups and all. */
const answersArbitrary = fc
  .tuple(...QUESTIONS.map(draw))
  .map((values) =>
    QUESTIONS.reduce<Answers>(
      (answers, question, index) =>
        isCalledFor(question, answers)
          ? mergeAnswers(answers, setAnswer({}, question.key, values[index]))
          : answers,
      {},
    ),
  );

const EXTRAS: readonly Answers[] = [
  {},
  {
    platform: {
      clientNamespaces: ['true', 'notebooks'],
      images: { overrides: { mlflow: 'r.example.com/m:1' } },
    },
  },
  {
    platform: {
      models: [{ name: 'wine', modelUri: 's3://mlflow/team/runs/1' }],
      state: {
        kind: 'remote',
        type: 's3',
        config: { bucket: 'true', key: '1.10', encrypt: true, max_retries: 3 },
      },
    },
  },
  {
    platform: {
      state: {
        kind: 'remote',
        type: 'kubernetes',
        config: {
          secret_suffix: 'x',
          labels: { 'app.example.com/part-of': 'a b' },
          config_paths: ['~/.kube/a', 'true'],
          exec: { api_version: 'v1', command: 'aws', args: ['a', '--b=c'], env: { AWS_PROFILE: 'p' } },
        },
      },
    },
  },
  { platform: { state: { kind: 'remote', type: 'pg', config: {} } } },
];

describe('reproduceArguments', () => {
  const context = { directoryName: 'target' };

  it.each([undefined, 'ambiata', 'minimal'])('leads to the same answers again (preset %s)', (preset) => {
    fc.assert(
      fc.property(answersArbitrary, fc.constantFrom(...EXTRAS), (given, extra) => {
        const resolved = resolveAnswers(mergeAnswers(given, extra), { context, defaultRequirements: false });
        if (!resolved.complete) throw new Error(JSON.stringify(resolved));
        const { requirements, platform } = resolved;
        const args = reproduceArguments({
          program: ['mlops-scaffold'],
          directory: './target',
          directoryName: 'target',
          options: preset === undefined ? {} : { preset },
          answers: { requirements, platform },
          presets: PRESETS,
        });
        const base = preset === undefined ? undefined : PRESETS[preset];
        const again = args
          .filter((_, index) => args[index - 1] === '--set')
          .map(parseSetting)
          .reduce<Answers>(
            (merged, setting) => {
              if ('issue' in setting) throw new Error(JSON.stringify(setting.issue));
              return mergeAnswers(merged, setting.answers);
            },
            base === undefined ? {} : { requirements: base.requirements, platform: base.platform ?? {} },
          );
        const once = resolveAnswers(again, { context, defaultRequirements: true });
        // An answer that says nothing beside the others is not repeated.
        expect(once).toEqual({ ...resolved, idle: once.complete ? once.idle : undefined });
      }),
      { numRuns: 60 },
    );
  });

  it('names only what differs from the defaults', () => {
    const resolved = resolveAnswers({}, { context, defaultRequirements: true });
    if (!resolved.complete) throw new Error('defaults are incomplete');
    expect(
      reproduceArguments({
        program: ['mlops-scaffold'],
        directory: 'target',
        directoryName: 'target',
        options: { use: ['model-serving=mlflow'], exclude: ['dvc,aim'], asOf: '2020-12-07', install: false },
        answers: { requirements: resolved.requirements, platform: { ...resolved.platform, size: 'large' } },
        presets: PRESETS,
      }),
    ).toEqual([
      ...['mlops-scaffold', 'init', 'target', '--yes', '--set', 'platform.size=large'],
      ...['--use', 'model-serving=mlflow', '--exclude', 'dvc,aim', '--as-of', '2020-12-07', '--no-install'],
    ]);
  });
});
