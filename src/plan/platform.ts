import * as z from 'zod';
import type { Issue } from '../requirements/issue';
import { PARTS } from '../tools/parts';
import { SIZES } from '../tools/sizes';
import type { ToolParts } from '../tools/tool-parts';
import { HIGHEST_REVISION } from '../grammar/names';
import { backupSchema } from './backup';
import { azureMlSchema, sagemakerSchema, vertexAiSchema } from './clouds';
import { connectSchema } from './connect';
import { modelSchema } from './model';
import { monitoringSchema } from './monitoring';
import { BACKEND_TYPES } from './state-backends';
import {
  airflowSchema,
  clearmlSchema,
  h2oSchema,
  pipelinesSchema,
  raySchema,
  wandbSchema,
} from './tool-settings';
import {
  backendOption,
  bucketName,
  chartReference,
  domainName,
  endpointUrl,
  groupName,
  hostName,
  imageReference,
  listedName,
  namespaceName,
  objectName,
  otherNamespace,
  portNumber,
  projectName,
  regionName,
  registryPrefix,
  storageGiB,
  userName,
} from './names';

/** The buckets that an object store which exists is asked for. */
const BUCKETS = [
  ...new Set(
    Object.values<ToolParts>(PARTS).flatMap(({ buckets }) => (buckets ?? []).map(({ bucket }) => bucket)),
  ),
].sort();

const databaseSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('in-cluster'),
      storageGiB: storageGiB.default(10).describe('Size of the volume in GiB.'),
      storageClass: objectName
        .optional()
        .describe("Storage class of the volume. Default: the cluster's default class."),
    }),
    z.strictObject({
      kind: z.literal('existing'),
      host: hostName.describe('Host name of the PostgreSQL server.'),
      port: portNumber.default(5432),
      sslMode: z
        .enum(['disable', 'require', 'verify-full'])
        .default('verify-full')
        .describe(
          "libpq's sslmode. verify-full checks that the server is the one that `host` names: its certificate against `ca.crt` in the Secret `postgres-certificates`, and its name. require encrypts without checking who answers.",
        ),
    }),
  ])
  .describe('PostgreSQL: one that the stack runs, or a server that exists.');

const objectStoreSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('in-cluster'),
      storageGiB: storageGiB.default(50).describe('Size of the volume in GiB.'),
      storageClass: objectName
        .optional()
        .describe("Storage class of the volume. Default: the cluster's default class."),
    }),
    z.strictObject({
      kind: z.literal('existing'),
      endpoint: endpointUrl.describe('S3 endpoint.'),
      region: regionName.default('us-east-1'),
      buckets: z
        .strictObject(Object.fromEntries(BUCKETS.map((bucket) => [bucket, bucketName.default(bucket)])))
        .prefault({})
        .describe('Buckets that exist on that store.'),
    }),
  ])
  .describe('S3 object store: one that the stack runs, or an endpoint that exists.');

const exposureSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({
      kind: z.literal('gateway'),
      domain: domainName.describe(
        'Parent domain; each service gets a name below it, such as mlflow.<domain>.',
      ),
      gateway: z.strictObject({
        name: objectName,
        namespace: otherNamespace,
        sectionName: objectName.optional(),
      }),
      controllerNamespace: otherNamespace
        .optional()
        .describe(
          "Namespace of the pods that carry the Gateway's traffic. Default: the Gateway's namespace.",
        ),
    }),
    z.strictObject({
      kind: z.literal('ingress'),
      domain: domainName.describe(
        'Parent domain; each service gets a name below it, such as mlflow.<domain>.',
      ),
      className: objectName.describe('Ingress class.'),
      controllerNamespace: otherNamespace.describe('Namespace that the ingress controller runs in.'),
      tlsSecretName: objectName.describe(
        'TLS Secret for the domain (a wildcard certificate). It must be there as soon as a tool has a page.',
      ),
    }),
  ])
  .describe('How people outside the cluster reach the platform. none: port-forward only.');

const mapKey = z.string().regex(/^[A-Za-z0-9][-\w./:@+= ]{0,315}$/, {
  message:
    'must be letters, digits, blanks and "-_./:@+=", up to 316 characters, beginning with a letter or digit',
});
const plainValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
/** Which option takes what, and which are refused, is in `STATE_BACKENDS`. */
const backendValue = z
  .union([plainValue, z.record(mapKey, z.union([plainValue, z.record(mapKey, z.string())]))])
  .describe(
    'An option of that backend, as Terraform 1.11 knows it. Credentials are refused: they belong in the environment. With the endpoint of an S3 store that is not of Amazon, use_path_style and what skips the checks of Amazon and its checksum are true unless said otherwise.',
  );

