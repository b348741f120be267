import type { Requirements } from '../requirements/requirements';

type OwnClusterOnly = 'own-kubernetes' | 'air-gapped';

/** Whether every tool must run on the team's own cluster; one that is cut off reaches no service of anybody. */
export const isOwnClusterOnly = (
  requirements: Requirements,
): requirements is Requirements & { readonly hosting: OwnClusterOnly } =>
  requirements.hosting === 'own-kubernetes' || requirements.hosting === 'air-gapped';
