import { artifactReadersOf, connectedMlflow, onlineTrackers } from '../plan/components';
import { MYSQL_SECRET, mysqlOf } from '../plan/pipelines-database';
import type { StackPlan } from '../plan/stack-plan';
import { redact } from '../redaction/redact';
import type { Cause } from './cause';
import { isInformational } from './log-level';
import { type Server, serversOf } from './servers-of';

const consumerIn = (line: string): string | undefined =>
  /^(?:waiting for the database: |trying again: )?([a-z][-a-z0-9]*) (?:cannot use|may not)/.exec(line)?.[1] ??
  /for user "([^"]+)"/.exec(line)?.[1];

/** Where the store stands that a consumer could not use, in mlops.json, and in which Secret its key. */
function storeOf(line: string, plan: StackPlan) {
  const consumer = consumerIn(line);
  const artifacts = connectedMlflow(plan)?.artifacts;
  return artifacts !== undefined && artifactReadersOf(plan).some((reader) => reader.consumer === consumer)
    ? {
        secret: artifacts.secret,
        setting: 'platform.connect.mlflow.artifacts',
        bucket: 'platform.connect.mlflow.artifacts.bucket',
      }
    : {
        secret: `object-store-${consumer ?? '<consumer>'}`,
        setting: 'platform.objectStore',
        bucket: 'platform.objectStore.buckets',
      };
}

const secretKey = (name: string, key: string, plan: StackPlan) =>
  `make the key ${key} of the Secret "${name}" in the namespace ${plan.platform.namespace} what the server has, and apply again`;

/** What lines say, and what helps, if anything does here. The third says of which server they are: only parts that work with it can mean that. */
type Pattern = readonly [RegExp, (line: string, plan: StackPlan) => string | undefined, Server?];

const restarted = ({ platform }: StackPlan, title: string, name: string, what: string) =>
  `restart ${title}, which ${what}: kubectl -n ${platform.namespace} rollout restart statefulset/${name}`;

const TRACKING_URI = 'platform.connect.mlflow.trackingUri in mlops.json';

/** What the check of an MLflow that runs already says. */
const MLFLOW_PATTERNS: readonly Pattern[] = [
  [
    /cannot use MLflow at .*status 401/,
    (_, plan) => {
      const { secret, login } = connectedMlflow(plan) ?? {};
      return secret === undefined
        ? 'name a Secret with an account of that MLflow as platform.connect.mlflow.secret in mlops.json, and apply again'
        : secretKey(secret, login === 'token' ? 'token' : 'username and password', plan);
    },
  ],
  [
    /cannot use MLflow at .*Invalid Host header/,
    () =>
      `let that MLflow answer to the host of ${TRACKING_URI}, with the port where it has one: its option --allowed-hosts names those that it answers to`,
  ],
  [
    /cannot use MLflow at .*certificate/i,
    () =>
      `give that MLflow a certificate of an authority that the images know, or name an http address that only the cluster reaches, as ${TRACKING_URI}`,
  ],
  [
    /cannot use MLflow at .*(is no MLflow|status 3|status 40[45])/,
    () =>
      `see that ${TRACKING_URI} is where its clients find it: with its path, and no page before it that asks people to sign in`,
  ],
  [
    /cannot use MLflow at .*status 4/,
    () => 'let that account search and write experiments there, and apply again',
  ],
  [/cannot use MLflow at/, () => `see that ${TRACKING_URI} names that MLflow, and that it lets the pods in`],
];

/** The service for experiments that a line is about. */
const trackerIn = (line: string, plan: StackPlan) =>
  onlineTrackers(plan).find(({ title }) => line.includes(`cannot use ${title} at`));

/** What the check of a service for experiments says. */
const TRACKER_PATTERNS: readonly Pattern[] = [
  [
    /cannot use (?:Weights & Biases|Comet) at .*(does not know the API key|status 40[013])/,
    (line, plan) => secretKey(trackerIn(line, plan)?.secret ?? '<secret>', 'api-key', plan),
  ],
  [
    /cannot use (?:Weights & Biases|Comet) at /,
    (line, plan) =>
      `see that platform.connect.${trackerIn(line, plan)?.id ?? '<tool>'}.url in mlops.json is where its clients find it, and that pods may go there`,
  ],
];

