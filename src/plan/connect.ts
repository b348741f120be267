import * as z from 'zod';
import { hostOf, isLoopback, originOf } from '../grammar/addresses';
import { bucketName, bucketPath, endpointUrl, objectName, regionName, serverAddress } from './names';

/** Whether pods mean by an address what its writer means. */
const reachesOut = (address: string): boolean => !isLoopback(hostOf(originOf(address)));
const LOOPBACK =
  'is this machine to you, and a pod to itself. Write the address at which pods of the cluster reach it';

/** Pods of several namespaces use it; one that is malformed is told of by its form. */
const isSameEverywhere = (address: string): boolean => /^$|\.|^localhost$/.test(hostOf(originOf(address)));
const NO_NAMESPACE =
  'is known in one namespace only, and tools have pods in others. Write the namespace too, such as http://mlflow.tracking.svc:5000';

const artifactsSchema = z
  .strictObject({
    endpoint: endpointUrl.refine(reachesOut, { message: LOOPBACK }).describe('S3 endpoint.'),
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
      .refine(reachesOut, { message: LOOPBACK })
      .refine(isSameEverywhere, { message: NO_NAMESPACE })
      .describe(
        'Where it answers, as pods of the cluster reach it. A port-forward to it is told of where it is a Service of the cluster.',
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

/** What runs already and the platform's tools work with. */
export const connectSchema = z
  .strictObject({ mlflow: mlflowSchema.optional() })
  .describe(
    'What runs already and the tools of the platform are connected to. Default: nothing is connected.',
  );

/** An MLflow that somebody else runs. */
export type ConnectedMlflow = Readonly<z.infer<typeof mlflowSchema>>;
