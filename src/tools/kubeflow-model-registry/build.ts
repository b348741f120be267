import { KubeflowModelRegistry } from '../../constructs/kubeflow-model-registry/registry';
import type { ToolContext } from '../tool-context';

/** Kubeflow Hub, exposed as `model-registry.<domain>`. */
export function build(context: ToolContext): KubeflowModelRegistry {
  const registry = new KubeflowModelRegistry(context.stack, 'KubeflowModelRegistry', {
    ...context.workload,
    image: context.image('kubeflow-model-registry'),
    pythonImage: context.image('python'),
    database: context.database,
    secret: context.secret('kubeflow-model-registry'),
    publicUrls: context.publicUrls('model-registry'),
    clients: context.clients,
    replicas: context.replicas,
    resources: {
      server: context.resources('kubeflow-model-registry'),
      gateway: context.resources('kubeflow-model-registry-gateway'),
    },
  });
  context.expose('model-registry', 'KubeflowModelRegistryExposure', registry);
  return registry;
}
