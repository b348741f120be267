import { ClearmlServer } from '../../constructs/clearml/clearml-server';
import type { ToolContext } from '../tool-context';

/** A server of ClearML, exposed as `clearml.<domain>`. It has users of its own, whatever `platform.authentication` says. */
export function build(context: ToolContext): ClearmlServer {
  const { clearml } = context.plan.platform;
  const [publicUrl = 'http://localhost:8085'] = context.publicUrls('clearml');
  const server = new ClearmlServer(context.stack, 'Clearml', {
    ...context.workload,
    image: context.image('clearml-server'),
    publicUrl,
    mongo: clearml.mongo,
    elasticsearch: clearml.elasticsearch,
    redis: clearml.redis,
    secret: context.secret('clearml'),
    users: Object.fromEntries(
      clearml.users.map((user) => [user, { secretName: 'clearml-users', key: user }]),
    ),
    files: { storageGiB: clearml.storageGiB, storageClass: clearml.storageClass },
    clients: context.clients,
    replicas: context.replicas,
    resources: {
      web: context.resources('clearml'),
      api: context.resources('clearml-apiserver'),
      files: context.resources('clearml-fileserver'),
    },
  });
  context.expose('clearml', 'ClearmlExposure', server);
  return server;
}
