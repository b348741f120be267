import { hostOf, originOf, portOf, serviceOf } from '../grammar/addresses';
import {
  artifactReaderTitles,
  bucketName,
  connectedMlflow,
  connectedTrackers,
  hasTracking,
  onlineTrackers,
} from '../plan/components';
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
  const root = `s3://${[bucket, ...(artifacts?.path === undefined ? [] : [artifacts.path])].join('/')}`;
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
    artifactsRoot: root,
    // Where MLflow keeps a model, or a folder that somebody fills.
    exampleModel: hasTracking(plan) ? `${root}/1/models/m-0123/artifacts` : `${root}/wine/1`,
    exampleReference: hasTracking(plan) ? `${root}/1/0123/artifacts/reference.csv` : `${root}/wine/1.csv`,
    referencePlace: hasTracking(plan)
      ? 'logged as an artifact of the run that trained it'
      : 'put into the bucket beside it',
    artifactsEndpoint: artifacts?.endpoint ?? '',
    artifactsSecret: artifacts?.secret ?? '',
    artifactReaders: enumerated(artifactReaderTitles(plan)),
  };
}

/** How far a network policy narrows the way to an address. */
function wayTo(url: string): string {
  const service = serviceOf(hostOf(originOf(url)));
  return service === undefined
    ? `any address at port ${String(portOf(originOf(url)))}`
    : `the namespace \`${service.namespace}\``;
}

/** The services for experiments that a plan is connected to, one line each. */
export function trackerValues(plan: StackPlan) {
  const labels = onlineTrackers(plan).map(({ id }) => `\`mlops-scaffold/${id}-client: "true"\``);
  return {
    trackers: onlineTrackers(plan)
      .map(
        ({ title, url, secret, id }) =>
          `* ${title} at \`${url}\`, with the API key under \`api-key\` in the Secret \`${secret}\`; the first apply asks it whose the key is, by the Job \`check-${id}\``,
      )
      .join('\n'),
    trackerLabels: labels.join(' or '),
    trackerWays: enumerated([...new Set(onlineTrackers(plan).map(({ url }) => wayTo(url)))]),
    trackerFiles: enumerated(onlineTrackers(plan).map(({ id }) => `\`/etc/ray-keys/${id}-api-key\``)),
    offlineTrackers: enumerated(
      connectedTrackers(plan).flatMap(({ title, secret }) => (secret === undefined ? [title] : [])),
    ),
  };
}
