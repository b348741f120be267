import { WandbServer } from '../../constructs/wandb/wandb-server';
import type { ToolContext } from '../tool-context';

/** A server of Weights & Biases, exposed as `wandb.<domain>`. */
export function build(context: ToolContext): WandbServer {
  const { stack, plan } = context;
  const { wandb, installDefinitions } = plan.platform;
  const [host = 'http://localhost:8080'] = context.publicUrls('wandb');
  const server = new WandbServer(stack, 'Wandb', {
    ...context.workload,
    host,
    license: { secretName: wandb.licenseSecret },
    mysql: wandb.mysql,
    redis: wandb.redis,
    objectStore: context.objectStore,
    images: {
      operator: context.image('wandb-controller'),
      server: context.image('wandb-server'),
      services: context.image('wandb-megabinary'),
      weave: context.image('wandb-weave'),
    },
    chart: context.chart('wandb-operator'),
    serverChart: context.chart('wandb-server'),
    installDefinitions,
    replicas: context.replicas,
    clients: context.clients,
    resources: {
      operator: context.resources('wandb-controller-manager'),
      server: context.resources('wandb-app-bc'),
      history: context.resources('wandb-parquet-bc'),
      panels: context.resources('wandb-weave-bc'),
    },
  });
  context.expose('wandb', 'WandbExposure', server);
  return server;
}
