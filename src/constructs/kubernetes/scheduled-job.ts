import { CronJobV1 } from '@cdktf/provider-kubernetes/lib/cron-job-v1';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { renderPod, type Pod } from './pod';
import { requireSchedule } from './prop-error';

export interface ScheduledJobProps {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Record<string, string>;
  readonly pod: Pod;
  /** Cron, in UTC. */
  readonly schedule: string;
  /** Seconds after which a run is ended. */
  readonly timeoutSeconds: number;
  /** Pods that a run may start after one that failed. */
  readonly retries: number;
  readonly dependsOn: readonly ITerraformDependable[];
}

/** A CronJob as the child `Resource` of the scope. Of one job there is never more than one run at a time. */
export function scheduledJob(scope: Construct, props: ScheduledJobProps): CronJobV1 {
  const { namespace, name, labels, schedule } = props;
  requireSchedule(scope, schedule);
  return new CronJobV1(scope, 'Resource', {
    metadata: { name, namespace, labels },
    spec: {
      schedule,
      timezone: 'Etc/UTC',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 3600,
      successfulJobsHistoryLimit: 1,
      failedJobsHistoryLimit: 2,
      jobTemplate: {
        metadata: { labels },
        spec: {
          backoffLimit: props.retries,
          activeDeadlineSeconds: props.timeoutSeconds,
          template: { metadata: { labels }, spec: { ...renderPod(props.pod), restartPolicy: 'Never' } },
        },
      },
    },
    dependsOn: [...props.dependsOn],
  });
}
