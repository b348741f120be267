import * as z from 'zod';
import { cronSchedule, imageReference, objectName, packageIndex, portNumber, storageGiB } from './names';

/** Where packages come from unless a plan says otherwise. */
export const PUBLIC_PACKAGE_INDEX = 'https://pypi.org/simple';

/** What Evidently's monitoring has, whoever reads the metrics. */
const common = {
  requestLog: z
    .boolean()
    .default(true)
    .describe(
      'Keep what served models were asked and what they answered, personal data included. Without it nothing is compared.',
    ),
  retentionDays: z
    .int()
    .min(1)
    .max(3650)
    .default(30)
    .describe('Requests and answers are removed for good after this many days.'),
  schedule: cronSchedule
    .default('17 * * * *')
    .describe('When the newest requests are compared with the reference data, as a cron schedule in UTC.'),
  image: imageReference
    .optional()
    .describe(
      'Image with evidently[sql] 0.7.23, pandas below 3 and boto3. Default: pods install the packages when they start.',
    ),
  packageIndex: packageIndex
    .default(PUBLIC_PACKAGE_INDEX)
    .describe(
      'Package index that pods install from where no `image` is named. Every file is checked against its hash.',
    ),
};

/** How served models and the platform are monitored, where Evidently or Prometheus does it. What belongs to another `kind` is kept, and has no effect. */
export const monitoringSchema = z
  .strictObject({
    kind: z
      .enum(['in-cluster', 'existing', 'none'])
      .default('in-cluster')
      .describe(
        "Who reads its metrics and sends alerts: a small Prometheus of the stack's own, the Prometheus operator that exists (its Prometheus is in `metricsNamespace`), or nobody.",
      ),
    ...common,
    storageGiB: storageGiB.default(5).describe('in-cluster: size of the volume for metrics in GiB.'),
    storageClass: objectName
      .optional()
      .describe("in-cluster: storage class of the volume. Default: the cluster's default class."),
    receiver: objectName
      .optional()
      .describe(
        "in-cluster: existing Secret with the key `alertmanager.yml`, Alertmanager's configuration. Default: alerts stand on Prometheus' page only.",
      ),
    receiverPort: portNumber
      .default(443)
      .describe('in-cluster: port that alerts are sent to, such as 587 for mail.'),
    labels: z
      .record(
        z.string().regex(/^([-.a-z0-9]{1,253}\/)?[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?$/, {
          message: 'must be the key of a label',
        }),
        z.string().regex(/^[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?$/, {
          message: 'must be the value of a label',
        }),
      )
      .default({})
      .describe(
        "existing: labels that the operator's Prometheus selects by, such as release: kube-prometheus-stack.",
      ),
  })
  .describe('Monitoring of served models by Evidently, and of services by Prometheus.');

export type Monitoring = Readonly<z.infer<typeof monitoringSchema>>;
