import type { StackPlan } from '../plan/stack-plan';
import { redact } from '../redaction/redact';
import type { Cause } from './cause';

const consumerIn = (line: string): string | undefined =>
  /^(?:waiting for the database: |trying again: )?([a-z][-a-z0-9]*) (?:cannot use|may not)/.exec(line)?.[1] ??
  /for user "([^"]+)"/.exec(line)?.[1];

const secretKey = (name: string, key: string, plan: StackPlan) =>
  `make the key ${key} of the Secret "${name}" in the namespace ${plan.platform.namespace} what the server has, and apply again`;

/** What a line says, and what helps, for servers that refuse or do not answer. First match wins. */
const PATTERNS: readonly (readonly [RegExp, (line: string, plan: StackPlan) => string])[] = [
  [
    /password authentication failed/,
    (line, plan) =>
      plan.platform.database.kind === 'existing'
        ? secretKey(`postgres-${consumerIn(line) ?? '<consumer>'}`, 'password', plan)
        : 'restart PostgreSQL, which puts the passwords of the Secret in force: ' +
          `kubectl -n ${plan.platform.namespace} rollout restart statefulset/postgres`,
  ],
  [
    /cannot use the bucket.*(x509|certificate)|^trying again: .*x509/,
    () =>
      'give the store a certificate of an authority that the images know, or name an http address that only the cluster reaches, as platform.objectStore.endpoint in mlops.json: pods can be told no authority of your own',
  ],
  [
    /does not support SSL|certificate/,
    () =>
      'see that platform.database.sslMode in mlops.json is what the server offers, and, where its certificate is checked, that the key ca.crt of the Secret "postgres-certificates" has the authority that signed it',
  ],
  [
    /FATAL: +(role|database) "[^"]+" does not exist|may not make tables|pg_hba\.conf/,
    () => "run the SQL of the README's section on databases on that server, and apply again",
  ],
  [
    /SignatureDoesNotMatch|InvalidAccessKeyId/,
    (line, plan) => {
      const secret = `object-store-${consumerIn(line) ?? '<consumer>'}`;
      return secretKey(secret, 'access-key-id and secret-access-key', plan);
    },
  ],
  [
    /NoSuchBucket|directory not found/,
    () => 'make the bucket, or name another one under platform.objectStore.buckets in mlops.json',
  ],
  [
    /AccessDenied|status code: 403/,
    () =>
      'let that key list, read and write that bucket; see too that the bucket exists (platform.objectStore.buckets in mlops.json)',
  ],
  [
    /(could not translate host name|connection to server at|server closed the connection)/,
    (_, plan) =>
      plan.platform.database.kind === 'existing'
        ? 'see that platform.database in mlops.json names the server, and that it lets the pods in'
        : 'see why "postgres" is not Ready',
  ],
  [
    /cannot use the bucket/,
    () =>
      'see that platform.objectStore.endpoint in mlops.json names the store, and that it lets the pods in',
  ],
];

/** The line of a log that tells most: the last one that is known, else the last one. */
export function logCause(log: string, plan: StackPlan): Cause | undefined {
  const lines = redact(log)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (const line of lines.toReversed()) {
    const known = PATTERNS.find(([pattern]) => pattern.test(line));
    if (known !== undefined) return { why: line, fix: known[1](line, plan) };
  }
  const last = lines.at(-1);
  return last === undefined ? undefined : { why: last };
}
