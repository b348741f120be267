import { mlopsScaffold, workFolder } from '../support/command-line';

const cwd = workFolder();
const compare = (...args: string[]) => mlopsScaffold(['compare', ...args], { cwd });
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('compare', () => {
  it('tells what happened to the tools of a day, with the sources', async () => {
    const { code, stdout, stderr } = await compare('--as-of', '2020-12-07', '--with', 'today');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(flat(stdout)).toMatch(
      /Of the \d+ tools of 2020-12-07, seen from \S+: 2 are shut down, \d+ get repairs only or none/,
    );
    expect(stdout).toMatch(/Neptune +shut down/);
    expect(stdout).toMatch(/Seldon Core 1 +repairs only or none/);
    expect(stdout).toMatch(/lakeFS +less free/);
    expect(stdout).toMatch(/MLflow .*7934 -> 27611$/m);
    expect(flat(stdout)).toMatch(
      /DVC: 2025-11-27 its owner became Treeverse \(lakeFS\), before Iterative \(\w+; http/,
    );
    expect(stdout.slice(stdout.indexOf('What came'))).toContain('Yatai');
  });

  it('tells it of some tools, between any two days, as Markdown, CSV and data', async () => {
    const some = ['--as-of', '2020-12-07', '--with', '2024-01-01', '--tools', 'dvc,seldon-core-1'];
    const markdown = await compare(...some, '--format', 'markdown');
    expect(markdown.stdout).toContain('| tool | outcome | licence | status | stars | owner |');
    expect(markdown.stdout).not.toContain('BUSL');
    const csv = await compare(...some, '--format', 'csv');
    expect(csv.stdout.split('\n')[0]).toBe('tool,outcome,licence,status,stars,owner');
    const data = JSON.parse((await compare(...some, '--json')).stdout) as { fates: { tool: string }[] };
    expect(data.fates.map(({ tool }) => tool)).toEqual(['dvc', 'seldon-core-1']);
  });

  it('tells of nothing between a day and itself', async () => {
    const { code, stdout } = await compare('--as-of', '2026-11-01', '--with', '2026-11-01');
    expect(code).toBe(0);
    expect(flat(stdout)).toMatch(/^What happened to these tools since 2026-11-01 Nothing: /);
    expect(stdout).not.toContain('MLflow');
  });

  it('says of which tools it was so already on the first day', async () => {
    const { stdout } = await compare(
      '--as-of',
      '2026-06-01',
      '--with',
      '2026-11-01',
      '--tools',
      'neptune,mlflow',
    );
    expect(flat(stdout)).toContain('1 is shut down (already on that day), 1 is still alive.');
  });

  it('takes a tool as it is called', async () => {
    const since = ['--as-of', '2020-12-07', '--tools'];
    const called = await compare(...since, 'Ray,DVC');
    expect(called).toMatchObject({ code: 0, stderr: '' });
    expect(called).toEqual(await compare(...since, 'ray,dvc'));
  });

  it.each([
    [[], '--as-of is missing'],
    [['--as-of', 'then'], 'must be a day'],
    [['--as-of', '2020-12-07', '--with', 'tomorrow'], 'must be a day'],
    [['--as-of', '2024-12-07', '--with', '2020-12-07'], 'is after the day that --with names: 2020-12-07'],
    [['--as-of', '2010-01-01'], 'is before the first release of any of these tools: 20'],
    [['--as-of', '2020-12-07', '--tools', 'mlfow'], 'Did you mean "mlflow"?'],
  ])('refuses %j', async (args, words) => {
    const { code, stderr } = await compare(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});
