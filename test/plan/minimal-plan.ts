import { parsePlan } from '../../src/plan/parse-plan';
import { PlanError } from '../../src/plan/plan-error';

/** The least that a plan has to say. */
export const minimal = {
  schemaVersion: 1,
  generator: { name: 'mlops-scaffold', version: '0.1.0' },
  catalogueDate: '2026-11-23',
  requirements: {
    tasks: ['experiment-tracking'],
    licence: 'open-source',
    cloud: 'agnostic-required',
    languages: ['python'],
    libraries: [],
    customModels: false,
    interface: 'any',
    momentum: 'medium',
    composition: 'balanced',
  },
  stack: { 'experiment-tracking': 'mlflow' },
  platform: { name: 'demo', namespace: 'demo' },
};
export type Change = (plan: Record<string, unknown> & { platform: Record<string, unknown> }) => void;

/** What is wrong with the least plan once it is changed. */
export function problems(
  change: Change,
): readonly { place: string; message: string; suggestion?: string | undefined }[] {
  const plan = structuredClone(minimal);
  change(plan);
  try {
    parsePlan(plan);
  } catch (error) {
    if (error instanceof PlanError) return error.issues;
    throw error;
  }
  return [];
}
