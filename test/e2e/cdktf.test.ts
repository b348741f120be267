import { randomBytes } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf, init, must, run } from '../generated/generated-project';
import { census } from '../support/census';
import { describeOnCluster, kubectl, TERRAFORM } from '../support/cluster';
import { terraformEnvironment } from '../support/deployed-platform';
import { CLUSTER_SETTINGS, EVIDENTLY_IMAGE, missingEvidently } from '../support/e2e-settings';
import { eventually } from '../support/processes';

/** Why npm cannot install a project, if it cannot. */
const missingRegistry = (): string | undefined => {
  if (!process.env['KUBECONFIG']) return undefined;
  const { status } = spawnSync('npm', ['view', 'cdktf-cli@0.21.0', 'version'], { timeout: 60_000 });
  return status === 0 ? undefined : 'the npm registry does not answer';
};

describeOnCluster('A generated project, by cdktf,', [missingRegistry(), missingEvidently()], () => {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-cdktf-'));
  const project = join(folder, 'platform');
  const namespace = `e2e-cdktf-${randomBytes(3).toString('hex')}`;
  const { registry, pullPolicy } = CLUSTER_SETTINGS.images;
  const env = { ...terraformEnvironment(), CI: '1' };
  // Where the registry of providers cannot be reached, the README has this flag added.
  const cdktf = (command: string) =>
    run(project, 'npm', ['run', command, '--', '--auto-approve', '--skip-provider-lock'], env);
  let before: readonly string[];

  beforeAll(async () => {
    before = await census(namespace);
    const settings = {
      namespace,
      deletionProtection: false,
      'images.pullPolicy': pullPolicy,
      ...(registry !== undefined && { 'images.registry': registry }),
      // Without it Evidently is installed from the internet when it starts.
      'monitoring.image': EVIDENTLY_IMAGE,
    };
    const flags = Object.entries(settings).flatMap(([key, value]) => [
      '--set',
      `platform.${key}=${String(value)}`,
    ]);
    init(project, ...flags);
    // The operator's chart comes from the internet, which a cluster's test may not have.
    const file = join(project, 'mlops.json');
    const plan = JSON.parse(readFileSync(file, 'utf8')) as {
      stack: Record<string, string>;
      requirements: { tasks: string[] };
    };
    plan.stack = Object.fromEntries(
      Object.entries(plan.stack).filter(([, tool]) => !tool.startsWith('seldon')),
    );
    plan.requirements.tasks = Object.keys(plan.stack);
    writeFileSync(file, JSON.stringify(plan));
    must(project, 'npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline']);
  });
  afterAll(async () => {
    await kubectl(['delete', 'namespace', namespace, '--ignore-not-found', '--timeout=5m']);
    rmSync(folder, { recursive: true, force: true });
  });

  test('passes its own tests', () => {
    const { status, output } = run(project, 'npm', ['test']);
    expect({ status, output }).toMatchObject({ status: 0 });
  });

  test('one Ctrl-C lets Terraform end what it has begun: no lock, and nothing that the next deploy does not know', async () => {
    const args = ['run', 'deploy', '--', '--auto-approve', '--skip-provider-lock'];
    // A process group of its own, as a terminal makes one: all of it gets the signal.
    const deploy = spawn('npm', args, { cwd: project, env: environmentOf(env), detached: true });
    const ended = once(deploy, 'close');
    let output = '';
    let begun = 0;
    let interrupted = false;
    const read = (text: string): void => {
      output += text;
      begun += text.split('Creating...').length - 1;
      if (begun <= 10 || interrupted || deploy.pid === undefined) return;
      interrupted = true;
      process.kill(-deploy.pid, 'SIGINT');
    };
    deploy.stdout.setEncoding('utf8').on('data', read);
    deploy.stderr.setEncoding('utf8').on('data', read);
    await ended;
    expect({ interrupted, output }).toEqual({
      interrupted: true,
      output: expect.stringContaining('Gracefully shutting down') as string,
    });
    expect(readdirSync(project).filter((name) => name.endsWith('.lock.info'))).toEqual([]);
  });

  test('is deployed, and plain Terraform finds nothing to do in the same state', () => {
    const { status, output } = cdktf('deploy');
    expect({ status, output }).toMatchObject({ status: 0 });
    must(project, 'npm', ['run', 'synth']);
    const chdir = '-chdir=cdktf.out/stacks/platform';
    must(project, TERRAFORM, [chdir, 'init', '-input=false'], env);
    const plan = run(
      project,
      TERRAFORM,
      [chdir, 'plan', '-detailed-exitcode', '-input=false', '-no-color'],
      env,
    );
    expect(plan).toMatchObject({ status: 0 });
  });

  test('is destroyed without a trace', async () => {
    const { status, output } = cdktf('destroy');
    expect({ status, output }).toMatchObject({ status: 0 });
    await eventually(async () => expect(await census(namespace)).toEqual(before), { seconds: 120 });
  });
});
