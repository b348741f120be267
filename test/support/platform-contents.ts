import type { DeployedPlatform } from './deployed-platform';
import { PortForward } from './port-forward';
import { dvcEnvironment, mlflowEnvironment, optunaEnvironment, runClient } from './python-clients';

/** Everything that clients can read, by name: values, or checksums of files. */
export type Contents = Readonly<Record<string, unknown>>;

/** Lets the real clients write to a platform, damage it, or read all that it holds. */
export async function contents(
  platform: DeployedPlatform,
  ...args: readonly ['write' | 'wreck', string] | readonly ['read']
): Promise<Contents> {
  const open = (service: string, port: number) =>
    PortForward.open(platform.namespace, `service/${service}`, port);
  const forwards = await Promise.all([
    open('mlflow', 5000),
    open('postgres', 5432),
    open('object-store', 8333),
  ]);
  const [mlflow, postgres, store] = forwards;
  try {
    return await runClient<Contents>('contents.py', args, {
      ...(await mlflowEnvironment(platform, mlflow)),
      ...(await optunaEnvironment(platform, postgres)),
      ...(await dvcEnvironment(platform)),
      S3_URL: store.url,
    });
  } finally {
    for (const forward of forwards) forward.close();
  }
}
