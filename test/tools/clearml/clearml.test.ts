import { gapsOf } from '../../../src/plan/gaps';
import { leavesCluster } from '../../../src/plan/outside';
import { planNotes } from '../../../src/plan/plan-notes';
import { parsePlan } from '../../../src/plan/parse-plan';
import { secretsOf } from '../../../src/plan/secrets';
import { reportOf } from '../../../src/review';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { markdownOf, synthesize } from '../../review/reports';
import { filesOf } from '../../scaffold/projects';
import { planOf } from '../../support/plans';

const STACK = { 'experiment-tracking': 'clearml', 'model-registry': 'clearml' };
const TOOLS = catalogueAsOf(CATALOGUE_DATE);
const planned = (platform = {}) => planOf({ stack: STACK, platform });

test('what the owners of its stores hand out is looked for before anything starts', () => {
  const plan = planned({ clearml: { users: ['ada', 'grace'] } });
  const existing = secretsOf(plan).filter(({ origin }) => origin === 'existing');
  expect(existing.map(({ name, keys }) => [name, ...keys])).toEqual([
    ['clearml-mongodb', 'password'],
    ['clearml-elasticsearch', 'password'],
    ['clearml-redis', 'password'],
    ['clearml-users', 'ada', 'grace'],
  ]);
  const text = synthesize(plan);
  expect(text).toContain('prerequisites');
  expect(text).toContain('username: \\"grace\\"');
});

test('what leaves the cluster is named', () => {
  const plan = planned({
    clearml: { mongo: { host: 'db.example.com' }, elasticsearch: { host: 'es.example.com' } },
  });
  expect(leavesCluster(plan).hosts.map(({ host }) => host)).toEqual(['db.example.com', 'es.example.com']);
});

test('searches for hyperparameters run where somebody starts them, and every text says so', () => {
  const plan = planOf({ stack: { ...STACK, 'hyperparameter-tuning': 'clearml' } });
  expect(gapsOf(plan)).toEqual([
    {
      task: 'hyperparameter-tuning',
      tool: 'clearml',
      missing: expect.stringContaining('runs them') as string,
    },
  ]);
});

test('the review finds no fault with its pods', () => {
  const plan = planned();
  const report = reportOf({ plan, tools: TOOLS, synthesized: synthesize(plan) });
  const pods = report.synthesized?.security.pods ?? [];
  expect(pods.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['clearml', 'clearml-apiserver', 'clearml-fileserver']),
  );
  expect(pods.filter(({ violations, readOnlyRoot }) => violations.length > 0 || !readOnlyRoot)).toEqual([]);
  expect(report.synthesized?.checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
});

test('the review says what is not deployed of it', () => {
  const plan = planned();
  const review = markdownOf(reportOf({ plan, tools: TOOLS, synthesized: synthesize(plan) }));
  const [, told = ''] = review.split('What its tools can do and is not deployed');
  expect(told).toMatch(/^\s*\* ClearML: not for orchestration, .*model serving/m);
  expect(told).toMatch(/^.*without .*single sign-on/m);
});

test('the README says how the Secrets are made, how a client connects and what is in no backup', () => {
  const files = filesOf({ plan: planned(), tools: TOOLS });
  const readme = files['README.md'] ?? '';
  expect(readme).toContain('create_secret clearml-mongodb password');
  expect(readme).toContain('export CLEARML_API_HOST=http://localhost:8085/api');
  expect(readme).toContain('None of these is in the platform');
  expect(readme).toContain('* ClearML, because none of its images could be had');
});

test('who plans it is told what is in no backup', () => {
  const notes = planNotes(planned({ backup: { kind: 'volume' } }));
  expect(notes.filter((note) => note.includes('ClearML'))).toEqual([
    'what ClearML keeps is in no backup of the platform: the volume of clearml-fileserver, MongoDB and Elasticsearch',
  ]);
});

test('its part of the workspace is there without MLflow', () => {
  const files = filesOf({ plan: planned(), tools: TOOLS });
  const workspace = Object.keys(files).filter((path) => path.startsWith('workspace/'));
  expect(workspace).toContain('workspace/clearml/train.py');
  expect(workspace.filter((path) => !path.startsWith('workspace/clearml/'))).toEqual([]);
  expect(files['workspace/clearml/.env.example']).toContain('CLEARML_FILES_HOST=http://localhost:8085/files');
});

test('a user that is there anyway is refused', () => {
  const plan = planned();
  const clearml = { ...plan.platform.clearml, users: ['clearml'] };
  expect(() => parsePlan({ ...plan, platform: { ...plan.platform, clearml } })).toThrow(/clearml\.users/);
});
