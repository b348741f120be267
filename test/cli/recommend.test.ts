import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE_DATE, catalogueAsOf } from '../../src/tools/catalogue';
import { mlopsScaffold, workFolder } from '../support/command-line';

const cwd = workFolder();
const projects = workFolder();
const recommend = (...args: string[]) => mlopsScaffold(['recommend', ...args], { cwd });

/** The preset with open source as a must. */
const STRICT = ['--preset', 'ambiata', '--set', 'requirements.licence=open-source'];

interface Recommendation {
  readonly feasible: boolean;
  readonly decision: { readonly asOf: string; readonly chosen: { readonly stack: Record<string, string> } };
  readonly deployable: { readonly feasible: boolean };
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

it('says what points are out of, wherever it counts them', async () => {
  for (const command of ['recommend', 'explain', 'init']) {
    const args = [command, ...(command === 'init' ? ['x', '--dry-run'] : []), '--preset', 'minimal'];
    const { stdout } = await mlopsScaffold(args, { cwd });
    expect(flat(stdout)).toContain('Points count what speaks against a stack: 0 would be nothing at all');
  }
});

it('says of Evidently what is not done beside a tool whose models are not logged', async () => {
  const use = ['--use', 'model-serving=seldon-core-1-apache', '--use', 'monitoring=evidently'];
  const args = ['--preset', 'ambiata', '--exclude', 'kserve', ...use];
  const words = 'requests of the models that Seldon Core 1.17.1 serves are not logged by themselves';
  for (const command of [
    ['recommend', ...args],
    ['explain', '--deployable', ...args],
    ['init', 'x', '--dry-run', ...args],
  ]) {
    const { code, stdout } = await mlopsScaffold(command, { cwd });
    expect([command[0], code, flat(stdout).includes(words)]).toEqual([command[0], 0, true]);
  }
});

it('says how many more ways out there are than are shown', async () => {
  const tuners = catalogueAsOf(CATALOGUE_DATE).filter(({ coverage }) => 'hyperparameter-tuning' in coverage);
  const args = ['--preset', 'minimal', '--set', 'requirements.tasks=hyperparameter-tuning'];
  const exclude = ['--exclude', tuners.map(({ id }) => id).join(',')];
  const { stdout } = await mlopsScaffold(['recommend', ...args, ...exclude, '--json'], { cwd });
  const { relaxations, moreRelaxations } = JSON.parse(stdout) as {
    relaxations: unknown[];
    moreRelaxations: number;
  };
  expect(relaxations).toHaveLength(5);
  expect(moreRelaxations).toBeGreaterThan(0);
  const { stderr } = await mlopsScaffold(['recommend', ...args, ...exclude], { cwd });
  expect(flat(stderr)).toContain(`and ${String(moreRelaxations)} more, which change as much or more`);
});

describe('recommend', () => {
  afterEach(() => {
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('takes tools by what they are called, too', async () => {
    const named = ['--use', 'model-registry=Kubeflow Hub', '--exclude', 'Weights & Biases,wandb'];
    const { code, stdout, stderr } = await recommend('--preset', 'ambiata', ...named);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Model registry: Kubeflow Hub');
  });

  it('says what it would choose, why, and why not the others', async () => {
    const { code, stdout, stderr } = await recommend('--preset', 'ambiata', '--as-of', '2020-12-07');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('by the facts as of 2020-12-07');
    expect(stdout).toMatch(
      /Data versioning: DVC \(init deploys it\)\n +covers it fully; next best: .*, for [\d.]+ points more/,
    );
    // What the tool can do stays a fact; how much of it is generated stands beside it.
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /Monitoring: Seldon Core 1 \(init deploys it, rendered and checked, never installed by us, but of this a part only: .*drift.*\) covers it fully/,
    );
    expect(stdout).toContain('Not chosen');
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /Pachyderm: possible, for \d+ points more: .*its licence is \S+ since \S+, which is not open source, and you prefer open source/,
    );
  });

  it('does not say that init would generate what every command refuses', async () => {
    const { code, stdout } = await recommend(...STRICT, '--as-of', '2020-12-07');
    expect(code).toBe(0);
    const words = flat(stdout);
    expect(words).not.toContain('Exactly this stack.');
    expect(words).toMatch(/What init would generate Nothing: the newest facts refuse .*BUSL-1\.1/);
  });

  it('says which yes init asks for, by the facts of today, whatever day decided', async () => {
    const { stdout } = await recommend('--preset', 'ambiata', '--as-of', '2020-12-07');
    expect(flat(stdout)).toMatch(/Only with --accept frozen, for Seldon Core 1: nobody works on it/);
  });

  it('decides with the facts of the day that is asked for', async () => {
    const then = await recommend('--preset', 'ambiata', '--as-of', '2020-12-07', '--json');
    const { decision } = JSON.parse(then.stdout) as Recommendation;
    expect(decision).toMatchObject({
      asOf: '2020-12-07',
      chosen: {
        stack: {
          'data-versioning': 'dvc',
          'experiment-tracking': 'mlflow',
          'hyperparameter-tuning': 'optuna',
          'model-serving': 'seldon-core-1',
        },
      },
    });
    const now = JSON.parse((await recommend('--preset', 'ambiata', '--json')).stdout) as Recommendation;
    expect(now.decision.chosen.stack['model-serving']).not.toBe('seldon-core-1');
  });

  it('considers tools that this version cannot deploy, marks them, and says what init would take', async () => {
    const { stdout } = await recommend('--preset', 'serving', '--use', 'model-serving=bentoml');
    expect(stdout).toContain('Model serving: BentoML (init cannot deploy it yet)');
    expect(stdout.slice(stdout.indexOf('What init would generate'))).toContain('KServe');
  });

  it('says why init would take another stack where this one could be deployed, too', async () => {
    const { stdout } = await recommend('--yes', '--as-of', '2026-11-30');
    // What nobody takes over from Ray is a matter of some points to recommend, and half of a task to init.
    const init = flat(stdout.slice(stdout.indexOf('What init would generate')));
    expect(init).toMatch(
      /as this version deploys it, the stack above would have \d+ points, not \d+\. Evidently for monitoring: .*done only partly \(\+20\)\./,
    );
  });

  it('says in a project that mlops.json has what init would take, not what is best of all tools', async () => {
    const project = ['init', 'kept', '--yes', '--no-install', '--set', 'requirements.inUse=airflow'];
    const tasks = 'requirements.tasks=orchestration,experiment-tracking,batch-inference,model-serving';
    expect(await mlopsScaffold([...project, '--set', tasks], { cwd: projects })).toMatchObject({ code: 0 });
    const { stdout } = await mlopsScaffold(['recommend'], { cwd: join(projects, 'kept') });
    // The last words before are of another stack than that of the project.
    expect(flat(stdout)).toContain('In short Apache Airflow for orchestration; MLRun for');
    expect(flat(stdout)).toContain('because it takes only what this version can deploy');
    expect(flat(stdout)).toMatch(
      /mlops\.json has what init would generate, and keeps what runs already\.\s*$/,
    );
  });

  it('keeps in a project to what was given by name and ruled out there, says so, and lets flags win', async () => {
    const named = ['--use', 'experiment-tracking=mlflow', '--exclude', 'kserve,ray'];
    const args = ['init', 'named', '--preset', 'serving', '--yes', '--no-install', ...named];
    const tasks = 'requirements.tasks=experiment-tracking,model-serving';
    expect(await mlopsScaffold([...args, '--set', tasks], { cwd: projects })).toMatchObject({ code: 0 });
    const project = join(projects, 'named');
    const inProject = async (...flags: string[]) => {
      const { stdout } = await mlopsScaffold(['recommend', '--json', ...flags], { cwd: project });
      return JSON.parse(stdout) as Recommendation & { readonly kept?: unknown };
    };
    const stackOf = ({ decision }: Recommendation) => Object.values(decision.chosen.stack);
    const one = await inProject();
    expect(one.kept).toEqual({ use: { 'experiment-tracking': 'mlflow' }, exclude: ['kserve', 'ray'] });
    expect(stackOf(one)).not.toContain('kserve');
    const kserve = await inProject('--config', 'mlops.json', '--use', 'model-serving=KServe');
    expect(stackOf(kserve)).toEqual(['mlflow', 'kserve']);
    expect(kserve.kept).toEqual({ use: { 'experiment-tracking': 'mlflow' }, exclude: ['ray'] });
    const without = await inProject('--exclude', 'MLflow');
    expect(stackOf(without)).not.toContain('mlflow');
    expect(without.kept).toEqual({ use: {}, exclude: ['kserve', 'ray'] });
    const text = await mlopsScaffold(['recommend'], { cwd: project });
    expect(flat(text.stdout)).toMatch(
      /mlops\.json gives experiment tracking to MLflow by name and rules out KServe and Ray, and this is decided with that: change its overrides, or give --use or --exclude, which win\. mlops\.json has what init would generate\.\s*$/,
    );
  });

  it('says of a refusal that it comes of what mlops.json gives by name', async () => {
    const args = ['init', 'refused', '--yes', '--no-install', '--set', 'requirements.licence=commercial'];
    await mlopsScaffold([...args, '--use', 'model-serving=seldon-core-1'], { cwd: projects });
    const open = ['--set', 'requirements.licence=open-source'];
    const cwdOf = { cwd: join(projects, 'refused') };
    for (const command of ['recommend', 'explain', 'images']) {
      const { code, stderr } = await mlopsScaffold([command, ...open], cwdOf);
      expect(code).toBe(3);
      expect(stderr).toContain('drop --use model-serving=seldon-core-1');
      expect(stderr).toContain('mlops.json gives model serving to Seldon Core 1 by name, and');
    }
  });

  it('says what changed since a day: the choice, and the facts behind it', async () => {
    const { code, stdout } = await recommend('--preset', 'ambiata', '--since', '2020-12-07');
    expect(code).toBe(0);
    const section = stdout.slice(stdout.indexOf('What changed since 2020-12-07'));
    expect(section).toMatch(/Model serving: .*, then Seldon Core 1/);
    expect(section).toMatch(/Seldon Core 1: 2024-\d{2}-\d{2} its licence became BUSL-1.1, before Apache-2.0/);
    expect(section).toMatch(/DVC: \d{4}-\d{2}-\d{2} its owner became/);
    const json = await recommend('--preset', 'ambiata', '--since', '2020-12-07', '--json');
    expect(JSON.parse(json.stdout)).toHaveProperty(
      'sinceThen.then.decision.chosen.stack.model-serving',
      'seldon-core-1',
    );
    expect(await recommend('--preset', 'ambiata', '--since', 'then')).toMatchObject({ code: 2 });
  });

  it('says what overruling costs', async () => {
    const { code, stdout } = await recommend('--preset', 'ambiata', '--use', 'experiment-tracking=aim');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Experiment tracking: Aim/);
    expect(stdout).toMatch(
      /Experiment tracking: Aim .*\n {4}covers it \w+; given by name, and compared with no other/,
    );
    expect(stdout).toMatch(/--use and --exclude cost [\d.]+ points/);
  });

  it('exits 3 where nothing is possible, with the reasons, and JSON all the same', async () => {
    const refused = [...STRICT, '--use', 'model-serving=seldon-core-1'];
    const text = await recommend(...refused);
    expect({ code: text.code, stdout: text.stdout }).toEqual({ code: 3, stdout: '' });
    expect(text.stderr).toContain('BUSL-1.1');
    const json = await recommend(...refused, '--json');
    expect(json.code).toBe(3);
    expect(JSON.parse(json.stdout)).toMatchObject({
      feasible: false,
      infeasible: { refused: [{ tool: 'seldon-core-1', nearestAllowed: 'seldon-core-1-apache' }] },
    });
  });

  it.each([
    [['--use', 'model-serving'], 'must be written as task=tool'],
    [['--use', 'serving=kserve'], 'is not a task'],
    [['--use', 'model-serving=dvc'], 'does not do model-serving'],
    [['--use', 'model-serving=kserve', '--exclude', 'kserve'], 'is also excluded'],
    [
      ['--use', 'model-serving=kserve', '--use', 'model-serving=bentoml'],
      'gives model-serving to a second tool, and kserve has it already',
    ],
    [['--as-of', '2021-02-30'], 'must be a day'],
    [['--as-of', 'yesterday'], 'must be a day'],
  ])('refuses %j', async (flags, words) => {
    const { code, stderr } = await recommend('--preset', 'ambiata', ...flags);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it('refuses a tool for a task that was not asked for', async () => {
    const { code, stderr } = await recommend('--preset', 'minimal', '--use', 'model-serving=bentoml');
    expect(code).toBe(2);
    expect(stderr).toContain('a task that was not asked for');
  });
});

it.each([
  ['__proto__=5', /--weight names nothing that costs points \(got "__proto__=5"\); allowed: partial-/],
  ['operating=5', /\(got "operating=5"\)\. Did you mean "operating-effort"\?/],
  ['=5', /--weight must be written as name=percent \(got "=5"\)/],
])('refuses the weight %s with one clear message', async (weight, words) => {
  const { code, stderr } = await mlopsScaffold(['recommend', '--yes', '--weight', weight], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('error: 1 answer is invalid.');
  expect(stderr).toMatch(words);
});

it('repeats the weights that were set, and nothing where none were', async () => {
  const weight = ['--weight', 'operating-effort=200'];
  for (const command of ['recommend', 'explain']) {
    const set = await mlopsScaffold([command, '--preset', 'minimal', ...weight], { cwd });
    expect(flat(set.stdout)).toContain('By your weights: operating effort counts 200 %');
    const unset = await mlopsScaffold([command, '--preset', 'minimal'], { cwd });
    expect(unset.stdout).not.toContain('your weights');
  }
});
