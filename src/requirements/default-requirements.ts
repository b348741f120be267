import { COMPARED_TASKS } from '../catalogue/vocabulary';
import type { Requirements } from './requirements';

/** What a team gets that answers nothing: the tasks of the comparison of December 2020, open source, on any Kubernetes, Python. */
export const DEFAULT_REQUIREMENTS: Requirements = {
  tasks: [...COMPARED_TASKS],
  licence: 'open-source',
  cloud: 'agnostic-preferred',
  hosting: 'managed-welcome',
  inUse: [],
  operators: 'few',
  support: 'not-needed',
  capabilities: [],
  languages: ['python'],
  libraries: [],
  customModels: false,
  interface: 'any',
  momentum: 'medium',
  composition: 'balanced',
};

/** The answer to a question, or what it means that it was left open. */
export const answerTo = <K extends keyof Requirements>(
  requirements: Requirements,
  key: K,
): NonNullable<Requirements[K]> | false => requirements[key] ?? DEFAULT_REQUIREMENTS[key] ?? false;
