import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

/** What both tools of Ray bring once. Each operator sees its own namespace alone: platforms share the definitions, and the first one installs them. */
export const KUBERAY = {
  sharedOperator: 'kuberay-operator',
  definitions: {
    title: "KubeRay's definitions",
    objects: 'RayCluster',
    chart: 'kuberay-crd',
  },
} as const satisfies Partial<ToolParts>;

/** Measured: 24 MiB. */
export const KUBERAY_SIZES = {
  small: resources('25m 64Mi 16Mi', '500m 256Mi 128Mi'),
  medium: resources('50m 64Mi 16Mi', '1 256Mi 128Mi'),
  large: resources('50m 128Mi 16Mi', '1 512Mi 128Mi'),
};

export const rayTune: ToolParts = {
  ...KUBERAY,
  features: ['ray-tune', 'kuberay'],
  title: 'Ray Tune',
  proof: { level: 'run', tests: ['e2e/ray'] },
  workloads: [
    { kind: 'Deployment', name: 'kuberay-operator' },
    // Made by the operator. Workers come and go.
    { kind: 'Pod', name: 'ray-head', label: ['ray.io/identifier', 'ray-head'] },
  ],
  // The second for its autoscaler: no container that runs jobs has the token.
  operators: ['kuberay-operator', 'ray-head'],
  // Measured: the head takes 795 MiB and a worker 321 while a job of Ray Tune runs, a worker 123 without.
  sizing: {
    small: {
      'kuberay-operator': KUBERAY_SIZES.small,
      'ray-head': resources('50m 1Gi 256Mi', '2 2Gi 5Gi'),
      'ray-worker': resources('50m 512Mi 256Mi', '2 2Gi 5Gi'),
    },
    medium: {
      'kuberay-operator': KUBERAY_SIZES.medium,
      'ray-head': resources('250m 2Gi 512Mi', '4 4Gi 10Gi'),
      'ray-worker': resources('1 2Gi 512Mi', '4 4Gi 10Gi'),
    },
    large: {
      'kuberay-operator': KUBERAY_SIZES.large,
      'ray-head': resources('1 4Gi 1Gi', '8 8Gi 20Gi'),
      'ray-worker': resources('4 8Gi 1Gi', '8 16Gi 20Gi'),
    },
  },
  coverage: { 'hyperparameter-tuning': 'full' },
  // Results of tuning, which Ray Tune goes on from.
  buckets: [{ consumer: 'ray', bucket: 'ray', access: 'read-write' }],
  images: [
    { name: 'kuberay-operator', usedBy: ['kuberay-operator'] },
    { name: 'ray', usedBy: ['ray'] },
  ],
  charts: [],
  secrets: [],
};
