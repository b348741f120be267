import type { IConstruct } from 'constructs';
import { memoryMiB } from '../kubernetes/memory-mib';
import type { Resources } from '../kubernetes/pod';
import { PropError } from '../kubernetes/prop-error';

/** Of a pod's memory, for what tasks pass to each other. Trials and models pass little, and Ray would take 30 per cent. */
const OBJECT_STORE_SHARE = 0.1;

/** The memory of a pod of Ray in MiB; throws a PropError where Ray would not start in it. */
export function rayMemory(scope: IConstruct, prop: string, resources: Resources, least: number): number {
  const memory = memoryMiB(scope, `${prop}.limits.memory`, resources.limits.memory);
  if (memory < least) {
    throw new PropError(scope, `${prop}.limits.memory`, `must be at least ${least}Mi for Ray to start`);
  }
  return memory;
}

/** How much of so many MiB is for what tasks pass to each other, in bytes. */
export const objectStoreOf = (mebibytes: number): number =>
  Math.floor(mebibytes * OBJECT_STORE_SHARE) * 1024 * 1024;
