import { Testing, TerraformStack } from 'cdktf';
import { scheduledJob } from '../../../src/constructs/kubernetes/scheduled-job';

const job = (schedule: string) =>
  scheduledJob(new TerraformStack(Testing.app(), 'stack'), {
    namespace: 'mlops',
    name: 'job',
    labels: {},
    pod: { serviceAccountName: 'job', uid: 1000, containers: [] },
    schedule,
    timeoutSeconds: 60,
    retries: 0,
    dependsOn: [],
  });

test.each(['17 * * * *', '1-5/2,7 3 ? jan *'])('takes the schedule %s, as a plan does', (schedule) => {
  expect(() => job(schedule)).not.toThrow();
});

test.each(['@daily', '99 * * * *', '* * * *'])('refuses the schedule %s', (schedule) => {
  expect(() => job(schedule)).toThrow(/^stack: `schedule` .*, got "/);
});
