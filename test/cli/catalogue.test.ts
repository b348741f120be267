import { CATALOGUE_DATE, catalogueAsOf } from '../../src/tools/catalogue';
import { csv } from '../../src/document/csv';
import { tableText } from '../../src/document/table-text';
import { toText } from '../../src/document/to-text';
import { comparisonBlocks } from '../../src/cli/text/comparison-blocks';
import { mlopsScaffold, workFolder } from '../support/command-line';

const cwd = workFolder();
const catalogue = (...args: string[]) => mlopsScaffold(['catalogue', ...args], { cwd });

/** Reads CSV as RFC 4180 says. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n)/g)) {
    const [, field = '', end] = match;
    const last = rows.at(-1);
    const value = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
    if (last === undefined || rows.length === 0) rows.push([value]);
    else last.push(value);
    if (end === '\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('catalogue', () => {
  it('lists the tools of a day', async () => {
    const { code, stdout, stderr } = await catalogue('--as-of', '2020-12-07');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`${catalogueAsOf('2020-12-07').length} tools, by the facts as of 2020-12-07`);
    expect(stdout).toMatch(/kserve +KFServing/);
    expect(stdout).not.toContain('yatai');
  });

  it('takes a tool as it is called or spelled elsewhere, as other commands do', async () => {
    const [ray, wandb] = await Promise.all([catalogue('ray'), catalogue('wandb')]);
    for (const named of ['Ray', 'RAY']) expect(await catalogue(named)).toEqual(ray);
    expect(await catalogue('Weights and Biases')).toEqual(wandb);
    expect(await catalogue('--tools', 'RAY, Weights & Biases')).toEqual(
      await catalogue('--tools', 'ray,wandb'),
    );
    expect(ray).toMatchObject({ code: 0, stderr: '' });
  });

  it('takes the newest day of its facts, not the clock', async () => {
    expect((await catalogue()).stdout).toContain(`by the facts as of ${CATALOGUE_DATE}`);
  });

  it('says below every list what has to be known about the tools in it', async () => {
    const lists = [[], ['--table', 'support'], ['--format', 'markdown']];
    for (const list of lists) {
      const { stdout } = await catalogue('--tools', 'h2o,lakefs,mlflow', ...list);
      expect(stdout).toMatch(/To know\n[^]*H2O-3: from 3\.46\.0\.12 on[^]*lakeFS: the last version under/);
      expect((await catalogue('--tools', 'mlflow', ...list)).stdout).not.toContain('To know');
    }
    const [head = [], row = []] = parseCsv((await catalogue('--tools', 'lakefs', '--format', 'csv')).stdout);
    expect(row[head.indexOf('warnings')]).toContain('1.86.0');
  });

  it('shows every fact about a tool with its days, source and confidence, stale ones marked, and its history', async () => {
    const { stdout } = await catalogue('seldon-core-1');
    // Every word that says how sure a fact is is explained there.
    for (const { confidence } of catalogueAsOf(CATALOGUE_DATE).flatMap(({ evidence }) => evidence))
      expect(/How sure a fact is: [^]*?\./.exec(stdout)?.[0]).toContain(confidence);
    expect(stdout).toMatch(/licence +2024-02-06 +20\d\d-\d\d-\d\d +measured/);
    expect(stdout).toMatch(/contributors +200 \*/);
    expect(stdout).toContain('* stale');
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /2024-02-06 its licence became BUSL-1\.1, before Apache-2\.0 \(measured; https/,
    );
    expect((await catalogue('seldon-core-1', '--as-of', '2020-12-07')).stdout).not.toContain('BUSL');
  });

  it('makes the comparison tables of any day', async () => {
    const { stdout } = await catalogue('--table', 'all', '--as-of', '2020-12-07', '--format', 'markdown');
    for (const title of [
      'Coverage of tasks, 2020-12-07',
      'Languages and libraries, 2020-12-07',
      'Product support, 2020-12-07',
      'Command line or graphical interface, 2020-12-07',
      'Cloud ties, 2020-12-07',
    ]) {
      expect(stdout).toContain(`## ${title}`);
    }
    expect(stdout).toContain('7934 (2020-12-06)');
    const today = await catalogue('--table', 'support', '--tools', 'mlflow,dvc');
    expect(today.stdout).toContain('27611 (2026-08-22)');
    const stale = await catalogue('--table', 'support', '--tools', 'vllm,mlflow');
    expect(stale.stdout).toContain('681 (2024-12-17) *');
    expect(today.stdout).not.toContain('Optuna');
  });

  it.each(['2020-12-07', CATALOGUE_DATE])(
    'keeps tables of every tool of %s narrow: a line a tool',
    (asOf) => {
      const tools = catalogueAsOf(asOf);
      for (const which of ['coverage', 'support', 'interfaces', 'cloud'] as const) {
        const lines = toText(comparisonBlocks(which, tools, asOf), 80).split('\n');
        expect(lines.filter((line) => line.length > 80)).toEqual([]);
        // A table that is too wide comes in parts, each with its heads. The two charts have heads too.
        const heads = lines.filter((line) => line.startsWith('tool '));
        expect([which, heads.length]).toEqual([which, which === 'support' ? 3 : 1]);
        expect(lines[lines.indexOf(heads[0] ?? '') + 1]).toContain(tools[0]?.name);
      }
    },
  );

  it('shows whole categories where there are many tools', async () => {
    const { stdout } = await catalogue('--table', 'coverage');
    expect(stdout).toMatch(/^tool +data +experiments +tuning +deployment +other$/m);
    expect(stdout).toMatch(/^DVC +full +part +- +- +\d$/m);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('--format csv has every task of every tool');
  });

  it('shows a few tools task by task', async () => {
    const { stdout } = await catalogue('--table', 'coverage', '--tools', 'dvc,mlflow,kserve');
    expect(stdout).toMatch(/^task +DVC +KServe +MLflow$/m);
    expect(stdout).toMatch(/^data versioning +full +- +-$/m);
    expect(stdout).toMatch(/^LLM serving +- +full +/m);
  });

  it('says who sells a tool as a service, and for how much, wherever it is told of', async () => {
    const langsmith = /LangSmith: run by LangChain, .*price: .*39 US dollars .*as of 2026-09-20/;
    const minimal = ['--preset', 'minimal', '--set', 'requirements.tasks=llm-observability'];
    const loose = [...minimal, '--set', 'requirements.licence=commercial'];
    for (const args of [
      ['catalogue', 'langsmith'],
      ['catalogue', '--table', 'cloud', '--tools', 'langsmith,dvc'],
      ['explain', 'langsmith', ...loose],
      ['explain', '--use', 'llm-observability=langsmith', ...loose],
      ['compare', '--as-of', '2024-01-01', '--with', 'today', '--tools', 'langsmith,dvc'],
    ]) {
      const { stdout } = await mlopsScaffold(args, { cwd });
      expect([args[0], stdout.replaceAll(/\s+/g, ' ')]).toEqual([args[0], expect.stringMatching(langsmith)]);
    }
  });

  it('makes the comparison of the article of its thirteen tools, named by one word', async () => {
    const { stdout } = await catalogue('--as-of', '2020-12-07', '--tools', 'article', '--table', 'all');
    expect(stdout).toMatch(/^Pachyderm +full +- +- +- +\d$/m);
    expect(stdout).toMatch(/^XGBoost +13 +█+$/m);
    expect(stdout).toMatch(/^TensorFlow +12 +█+$/m);
    expect(stdout).toMatch(/^LightGBM +7 \(and 5 by a detour\) +█+$/m);
    expect(stdout).toMatch(/^Ray Tune +403 \(2020-12-06\) +█+$/m);
    expect(stdout).toMatch(/^Not known: .*DataRobot/m);
    expect(stdout).toMatch(/^MLflow +SDK, GUI +CLI$/m);
    expect(stdout).toMatch(/^DVC +CLI +SDK$/m);
    expect(stdout).toContain('agnostic: 10 of 13; tied to aws: Amazon SageMaker;');
    const said = stdout.replaceAll(/\s+/g, ' ');
    expect(said).toContain(
      'The article ranked by people Kubeflow, MLflow and DataRobot. By these facts it is Ray Tune (403, all of ray), MLflow (266) and Kubeflow (220). How many work on DataRobot is not known.',
    );
    expect(said).toContain('The article found TensorFlow the most widely supported.');
    expect(stdout).not.toContain('Airflow');
    const today = await catalogue('--tools', 'article', '--table', 'all');
    expect(today.stdout).not.toContain('The article');
  });

  it('draws the charts in Markdown as tables', async () => {
    const { stdout } = await catalogue('--table', 'support', '--tools', 'mlflow,dvc', '--format', 'markdown');
    expect(stdout).toMatch(/^\| MLflow \| 27611 \(2026-08-22\) \| █{20} \|$/m);
    expect(stdout).toMatch(/^\| DVC \| 15832 \(2026-08-22\) \| █{11} \|$/m);
  });

  it('writes CSV that can be read back', async () => {
    const [head = [], ...rows] = parseCsv((await catalogue('--format', 'csv')).stdout);
    expect(rows.map((row) => row[0])).toEqual(catalogueAsOf(CATALOGUE_DATE).map(({ id }) => id));
    for (const row of rows) expect(row).toHaveLength(head.length);
    const stale = rows.find(([id]) => id === 'seldon-core-1')?.[head.indexOf('stale')];
    expect(stale).toContain('contributors');
    const facts = parseCsv((await catalogue('mlflow', '--format', 'csv')).stdout);
    expect(facts[0]).toEqual(['property', 'value', 'since', 'checked', 'confidence', 'stale', 'source']);
    const table = parseCsv((await catalogue('--table', 'coverage', '--format', 'csv')).stdout);
    expect(table[0]?.slice(0, 2)).toEqual(['tool', 'data-versioning']);
  });

  it('writes what the Thoughtworks build-your-own-radar imports', async () => {
    const [head, ...rows] = parseCsv((await catalogue('--format', 'radar')).stdout);
    expect(head).toEqual(['name', 'ring', 'quadrant', 'isNew', 'description']);
    expect(new Set(rows.map((row) => row[2])).size).toBe(4);
    const rings = [...new Set(rows.map((row) => row[1]))];
    expect(rings).toEqual(['Adopt', 'Trial', 'Assess', 'Hold'].filter((ring) => rings.includes(ring)));
    expect(rings.length).toBeGreaterThan(2);
    for (const row of rows) {
      expect(row).toHaveLength(5);
      expect(['TRUE', 'FALSE']).toContain(row[3]);
      expect(row[0]).not.toBe('');
    }
  });

  it('prints data', async () => {
    const list = JSON.parse((await catalogue('--json', '--as-of', '2020-12-07')).stdout) as {
      asOf: string;
      tools: { id: string }[];
    };
    expect([list.asOf, list.tools.length]).toEqual(['2020-12-07', catalogueAsOf('2020-12-07').length]);
    const one = JSON.parse((await catalogue('dvc', '--json')).stdout) as {
      tool: { evidence: object[] };
      changes: { property: string }[];
    };
    expect(one.tool.evidence[0]).toHaveProperty('source');
    expect(one.changes.map(({ property }) => property)).toContain('owner');
    const tables = JSON.parse((await catalogue('--table', 'all', '--json')).stdout) as { tables: object[] };
    expect(tables.tables).toHaveLength(6);
  });

  it.each([
    [['mlfow'], 'Did you mean "mlflow"?'],
    [['--as-of', 'now'], 'must be a day'],
    [['--tools', 'mlflow,nothing-like-it'], 'is not a tool of the catalogue on that day'],
    [['yatai', '--as-of', '2020-12-07'], 'is not a tool of the catalogue on that day'],
    [['mlflow', '--table', 'support'], 'cannot be given together with a tool'],
    [['--table', 'all', '--format', 'csv'], 'more than one table'],
    [['--format', 'csv', '--json'], 'cannot be given with --format csv'],
    [['--table', 'prices'], 'Allowed choices'],
  ])('refuses %j', async (args, words) => {
    const { code, stderr } = await catalogue(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('tables', () => {
  it('quote what CSV needs quoted, and let no cell become a formula', () => {
    const rows = [['a,b', 'say "x"', 'two\nlines', '=1+1', '-2', 'plain']];
    expect(
      csv({ columns: ['1', '2', '3', '4', '5', '6'], rows })
        .split('\n')
        .slice(1)
        .join('\n'),
    ).toBe(`"a,b","say ""x""","two\nlines",'=1+1,'-2,plain`);
  });

  it('come in parts with the first column again where the terminal is narrow', () => {
    const table = { columns: ['tool', 'first', 'second'], rows: [['mlflow', 'aaaaaaaa', 'bbbbbbbb']] };
    expect(tableText(table, 80)).toBe('tool    first     second\nmlflow  aaaaaaaa  bbbbbbbb');
    expect(tableText(table, 20)).toBe('tool    first\nmlflow  aaaaaaaa\n\ntool    second\nmlflow  bbbbbbbb');
  });
});
