import { TASKS } from '../catalogue/vocabulary';
import type { Requirements } from './requirements';

/** What a team gets that answers nothing: every task, open source, on any Kubernetes, Python. */
export const DEFAULT_REQUIREMENTS: Requirements = {
  tasks: [...TASKS],
  licence: 'open-source',
  cloud: 'agnostic-preferred',
  hosting: 'managed-welcome',
  inUse: [],
  languages: ['python'],
  libraries: [],
  customModels: false,
  interface: 'any',
  momentum: 'medium',
  composition: 'balanced',
};
