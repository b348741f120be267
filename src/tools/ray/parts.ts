import { rayServe } from '../ray-serve/parts';
import { KUBERAY, KUBERAY_SIZES, rayTune } from '../ray-tune/parts';
import type { ToolParts } from '../tool-parts';

/** Ray as one choice: the operator of its clusters, and for each task that it is chosen for the tool that does it. */
export const ray: ToolParts = {
  ...KUBERAY,
  features: ['ray', 'kuberay'],
  title: 'Ray',
  proof: { level: 'run', tests: ['e2e/stacks', 'e2e/ray', 'e2e/ray-serve'] },
  workloads: [{ kind: 'Deployment', name: 'kuberay-operator' }],
  operators: ['kuberay-operator'],
  sizing: {
    small: { 'kuberay-operator': KUBERAY_SIZES.small },
    medium: { 'kuberay-operator': KUBERAY_SIZES.medium },
    large: { 'kuberay-operator': KUBERAY_SIZES.large },
  },
  madeOf: {
    'hyperparameter-tuning': 'ray-tune',
    'model-serving': 'ray-serve',
    'service-metrics': 'ray-serve',
  },
  lacks: [...(rayServe.lacks ?? []), ...(rayTune.lacks ?? [])],
  coverage: { ...rayTune.coverage, ...rayServe.coverage },
  images: [{ name: 'kuberay-operator', usedBy: ['kuberay-operator'] }],
  charts: [],
  secrets: [],
};
