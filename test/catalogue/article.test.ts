import { ARTICLE_DAY, ARTICLE_FOUND, ARTICLE_TOOLS } from '../../src/catalogue/article';
import { categoryLevel, OTHER_TASKS, otherTasks } from '../../src/catalogue/coverage-level';
import { byPeople, byStars, libraryCounts } from '../../src/catalogue/rankings';
import { COMPARED_CATEGORIES, COMPARED_TASKS, TASKS } from '../../src/catalogue/vocabulary';
import { catalogueAsOf, type ToolFacts } from '../../src/tools/catalogue';
import { articleNotes } from '../../src/words/article-notes';

const ids: readonly string[] = ARTICLE_TOOLS;
const tools = catalogueAsOf(ARTICLE_DAY).filter(({ id }) => ids.includes(id));
const [any] = tools;
if (any === undefined) throw new Error('no tool');
const like = (id: string, change: Partial<ToolFacts>): ToolFacts => ({ ...any, id, name: id, ...change });
const on = (value: number) => ({ value, on: ARTICLE_DAY });

test('every task is one that was compared or one of the others', () => {
  expect(Object.values(COMPARED_CATEGORIES).flat()).toEqual([...COMPARED_TASKS]);
  expect([...COMPARED_TASKS, ...OTHER_TASKS].sort()).toEqual([...TASKS].sort());
});

test('a category is done fully where each of its tasks is', () => {
  const level = (coverage: ToolFacts['coverage']) => categoryLevel(like('x', { coverage }), 'data');
  expect(level({ 'data-versioning': 'full', 'pipeline-versioning': 'full' })).toBe('full');
  expect(level({ 'data-versioning': 'full', 'pipeline-versioning': 'partial' })).toBe('part');
  expect(level({ 'data-versioning': 'full' })).toBe('part');
  expect(level({ monitoring: 'full', orchestration: 'full' })).toBe('none');
  expect(otherTasks(like('x', { coverage: { monitoring: 'full', orchestration: 'partial' } }))).toBe(1);
});

test('a library is counted for who takes it or any, a detour apart', () => {
  const counted = libraryCounts([
    like('a', { libraries: ['any'], librariesPartly: [] }),
    like('b', { libraries: ['onnx'], librariesPartly: ['any'] }),
    like('c', { libraries: [], librariesPartly: ['onnx'] }),
  ]);
  expect(counted[0]).toEqual({ library: 'onnx', full: 2, detour: 1 });
  expect(counted.find(({ library }) => library === 'keras')).toEqual({
    library: 'keras',
    full: 1,
    detour: 1,
  });
});

test('people are contributors, else employees, else not known', () => {
  const none = { contributors: undefined, employees: undefined } as unknown as Partial<ToolFacts>;
  const { ranked, unknown } = byPeople([
    like('few', { ...none, contributors: on(3), employees: on(900) }),
    like('closed', { ...none, employees: on(100) }),
    like('unseen', none),
  ]);
  expect(ranked.map(({ tool, property }) => [tool.id, property])).toEqual([
    ['closed', 'employees'],
    ['few', 'contributors'],
  ]);
  expect(unknown.map(({ id }) => id)).toEqual(['unseen']);
});

test('the stars of the article come first where most are', () => {
  expect(
    byStars(tools)
      .ranked.map(({ tool }) => tool.id)
      .slice(0, 3),
  ).toEqual(['ray-tune', 'kubeflow', 'mlflow']);
});

describe('what the article found otherwise', () => {
  test('is said on its day, with all its tools', () => {
    expect(articleNotes('support', tools, ARTICLE_DAY)).toHaveLength(1);
    expect(articleNotes('coverage', tools, ARTICLE_DAY)).toEqual([]);
    expect(articleNotes('interfaces', tools, ARTICLE_DAY)).toEqual([
      'The article has MLflow designed around GUI; by its own pages: SDK, GUI.',
    ]);
  });

  test('is said of no other day, and not with a tool missing', () => {
    expect(articleNotes('support', tools, '2020-12-08')).toEqual([]);
    expect(articleNotes('support', tools.slice(1), ARTICLE_DAY)).toEqual([]);
  });

  test('is not said where the facts agree', () => {
    const agreeing = tools.map((tool) => {
      const place = (ARTICLE_FOUND.people as readonly string[]).indexOf(tool.id);
      const designs: Readonly<Record<string, 'graphical' | 'command-line'>> = ARTICLE_FOUND.designs;
      const design = designs[tool.id];
      return {
        ...tool,
        contributors: on(place === -1 ? 1 : 100 - place),
        libraries: [ARTICLE_FOUND.library],
        ...(design && { designedAround: [design] }),
      };
    });
    for (const table of ['libraries', 'support', 'interfaces'] as const)
      expect(articleNotes(table, agreeing, ARTICLE_DAY)).toEqual([]);
  });
});
