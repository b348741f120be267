import type { Resources } from '../constructs/pod';
import type { Size } from '../plan/platform';

/** Requests and limits of everything that the platform runs, and how MLflow and the quota are set, for one size. */
export interface Sizing {
  readonly mlflow: Resources;
  /** Server processes in each MLflow pod. */
  readonly mlflowWorkers: number;
  /** Disk for uploads in flight: the largest artifact times the uploads at once. */
  readonly mlflowUploadSpace: string;
  readonly postgres: Resources;
  readonly objectStore: Resources;
  readonly optunaDashboard: Resources;
  readonly seldonOperator: Resources;
  readonly model: Resources;
  /** Each step of a backup or a restore. Its disk follows the database's. */
  readonly backup: Resources;
  /** The most that the namespace may use, jobs and models of its users included. */
  readonly quota: Readonly<Record<string, string>>;
}

const quota = (pods: number, memory: string, memoryLimit: string) => ({
  pods: String(pods),
  'requests.memory': memory,
  'limits.memory': memoryLimit,
});

const resources = (request: string, limit: string): Resources => {
  const amounts = (text: string) => {
    const [cpu = '', memory = '', ephemeralStorage = ''] = text.split(' ');
    return { cpu, memory, ephemeralStorage };
  };
  return { requests: amounts(request), limits: amounts(limit) };
};

/** What a container gets in the namespace if it asks for nothing: a quota would refuse it otherwise. */
export const CONTAINER_DEFAULTS = resources('50m 128Mi 128Mi', '1 512Mi 1Gi');

/**
 * Figures rest on measurements of each part, idle and under load: docs/capacity.md. Each line is
 * "cpu memory disk" as requested, and as allowed at the most.
 */
export const SIZING: Readonly<Record<Size, Sizing>> = {
  // Everything together fits a node with 2 cores and 4 GiB.
  small: {
    mlflow: resources('200m 512Mi 256Mi', '2 1Gi 6Gi'),
    mlflowWorkers: 1,
    mlflowUploadSpace: '5Gi',
    postgres: resources('50m 128Mi 128Mi', '1 512Mi 1Gi'),
    objectStore: resources('50m 512Mi 128Mi', '1 1Gi 1Gi'),
    optunaDashboard: resources('25m 128Mi 64Mi', '500m 256Mi 512Mi'),
    seldonOperator: resources('25m 64Mi 64Mi', '500m 256Mi 256Mi'),
    model: resources('50m 256Mi 256Mi', '1 512Mi 2Gi'),
    backup: resources('50m 128Mi 64Mi', '1 512Mi 1Gi'),
    quota: quota(50, '8Gi', '16Gi'),
  },
  medium: {
    mlflow: resources('500m 1Gi 512Mi', '4 2Gi 22Gi'),
    mlflowWorkers: 2,
    mlflowUploadSpace: '20Gi',
    postgres: resources('250m 512Mi 256Mi', '2 2Gi 2Gi'),
    objectStore: resources('250m 1Gi 256Mi', '2 2Gi 2Gi'),
    optunaDashboard: resources('50m 192Mi 64Mi', '1 512Mi 512Mi'),
    seldonOperator: resources('50m 128Mi 64Mi', '1 512Mi 256Mi'),
    model: resources('250m 512Mi 512Mi', '2 1Gi 5Gi'),
    backup: resources('100m 256Mi 64Mi', '2 1Gi 1Gi'),
    quota: quota(100, '32Gi', '64Gi'),
  },
  large: {
    mlflow: resources('1 2Gi 1Gi', '8 4Gi 52Gi'),
    mlflowWorkers: 4,
    mlflowUploadSpace: '50Gi',
    postgres: resources('1 2Gi 512Mi', '4 8Gi 4Gi'),
    objectStore: resources('1 2Gi 512Mi', '4 4Gi 4Gi'),
    optunaDashboard: resources('100m 256Mi 64Mi', '1 1Gi 512Mi'),
    seldonOperator: resources('100m 256Mi 64Mi', '1 1Gi 256Mi'),
    model: resources('500m 1Gi 1Gi', '4 2Gi 10Gi'),
    backup: resources('250m 512Mi 64Mi', '4 2Gi 1Gi'),
    quota: quota(200, '128Gi', '256Gi'),
  },
};
