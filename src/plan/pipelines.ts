import { z } from 'zod';
import { hostName, portNumber } from './names';

/** What Kubeflow Pipelines keeps its pipelines and runs in, and how many of them run at once. */
export const pipelinesSchema = z
  .strictObject({
    mysql: z
      .strictObject({
        host: hostName.describe('Host name of the MySQL server.'),
        port: portNumber.default(3306),
      })
      .optional()
      .describe(
        'A MySQL server that exists, with the databases `pipelines` and `pipelines_metadata` of a user `pipelines`, reached without TLS. Kubeflow Pipelines needs one.',
      ),
    parallelism: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe(
        'Runs at once, at the most. Default: 4, 16 or 32, as platform.size is small, medium or large.',
      ),
  })
  .describe('Database and runs of Kubeflow Pipelines, where it runs pipelines.');
