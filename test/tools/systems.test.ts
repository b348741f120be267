import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemsReport } from './systems-report';

const PAGE = join(__dirname, '..', '..', 'docs', 'systems.md');
const GENERATED = /(<!-- generated: .*tools\/systems -->\n)[^]*?(<!-- end of generated -->)/;

test('docs/systems.md says what is there, and every link leads somewhere', () => {
  const page = readFileSync(PAGE, 'utf8');
  const report = page.replace(
    GENERATED,
    (_, begin: string, end: string) => `${begin}\n${systemsReport()}\n\n${end}`,
  );
  if (process.env['UPDATE_SYSTEMS'] === '1') writeFileSync(PAGE, report);
  else expect(page).toBe(report);
  const links = [...report.matchAll(/\]\((\.\.\/[^)]+)\)/g)].map(([, path]) => path ?? '');
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((path) => !existsSync(join(dirname(PAGE), path)))).toEqual([]);
});