/** What Kubeflow Pipelines says of a MySQL that exists, or of the stack's own MariaDB. */
const MYSQL_PATTERNS: readonly Pattern[] = [
  [
    /Access denied for user '[^']*'@'/,
    (_, plan) =>
      mysqlOf(plan) === undefined
        ? restarted(plan, 'MariaDB', 'mariadb', 'puts the passwords of the Secrets in force')
        : secretKey(MYSQL_SECRET.secretName, MYSQL_SECRET.key, plan),
    'mysql',
  ],
  [
    /Unknown database '/,
    (_, plan) =>
      mysqlOf(plan) === undefined
        ? restarted(plan, 'MariaDB', 'mariadb', 'makes the databases that are missing')
        : "run the SQL of the README's section on MySQL on that server, and apply again",
    'mysql',
  ],
  [
    // What such a part asks by HTTP is the store or the cluster.
    /^(?!.*https?:\/\/).*dial tcp [^ ]*:\d+: |Can't connect to (MySQL )?server|mysql: .*(unexpected EOF|invalid connection)/,
    (_, plan) =>
      mysqlOf(plan) === undefined
        ? 'see why "mariadb" is not Ready'
        : 'see that platform.pipelines.mysql in mlops.json names the server, and that it lets the pods in',
    'mysql',
  ],
];

/** What a line says, and what helps, for servers that refuse or do not answer. First match wins. */
const PATTERNS: readonly Pattern[] = [
  [
    /password authentication failed/,
    (line, plan) =>
      plan.platform.database.kind === 'existing'
        ? secretKey(`postgres-${consumerIn(line) ?? '<consumer>'}`, 'password', plan)
        : restarted(plan, 'PostgreSQL', 'postgres', 'puts the passwords of the Secret in force'),
    'postgres',
  ],
  [
    /cannot use the bucket.*(x509|certificate)|^trying again: .*x509/,
    (line, plan) =>
      `give the store a certificate of an authority that the images know, or name an http address that only the cluster reaches, as ${storeOf(line, plan).setting}.endpoint in mlops.json: pods can be told no authority of your own`,
    'store',
  ],
  ...MLFLOW_PATTERNS,
  ...TRACKER_PATTERNS,
  ...MYSQL_PATTERNS,
  [
    /Python packages of Evidently could not be installed/,
    () =>
      'name an image that has them as platform.monitoring.image in mlops.json (README.md has its Dockerfile), or an index that pods reach as platform.monitoring.packageIndex, and apply again',
  ],
  [
    // In the words of libpq and of the drivers of Go. Python itself writes SSLError, of what it asks by HTTP.
    /^(?!.*https?:\/\/).*(does not support SSL|SSL is not enabled on the server|refused TLS connection|server certificate for|(root )?certificate file|SSL error: |x509: )/,
    (_, plan) =>
      plan.platform.database.kind === 'in-cluster'
        ? undefined
        : 'see that platform.database.sslMode in mlops.json is what the server offers, and, where its certificate is checked, that the key ca.crt of the Secret "postgres-certificates" has the authority that signed it',
    'postgres',
  ],
  [
    /FATAL: +(role|database) "[^"]+" does not exist|may not make tables|pg_hba\.conf/,
    (_, plan) =>
      plan.platform.database.kind === 'existing'
        ? "run the SQL of the README's section on databases on that server, and apply again"
        : restarted(plan, 'PostgreSQL', 'postgres', 'makes the roles and databases that are missing'),
    'postgres',
  ],
  [
    /SignatureDoesNotMatch|InvalidAccessKeyId/,
    (line, plan) => secretKey(storeOf(line, plan).secret, 'access-key-id and secret-access-key', plan),
    'store',
  ],
  [
    /NoSuchBucket|(cannot use the bucket|trying again: ).*directory not found/,
    (line, plan) => `make the bucket, or name another one as ${storeOf(line, plan).bucket} in mlops.json`,
    'store',
  ],
  [
    /AccessDenied|(cannot use the bucket|trying again: ).*status code: 403/,
    (line, plan) =>
      `let that key list, read and write that bucket; see too that the bucket exists (${storeOf(line, plan).bucket} in mlops.json)`,
    'store',
  ],
  [
    /(could not translate host name|connection to server at|server closed the connection)/,
    (_, plan) =>
      plan.platform.database.kind === 'existing'
        ? 'see that platform.database in mlops.json names the server, and that it lets the pods in'
        : 'see why "postgres" is not Ready',
    'postgres',
  ],
  [
    /cannot use the bucket/,
    (line, plan) =>
      `see that ${storeOf(line, plan).setting}.endpoint in mlops.json names the store, and that it lets the pods in`,
    'store',
  ],
];

/**
 * The line of a part's log that tells most: the last one that is known, else the last one that is no mere information. Where
 * all are, the last one.
 */
export function logCause(log: string, plan: StackPlan, part: string): Cause | undefined {
  const servers = serversOf(plan, part);
  const known = PATTERNS.filter(([, , server]) => server === undefined || servers.includes(server));
  const lines = redact(log)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const telling = lines.filter((line) => !isInformational(line));
  for (const line of telling.toReversed()) {
    const meant = known.find(([pattern]) => pattern.test(line));
    const fix = meant?.[1](line, plan);
    if (fix !== undefined) return { why: line, fix };
  }
  const last = telling.at(-1) ?? lines.at(-1);
  return last === undefined ? undefined : { why: last };
}
