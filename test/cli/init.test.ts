import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { mlopsScaffold, start, workFolder, type RunOptions } from '../support/command-line';

const cwd = workFolder();
const QUICK = ['--preset', 'ambiata', '--no-install'];

interface Plan {
  readonly requirements: Record<string, unknown>;
  readonly stack: Record<string, string>;
  readonly stays?: Record<string, string>;
  readonly platform: Record<string, unknown>;
}

const init = (args: readonly string[], options: Partial<RunOptions> = {}) =>
  mlopsScaffold(['init', ...args], { cwd, ...options });
const read = (...path: string[]) => readFileSync(join(cwd, ...path), 'utf8');
const planOf = (folder: string) => JSON.parse(read(folder, 'mlops.json')) as Plan;

describe('init without a terminal', () => {
  it('lists everything that is missing, and how to give it', async () => {
    const { code, stdout, stderr } = await init([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const key of ['tasks', 'licence', 'cloud', 'languages', 'libraries', 'customModels', 'interface']) {
      expect(stderr).toContain(`--set requirements.${key}=`);
    }
    expect(stderr).toContain('platform.name');
    expect(stderr).toContain('--yes');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('says which two of the tools the team has to join itself', async () => {
    const joined = await init(['x', ...QUICK, '--dry-run', '--yes']);
    expect(joined.stdout).not.toContain('Yours to wire');
    const { stdout } = await init(['x', ...QUICK, '--use', 'model-serving=ray-serve', '--dry-run', '--yes']);
    expect(stdout).toMatch(/Yours to wire\n {2}Evidently, for monitoring: no way was found/);
  });

  it('lists a follow-up that an answer calls for', async () => {
    const { code, stderr } = await init(['x', ...QUICK, '--set', 'platform.exposure.kind=ingress']);
    expect(code).toBe(2);
    for (const key of ['domain', 'className', 'controllerNamespace', 'tlsSecretName']) {
      expect(stderr).toContain(`platform.exposure.${key}`);
    }
  });

  it('says which kind a setting belongs to that is not of the default one, and takes both then', async () => {
    const host = ['x', ...QUICK, '--yes', '--dry-run', '--set', 'platform.database.host=db.example.com'];
    const { code, stderr } = await init(host);
    expect(code).toBe(2);
    expect(stderr).toContain('Give --set platform.database.kind=existing with it');
    expect(stderr).not.toMatch(/missing|default:|allowed/);
    expect((await init([...host, '--set', 'platform.database.kind=existing'])).code).toBe(0);
  });

  it('takes an empty number back that another source gives', async () => {
    const given = ['x', ...QUICK, '--yes', '--dry-run', '--json'];
    writeFileSync(join(cwd, 'users.yaml'), 'requirements:\n  users: 12\n');
    const plain = await init(given);
    expect(plain.code).toBe(0);
    const emptied = await init([...given, '--config', 'users.yaml', '--set', 'requirements.users=']);
    expect(emptied).toEqual(plain);
    rmSync(join(cwd, 'users.yaml'));
  });

  it('reports every problem at once, with place, value, allowed values and a suggestion', async () => {
    const { code, stdout, stderr } = await init([
      'x',
      ...['--preset', 'ambiata', '--set', 'requirements.licence=opensource', '--set', 'platform.sise=small'],
      ...['--set', 'platform.name=Not Good', '--use', 'model-serving=kserv', '--exclude', 'mlflo', '--yes'],
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('requirements.licence');
    expect(stderr).toContain('"opensource"');
    expect(stderr).toContain('open-source, source-available, commercial');
    expect(stderr).toContain('Did you mean "open-source"?');
    expect(stderr).toContain('Did you mean "platform.size"?');
    expect(stderr).toContain('"Not Good"');
    expect(stderr).toContain('Did you mean "kserve"?');
    expect(stderr).toContain('Did you mean "mlflow"?');
    expect(stderr).toMatch(/^error: 5 answers are invalid/);
  });

  it('leaves to a tool that runs already what it does, and generates nothing for it', async () => {
    const inUse = (tools: string) => ['--set', `requirements.inUse=${tools}`];
    const kept = await init(['kept', ...QUICK, '--yes', ...inUse('mlflow,airflow')]);
    expect(kept).toMatchObject({ code: 0, stderr: '' });
    expect(kept.stdout).toContain('MLflow: it stays for experiment tracking and model registry');
    const { stack, stays } = planOf('kept');
    expect(stays).toEqual({ 'experiment-tracking': 'mlflow', 'model-registry': 'mlflow' });
    expect(Object.values(stack)).not.toContain('mlflow');
    expect(read('kept', 'docs', 'decisions', '0001-mlops-stack.md')).toContain('MLflow runs already');
    // The plan leads to itself again, without a question.
    expect(await init(['kept', '--config', 'kept/mlops.json', '--no-install'])).toMatchObject({ code: 0 });
    const listed = await mlopsScaffold(['images'], { cwd: join(cwd, 'kept') });
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    const mirrored = ['images', '--set', 'platform.images.registry=registry.example.com/m'];
    expect((await mlopsScaffold(mirrored, { cwd: join(cwd, 'kept') })).stdout).toMatch(
      /^postgres\tregistry\.example\.com\/m\/library\/postgres:\S+\tfrom docker\.io\/library\/postgres:/m,
    );
    const chart = 'platform.charts.seldon-core-operator=oci://registry.example.com/c';
    const seldon = ['--preset', 'serving', '--use', 'model-serving=seldon-core-1-apache', '--set', chart];
    expect((await mlopsScaffold(['images', ...seldon], { cwd })).stdout).toMatch(
      /^seldon-core-operator\toci:\/\/registry\.example\.com\/c \S+\tfrom https:\/\/\S+ seldon-core-operator$/m,
    );
    const nothing = await init(['none', '--preset', 'minimal', '--yes', '--no-install', ...inUse('mlflow')]);
    expect(nothing.code).toBe(2);
    expect(nothing.stderr).toContain('requirements.inUse does all that is asked for');
    const plan = JSON.parse(read('kept', 'mlops.json')) as { stack: object; stays: object };
    const both = { ...plan, stack: { ...plan.stack, ...plan.stays }, stays: {} };
    writeFileSync(join(cwd, 'kept', 'mlops.json'), JSON.stringify(both));
    const refused = await mlopsScaffold(['images'], { cwd: join(cwd, 'kept') });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('Write it in stays, or take it out of requirements.inUse');
    rmSync(join(cwd, 'kept'), { recursive: true });
  });

  it('says the yes of a plan again in the command that makes its project again', async () => {
    const asked = ['--set', 'requirements.cloud=aws', '--set', 'requirements.licence=commercial'];
    const suite = ['--set', 'platform.sagemaker.region=eu-central-1', '--accept', 'validated'];
    const first = await init(['suite', '--preset', 'minimal', '--yes', '--no-install', ...asked, ...suite]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(planOf('suite').stack['experiment-tracking']).toBe('sagemaker');
    const again = await init(['again2', '--config', 'suite/mlops.json', '--yes', '--no-install']);
    expect(again.stdout).toMatch(/^ {2}node .*init again2 .*--accept validated/m);
    for (const folder of ['suite', 'again2']) rmSync(join(cwd, folder), { recursive: true });
  });

  it('tells of settings that change nothing in the stack that was chosen', async () => {
    const note = 'Note: platform.monitoring.retentionDays is kept, and changes nothing';
    const rest = [...QUICK, '--yes', '--use', 'monitoring=kserve'];
    const idle = await init(['idle', ...rest, '--set', 'platform.monitoring.retentionDays=10']);
    expect(idle.stdout).toContain(note);
    expect((await init(['quiet', ...rest])).stdout).not.toContain(note);
    const unused = await init(['unused', ...rest, '--set', 'platform.airflow.parallelism=3']);
    const text = 'Note: platform.airflow.parallelism is kept, and changes nothing: it is for';
    expect(unused.stdout).toContain(text);
    const tried = await init(['unused2', ...rest, '--dry-run', '--set', 'platform.airflow.parallelism=3']);
    expect(tried.stdout).toContain(text);
    for (const folder of ['idle', 'quiet', 'unused']) rmSync(join(cwd, folder), { recursive: true });
  });

  it('refuses unknown keys of an answers file', async () => {
    const input = 'requirements: {licenc: open-source}\nplatfrom: {}\nplatform: {database: {hots: db}}\n';
    const { code, stderr } = await init(['x', '--config', '-', '--yes'], { input });
    expect(code).toBe(2);
    for (const key of ['requirements.licenc', 'platfrom', 'platform.database.hots'])
      expect(stderr).toContain(key);
  });

  it('lets flags beat the file, the file the preset, and the preset the defaults', async () => {
    writeFileSync(
      join(cwd, 'answers.yaml'),
      'requirements:\n  momentum: low\n  licence: commercial\nplatform:\n  size: large\n  namespace: from-file\n',
    );
    const { code, stderr } = await init([
      ...['precedence', ...QUICK, '--config', 'answers.yaml', '--set', 'platform.size=medium'],
      ...['--set', 'requirements.licence=source-available'],
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { requirements, platform } = planOf('precedence');
    expect(requirements).toMatchObject({
      licence: 'source-available',
      momentum: 'low',
      cloud: 'agnostic-required',
    });
    expect(platform).toMatchObject({
      name: 'precedence',
      namespace: 'from-file',
      size: 'medium',
      retentionDays: 30,
    });
  });

  it('takes JSON from standard input', async () => {
    const input = JSON.stringify({
      requirements: { tasks: ['experiment-tracking'] },
      platform: { name: 'piped' },
    });
    expect(await init(['--config', '-', '--no-install'], { input })).toMatchObject({ code: 0, stderr: '' });
    expect(planOf('piped')).toMatchObject({
      stack: { 'experiment-tracking': 'mlflow' },
      platform: { name: 'piped' },
    });
  });

  it('names the platform after the folder', async () => {
    expect(await init(['My Folder 2', ...QUICK])).toMatchObject({ code: 0 });
    expect(planOf('My Folder 2').platform).toMatchObject({ name: 'my-folder-2', namespace: 'my-folder-2' });
  });

  it('takes every default with --yes', async () => {
    expect(await init(['--yes', '--no-install'])).toMatchObject({ code: 0 });
    expect(planOf('mlops-platform').requirements).toMatchObject({ licence: 'open-source' });
  });

  it('writes nothing in a dry run, and tells the files', async () => {
    const { code, stdout } = await init(['dry', ...QUICK, '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toContain('mlops.json');
    expect(existsSync(join(cwd, 'dry'))).toBe(false);
  });

  it('tells of the temporary folders of other runs, and what became of them', async () => {
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const folder = (of: string, id: number) => `.anew.tmp-${of}-${String(id)}-0123456789ab`;
    const dead = folder(host, pid);
    const elsewhere = folder('00000000', 1);
    for (const name of [dead, elsewhere]) mkdirSync(join(cwd, name));
    const { code, stdout } = await init(['anew', ...QUICK]);
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      `Removed, left by a run that was killed: temporary folder ${dead}. Left alone, since another run may be using it: temporary folder ${elsewhere}. Remove it where none is.`,
    );
    expect([existsSync(join(cwd, dead)), existsSync(join(cwd, elsewhere))]).toEqual([false, true]);
    rmSync(join(cwd, elsewhere), { recursive: true });
    expect((await init(['anew', ...QUICK])).stdout).not.toContain('temporary');
  });

  it('prints only JSON with --json', async () => {
    const { code, stdout, stderr } = await init(['dry', ...QUICK, '--dry-run', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      dryRun: true,
      plan: { stack: { 'data-versioning': 'dvc' } },
      decision: { chosen: { tools: expect.arrayContaining(['dvc', 'mlflow', 'optuna']) as unknown } },
      files: { created: expect.arrayContaining(['main.ts', 'README.md']) as unknown },
    });
  });

  it('refuses a tool whose licence was excluded, names the nearest that is allowed, and writes nothing', async () => {
    const { code, stdout, stderr } = await init([
      'refused',
      ...QUICK,
      '--set',
      'requirements.licence=open-source',
      '--use',
      'model-serving=seldon-core-1',
    ]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('BUSL-1.1');
    expect(stderr).toContain('1.17.1');
    expect(existsSync(join(cwd, 'refused'))).toBe(false);
  });

  it('leaves out the workspace and cdktf-cli on request', async () => {
    expect(await init(['bare', ...QUICK, '--no-workspace', '--no-cdktf-cli'])).toMatchObject({ code: 0 });
    expect(existsSync(join(cwd, 'bare', 'workspace'))).toBe(false);
    expect(read('bare', 'package.json')).not.toContain('cdktf-cli');
  });

  it('lands on a frozen tool only with a yes, and repeats the yes', async () => {
    const asked = ['frozen', ...QUICK, '--exclude', 'kserve,evidently,kubeflow'];
    const refused = await init(asked);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(
      /--accept frozen is not given, and the choice lands on Seldon Core 1\.17\.1/,
    );
    expect(existsSync(join(cwd, 'frozen'))).toBe(false);
    const accepted = await init([...asked, '--accept', 'frozen']);
    expect(accepted).toMatchObject({ code: 0, stderr: '' });
    expect(accepted.stdout).toMatch(/^ {2}node .*init frozen .*--accept frozen/m);
    // Whoever names it has said yes; whoever mistypes is told what there is.
    const named = ['--use', 'model-serving=seldon-core-1-apache', '--use', 'monitoring=seldon-core-1-apache'];
    expect(await init(['named', ...QUICK, ...named])).toMatchObject({ code: 0 });
    expect((await init(['x', ...QUICK, '--accept', 'cold'])).stderr).toContain('frozen, key');
  });

  it('prints one command that makes the same project again', async () => {
    const first = await init([
      ...['first', ...QUICK, '--set', 'platform.size=large', '--set', 'requirements.languages=python'],
      ...['--exclude', 'aim,bentoml'],
    ]);
    const command = first.stdout.split('\n').find((line) => line.includes('init first'));
    expect(command).toContain('--no-install');
    const again = await start(
      'sh',
      ['-c', (command ?? '').replace('init first', 'init again --set platform.name=first')],
      {
        cwd,
      },
    );
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(read('again', 'mlops.json')).toBe(read('first', 'mlops.json'));
  });
});

describe('init into a folder that exists', () => {
  it('is done at once where everything is there already', async () => {
    await init(['same', ...QUICK]);
    const { code, stdout } = await init(['same', ...QUICK]);
    expect(code).toBe(0);
    expect(stdout).toContain('Wrote 0 files');
  });

  it('stops at a file that differs, keeps it, or replaces it, as asked', async () => {
    await init(['edited', ...QUICK]);
    writeFileSync(join(cwd, 'edited', 'main.ts'), '// mine\n');
    for (const dryRun of [[], ['--dry-run']]) {
      const { code, stdout, stderr } = await init(['edited', ...QUICK, ...dryRun]);
      expect({ code, dry: stdout.includes('Would') }).toEqual({ code: 4, dry: false });
      expect(stderr).toContain('main.ts exists and differs');
    }
    expect(await init(['edited', ...QUICK, '--on-conflict', 'keep'])).toMatchObject({ code: 0 });
    expect(read('edited', 'main.ts')).toBe('// mine\n');
    expect(await init(['edited', ...QUICK, '--on-conflict', 'overwrite'])).toMatchObject({ code: 0 });
    expect(read('edited', 'main.ts')).not.toBe('// mine\n');
  });

  it('leaves the review alone that was made since, and nothing that only looks like one', async () => {
    await init(['reviewed', ...QUICK]);
    const file = join(cwd, 'reviewed', 'REVIEW.md');
    const first = readFileSync(file, 'utf8');
    writeFileSync(file, `${first}\n## Found by the review\n`);
    expect(await init(['reviewed', ...QUICK])).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toContain('Found by the review');
    writeFileSync(file, '# Review of another\n');
    expect(await init(['reviewed', ...QUICK])).toMatchObject({ code: 4 });
    rmSync(join(cwd, 'reviewed'), { recursive: true });
  });

  it('calls a file in the place of the folder a conflict', async () => {
    writeFileSync(join(cwd, 'a-file'), '');
    for (const dryRun of [[], ['--dry-run']]) {
      expect(await init(['a-file', ...QUICK, ...dryRun])).toMatchObject({ code: 4 });
    }
  });

  it('says what to do with what is in the way, and offers --on-conflict where that helps', async () => {
    const folder = join(cwd, 'in-the-way');
    mkdirSync(join(folder, 'docs'), { recursive: true });
    mkdirSync(join(folder, 'mlops.json'));
    writeFileSync(join(folder, 'docs', 'decisions'), '');
    symlinkSync('nowhere', join(folder, 'README.md'));
    symlinkSync('in-the-way', join(cwd, 'link'));
    for (const more of [[], ['--dry-run'], ['--on-conflict', 'overwrite']]) {
      const { code, stderr } = await init(['in-the-way', ...QUICK, ...more]);
      expect(code).toBe(4);
      const move = 'Move it elsewhere, or delete it';
      expect(stderr.split('\n').slice(1, 4).sort()).toEqual([
        `  README.md is a symbolic link, which is never written through. ${move}`,
        `  docs/decisions is a file where a folder belongs. ${move}`,
        `  mlops.json is a folder where a file belongs. ${move}`,
      ]);
      expect(stderr).toMatch(/\nNothing was written\.\n$/);
      const link = await init(['link', ...QUICK, ...more]);
      expect(link.code).toBe(4);
      expect(link.stderr).toMatch(
        /which is never written through\. Name the folder that it leads to, or another one\nNothing was written\.\n$/,
      );
    }
    writeFileSync(join(folder, 'main.ts'), '// mine\n');
    expect((await init(['in-the-way', ...QUICK])).stderr).toMatch(
      /or --on-conflict overwrite\. No --on-conflict helps against the rest\.\n$/,
    );
    rmSync(join(cwd, 'link'));
    rmSync(folder, { recursive: true });
  });

  it('tells failures of the machine in words, and the stack only on request', async () => {
    const plain = await init(['a-file/below', ...QUICK]);
    expect(plain.code).toBe(1);
    expect(plain.stderr).toMatch(/^error: .*not a folder/);
    expect(plain.stderr).not.toContain('    at ');
    const debug = await init(['a-file/below', ...QUICK], { env: { MLOPS_SCAFFOLD_DEBUG: '1' } });
    expect(debug.stderr).toContain('    at ');
  });
});

describe('a model outside of the bucket that its key reads', () => {
  const cwd = workFolder();

  test('is wrong, not missing', async () => {
    writeFileSync(join(cwd, 'a.yaml'), 'platform:\n  models: [{ name: wine, modelUri: "s3://other/1" }]\n');
    const args = ['init', 'platform', '--preset', 'ambiata', '--config', 'a.yaml', '--yes', '--dry-run'];
    const { code, stderr } = await mlopsScaffold(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('platform.models.0.modelUri must lie in the bucket of MLflow, s3://mlflow/');
    expect(stderr).toContain('(got "s3://other/1")');
  });
});
