import {
  ageInDays,
  catalogueAsOf,
  COMPARISON_TABLES,
  comparisonTable,
  factText,
  isStale,
  radarOf,
  RINGS,
  TOOLS,
  whatHappened,
} from '../../src/tools/catalogue';

const THEN = '2020-12-07';
const TODAY = '2026-11-24';

describe('a stale fact', () => {
  const fact = { since: '2024-01-01', checked: '2026-05-01' };

  it.each([
    ['licence', '2026-10-28', 180, false],
    ['licence', '2026-10-29', 181, true],
    ['stars', '2024-06-29', 180, false],
    ['stars', '2024-06-30', 181, true],
    ['licence', '2020-12-07', 0, false],
    ['latestVersion', '2026-10-28', 180, false],
    ['latestVersion', '2026-10-29', 181, true],
  ])('%s as of %s is %i days old', (property, on, age, stale) => {
    expect([ageInDays(property, fact, on), isStale(property, fact, on)]).toEqual([age, stale]);
  });

  it('is marked in the evidence of a tool: figures from the day they were counted', () => {
    const evidence = (id: string, day: string, property: string) =>
      catalogueAsOf(day)
        .find((tool) => tool.id === id)
        ?.evidence.find((entry) => entry.property === property);
    expect(evidence('seldon-core-1', THEN, 'contributors')?.stale).toBe(false);
    expect(evidence('seldon-core-1', TODAY, 'contributors')).toMatchObject({
      stale: true,
      since: '2023-10-09',
    });
    expect(evidence('seldon-core-1', TODAY, 'licence')).toMatchObject({
      stale: false,
      value: { spdx: 'BUSL-1.1' },
    });
  });
});

it.each([
  ['licence', { spdx: 'MIT', class: 'open-source' }, 'MIT'],
  ['languages', { full: ['python', 'r'], partly: ['scala'] }, 'Python, R (detour: Scala)'],
  ['libraries', { full: ['h2o', 'any'] }, 'H2O, any'],
  ['libraries', { full: [], partly: ['any'] }, 'detour: any'],
  ['libraries', { full: [] }, 'none'],
  [
    'coverage',
    { monitoring: { partial: 'no alerts' }, 'model-serving': 'full' },
    'monitoring partly (no alerts), model-serving',
  ],
  ['needs', [], 'none'],
  ['operatingEffort', 3, '3'],
])('says %s in words', (property, value, words) => {
  expect(factText(property, value)).toBe(words);
});

describe.each([THEN, TODAY])('the comparison tables as of %s', (asOf) => {
  const tools = catalogueAsOf(asOf);

  it.each(COMPARISON_TABLES)('%s has a row for each tool and a cell for each column', (id) => {
    const table = comparisonTable(id, tools, asOf);
    expect(table.title).toContain(asOf);
    expect(table.rows.map(({ tool }) => tool)).toEqual(tools.map((tool) => tool.id));
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
  });
});

it('tells the tables of two days apart', () => {
  const cell = (
    id: 'support' | 'coverage' | 'libraries' | 'interfaces' | 'cloud',
    asOf: string,
    tool: string,
    column: string,
  ) => {
    const table = comparisonTable(id, catalogueAsOf(asOf), asOf);
    return table.rows.find((row) => row.tool === tool)?.cells[table.columns.indexOf(column)];
  };
  expect(cell('support', THEN, 'mlflow', 'stars')).toEqual({ text: '7934 (2020-12-06)', stale: false });
  expect(cell('support', TODAY, 'mlflow', 'stars')).toEqual({ text: '27611 (2026-08-22)', stale: false });
  expect(cell('support', TODAY, 'seldon-core-1', 'contributors')).toEqual({
    text: '200 (2023-10-09)',
    stale: true,
  });
  expect(cell('support', THEN, 'seldon-core-1', 'class')?.text).toBe('open-source');
  expect(cell('support', TODAY, 'seldon-core-1', 'class')?.text).toBe('source-available');
  expect(cell('coverage', THEN, 'dvc', 'experiment-tracking')?.text).toBe('partly');
  expect(cell('libraries', THEN, 'mlflow', 'scala')?.text).toBe('detour');
  expect(cell('libraries', THEN, 'wandb', 'r')?.text).toBe('');
  expect(cell('interfaces', THEN, 'dvc', 'designed around')?.text).toBe('command-line');
  expect(cell('interfaces', THEN, 'airflow', 'graphical')?.text).toBe('yes');
  expect(cell('interfaces', THEN, 'metaflow', 'designed around')?.text).toBe('unknown');
  expect(cell('cloud', THEN, 'sagemaker', 'cloud')?.text).toBe('tied to aws');
  expect(cell('cloud', THEN, 'mlflow', 'cloud')?.text).toBe('agnostic');
});

describe('what happened', () => {
  const story = whatHappened(Object.values(TOOLS), THEN, TODAY);
  const fate = (id: string) => story.fates.find(({ tool }) => tool === id);

  it('tells of every tool that there was, and which came later', () => {
    expect(story.fates.map(({ tool }) => tool)).toEqual(catalogueAsOf(THEN).map(({ id }) => id));
    const all = [...story.fates.map(({ tool }) => tool), ...story.newcomers.map(({ id }) => id)];
    expect(all.sort()).toEqual(catalogueAsOf(TODAY).map(({ id }) => id));
  });

  it.each([
    ['neptune', 'shut-down'],
    ['pachyderm', 'unmaintained'],
    ['dvc', 'unmaintained'],
    ['seldon-core-1', 'unmaintained'],
    ['lakefs', 'less-free'],
    ['wandb', 'handed-over'],
    ['optuna', 'alive'],
  ])('%s: %s', (tool, outcome) => {
    expect(fate(tool)?.outcome).toBe(outcome);
  });

  it('gives the new name and the changes with their sources', () => {
    expect(fate('kserve')?.renamed).toBe('KServe');
    expect(fate('mlflow')?.renamed).toBeUndefined();
    const [change] = fate('seldon-core-1')?.changes ?? [];
    expect(change).toMatchObject({ property: 'licence', since: '2024-02-06' });
    expect(change?.source).toContain('LICENSE');
  });

  it('has nothing to tell between a day and itself', () => {
    const same = whatHappened(Object.values(TOOLS), TODAY, TODAY);
    expect(same.newcomers).toEqual([]);
    for (const { changes, renamed } of same.fates) expect([changes, renamed]).toEqual([[], undefined]);
  });
});

describe('the radar', () => {
  it.each([THEN, TODAY])('has four quadrants and at most four rings, the inner first, as of %s', (on) => {
    const entries = radarOf(catalogueAsOf(on), on);
    expect(new Set(entries.map(({ quadrant }) => quadrant)).size).toBe(4);
    const rings = entries.map(({ ring }) => RINGS.indexOf(ring));
    expect(rings).toEqual([...rings].sort((a, b) => a - b));
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
  });

  it('puts tools where their facts put them', () => {
    const ring = (on: string, name: string) =>
      radarOf(catalogueAsOf(on), on).find((entry) => entry.name === name)?.ring;
    expect(ring(TODAY, 'MLflow')).toBe('Adopt');
    expect(ring(THEN, 'MLflow')).toBe('Trial');
    expect(ring(TODAY, 'Pachyderm (HPE Machine Learning Data Management)')).toBe('Hold');
    expect(ring(TODAY, 'Neptune')).toBe('Hold');
  });
});
