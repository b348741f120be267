import type { DeployedPlatform } from './deployed-platform';
import { PortForward } from './port-forward';
import { dvcEnvironment, mlflowEnvironment, optunaEnvironment, runClient } from './python-clients';

/** Everything that clients can read, by name: values, or checksums of files. */
export type Contents = Readonly<Record<string, unknown>>;

type Arguments = readonly ['write' | 'wreck', string] | readonly ['read'];

/** Lets the real clients write to a platform, damage it, or read all that it holds. */
export async function contents(platform: DeployedPlatform, ...args: Arguments): Promise<Contents> {
  return runContents(platform, args, (postgres) => optunaEnvironment(platform, postgres));
}

/** The same without studies, which a client reads only in the schema of its own version. */
export async function contentsButStudies(platform: DeployedPlatform, ...args: Arguments): Promise<Contents> {
  return runContents(platform, args, () => Promise.resolve({}));
}

async function runContents(
  platform: DeployedPlatform,
  args: Arguments,
  studies: (postgres: PortForward) => Promise<Record<string, string>>,
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
      ...(await studies(postgres)),
      ...(await dvcEnvironment(platform)),
      S3_URL: store.url,
    });
  } finally {
    for (const forward of forwards) forward.close();
  }
}
