import { hostOf, originOf } from '../grammar/addresses';
import type { ToolParts } from '../tools/tool-parts';
import { connectedMlflow, onlineTrackers, partsOf } from './components';
import { idleSettings } from './idle-settings';
import { backedUpBy } from './own-storage';
import { mariaDbOf } from './pipelines-database';
import { isPublicHost } from './public-hosts';
import type { StackPlan } from './stack-plan';

type Planned = Pick<StackPlan, 'stack' | 'platform'>;

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
 * cluster's name servers complete it. It is taken for a domain: the way to that is of its port, and a policy sees another one of pods.
 */
function maybeServices(plan: Planned): string[] {
  const mlflow = connectedMlflow(plan);
  const servers = [
    ...(mlflow === undefined ? [] : [{ place: 'mlflow.trackingUri', url: mlflow.trackingUri }]),
    ...onlineTrackers(plan).map(({ id, url }) => ({ place: `${id}.url`, url })),
  ];
  return servers.flatMap(({ place, url }) => {
    const host = hostOf(originOf(url));
    const [name, namespace, ...more] = host.split('.');
    if (name === undefined || namespace === undefined || more.length > 0 || isPublicHost(host)) return [];
    return `platform.connect.${place} is taken for a host outside the cluster: if it is the Service ${name} in the namespace ${namespace}, write ${host}.svc, or network policies may keep the platform's pods from it`;
  });
}

/** What to know of a plan that is valid all the same, one line each. */
export const planNotes = (plan: Planned): readonly string[] => [
  ...smallBackup(plan),
  ...notBackedUp(plan),
  ...maybeServices(plan),
  ...idleSettings(plan),
];
