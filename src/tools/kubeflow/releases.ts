import { evidence } from '../../catalogue/evidence';

export const FIRST = '2017-12-08';
export const DISTRIBUTION = evidence(
  'source',
  'https://github.com/kubeflow/community-distribution (tag 26.03, 2026-06-12)',
);
