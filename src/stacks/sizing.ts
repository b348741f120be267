import type { Resources } from '../constructs/kubernetes/pod';
import { resources, type Size } from '../tools/sizes';

/** Requests and limits of what the tools of a platform share, and its quota, for one size. Each tool's own are in its parts. */
export interface Sizing {
  readonly postgres: Resources;
  readonly mariaDb: Resources;
  readonly objectStore: Resources;
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

/** What a container gets in the namespace if it asks for nothing: a quota would refuse it otherwise. */
export const CONTAINER_DEFAULTS = resources('50m 128Mi 128Mi', '1 512Mi 1Gi');

/**
 * Figures rest on measurements of each part, idle and under load: docs/capacity.md. Each line is
 * "cpu memory disk" as requested, and as allowed at the most.
 */
export const SIZING: Readonly<Record<Size, Sizing>> = {
  // Everything together fits a node with 2 cores and 4 GiB.
  small: {
    postgres: resources('50m 128Mi 128Mi', '1 512Mi 1Gi'),
    mariaDb: resources('50m 192Mi 128Mi', '1 512Mi 1Gi'),
    objectStore: resources('50m 512Mi 128Mi', '1 1Gi 1Gi'),
    backup: resources('50m 128Mi 64Mi', '1 512Mi 1Gi'),
    quota: quota(50, '8Gi', '16Gi'),
  },
  medium: {
    postgres: resources('250m 512Mi 256Mi', '2 2Gi 2Gi'),
    mariaDb: resources('250m 512Mi 256Mi', '2 2Gi 2Gi'),
    objectStore: resources('250m 1Gi 256Mi', '2 2Gi 2Gi'),
    backup: resources('100m 256Mi 64Mi', '2 1Gi 1Gi'),
    quota: quota(100, '32Gi', '64Gi'),
  },
  large: {
    postgres: resources('1 2Gi 512Mi', '4 8Gi 4Gi'),
    mariaDb: resources('500m 2Gi 512Mi', '4 8Gi 4Gi'),
    objectStore: resources('1 2Gi 512Mi', '4 4Gi 4Gi'),
    backup: resources('250m 512Mi 64Mi', '4 2Gi 1Gi'),
    quota: quota(200, '128Gi', '256Gi'),
  },
};
