import { moreOrLess, points } from '../../src/words/points';
import { TOOLS } from '../../src/tools/catalogue';
import { z } from 'zod';
import { setAnswer, type Answers } from '../../src/wizard/answers';
import { isCalledFor } from '../../src/wizard/question';
import { QUESTIONS } from '../../src/wizard/questions';
import { defaultAt, schemaAt, settingKeys } from '../../src/wizard/schema-at';
import { validateAnswer } from '../../src/wizard/validate-answer';

/** Settings that are only for files and flags. A new setting must be asked about, or be listed here on purpose. */
const NOT_ASKED = [
  // A must beside the wish that the languages are: one more question for few.
  'requirements.requiredLanguages',
  'requirements.weights.<name>',
  'platform.createNamespace',
  'platform.deletionProtection',
  'platform.database.storageClass',
  'platform.connect.comet.project',
  'platform.connect.comet.url',
  'platform.connect.mlflow.artifacts.region',
  'platform.connect.mlflow.artifacts.secret',
  'platform.connect.wandb.project',
  'platform.connect.wandb.url',
  'platform.airflow.git.folder',
  'platform.airflow.git.ref',
  'platform.airflow.git.secret',
  'platform.airflow.git.url',
  'platform.airflow.parallelism',
  'platform.clearml.elasticsearch.host',
  'platform.clearml.elasticsearch.port',
  'platform.clearml.elasticsearch.tls',
  'platform.clearml.elasticsearch.user',
  'platform.clearml.mongo.authSource',
  'platform.clearml.mongo.host',
  'platform.clearml.mongo.port',
  'platform.clearml.mongo.tls',
  'platform.clearml.mongo.user',
  'platform.clearml.redis.host',
  'platform.clearml.redis.port',
  'platform.clearml.redis.tls',
  'platform.clearml.storageClass',
  'platform.clearml.storageGiB',
  'platform.clearml.users',
  'platform.h2o.nodes',
  'platform.objectStore.buckets.airflow',
  'platform.objectStore.buckets.argo-workflows',
  'platform.objectStore.buckets.lakefs',
  'platform.objectStore.buckets.pipelines',
  'platform.pipelines.mariaDb.storageClass',
  'platform.pipelines.mariaDb.storageGiB',
  'platform.pipelines.mysql.host',
  'platform.pipelines.mysql.port',
  'platform.pipelines.parallelism',
  'platform.objectStore.buckets.ray',
  'platform.objectStore.buckets.wandb',
  'platform.objectStore.storageClass',
  'platform.backup.storageClass',
  'platform.backup.schedule',
  'platform.backup.keep',
  'platform.secrets.revision',
  'platform.retentionDays',
  'platform.clientNamespaces',
  'platform.installDefinitions',
  'platform.monitoring.labels.<name>',
  'platform.monitoring.receiverPort',
  'platform.monitoring.retentionDays',
  'platform.monitoring.schedule',
  'platform.monitoring.storageClass',
  'platform.monitoring.storageGiB',
  'platform.images.pullPolicy',
  'platform.images.pullSecret',
  'platform.images.overrides.<name>',
  'platform.charts.<name>',
  'platform.models',
  'platform.modelDeployers.groups',
  'platform.modelDeployers.users',
  'platform.ray.gpusPerWorker',
  'platform.wandb.licenseSecret',
  'platform.wandb.mysql.database',
  'platform.wandb.mysql.host',
  'platform.wandb.mysql.port',
  'platform.wandb.mysql.user',
  'platform.wandb.redis.host',
  'platform.wandb.redis.port',
  'platform.wandb.redis.tls',
  'platform.ray.workers.max',
  'platform.ray.workers.min',
  'platform.sagemaker.mlflow',
  'platform.sagemaker.alarmTopics',
  'platform.sagemaker.endpoint.image',
  'platform.sagemaker.endpoint.modelDataUrl',
  'platform.sagemaker.endpoint.memoryMib',
  'platform.sagemaker.endpoint.maxConcurrency',
  'platform.azureMl.vmSize',
  'platform.azureMl.maxNodes',
  'platform.azureMl.lowPriority',
  'platform.azureMl.members',
  'platform.state.kind',
  'platform.state.type',
  'platform.state.config.<name>',
];

const context = { directoryName: 'my-platform' };

