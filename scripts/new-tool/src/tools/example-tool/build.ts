import { ExampleToolServer } from '../../constructs/example-tool/server';
import type { ToolContext } from '../tool-context';

/** Example Tool: its server, exposed as `example-tool.<domain>`. */
export function build(context: ToolContext): ExampleToolServer {
  const server = new ExampleToolServer(context.stack, 'ExampleTool', {
    ...context.workload,
    image: context.image('optuna-dashboard'),
    authentication: context.plan.platform.authentication,
    secret: context.secret('example-tool'),
    publicUrls: context.publicUrls('example-tool'),
    clients: context.clients,
    resources: context.resources('example-tool'),
    replicas: context.replicas,
  });
  context.expose('example-tool', 'ExampleToolExposure', server);
  return server;
}
