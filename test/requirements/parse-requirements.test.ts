import { DEFAULT_REQUIREMENTS } from '../../src/requirements/default-requirements';
import { parseRequirements } from '../../src/requirements/parse-requirements';

const issuesOf = (value: unknown) => {
  const result = parseRequirements(value);
  if (!Array.isArray(result)) throw new Error('no issues');
  return result;
};

it('takes requirements that are complete', () => {
  expect(parseRequirements({ ...DEFAULT_REQUIREMENTS })).toEqual(DEFAULT_REQUIREMENTS);
});

it('reports every problem at once, with place, value, what is allowed and what was probably meant', () => {
  const issues = issuesOf({
    ...DEFAULT_REQUIREMENTS,
    tasks: ['model-serving', 'model-servign'],
    licence: 'open source',
    momentum: undefined,
    composition: 'both',
    interfaces: 'any',
  });
  expect(issues.map(({ place }) => place).sort()).toEqual([
    'requirements.composition',
    'requirements.interfaces',
    'requirements.licence',
    'requirements.momentum',
    'requirements.tasks.1',
  ]);
  const at = (place: string) => issues.find((issue) => issue.place === `requirements.${place}`);
  expect(at('tasks.1')).toMatchObject({ value: 'model-servign', suggestion: 'model-serving' });
  expect(at('licence')).toMatchObject({ value: 'open source', suggestion: 'open-source' });
  expect(at('interfaces')).toMatchObject({ message: 'is not a known setting', suggestion: 'interface' });
  expect(at('momentum')).toMatchObject({ message: 'is missing' });
  expect(at('composition')?.allowed).toEqual(['best-of-breed', 'balanced', 'one-suite']);
});

it.each([
  ['no task', { tasks: [] }, 'requirements.tasks'],
  ['a task twice', { tasks: ['monitoring', 'monitoring'] }, 'requirements.tasks'],
  ['no language', { languages: [] }, 'requirements.languages'],
  ['a word where yes or no is asked', { customModels: 'yes' }, 'requirements.customModels'],
])('refuses %s', (_, change, place) => {
  expect(issuesOf({ ...DEFAULT_REQUIREMENTS, ...change }).map((issue) => issue.place)).toEqual([place]);
});

it('names what a list has more than once', () => {
  const tasks = ['monitoring', 'model-serving', 'monitoring', 'monitoring'];
  const [issue] = issuesOf({ ...DEFAULT_REQUIREMENTS, tasks });
  expect(issue?.message).toBe('lists monitoring more than once: write each once');
});

it.each([undefined, null, 'open-source', 7, []])('refuses %p as a whole', (value) => {
  expect(issuesOf(value).length).toBeGreaterThan(0);
});

it('places issues where the caller says', () => {
  const result = parseRequirements({ ...DEFAULT_REQUIREMENTS, licence: 'x' }, ['answers']);
  expect(result).toMatchObject([{ place: 'answers.licence' }]);
});
