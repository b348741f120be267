import { PLAN_SCHEMA_VERSION } from './stack-plan';
import { PlanError } from './plan-error';

/**
 * Brings a plan of an earlier format up to the current one. There is one format so far, so this only refuses a version that is text, and what is
 * newer than this version of the library can read, with a better message than a schema could give.
 */
export function migratePlan(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return value;
  const version = value.schemaVersion;
  if (version === String(PLAN_SCHEMA_VERSION)) {
    const message = `is text, and must be the number: write ${version} without quotes`;
    throw new PlanError([{ place: 'schemaVersion', value: version, message }]);
  }
  if (typeof version === 'number' && version > PLAN_SCHEMA_VERSION) {
    throw new PlanError([
      {
        place: 'schemaVersion',
        value: version,
        message: 'is newer than this version of mlops-scaffold reads: upgrade the package',
        allowed: [String(PLAN_SCHEMA_VERSION)],
      },
    ]);
  }
  return value;
}
