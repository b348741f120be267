import * as z from 'zod';
import { hostOf, originOf } from '../grammar/addresses';
import { bucketName, bucketPath, endpointUrl, objectName, regionName, serverAddress } from './names';

/** Pods of several namespaces use it; one that is malformed is told of by its form. */
const isSameEverywhere = (address: string): boolean => /^$|\.|^localhost$/.test(hostOf(originOf(address)));
const NO_NAMESPACE =
  'is known in one namespace only, and tools have pods in others. Write the namespace too, such as http://mlflow.tracking.svc:5000';

const artifactsSchema = z
  .strictObject({
    endpoint: endpointUrl.describe('S3 endpoint.'),
    region: regionName.default('us-east-1'),
    bucket: bucketName.describe('Bucket in which that MLflow keeps artifacts.'),
    path: bucketPath
      .optional()
      .describe(
        'Path in the bucket below which it keeps them, as its --artifacts-destination says. Default: none.',
      ),
    secret: objectName
      .default('mlflow-artifacts')
      .describe(
        'Existing Secret with a key that may list and read the bucket: access-key-id and secret-access-key.',
      ),
  })
  .describe(
    'Where that MLflow keeps artifacts. Needed where the platform serves models, or compares requests with reference data: they are read there.',
  );

const mlflowSchema = z
  .strictObject({
    trackingUri: serverAddress
      .refine(isSameEverywhere, { message: NO_NAMESPACE })
      .describe(
        'Where it answers, as pods of the cluster reach it: a Service of the cluster as `http://mlflow.tracking.svc:5000`. A port-forward to that is told of.',
      ),
    secret: objectName
      .optional()
      .describe(
        'Existing Secret with the account that pods of the platform use there. Default: none, for an MLflow that asks for no account.',
      ),
    login: z
      .enum(['password', 'token'])
      .default('password')
      .describe('What that Secret has: username and password, or token.'),
    artifacts: artifactsSchema.optional(),
  })
  .describe('MLflow, where it is among requirements.inUse and stays.');

/** A name as the service for experiments has it: of a team or of a project. */
const trackerName = z.string().regex(/^[A-Za-z0-9][-\w.]{0,127}$/, {
  message: 'must be letters, digits and "-_.", up to 128, beginning with a letter or digit',
});

/** A service that keeps experiments, by its address and the name of the Secret with an API key. */
const trackerSchema = (title: string, service: string, workspace: string) =>
  z
    .strictObject({
      url: serverAddress
        .refine(isSameEverywhere, { message: NO_NAMESPACE })
        .default(service)
        .describe('Where it answers, as pods of the cluster reach it.'),
      secret: objectName
        .optional()
        .describe(
          'Existing Secret with the API key that jobs of the platform use, under `api-key`. Default: none: jobs of Airflow, Argo Workflows and Ray write files below /tmp and send nothing, and no way out is opened.',
        ),
      workspace: trackerName
        .optional()
        .describe(`Whose runs they are there: ${workspace}. Default: the key's own.`),
      project: trackerName.optional().describe("Project of runs that name none. Default: the product's own."),
    })
    .describe(`${title}, where it is among requirements.inUse.`);

const wandbSchema = trackerSchema('Weights & Biases', 'https://api.wandb.ai', 'its entity');
const cometSchema = trackerSchema('Comet', 'https://www.comet.com', 'its workspace');

/** What runs already and the platform's tools work with. */
export const connectSchema = z
  .strictObject({
    mlflow: mlflowSchema.optional(),
    wandb: wandbSchema.optional(),
    comet: cometSchema.optional(),
  })
  .describe(
    'What runs already and the tools of the platform are connected to. Default: nothing is connected.',
  );

/** A service for experiments that somebody else runs. */
export type ConnectedTracker = Readonly<z.infer<typeof wandbSchema>>;

/** The services for experiments that a plan can be connected to, in the order of texts. */
export const TRACKERS = [
  { id: 'wandb', title: 'Weights & Biases' },
  { id: 'comet', title: 'Comet' },
] as const;
export type TrackerId = (typeof TRACKERS)[number]['id'];

/** An MLflow that somebody else runs. */
export type ConnectedMlflow = Readonly<z.infer<typeof mlflowSchema>>;
