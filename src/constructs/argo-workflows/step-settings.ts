import { renderResources, renderVariables, RESTRICTED_CONTAINER } from '../kubernetes/plain-pod';
import type { EnvValue, Resources, SecretKey } from '../kubernetes/pod';
import type { BucketAccess } from '../object-store/bucket';

/** User and group of every container of a workflow's pods. */
export const WORKFLOW_UID = 1000;

/** What each step of a workflow is given that does not say otherwise. */
export interface StepSettings {
  /** Where logs and artifacts of steps are kept. */
  readonly artifacts: BucketAccess;
  /** Environment of steps. @default {} */
  readonly environment?: Readonly<Record<string, EnvValue>>;
  /** Variables from keys of Secrets that may be missing: then there is no such variable. @default {} */
  readonly secretEnvironment?: Readonly<Record<string, SecretKey>>;
  readonly resources: Resources;
}

const keyOf = ({ secretName, key }: SecretKey) => ({ name: secretName, key });

/** Where steps keep logs and artifacts: below the day, the workflow and the pod. The key is read from files of a Secret. */
export const repository = (bucket: BucketAccess): Record<string, unknown> => ({
  archiveLogs: true,
  s3: {
    endpoint: bucket.endpoint.replaceAll(/^https?:\/\/|\/$/g, ''),
    insecure: bucket.endpoint.startsWith('http://'),
    region: bucket.region,
    bucket: bucket.bucket,
    accessKeySecret: keyOf(bucket.accessKeyId),
    secretKeySecret: keyOf(bucket.secretAccessKey),
    keyFormat:
      '{{workflow.creationTimestamp.Y}}-{{workflow.creationTimestamp.m}}-{{workflow.creationTimestamp.d}}/{{workflow.name}}/{{pod.name}}',
  },
});

/** The container of a step, as far as its template does not say it. */
export const mainContainer = (steps: StepSettings): Record<string, unknown> => ({
  securityContext: RESTRICTED_CONTAINER,
  resources: renderResources(steps.resources),
  env: [
    ...renderVariables({ HOME: '/tmp', ...steps.environment }),
    ...Object.entries(steps.secretEnvironment ?? {}).map(([name, key]) => ({
      name,
      valueFrom: { secretKeyRef: { ...keyOf(key), optional: true } },
    })),
  ],
});

export interface StepPods {
  readonly account: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly imagePullSecret: string | undefined;
}

/** What a workflow says of its pods, as far as it does not say it itself. */
export const workflowSpec = ({ account, labels, imagePullSecret }: StepPods): Record<string, unknown> => ({
  serviceAccountName: account,
  podMetadata: { labels },
  ...(imagePullSecret !== undefined && { imagePullSecrets: [{ name: imagePullSecret }] }),
  securityContext: {
    runAsNonRoot: true,
    runAsUser: WORKFLOW_UID,
    runAsGroup: WORKFLOW_UID,
    fsGroup: WORKFLOW_UID,
    seccompProfile: { type: 'RuntimeDefault' },
  },
  // What Argo puts into each pod says with the token what came of it, and the account gives none by itself.
  podSpecPatch: JSON.stringify({ automountServiceAccountToken: true, enableServiceLinks: false }),
});
