import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTerraformSettings } from '../../src/stacks/terraform-settings';
import { App, TerraformStack } from 'cdktf';
import { planOf } from './plans';
import { eventually, succeed, type ProcessOptions } from './processes';

// Real servers start, move and stop here, on machines that do other work besides.
jest.setTimeout(15 * 60_000);

export const TERRAFORM = process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';

const succeeds = (file: string, args: readonly string[]): boolean =>
  spawnSync(file, args, { encoding: 'utf8', timeout: 120_000 }).status === 0;

/** What keeps every node from taking pods, such as a disk that is full; undefined where one does take them. */
function taintsOfNodes(): string | undefined {
  const { stdout } = spawnSync('kubectl', ['get', 'nodes', '-o', 'json'], { encoding: 'utf8' });
  const { items } = JSON.parse(stdout) as {
    readonly items: readonly { spec: { taints?: readonly { key: string; effect: string }[] } }[];
  };
  const kept = items.map(({ spec }) =>
    (spec.taints ?? []).filter(({ effect }) => effect !== 'PreferNoSchedule').map(({ key }) => key),
  );
  return kept.some((keys) => keys.length === 0) ? undefined : [...new Set(kept.flat())].join(', ');
}

/** Whether Terraform can install the providers, from wherever this machine gets them. */
function canInstallProviders(): boolean {
  const outdir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-providers-'));
  try {
    const app = new App({ outdir });
    addTerraformSettings(new TerraformStack(app, 'providers'), planOf());
    app.synth();
    return succeeds(TERRAFORM, [`-chdir=${join(outdir, 'stacks', 'providers')}`, 'init', '-backend=false']);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** When no further test file may begin, in milliseconds since 1970: scripts/test.mjs sets it. */
const UNTIL = Number(process.env['MLOPS_SCAFFOLD_E2E_UNTIL'] ?? Number.POSITIVE_INFINITY);

function find(): string | undefined {
  if (!process.env['KUBECONFIG']) return 'KUBECONFIG is not set';
  if (Date.now() > UNTIL) {
    return `the ${process.env['MLOPS_SCAFFOLD_E2E_MINUTES'] ?? ''} minutes of the run are over`;
  }
  if (!succeeds('kubectl', ['version', '--client'])) return '"kubectl" is not on PATH';
  if (!succeeds('kubectl', ['get', '--raw', '/readyz', '--request-timeout=20s'])) {
    return 'the cluster of KUBECONFIG does not answer';
  }
  const taints = taintsOfNodes();
  if (taints !== undefined) return `no node of the cluster takes pods: ${taints}`;
  if (!succeeds(TERRAFORM, ['version'])) return `"${TERRAFORM}" is not on PATH`;
  return canInstallProviders() ? undefined : `${TERRAFORM} cannot install the providers`;
}

const CLUSTER = createHash('sha256')
  .update(process.env['KUBECONFIG'] ?? '')
  .digest('hex')
  .slice(0, 8);
const LOCK = join(tmpdir(), `mlops-scaffold-e2e-${CLUSTER}.lock`);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
};

/** One stack at a time: two would not fit a small machine, and Seldon Core's definitions exist once in a cluster. */
async function takeTurn(): Promise<void> {
  await eventually(
    () => {
      try {
        closeSync(openSync(LOCK, 'wx'));
      } catch {
        const holder = Number(readFileSync(LOCK, 'utf8'));
        if (isAlive(holder)) return Promise.reject(new Error(`process ${holder} still uses the cluster`));
      }
      writeFileSync(LOCK, String(process.pid));
      return Promise.resolve();
    },
    { seconds: 3000, every: 2 },
  );
}

/**
 * `describe` for tests that need a cluster, or `describe.skip` with the reason in its title, so that they are counted
 * as skipped. `missing` says what else a test lacks.
 */
export function describeOnCluster(
  name: string,
  missing: readonly (string | undefined)[],
  fn: () => void,
): void {
  const reason = find() ?? missing.find((text) => text !== undefined);
  if (reason !== undefined) {
    describe.skip(`${name} (skipped: ${reason})`, fn);
    return;
  }
  describe(name, () => {
    beforeAll(takeTurn, 3_100_000);
    fn();
    afterAll(() => rmSync(LOCK, { force: true }));
  });
}

/** `describe`, or `describe.skip` with what is missing in its title. */
export function describeUnless(missing: string | undefined, name: string, fn: () => void): void {
  if (missing === undefined) describe(name, fn);
  else describe.skip(`${name} (skipped: ${missing})`, fn);
}

export const kubectl = (args: readonly string[], options?: ProcessOptions): Promise<string> =>
  succeed('kubectl', args, options);

/** An object as the API server gives it, as far as these tests look into it. */
export interface KubernetesObject {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly creationTimestamp: string;
    readonly deletionTimestamp?: string;
    readonly managedFields?: readonly { readonly time?: string }[];
  };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly status?: Readonly<Record<string, unknown>>;
}

export async function getObjects(args: readonly string[]): Promise<readonly KubernetesObject[]> {
  const { items } = JSON.parse(await kubectl(['get', ...args, '-o', 'json'])) as {
    readonly items: readonly KubernetesObject[];
  };
  return items;
}

/** What the cluster says of a namespace, for whoever reads that an apply failed: the nodes, its pods and its last events. */
export async function stateOf(namespace: string): Promise<string> {
  const said = await Promise.all(
    [
      ['nodes', '-o', 'custom-columns=NODE:.metadata.name,TAINTS:.spec.taints[*].key'],
      ['pods', '-n', namespace],
      ['events', '-n', namespace, '--sort-by=.lastTimestamp'],
    ].map((args) => kubectl(['get', ...args]).catch(String)),
  );
  return said.map((text) => text.split('\n').slice(-LINES_OF_STATE).join('\n')).join('\n');
}
const LINES_OF_STATE = 15;

interface ContainerStatus {
  readonly name: string;
  readonly restartCount: number;
  readonly ready: boolean;
}

export interface PodState {
  readonly name: string;
  readonly ready: boolean;
  readonly restarts: number;
}

/** The pods that should run all the time: those of jobs, and those that are on their way out, do not count. */
export async function podsOf(namespace: string): Promise<readonly PodState[]> {
  const pods = await getObjects(['pods', '-n', namespace]);
  return pods
    .filter(
      ({ metadata }) =>
        metadata.deletionTimestamp === undefined &&
        metadata.labels?.['batch.kubernetes.io/job-name'] === undefined,
    )
    .map(({ metadata, status }) => {
      const containers = (status?.['containerStatuses'] ?? []) as readonly ContainerStatus[];
      return {
        name: metadata.name,
        ready: containers.length > 0 && containers.every(({ ready }) => ready),
        restarts: containers.reduce((sum, { restartCount }) => sum + restartCount, 0),
      };
    });
}
