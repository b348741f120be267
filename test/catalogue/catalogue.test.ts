import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE_TOOLS } from '../../src/catalogue/article';
import { DESIGNS, INTERFACES } from '../../src/catalogue/vocabulary';
import {
  CATALOGUE_DATE,
  catalogueAsOf,
  DEPLOYABLE,
  factsIn,
  TOOLS,
  type Tool,
} from '../../src/tools/catalogue';

const FOLDER = join(__dirname, '../../src/tools');
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const tools: readonly (readonly [string, Tool])[] = Object.entries(TOOLS);

describe('the catalogue', () => {
  it('has one folder for each tool, named like its key and its id', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.sort()).toEqual(Object.keys(TOOLS).sort());
    expect(tools.map(([, tool]) => tool.id)).toEqual(tools.map(([key]) => key));
  });

  it('holds at least the tools that were surveyed', () => {
    const survey =
      'mlflow dvc pachyderm kubeflow kubeflow-pipelines katib kubeflow-trainer wandb h2o ray-tune ray-serve kuberay optuna datarobot seldon-deploy seldon-core-1-apache seldon-core-1 seldon-core-2 kserve bentoml yatai clearml aim lakefs feast evidently determined polyaxon metaflow dagster airflow prefect argo-workflows zenml comet neptune flyte triton vllm sagemaker vertex-ai azure-ml';
    expect(Object.keys(TOOLS)).toEqual(expect.arrayContaining(survey.split(' ')));
  });

  it('knows every system of the comparison of December 2020 as of its day', () => {
    const ids = catalogueAsOf('2020-12-07').map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...ARTICLE_TOOLS]));
  });

  it('knows what each of them, and each that can be deployed, is designed around', () => {
    const unknown = catalogueAsOf(CATALOGUE_DATE).filter(
      ({ id, designedAround = [] }) =>
        [...ARTICLE_TOOLS, ...DEPLOYABLE].includes(id as never) && designedAround.length === 0,
    );
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });

  it('has facts about every tool that can be deployed', () => {
    expect(Object.keys(TOOLS)).toEqual(expect.arrayContaining([...DEPLOYABLE]));
  });

  it('is dated by its newest fact', () => {
    const days = tools.flatMap(([, tool]) => factsIn(tool).flatMap(({ fact }) => [fact.since, fact.checked]));
    expect(CATALOGUE_DATE).toBe(days.sort().at(-1));
  });
});

describe.each(tools)('%s', (_id, tool) => {
  const facts = factsIn(tool);
  const histories = Object.entries(tool).filter(([property]) =>
    facts.some((entry) => entry.property === property),
  );

  it('has a source, days and a confidence for every fact', () => {
    for (const { fact } of facts) {
      expect(fact.source.length).toBeGreaterThan(5);
      expect(fact.since).toMatch(DAY);
      expect(fact.checked).toMatch(DAY);
      expect(fact.since <= fact.checked).toBe(true);
      expect(['measured', 'source', 'reported', 'unverified']).toContain(fact.confidence);
    }
  });

  it('has facts in the order of their days, none said twice, but for counts, which age from their day', () => {
    for (const [property, history] of histories) {
      const days = (history as { since: string }[]).map(({ since }) => since);
      expect(days).toEqual([...new Set(days)].sort());
      if (['stars', 'contributors', 'employees'].includes(property)) continue;
      const values = (history as { value: unknown }[]).map(({ value }) => JSON.stringify(value));
      expect(values.filter((value, index) => value === values[index - 1])).toEqual([]);
    }
  });

  it('says what it is like from its first day on', () => {
    expect(tool.firstRelease).toMatch(DAY);
    const later = [
      'stars',
      'contributors',
      'employees',
      'latestVersion',
      'warnings',
      'service',
      'price',
      'depth',
    ];
    for (const [property, history] of histories) {
      const [first] = history as { since: string }[];
      if (!later.includes(property)) expect([property, first?.since]).toEqual([property, tool.firstRelease]);
    }
  });

  it('warns in clauses that read after a colon and before a semicolon', () => {
    for (const { value } of tool.warnings ?? []) {
      for (const warning of value) expect(warning).toMatch(/^[a-z][^\n<>*_`|]*[^.;\s]$/);
    }
  });

  it('counts a figure on a day when the tool existed', () => {
    for (const history of [tool.stars, tool.contributors, tool.employees].filter(
      (figures) => figures !== undefined,
    )) {
      for (const { since, value } of history) {
        expect(since >= tool.firstRelease).toBe(true);
        expect(Number.isInteger(value) && value > 0).toBe(true);
      }
    }
  });

  it('is designed around something that it offers', () => {
    const offered = new Set(tool.interfaces.flatMap(({ value }) => value));
    for (const { value } of tool.designedAround ?? []) {
      expect(value.length).toBeGreaterThan(0);
      for (const design of value) {
        expect(DESIGNS).toContain(design);
        if ((INTERFACES as readonly string[]).includes(design)) expect([...offered]).toContain(design);
      }
    }
  });

  it('is a short file of data', () => {
    const path = join(FOLDER, tool.id, 'facts.ts');
    expect(existsSync(path)).toBe(true);
    const text = readFileSync(path, 'utf8');
    expect(text.split('\n').length).toBeLessThanOrEqual(200);
    expect(text).not.toMatch(/=>|function|\bif\b/);
  });
});
