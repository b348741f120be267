import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

export const airflow: ToolParts = {
  title: 'Airflow',
  proof: { level: 'run', tests: ['e2e/airflow'] },
  workloads: [
    { kind: 'Deployment', name: 'airflow' },
    { kind: 'Deployment', name: 'airflow-scheduler' },
    { kind: 'Deployment', name: 'airflow-dag-processor' },
    { kind: 'Deployment', name: 'airflow-triggerer' },
  ],
  // The first reads the logs of tasks that run, the second makes their pods.
  operators: ['airflow', 'airflow-scheduler'],
  deploysModels: 'airflow-deployer',
  sites: [{ subdomain: 'airflow', service: 'airflow', port: 8080, title: 'Airflow' }],
  // Measured: the API server takes 332 MiB at the most, the scheduler 410, the DAG processor 308, the triggerer 243.
  sizing: {
    small: {
      airflow: resources('50m 512Mi 64Mi', '2 1536Mi 1Gi'),
      'airflow-scheduler': resources('100m 384Mi 64Mi', '1 1Gi 1Gi'),
      'airflow-dag-processor': resources('50m 384Mi 64Mi', '1 1Gi 1Gi'),
      'airflow-triggerer': resources('25m 384Mi 64Mi', '1 1Gi 1Gi'),
      'airflow-task': resources('50m 256Mi 64Mi', '1 768Mi 2Gi'),
    },
    medium: {
      airflow: resources('250m 1Gi 64Mi', '2 2Gi 1Gi'),
      'airflow-scheduler': resources('250m 512Mi 64Mi', '2 2Gi 1Gi'),
      'airflow-dag-processor': resources('100m 512Mi 64Mi', '2 2Gi 1Gi'),
      'airflow-triggerer': resources('50m 512Mi 64Mi', '1 1Gi 1Gi'),
      'airflow-task': resources('250m 512Mi 64Mi', '2 2Gi 5Gi'),
    },
    large: {
      airflow: resources('500m 2Gi 64Mi', '4 4Gi 1Gi'),
      'airflow-scheduler': resources('500m 1Gi 64Mi', '4 4Gi 1Gi'),
      'airflow-dag-processor': resources('250m 1Gi 64Mi', '4 4Gi 1Gi'),
      'airflow-triggerer': resources('100m 1Gi 64Mi', '2 2Gi 1Gi'),
      'airflow-task': resources('500m 1Gi 64Mi', '4 4Gi 10Gi'),
    },
  },
  migrates: ['airflow', 'airflow-scheduler', 'airflow-dag-processor', 'airflow-triggerer'],
  // The password of this account is the Secret's, and a platform that is restored to has a Secret of its own.
  keptValues: [{ table: 'ab_user', column: 'password', where: "username = 'admin'" }],
  coverage: {
    orchestration: 'full',
    'pipeline-versioning': {
      partial:
        'keeps each version of a pipeline that ran; which data it ran on, and what has changed since, it does not know',
    },
    'batch-inference': { partial: 'runs steps, on a schedule; none that is generated predicts' },
  },
  // Three pods of each server at most while two are replaced. Each process has a pool of 5 and 3 more, and the API server's
  // a second one.
  database: { consumer: 'airflow', connections: { small: 120, medium: 160, large: 240 } },
  buckets: [{ consumer: 'airflow', bucket: 'airflow', access: 'read-write' }],
  images: [{ name: 'airflow', usedBy: ['airflow'] }],
  charts: [],
  secrets: [{ name: 'airflow', keys: ['admin-password', 'fernet-key', 'jwt-secret', 'secret-key'] }],
};
