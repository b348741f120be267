import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueAsOf } from '../../src/tools/catalogue';
import { requirementsSchema } from '../../src/requirements/requirements';
import { validationCases } from './validation-case';
import { validationReport } from './validation-report';

const PAGE = join(__dirname, '..', '..', 'docs', 'validation.md');
const GENERATED = /(<!-- generated: .*decision\/validation -->\n)[^]*?(<!-- end of generated -->)/;
const sets = {
  first: validationCases('first'),
  second: validationCases('second'),
  third: validationCases('third'),
  fourth: validationCases('fourth'),
};
const cases = Object.values(sets).flat();

it('rests on ten accounts or more in each set, and on none twice', () => {
  for (const set of Object.values(sets)) expect(set.length).toBeGreaterThanOrEqual(10);
  expect(new Set(cases.map(({ team }) => team)).size).toBe(cases.length);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

describe.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => {
  it('has a source, a day, what was said, and requirements that the program accepts', () => {
    for (const address of [one.source, ...one.readThrough]) expect(address).toMatch(/^https:\/\//);
    expect(one.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(one.stated.length).toBeGreaterThan(0);
    expect(requirementsSchema.parse(one.requirements)).toEqual(one.requirements);
  });

  it('names, for each wanted task, a tool that there was, something else, or the own software of the team', () => {
    expect(Object.keys(one.chose)).toEqual(one.requirements.tasks);
    const ids = catalogueAsOf(one.asOf).map(({ id }) => id);
    for (const taken of Object.values(one.chose)) {
      expect(Object.keys(taken)).toHaveLength(1);
      if ('tool' in taken) expect(ids).toContain(taken.tool);
    }
  });
});

it('is reported as it is', () => {
  const page = readFileSync(PAGE, 'utf8');
  const report = page.replace(
    GENERATED,
    (_, begin: string, end: string) => `${begin}\n${validationReport(sets)}\n\n${end}`,
  );
  if (process.env['UPDATE_GENERATED'] === '1') writeFileSync(PAGE, report);
  expect(readFileSync(PAGE, 'utf8')).toBe(report);
}, 480_000);
