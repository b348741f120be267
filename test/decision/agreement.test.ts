import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requirementsSchema } from '../../src/requirements/requirements';
import { agreement, agreementReport, pairs } from './agreement-report';

const PAGE = join(__dirname, '..', '..', 'docs', 'validation.md');
const GENERATED = /(<!-- generated: .*decision\/agreement -->\n)[^]*?(<!-- end of generated -->)/;

const openSource = pairs(200, true);
const any = pairs(200, false);

it('rests on answers that the program accepts', () => {
  for (const { requirements } of [...openSource, ...any]) {
    expect(requirementsSchema.parse(requirements)).toEqual(requirements);
  }
});

it('is at least three quarters of the choices of open source answers', () => {
  const { same, all } = agreement(openSource);
  expect(same / all).toBeGreaterThanOrEqual(0.75);
});

it('is reported as it is', () => {
  const page = readFileSync(PAGE, 'utf8');
  const report = page.replace(
    GENERATED,
    (_, begin: string, end: string) => `${begin}\n${agreementReport(openSource, any)}\n\n${end}`,
  );
  if (process.env['UPDATE_GENERATED'] === '1') writeFileSync(PAGE, report);
  expect(page).toContain('decision/agreement');
  expect(readFileSync(PAGE, 'utf8')).toBe(report);
});
