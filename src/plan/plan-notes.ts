import { factOn } from '../catalogue/tool';
import { IMAGES } from '../pins/images';
import { TOOLS } from '../tools/catalogue';
import { mlserver } from '../tools/mlserver/facts';
import type { ToolParts } from '../tools/tool-parts';
import { enumerated } from '../words/names';
import { connectedTools, hasCluster, partsOf, servingOf } from './components';
import { TRACKERS } from './connect';
import { idleSettings } from './idle-settings';
import { backedUpBy } from './own-storage';
import { leavesCluster } from './outside';
import { mariaDbOf } from './pipelines-database';
import { isPublicHost } from './public-hosts';
import type { StackPlan } from './stack-plan';

type Planned = Pick<StackPlan, 'stack' | 'stays' | 'platform'>;

/** A volume for backups on which what it backs up has no room once its own volumes are full. */
function smallBackup(plan: Planned): string[] {
  const { backup, database, objectStore } = plan.platform;
  const own = backedUpBy(plan);
  if (backup.kind !== 'volume' || own === undefined) return [];
  const data =
    (own.database && database.kind === 'in-cluster' ? database.storageGiB : 0) +
    (own.objectStore && objectStore.kind === 'in-cluster' ? objectStore.storageGiB : 0) +
    (mariaDbOf(plan)?.storageGiB ?? 0);
  if (backup.storageGiB >= data) return [];
  return [
    `the volume of the backups has ${String(backup.storageGiB)} GiB (platform.backup.storageGiB), and what it backs up may grow to ${String(data)}`,
  ];
}

/** Data that the platform's backup does not have. */
const notBackedUp = (plan: Planned): string[] =>
  partsOf(plan).flatMap(({ title, notBackedUp: where }: ToolParts) =>
    where === undefined ? [] : [`what ${title} keeps is in no backup of the platform: ${where}`],
  );

/**
 * Servers at an address such as `http://mlflow.tracking`, which may be a domain, and may be a Service with its namespace as the
 * cluster's name servers complete it. It is taken for a domain: for what is connected the way to that is of its port, and a policy sees
 * another one of pods; all are counted among what leaves the cluster.
 */
function maybeServices(plan: Planned): string[] {
  return leavesCluster(plan).hosts.flatMap(({ host, place }) => {
    const [name, namespace, ...more] = host.split('.');
    if (place === undefined || name === undefined || namespace === undefined) return [];
    if (more.length > 0 || isPublicHost(host)) return [];
    const connected = /^platform\.connect\.\w+\.(url|trackingUri)$/.test(place);
    const otherwise = connected
      ? "or network policies may keep the platform's pods from it"
      : 'or REVIEW.md lists it among what leaves the cluster';
    return `${place} is taken for a host outside the cluster: if it is the Service ${name} in the namespace ${namespace}, write ${host}.svc, ${otherwise}`;
  });
}

/** What runs already in pods of its own, which may be among the platform's clients: not who the platform goes to, nor a service of its maker. */
export function refusedClients(plan: Planned): readonly string[] {
  if (!hasCluster(plan) || plan.platform.clientNamespaces.length > 0) return [];
  const connected = [...connectedTools(plan), ...TRACKERS.map(({ id }): string => id)];
  return [...new Set(Object.values(plan.stays ?? {}))].flatMap((id) => {
    const tool = Object.values(TOOLS).find((one) => one.id === id);
    const inPods = !['no', 'client-only'].includes(tool?.selfHost.at(-1)?.value ?? 'no');
    return tool === undefined || !inPods || connected.includes(id) ? [] : [tool.name];
  });
}

function refusedNote(plan: Planned): string[] {
  const names = refusedClients(plan);
  if (names.length === 0) return [];
  const [run, theirs] = names.length === 1 ? ['runs', 'its'] : ['run', 'their'];
  return [
    `${enumerated(names)} ${run} already, and network policies keep ${theirs} pods from the platform: where they run in this cluster and use it, name their namespaces in platform.clientNamespaces`,
  ];
}

/** Images of a model server that nobody repairs any more, and what can be done about it. */
function unrepairedServer(plan: Planned): string[] {
  const images = [...new Set(partsOf(plan).flatMap((parts) => parts.images.map(({ name }) => name)))].filter(
    (name) => name.startsWith('mlserver-') && !Object.hasOwn(plan.platform.images.overrides, name),
  );
  const dormant = mlserver.status.find(({ value }) => value === 'dormant');
  const [first] = images;
  if (first === undefined || dormant === undefined) return [];
  const version = /:([\d.]+)/.exec(IMAGES[first])?.[1] ?? '';
  const owner = factOn(mlserver.owner, dormant.since)?.value ?? '';
  return [
    `models are served by MLServer ${version}, which nobody repairs since ${dormant.since} (its maker: ${owner}). Images of it that you build and repair yourselves go into platform.images.overrides (${images.join(', ')})${formatsOf(plan).includes('custom') ? ', and another server into the image of a model whose format is custom (platform.models)' : ''}`,
  ];
}

const formatsOf = (plan: Planned): readonly string[] => servingOf(plan)?.servesModels?.formats ?? [];

/** What to know of a plan that is valid all the same, one line each. */
export const planNotes = (plan: Planned): readonly string[] => [
  ...smallBackup(plan),
  ...notBackedUp(plan),
  ...maybeServices(plan),
  ...refusedNote(plan),
  ...unrepairedServer(plan),
  ...idleSettings(plan),
];
