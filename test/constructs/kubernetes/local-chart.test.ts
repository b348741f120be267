import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformStack, Testing } from 'cdktf';
import { parse } from 'yaml';
import { localChart } from '../../../src/constructs/charts/local-chart';

const CHARTS = join(__dirname, '..', '..', '..', 'charts');
type Name = Parameters<typeof localChart>[1];

// Helm does not notice a changed file of a local chart under an equal path, so the path carries the version.
test.each(readdirSync(CHARTS) as Name[])(
  'the path of %s carries the version that its Chart.yaml says',
  (name) => {
    const { version } = parse(readFileSync(join(CHARTS, name, 'Chart.yaml'), 'utf8')) as { version: string };
    expect(localChart(new TerraformStack(Testing.app(), 'foreign'), name)).toMatch(
      new RegExp(`/${version.replaceAll('.', '\\.')}$`),
    );
  },
);
