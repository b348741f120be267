import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mlopsScaffold, workFolder } from '../support/command-line';

const cwd = workFolder();
const explain = (...args: string[]) => mlopsScaffold(['explain', ...args], { cwd });
/** The preset with open source as a must. */
const STRICT = ['--preset', 'ambiata', '--set', 'requirements.licence=open-source'];
/** Words without the line breaks of the layout. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

interface Everything {
  readonly choices: readonly {
    readonly tool: string;
    readonly difference: readonly { readonly cost: number }[];
  }[];
  readonly tools: readonly { readonly tool: string; readonly kind: string }[];
  readonly analysis: Readonly<Record<string, unknown>> & {
    readonly alternatives: readonly unknown[];
    readonly robustness: { readonly wholeStack: number; readonly draws: number };
  };
}

describe('explain', () => {
  it('tells everything about a decision', async () => {
    const { code, stdout, stderr } = await explain('--preset', 'ambiata', '--as-of', '2020-12-07');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const heading of [
      'Who does what, by the facts as of 2020-12-07',
      'Why not the runner-up',
      'Every other tool',
      'Coverage',
      'All in one against pieced together',
      'Alternatives that differ in substance',
      'Stacks that no other beats in everything',
      'Which other answer changes which choice',
      'Which weight, moved how far, changes which choice',
      'How firm each choice is',
    ]) {
      expect(stdout).toContain(`${heading}\n`);
    }
    expect(stdout).toMatch(/Experiment tracking +MLflow +full/);
    expect(flat(stdout)).toMatch(
      /Pachyderm: \d+ points more: .*its licence is \S+ since \S+, which is not open source/,
    );
    expect(stdout).toMatch(/The whole\s+stack stayed in \d+ % of them/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(160);
  });

  it('tells it as Markdown and as data', async () => {
    const markdown = await explain('--preset', 'minimal', '--format', 'markdown');
    expect(markdown.stdout).toMatch(/^## Who does what/);
    expect(markdown.stdout).toContain('| task | tool | coverage | runner-up | costs more |');
    const data = JSON.parse((await explain('--preset', 'ambiata', '--json')).stdout) as Everything;
    expect(data.choices).toHaveLength(7);
    expect(data.tools.length).toBeGreaterThan(40);
    expect(Object.keys(data.analysis)).toEqual([
      'coverage',
      'bySize',
      'alternatives',
      'paretoFront',
      'otherAnswers',
      'sensitivity',
      'robustness',
      'unsureFacts',
    ]);
    expect(data.analysis.alternatives).toHaveLength(3);
    expect(data.analysis.robustness.draws).toBe(500);
  });

  it('says the same in every run', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => explain('--preset', 'serving', '--json')));
    expect(one?.stdout).toBe(other?.stdout);
  });

  it('quotes the answer that a tool violates, and the fact with its source and days', async () => {
    const { stdout } = await explain('seldon-core-1', ...STRICT);
    expect(flat(stdout)).toContain('It violates what you asked for its licence is BUSL-1.1 since 2024-02-06');
    expect(flat(stdout)).toContain('you answered requirements.licence = open-source');
    expect(flat(stdout)).toMatch(
      /licence: BUSL-1\.1 since 2024-02-06 \(measured, checked 20\d\d-\d\d-\d\d; https:\/\/github\.com\/SeldonIO/,
    );
  });

  it('says what a possible tool costs more, marks stale facts, and how to take it all the same', async () => {
    const { stdout } = await explain('--why-not', 'kubeflow-model-registry', '--preset', 'ambiata');
    expect(flat(stdout)).toMatch(/the cheapest stack with it costs \d+ points more/);
    expect(flat(stdout)).toContain('(a stale fact) [contributors: 76 since 2026-04-29 (measured, checked');
    expect(stdout).toContain('--use model-registry=kubeflow-model-registry');
  });

  it('does not tell an effort of nothing where nobody weighs the effort', async () => {
    const ask = ['--preset', 'training', '--set', 'requirements.weights.operating-effort=0'];
    const { stdout } = await explain(...ask);
    const front = stdout.slice(stdout.indexOf('Stacks that no other beats'));
    expect(front).toMatch(/^chosen +\d+ +not weighed +\d/m);
    expect((await explain('--preset', 'training')).stdout).not.toContain('not weighed');
  });

  it('quotes a tool that was given or excluded by name as the flag that did it', async () => {
    const tasks = ['--yes', '--set', 'requirements.tasks=hyperparameter-tuning,model-serving'];
    const ask = [...tasks, '--deployable', '--use', 'hyperparameter-tuning=ray'];
    const texts = await Promise.all([
      explain('--why-not', 'kserve', ...ask),
      explain('kserve', ...ask, '--format', 'markdown'),
    ]);
    for (const { stdout } of texts)
      expect(flat(stdout)).toContain('you gave --use hyperparameter-tuning=ray');
    const { stdout } = await explain('kserve', ...tasks, '--exclude', 'kserve,dvc');
    expect(flat(stdout)).toContain('you gave --exclude kserve,dvc');
  });

  it('explains what was chosen, and what is not wanted', async () => {
    expect(flat((await explain('mlflow', '--preset', 'minimal')).stdout)).toContain(
      'MLflow is chosen for experiment tracking, model registry.',
    );
    expect((await explain('--why-not', 'kserve', '--preset', 'minimal')).stdout).toContain(
      'does none of the tasks that you want',
    );
  });

  it('decides as init does where asked to', async () => {
    const { stdout } = await explain('bentoml', '--preset', 'ambiata', '--deployable');
    expect(flat(stdout)).toContain('It lacks what must be there this package cannot generate it yet');
  });

  it('exits 3 where nothing is feasible, with the conflict and the ways out, and JSON all the same', async () => {
    const refused = [...STRICT, '--use', 'model-serving=seldon-core-1'];
    const text = await explain(...refused);
    expect({ code: text.code, stdout: text.stdout }).toEqual({ code: 3, stdout: '' });
    expect(text.stderr).toContain('These cannot be met together');
    expect(text.stderr).toMatch(
      /--set requirements\.licence=source-available instead of open-source: leads to .*Seldon Core 1/,
    );
    const json = await explain(...refused, '--json');
    expect(json.code).toBe(3);
    expect(JSON.parse(json.stdout)).toMatchObject({
      feasible: false,
      conflict: [
        { kind: 'use', task: 'model-serving', tool: 'seldon-core-1' },
        { kind: 'licence', answer: 'open-source' },
        { kind: 'task', task: 'model-serving' },
      ],
    });
  });

  it('says what has to be known about a tool, chosen or not, with the day and the source', async () => {
    const lakefs = flat((await explain('lakefs', ...STRICT)).stdout);
    expect(lakefs).toContain('its licence is BUSL-1.1 since 2026-09-22, which is not open source');
    expect(lakefs).toMatch(
      /Known about it warnings: .*1\.86\.0.* since 2026-09-22 \(measured, .*pull\/10536/,
    );
    const all = flat((await explain('--preset', 'ambiata')).stdout);
    expect(all).toMatch(/H2O-3: .*; to know: from 3\.46\.0\.12 on/);
    const taken = ['--preset', 'ambiata', '--use', 'hyperparameter-tuning=h2o'];
    expect(flat((await explain('h2o', ...taken)).stdout)).toMatch(
      /Known about it .*warnings: from 3\.46\.0\.12 on .* since 2026-09-17/,
    );
    const { stdout } = await mlopsScaffold(['recommend', ...taken], { cwd });
    expect(flat(stdout)).toMatch(
      /Good to know .*H2O-3: .*from 3\.46\.0\.12 on .*Not chosen .*lakeFS: .*to know: /,
    );
    const before = await explain('lakefs', '--preset', 'ambiata', '--as-of', '2026-08-01');
    expect(before.stdout).not.toContain('warnings');
  });

  it('shows the ways out in recommend and init, too', async () => {
    const args = [...STRICT, '--use', 'model-serving=seldon-core-1'];
    for (const command of [
      ['recommend', ...args],
      ['init', 'x', '--dry-run', ...args],
    ]) {
      const { code, stderr } = await mlopsScaffold(command, { cwd });
      expect([command[0], code]).toEqual([command[0], 3]);
      expect(stderr).toContain('Ways out, the smallest change first:');
    }
    const { stdout } = await mlopsScaffold(['recommend', ...args, '--json'], { cwd });
    const { relaxations } = JSON.parse(stdout) as { relaxations: { changes: { give: string }[] }[] };
    expect(relaxations.map(({ changes }) => changes.map(({ give }) => give))).toEqual(
      expect.arrayContaining([['use'], ['licence']]),
    );
  });

  it('explains the decision of the project in the folder, as it was made', async () => {
    // The licence of what is generated today has to be allowed, too.
    const answers = ['--preset', 'serving', '--set', 'requirements.licence=source-available'];
    const init = [
      'init',
      'here',
      ...answers,
      '--as-of',
      '2023-09-01',
      '--no-install',
      '--yes',
      ...['prepared', 'frozen', 'key'].flatMap((what) => ['--accept', what]),
    ];
    expect((await mlopsScaffold(init, { cwd })).code).toBe(0);
    const project = join(cwd, 'here');
    const inside = (...args: string[]) => mlopsScaffold(['explain', ...args], { cwd: project });
    const { code, stdout } = await inside('kserve');
    expect(code).toBe(0);
    expect(flat(stdout)).toContain('KServe, by the facts as of 2023-09-01 KServe is chosen for');
    expect((await inside('bentoml')).stdout).toContain('this package cannot generate it yet');
    // Another stack, written into the plan by hand.
    const file = join(project, 'mlops.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('"kserve"', '"seldon-core-1-apache"'));
    const changed = JSON.parse((await inside('--json')).stdout) as {
      decision: { chosen: { stack: Record<string, string> } };
    };
    expect(changed.decision.chosen.stack['model-serving']).toBe('seldon-core-1-apache');
    // Answers ask about something else.
    expect((await inside('--preset', 'minimal', '--json')).stdout).not.toContain('2023-09-01');
  });

  it('says of a plan that gives a task to a tool that did not do it yet, and says since when', async () => {
    const answers = [
      '--set',
      'requirements.tasks=hyperparameter-tuning',
      '--set',
      'requirements.licence=commercial',
    ];
    const init = ['init', 'early', ...answers, '--use', 'hyperparameter-tuning=ray', '--no-install', '--yes'];
    expect((await mlopsScaffold(init, { cwd })).code).toBe(0);
    const project = join(cwd, 'early');
    const file = join(project, 'mlops.json');
    const plan = JSON.parse(readFileSync(file, 'utf8')) as {
      requirements: object;
    };
    const told = async (catalogueDate: string, tasks: string[], change: object) => {
      const requirements = { ...plan.requirements, tasks, inUse: ['databricks'] };
      writeFileSync(file, JSON.stringify({ ...plan, catalogueDate, requirements, ...change }));
      const [explained, listed] = await Promise.all(
        ['explain', 'images'].map((command) => mlopsScaffold([command], { cwd: project })),
      );
      expect(explained?.code).toBe(2);
      expect(listed?.stderr).toBe(explained?.stderr);
      return explained?.stderr;
    };
    expect(await told('2020-01-01', ['model-serving'], { stack: { 'model-serving': 'ray' } })).toMatch(
      /mlops\.json cannot be used:\n {2}stack\.model-serving .*yet on 2020-01-01,.* since 2020-.*\(got "ray"\)/,
    );
    // Of what stays a plan knows no facts.
    expect(
      await told('2018-05-01', ['hyperparameter-tuning', 'model-registry'], {
        stack: { 'hyperparameter-tuning': 'ray' },
        stays: { 'model-registry': 'databricks' },
      }),
    ).toMatch(/ {2}stays\.model-registry is no tool that did model-registry on 2018-05-01, the day of the/);
  });

  it('takes only what somebody must have named in a project for named', async () => {
    const init = [
      'init',
      'named',
      '--preset',
      'ambiata',
      '--use',
      'model-serving=ray-serve',
      '--no-install',
      '--yes',
    ];
    expect((await mlopsScaffold(init, { cwd })).code).toBe(0);
    const inside = await mlopsScaffold(['explain', '--json'], { cwd: join(cwd, 'named') });
    const { decision } = JSON.parse(inside.stdout) as {
      decision: { choices: { task: string; tool: string; runnerUp?: { tool: string } }[] };
    };
    const tracking = decision.choices.find(({ task }) => task === 'experiment-tracking');
    expect(tracking?.runnerUp).toBeDefined();
    const served = decision.choices.find(({ task }) => task === 'model-serving');
    expect(served).toMatchObject({ tool: 'ray-serve' });
    expect(served?.runnerUp).toBeUndefined();
  });

  it.each([
    [['mlfow', '--preset', 'minimal'], 'Did you mean "mlflow"?'],
    [['--why-not', 'nothing-like-it', '--preset', 'minimal'], 'is not a tool of the catalogue on that day'],
    [['mlflow', '--why-not', 'dvc', '--preset', 'minimal'], 'cannot be given together with a tool'],
    [['yatai', '--preset', 'ambiata', '--as-of', '2020-12-07'], 'is not a tool of the catalogue on that day'],
    [['--preset', 'minimal', '--as-of', 'then'], 'must be a day'],
    [[], 'are missing'],
  ])('refuses %j', async (args, words) => {
    const { code, stderr } = await explain(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});