/** Everything about the platform that is not the choice of tools. */
export const platformSchema = z.strictObject({
  name: projectName.describe('Name of the platform; also the name of the project folder.'),
  namespace: namespaceName.describe('Kubernetes namespace of the platform.'),
  installDefinitions: z
    .boolean()
    .default(true)
    .describe(
      "false: the operators' custom resource definitions are in the cluster already, from another platform.",
    ),
  createNamespace: z.boolean().default(true).describe('false: the namespace exists and is left as it is.'),
  size: z.enum(SIZES).default('small').describe('Requests, limits and quota.'),
  availability: z
    .enum(['single', 'redundant'])
    .default('single')
    .describe('redundant: two pods of every stateless server, spread over nodes.'),
  deletionProtection: z
    .boolean()
    .default(true)
    .describe('true: destroy refuses to delete the namespace, the data and the secrets.'),
  database: databaseSchema.prefault({ kind: 'in-cluster' }),
  objectStore: objectStoreSchema.prefault({ kind: 'in-cluster' }),
  backup: backupSchema.prefault({ kind: 'volume' }),
  exposure: exposureSchema.prefault({ kind: 'none' }),
  authentication: z
    .enum(['basic', 'none'])
    .default('basic')
    .describe(
      'basic: user name and password on every user interface that can be exposed. none is refused when anything is exposed.',
    ),
  secrets: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('generated'),
        revision: z
          .int()
          .min(1)
          .max(HIGHEST_REVISION)
          .default(1)
          .describe('Raise it to generate every password and key anew.'),
      }),
      z.strictObject({ kind: z.literal('existing') }),
    ])
    .prefault({ kind: 'generated' })
    .describe(
      'generated: made by Terraform at apply and written nowhere else. existing: you create the Secrets.',
    ),
  retentionDays: z
    .int()
    .min(1)
    .max(3650)
    .default(30)
    .describe('Deleted runs and their artifacts are removed for good after this many days.'),
  clientNamespaces: z
    .array(otherNamespace)
    .default([])
    .describe('Other namespaces whose pods may use the platform (training jobs, notebooks).'),
  metricsNamespace: otherNamespace
    .optional()
    .describe('Namespace of the Prometheus that scrapes the platform. Default: metrics are off.'),
  monitoring: monitoringSchema.prefault({ kind: 'in-cluster' }),
  images: z
    .strictObject({
      registry: registryPrefix
        .optional()
        .describe('Mirror that every image is pulled from, by its upstream path.'),
      pullPolicy: z.enum(['IfNotPresent', 'Always', 'Never']).default('IfNotPresent'),
      pullSecret: objectName.optional().describe('Existing image pull Secret.'),
      overrides: z
        .record(listedName, imageReference)
        .default({})
        .describe('Image by name (see `mlops-scaffold images`) to full reference.'),
    })
    .prefault({})
    .describe('Where container images come from.'),
  charts: z
    .record(listedName, chartReference)
    .default({})
    .describe(
      'Helm chart by name (see `mlops-scaffold images`) to a path or address that replaces its repository.',
    ),
  models: z
    .array(modelSchema)
    .default([])
    .describe('Models to serve. Empty at first; add them after training.'),
  modelDeployers: z
    .strictObject({
      groups: z.array(groupName).default([]).describe('Groups, as the cluster gets their names.'),
      users: z
        .array(userName)
        .default([])
        .describe(
          'Users, as the cluster gets their names; a service account is system:serviceaccount:NAMESPACE:NAME.',
        ),
    })
    .prefault({})
    .describe('Who may deploy models without Terraform, where KServe serves them. Default: nobody.'),
  connect: connectSchema.optional(),
  airflow: airflowSchema.prefault({}),
  h2o: h2oSchema.prefault({}),
  pipelines: pipelinesSchema.prefault({}),
  ray: raySchema.prefault({}),
  wandb: wandbSchema.prefault({}),
  clearml: clearmlSchema.prefault({}),
  sagemaker: sagemakerSchema.optional(),
  azureMl: azureMlSchema.optional(),
  vertexAi: vertexAiSchema.optional(),
  state: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('local') }),
      z.strictObject({
        kind: z.literal('remote'),
        type: z.enum(BACKEND_TYPES).describe("Terraform's backend."),
        config: z.record(backendOption, backendValue),
      }),
    ])
    .prefault({ kind: 'local' })
    .describe('Where Terraform keeps its state. Credentials belong in the environment, never here.'),
});

export type Platform = Readonly<z.infer<typeof platformSchema>>;

export interface PlatformIssue extends Omit<Issue, 'place' | 'value'> {
  readonly path: readonly (string | number)[];
}
