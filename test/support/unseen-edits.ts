import type { HandEdit } from './hand-edits';

/** A change by hand that no plan shows, on one object that stands for its kind. */
export interface UnseenEdit {
  /** The words of docs/living-stack.md. */
  readonly what: string;
  /** As kubectl names it. */
  readonly object: string;
  readonly patch: readonly Omit<HandEdit, 'shownAs'>[];
  /** Needs Seldon Core. @default false */
  readonly seldon?: boolean;
}

/** All that a plan does not show. What is shown after all makes the test fail. */
export const UNSEEN_EDITS: readonly UnseenEdit[] = [
  {
    what: 'the values in a generated Secret',
    object: 'secret/mlflow',
    patch: [{ op: 'replace', path: '/data/admin-password', value: 'eA==' }],
  },
  {
    what: 'objects of a Helm release',
    object: 'deployment/seldon-controller-manager',
    patch: [{ op: 'add', path: '/metadata/labels/extra', value: 'x' }],
    seldon: true,
  },
  {
    what: 'owners and finalizers of an object',
    object: 'configmap/dvc-remote',
    patch: [{ op: 'add', path: '/metadata/finalizers', value: ['example.com/extra'] }],
  },
  {
    what: 'labels and annotations under `kubernetes.io` names that are not in the configuration',
    object: 'configmap/dvc-remote',
    patch: [
      { op: 'add', path: '/metadata/labels/example.kubernetes.io~1extra', value: 'x' },
      { op: 'add', path: '/metadata/annotations', value: { 'example.kubernetes.io/extra': 'x' } },
    ],
  },
  {
    what: 'the claims `data-<name>-0` of the volumes, but for size and class',
    object: 'pvc/data-postgres-0',
    patch: [{ op: 'add', path: '/metadata/labels/extra', value: 'x' }],
  },
  {
    what: 'settings that the configuration leaves to the cluster: how a pod is scheduled, ...',
    object: 'deployment/mlflow',
    patch: [
      { op: 'replace', path: '/spec/template/spec/schedulerName', value: 'other' },
      { op: 'add', path: '/spec/template/spec/hostUsers', value: false },
    ],
  },
  {
    what: '... and how traffic to a Service is spread',
    object: 'service/mlflow',
    patch: [
      { op: 'add', path: '/spec/internalTrafficPolicy', value: 'Local' },
      { op: 'add', path: '/spec/trafficDistribution', value: 'PreferClose' },
    ],
  },
];
