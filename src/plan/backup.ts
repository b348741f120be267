import * as z from 'zod';
import { bucketName, cronSchedule, endpointUrl, objectName, regionName, storageGiB } from './names';

const schedule = cronSchedule.default('17 2 * * *').describe('When, as a cron schedule in UTC.');

const keep = z
  .int()
  .min(1)
  .max(365)
  .default(7)
  .describe('How many complete backups are kept. The newest is never removed.');

/** How the data that the stack keeps in the cluster is backed up. What exists outside has an owner who does that. */
export const backupSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({
      kind: z.literal('volume'),
      storageGiB: storageGiB
        .default(60)
        .describe('Size of the volume in GiB. It holds every object once, what changed, and the dumps.'),
      storageClass: objectName
        .optional()
        .describe("Storage class of the volume. Default: the cluster's default class."),
      schedule,
      keep,
    }),
    z.strictObject({
      kind: z.literal('s3'),
      endpoint: endpointUrl.describe('S3 endpoint of the backups, outside this platform.'),
      region: regionName.default('us-east-1'),
      bucket: bucketName.describe('Bucket that exists, for the backups of this cluster alone.'),
      schedule,
      keep,
    }),
  ])
  .describe(
    'Backup of the data in the cluster: none, to a volume of its own, or to an S3 store with the key in the Secret `backup`.',
  );

export type Backup = Readonly<z.infer<typeof backupSchema>>;
