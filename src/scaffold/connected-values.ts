import { hostOf, originOf, portOf, serviceOf } from '../grammar/addresses';
import { artifactReaderTitles, bucketName, connectedMlflow } from '../plan/components';
import type { StackPlan } from '../plan/stack-plan';
import { enumerated } from '../words/names';

/** The Service that an address names, and the port that it answers at. */
function serviceIn(address: string) {
  const origin = originOf(address);
  const { name, namespace } = serviceOf(hostOf(origin)) ?? { name: '', namespace: '' };
  return { name, namespace, port: String(portOf(origin)) };
}

/** Ports below 1024 are not everybody's to open. */
const localPort = (port: string): string => (Number(port) < 1024 ? '5000' : port);

/** Whether the MLflow that a plan is connected to is a Service of the cluster, which a port-forward leads to. */
export function isConnectedService(plan: StackPlan): boolean {
  const mlflow = connectedMlflow(plan);
  return mlflow !== undefined && serviceOf(hostOf(originOf(mlflow.trackingUri))) !== undefined;
}

/**
 * Where MLflow answers, the stack's own or one that runs already: in the cluster, and as a machine outside it sees it; and
 * what is told of one that runs already.
 */
export function mlflowValues(plan: StackPlan, published: string) {
  const { platform } = plan;
  const { namespace } = platform;
  const mlflow = connectedMlflow(plan);
  const uri = mlflow?.trackingUri ?? `http://mlflow.${namespace}.svc:5000`;
  const service = serviceIn(uri);
  const path = uri.slice(originOf(uri).length);
  const local = localPort(service.port);
  const artifacts = mlflow?.artifacts;
  const bucket = bucketName(platform, 'mlflow');
  return {
    mlflowUri: uri,
    trackingUri:
      mlflow === undefined
        ? published
        : isConnectedService(plan)
          ? `${uri.startsWith('https') ? 'https' : 'http'}://localhost:${local}${path}`
          : uri,
    // As clients say it in a request, with the port.
    mlflowHost: originOf(uri).replace(/^https?:\/\//, ''),
    mlflowService: service.name,
    mlflowNamespace: service.namespace,
    mlflowPort: local === service.port ? service.port : `${local}:${service.port}`,
    mlflowSecret: mlflow?.secret ?? '',
    mlflowSecretKeys: mlflow?.login === 'token' ? '`token`' : '`username` and `password`',
    mlflowBucket: bucket,
    artifactsRoot: `s3://${[bucket, ...(artifacts?.path === undefined ? [] : [artifacts.path])].join('/')}`,
    artifactsEndpoint: artifacts?.endpoint ?? '',
    artifactsSecret: artifacts?.secret ?? '',
    artifactReaders: enumerated(artifactReaderTitles(plan)),
  };
}
