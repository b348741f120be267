import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requirementsSchema } from '../../src/requirements/requirements';
import { agreement, agreementReport, pairs } from './agreement-report';

const PAGE = join(__dirname, '..', '..', 'docs', 'validation.md');
const GENERATED = /(<!-- generated: .*decision\/agreement -->\n)[^]*?(<!-- end of generated -->)/;

// So many that the share is known to half a point; of 200, one in ten samples is a point and a half off.
const SETS = 1000;
const openSource = pairs(SETS, true);
const any = pairs(SETS, false);

it('rests on answers that the program accepts', () => {
  for (const { requirements } of [...openSource, ...any]) {
    expect(requirementsSchema.parse(requirements)).toEqual(requirements);
  }
});

it('is at least nine tenths of the choices of open source answers, and seven of any others', () => {
  const share = ({ same, all }: { same: number; all: number }): number => same / all;
  expect(share(agreement(openSource))).toBeGreaterThanOrEqual(0.9);
  expect(share(agreement(any))).toBeGreaterThanOrEqual(0.7);
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
