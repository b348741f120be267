import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kubectl } from './cluster';

/** A kubeconfig of somebody who is in a group of the cluster's users, and no administrator. */
export async function kubeconfigOf(user: string, group: string, folder: string): Promise<string> {
  const text = await kubectl(['config', 'view', '--raw', '--minify', '--flatten', '-o', 'json']);
  const config = JSON.parse(text) as { users: { user: Record<string, unknown> }[] };
  for (const { user: account } of config.users) Object.assign(account, { as: user, 'as-groups': [group] });
  const path = join(folder, `${user}.kubeconfig`);
  writeFileSync(path, JSON.stringify(config), { mode: 0o600 });
  return path;
}
