import { kubectl, type KubernetesObject } from './cluster';
import type { DeployedPlatform } from './deployed-platform';

/** An object that Terraform manages: its address, and how kubectl names it. */
export interface ManagedObject {
  readonly address: string;
  readonly type: string;
  /** Such as `deployment/mlflow`. */
  readonly object: string;
}

interface State {
  readonly values?: {
    readonly root_module?: {
      readonly resources?: readonly {
        readonly address: string;
        readonly mode: string;
        readonly type: string;
        readonly values: { readonly metadata?: readonly { readonly name?: string }[] };
      }[];
    };
  };
}

/** Every object of the cluster in Terraform's state, without Helm releases. */
export async function managedObjects(platform: DeployedPlatform): Promise<readonly ManagedObject[]> {
  const { stdout } = await platform.terraform('show', '-json');
  const resources = (JSON.parse(stdout) as State).values?.root_module?.resources ?? [];
  return resources
    .filter(({ mode, type }) => mode === 'managed' && type.startsWith('kubernetes_'))
    .map(({ address, type, values }) => {
      const kind = type.replace(/^kubernetes_|_v1$/g, '').replaceAll('_', '');
      return { address, type, object: `${kind}/${String(values.metadata?.[0]?.name)}` };
    });
}

export async function liveObject(namespace: string, object: string): Promise<KubernetesObject> {
  return JSON.parse(await kubectl(['-n', namespace, 'get', object, '-o', 'json'])) as KubernetesObject;
}

/** Changes an object by hand, with JSON Patch. */
export async function patchObject(
  namespace: string,
  object: string,
  patch: readonly { readonly op: string; readonly path: string; readonly value?: unknown }[],
): Promise<void> {
  const operations = patch.map(({ op, path, value }) => ({ op, path, value }));
  await kubectl(['-n', namespace, 'patch', object, '--type=json', '-p', JSON.stringify(operations)]);
}
