import { KINDS_READ, type ClusterObject, type ClusterSnapshot } from '../../diagnosis/cluster-objects';
import { logsToRead } from '../../diagnosis/diagnose';
import { expectedSecrets } from '../../diagnosis/expected-workloads';
import type { StackPlan } from '../../plan/stack-plan';
import { redact } from '../../redaction/redact';
import { CliError } from '../cli-error';
import { WHICH_CLUSTER } from './chosen-cluster';
import type { Kubectl } from './kubectl';
import { quoted } from '../../redaction/printable';

/** Enough for what a server says when it gives up, short of the traceback before it. */
const LOG_LINES = 30;

/** Names of the keys only: a value never leaves kubectl. */
const KEYS = '{{range $key, $value := .data}}{{if $value}}{{$key}}{{"\\n"}}{{end}}{{end}}';

async function ask(kubectl: Kubectl, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await kubectl(args);
  if (code === 0) return stdout;
  throw new CliError(
    'environment',
    `the cluster gives no answer:\n  ${quoted(redact(stderr))}\n${WHICH_CLUSTER}`,
  );
}

function itemsIn(json: string): readonly ClusterObject[] {
  if (json.trim() === '') return [];
  try {
    const { items } = JSON.parse(json) as { readonly items?: unknown };
    if (Array.isArray(items)) return items as readonly ClusterObject[];
  } catch {
    // What is no JSON has no objects either.
  }
  throw new CliError('failure', 'kubectl answers with something else than a list of objects.');
}

async function readClasses(kubectl: Kubectl): Promise<ClusterSnapshot['storageClasses']> {
  const { code, stdout } = await kubectl(['get', 'storageclasses', '-o', 'json']);
  return code === 0 ? itemsIn(stdout).map(({ metadata }) => metadata.name) : undefined;
}

async function readKeys(
  kubectl: Kubectl,
  namespace: string,
  name: string,
): Promise<readonly string[] | undefined> {
  const { code, stdout } = await kubectl([
    '-n',
    namespace,
    'get',
    'secret',
    name,
    '-o',
    `go-template=${KEYS}`,
  ]);
  return code === 0 ? stdout.split('\n').filter((key) => key !== '') : undefined;
}

/** What a diagnosis of a plan needs to know about the cluster. Only reads. */
export async function readCluster(plan: StackPlan, kubectl: Kubectl): Promise<ClusterSnapshot> {
  const { namespace } = plan.platform;
  const found = await ask(kubectl, ['get', 'namespace', namespace, '--ignore-not-found', '-o', 'name']);
  const nothing = { objects: [], secretKeys: new Map(), storageClasses: undefined, logs: new Map() };
  if (found.trim() === '') return { ...nothing, namespaceExists: false };
  const objects = itemsIn(await ask(kubectl, ['-n', namespace, 'get', KINDS_READ.join(','), '-o', 'json']));
  const secretKeys = new Map<string, readonly string[]>();
  for (const { name } of expectedSecrets(plan)) {
    const keys = await readKeys(kubectl, namespace, name);
    if (keys !== undefined) secretKeys.set(name, keys);
  }
  const logs = new Map<string, string>();
  for (const { pod, container, previous } of logsToRead(plan, objects)) {
    const args = ['-n', namespace, 'logs', pod, '-c', container, `--tail=${LOG_LINES}`];
    const { code, stdout } = await kubectl([...args, ...(previous ? ['--previous'] : [])]);
    if (code === 0) logs.set(`${pod}/${container}`, stdout);
  }
  return { namespaceExists: true, objects, secretKeys, storageClasses: await readClasses(kubectl), logs };
}
