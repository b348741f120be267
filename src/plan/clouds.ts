import * as z from 'zod';
import type { PlannedCloud } from '../tools/tool-parts';
import { imageReference, regionName } from './names';

/** A model that a serverless endpoint serves, which Terraform makes. */
const endpointSchema = z.strictObject({
  image: imageReference.describe('Image in ECR that serves it.'),
  modelDataUrl: z
    .string()
    .regex(/^s3:\/\/[-.a-z0-9]{3,63}\/[-\w.=/+@:]{1,900}$/, {
      message: 'must be the s3://bucket/path address of an archive',
    })
    .describe('Its files: the archive that its training job wrote.'),
  memoryMib: z
    .literal([1024, 2048, 3072, 4096, 5120, 6144])
    .default(2048)
    .describe('Memory of the endpoint.'),
  maxConcurrency: z.int().min(1).max(200).default(5).describe('Requests at one time.'),
});

/** Amazon SageMaker AI, where it is chosen. */
export const sagemakerSchema = z
  .strictObject({
    region: regionName
      .default('eu-central-1')
      .describe('Region of AWS that all of it is in, the data too. It cannot be changed afterwards.'),
    mlflow: z
      .enum(['app', 'small-server', 'medium-server', 'large-server'])
      .default('app')
      .describe("What runs MLflow. app: SageMaker's own, without a server. A server stands day and night."),
    endpoint: endpointSchema
      .optional()
      .describe('A model that Terraform serves. Default: the workspace deploys models.'),
    alarmTopics: z
      .array(
        z.string().regex(/^arn:aws[-a-z]*:sns:[-a-z0-9]+:[0-9]{12}:[-\w.]{1,256}$/, {
          message: 'must be the ARN of a topic of SNS',
        }),
      )
      .default([])
      .describe('Topics of SNS that are told when predictions fail.'),
  })
  .describe('Amazon SageMaker AI, in the AWS account that the credentials of the environment belong to.');

/** Azure Machine Learning, where it is chosen. */
export const azureMlSchema = z
  .strictObject({
    location: z
      .string()
      .regex(/^[a-z][a-z0-9]{2,40}$/, { message: 'must be a location of Azure such as westeurope' })
      .default('westeurope')
      .describe('Location of Azure that all of it is in, the data too. It cannot be changed afterwards.'),
    vmSize: z
      .string()
      .regex(/^Standard_\w{2,40}$/, { message: 'must be a size of Azure such as Standard_DS3_v2' })
      .default('Standard_DS3_v2')
      .describe('Machines of the compute cluster that runs jobs.'),
    maxNodes: z.int().min(1).max(1000).default(2).describe('Its nodes at the most; without jobs, none.'),
    lowPriority: z
      .boolean()
      .default(false)
      .describe('true: spare machines, which cost less and may be taken away during a job.'),
    members: z
      .array(
        z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
          message: 'must be an object id of Entra ID, in small letters',
        }),
      )
      .default([])
      .describe('Object ids in Entra ID of the people, or better groups, who work with it.'),
    keysInState: z
      .boolean()
      .default(false)
      .describe(
        "true: keys that the provider writes into Terraform's state may lie in one that is not known to be encrypted, such as a file. The storage account's open nothing, since it takes no keys; that of Application Insights lets one write telemetry.",
      ),
  })
  .describe('Azure Machine Learning, in the subscription that ARM_SUBSCRIPTION_ID names.');

/** Vertex AI, where it is chosen. */
export const vertexAiSchema = z
  .strictObject({
    region: z
      .string()
      .regex(/^[a-z]+-[a-z]+[0-9]{1,2}$/, {
        message: 'must be a region of Google Cloud such as europe-west4',
      })
      .default('europe-west4')
      .describe(
        'Region of Google Cloud that all of it is in, the data too. It cannot be changed afterwards.',
      ),
  })
  .describe('Vertex AI, in the project that GOOGLE_PROJECT names.');

const SCHEMAS = {
  sagemaker: sagemakerSchema,
  azureMl: azureMlSchema,
  vertexAi: vertexAiSchema,
} as const;
type Group = PlannedCloud['settings'];
type Settings<Name extends Group> = z.output<(typeof SCHEMAS)[Name]>;
/** The groups of settings in a platform; a plan without the suite has none. */
type Groups = { readonly [Name in Group]?: z.input<(typeof SCHEMAS)[Name]> | undefined };

/** The settings of a suite, with the defaults of those that a plan does not give. */
export const cloudSettings = <Name extends Group>(platform: Groups, name: Name): Settings<Name> =>
  SCHEMAS[name].parse(platform[name] ?? {}) as Settings<Name>;

/** Where the data of a suite lie. */
export function placeOf(platform: Groups, { settings, place }: PlannedCloud): string {
  return String((cloudSettings(platform, settings) as Readonly<Record<string, unknown>>)[place]);
}