test('help that speaks of a choice calls it as the choice is called', () => {
  const spoken = QUESTIONS.flatMap(({ key, help, choices = [] }) =>
    choices.length < 2
      ? []
      : [...help.matchAll(/(?:^|\. )([A-Z][a-z]+): /g)].map(([, word]) => ({
          key,
          word,
          choices,
        })),
  );
  expect(spoken.map(({ key }) => key)).toContain('requirements.momentum');
  for (const { word, choices } of spoken) expect(choices.map(({ label }) => label)).toContain(word);
});

describe('the table of questions', () => {
  it('covers every setting that there is, or says that it does not', () => {
    const asked = QUESTIONS.map(({ key }) => key);
    expect([...asked, ...NOT_ASKED].sort()).toEqual([...settingKeys()].sort());
  });

  it('asks every key once', () => {
    const keys = QUESTIONS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(QUESTIONS.filter(({ choices }) => choices !== undefined))(
    '$key offers what the schema allows',
    (question) => {
      const values = question.choices?.map(({ value }) => value) ?? [];
      for (const value of values) {
        expect(validateAnswer(question.key, question.kind === 'multi-select' ? [value] : value)).toEqual([]);
      }
      const allowed = JSON.stringify(z.toJSONSchema(schemaAt(question.key) ?? z.never(), { io: 'input' }));
      const [issue] = validateAnswer(
        question.key,
        question.kind === 'multi-select' ? ['no-such'] : 'no-such',
      );
      expect([...(issue?.allowed ?? [])].sort()).toEqual([...values].sort());
      expect(allowed).toContain(values[0]);
    },
  );

  it.each(QUESTIONS)('$key offers a default that the schema accepts, if any', (question) => {
    const answers = setAnswer({}, 'platform.name', 'my-platform');
    const value = question.default?.(answers, context) ?? defaultAt(question.key);
    if (value !== undefined) expect(validateAnswer(question.key, value)).toEqual([]);
  });

  it('names no tool, but those that run already', () => {
    const others = QUESTIONS.filter(({ key }) => !key.startsWith('platform.connect.'));
    const words = others
      .flatMap(({ label, message, help, choices }) => [
        label,
        message,
        help,
        ...(choices ?? []).flatMap((choice) => [choice.label, choice.hint]),
      ])
      .join('\n')
      .toLowerCase();
    // H2O is both a tool and a model library, which may be named; and who has a Prometheus is asked whether it is to be used.
    const names = Object.values(TOOLS)
      .filter(({ id }) => id !== 'h2o' && id !== 'prometheus')
      .map(({ name }) => name.toLowerCase());
    expect(
      names.filter((name) => new RegExp(`\\b${name.replaceAll(/[^a-z0-9 ]/g, '.')}\\b`).test(words)),
    ).toEqual([]);
  });

  it('speaks of settings in words, not by their keys', () => {
    for (const { message, help } of QUESTIONS)
      expect(`${message} ${help}`).not.toMatch(/\b(requirements|platform)\.[a-z]/);
  });

  it('asks follow-ups only after the answer that calls for them', () => {
    const asked = (answers: Answers) =>
      QUESTIONS.filter((question) => isCalledFor(question, answers)).map(({ key }) => key);
    const serving: Answers = { requirements: { tasks: ['model-serving'] } };
    expect(asked(serving).filter((key) => key.startsWith('platform.database'))).toEqual([]);
    expect(asked({ requirements: { tasks: ['model-registry'] } })).toContain('platform.database.kind');
    expect(asked(setAnswer(serving, 'platform.exposure.kind', 'ingress'))).toEqual(
      expect.arrayContaining(['platform.exposure.domain', 'platform.exposure.className']),
    );
    expect(asked(setAnswer(serving, 'platform.exposure.kind', 'ingress'))).not.toContain(
      'platform.authentication',
    );
    expect(asked(setAnswer(serving, 'platform.exposure.kind', 'none'))).toContain('platform.authentication');
  });

  it('asks a follow-up after the question that it depends on', () => {
    const position = new Map(QUESTIONS.map(({ key }, index) => [key, index]));
    for (const { key } of QUESTIONS) {
      const kind = `${key.split('.').slice(0, 2).join('.')}.kind`;
      if (position.has(kind)) expect(position.get(key)).toBeGreaterThanOrEqual(position.get(kind) ?? 0);
    }
  });
});

test('what costs less than a choice by name is not called dearer', () => {
  expect([moreOrLess(90), moreOrLess(-90)]).toEqual([`${points(90)} more`, `${points(90)} less`]);
});
