import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE_DATE, catalogueAsOf } from '../../src/tools/catalogue';
import {
  ALL_CAPABILITIES,
  CLOUDS,
  HOSTINGS,
  INTERFACES,
  LANGUAGES,
  LIBRARIES,
  LICENCE_CLASSES,
  OPERATORS,
} from '../../src/catalogue/vocabulary';
import { requirementsSchema, SUPPORT_ANSWERS, type Requirements } from '../../src/requirements/requirements';
import { SCENARIOS } from './scenarios';
import { winsSomewhere } from './wins-somewhere';
import { answersOf, questionOf, scenariosReport, stackOf } from './scenarios-report';

const PAGE = join(__dirname, '..', '..', 'docs', 'scenarios.md');
const GENERATED = /(<!-- generated: .*decision\/scenarios -->\n)[^]*?(<!-- end of generated -->)/;

/** Choices that are not what an expert would take; docs/scenarios.md would say why they are left. */
const OBJECTIONS: readonly string[] = [];

test('there are thirty or more, each with answers that the program accepts and something accepted for each task', () => {
  expect(SCENARIOS.length).toBeGreaterThanOrEqual(30);
  expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
  for (const scenario of SCENARIOS) {
    requirementsSchema.parse(questionOf(scenario).requirements);
    expect(Object.keys(scenario.accepts).sort()).toEqual([...scenario.answers.tasks].sort());
  }
});

test('an expert would object to no choice but those that are known', () => {
  const objections = SCENARIOS.flatMap(answersOf)
    .filter(({ accepted }) => !accepted)
    .map(({ scenario, task, tool }) => `${scenario} ${task} ${tool}`);
  expect(objections).toEqual(OBJECTIONS);
});

/** Other answers to each question; the tasks themselves are what is chosen for, and weights have a test of their own. */
const OTHERS: Readonly<
  Record<Exclude<keyof Requirements, 'tasks' | 'weights'>, (now: Requirements) => readonly unknown[]>
> = {
  licence: () => [...LICENCE_CLASSES, 'open-source-preferred'],
  cloud: () => ['agnostic-required', 'agnostic-preferred', ...CLOUDS],
  hosting: () => HOSTINGS,
  inUse: () => [[]],
  operators: () => OPERATORS,
  support: () => SUPPORT_ANSWERS,
  users: () => [undefined, 1, 10, 100],
  budget: () => [undefined, 0, 100, 10_000],
  graphicsProcessors: () => [true, false],
  languages: ({ languages }) =>
    LANGUAGES.filter((one) => !languages.includes(one)).map((one) => [...languages, one]),
  requiredLanguages: ({ languages }) =>
    LANGUAGES.filter((one) => !languages.includes(one)).map((one) => [one]),
  libraries: ({ libraries }) => [
    [],
    ...LIBRARIES.filter((one) => !libraries.includes(one)).map((one) => [...libraries, one]),
  ],
  capabilities: () => ALL_CAPABILITIES.map((one) => [one]),
  customModels: () => [true, false],
  interface: () => [...INTERFACES, 'any'],
  momentum: () => ['low', 'medium', 'high'],
  composition: () => ['best-of-breed', 'balanced', 'one-suite'],
};

test.each(Object.keys(OTHERS) as (keyof typeof OTHERS)[])(
  'the question about %s changes the choice of one of these teams',
  (key) => {
    const moved = SCENARIOS.filter((scenario) => {
      const question = questionOf(scenario);
      const before = JSON.stringify(stackOf(question));
      return OTHERS[key](question.requirements).some((value) => {
        const requirements = { ...question.requirements, [key]: value } as Requirements;
        return JSON.stringify(stackOf({ ...question, requirements })) !== before;
      });
    });
    expect([key, moved.length > 0]).toEqual([key, true]);
  },
);

test('every question is among them', () => {
  expect([...Object.keys(OTHERS), 'tasks', 'weights'].sort()).toEqual(
    Object.keys(requirementsSchema.shape).sort(),
  );
});

test('every tool that does a task is a choice or the next best one for some answers, or the page says why it is listed', () => {
  const page = readFileSync(PAGE, 'utf8');
  const listed = (/## Tools that win nowhere\n([^]*)/.exec(page)?.[1] ?? '').split('\n');
  const tools = catalogueAsOf(CATALOGUE_DATE);
  const unexplained = tools.filter(
    ({ id, name }) => !listed.some((line) => line.startsWith(`| ${name} `)) && !winsSomewhere(id),
  );
  expect(unexplained.map(({ id }) => id)).toEqual([]);
});

test('is reported as it is', () => {
  const page = readFileSync(PAGE, 'utf8');
  const report = page.replace(
    GENERATED,
    (_, begin: string, end: string) => `${begin}\n${scenariosReport()}\n\n${end}`,
  );
  if (process.env['UPDATE_GENERATED'] === '1') writeFileSync(PAGE, report);
  expect(page).toContain('decision/scenarios');
  expect(readFileSync(PAGE, 'utf8')).toBe(report);
});
