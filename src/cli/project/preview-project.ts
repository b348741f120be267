import { lstat } from 'node:fs/promises';
import type { Comparison } from '../../scaffold/compare-target';
import type { FileOperation } from '../../scaffold/file-operation';
import { TargetConflictError, type Conflict } from '../../scaffold/target-conflict';
import type { Dependencies } from './dependencies';

export interface Preview {
  readonly created: readonly string[];
  readonly overwritten: readonly string[];
  readonly kept: readonly string[];
  readonly unchanged: readonly string[];
}

const paths = (operations: readonly FileOperation[]) => operations.map(({ path }) => path);

async function compare(
  folder: string,
  operations: readonly FileOperation[],
  deps: Pick<Dependencies, 'compareTarget'>,
): Promise<Comparison> {
  const target = await lstat(folder).catch(() => undefined);
  if (target?.isSymbolicLink() === true)
    throw new TargetConflictError(folder, [{ path: '.', reason: 'symbolic-link' }]);
  if (target !== undefined && !target.isDirectory())
    throw new TargetConflictError(folder, [{ path: '.', reason: 'not-a-folder' }]);
  return deps.compareTarget(folder, operations);
}

/**
 * What writing would do, without doing it.
 * @throws TargetConflictError where writing would throw it
 */
export async function previewProject(
  folder: string,
  operations: readonly FileOperation[],
  onConflict: 'fail' | 'keep' | 'overwrite',
  deps: Pick<Dependencies, 'compareTarget'>,
): Promise<Preview> {
  const { absent, equal, differing, blocked } = await compare(folder, operations, deps);
  const conflicts: Conflict[] = [
    ...blocked,
    ...(onConflict === 'fail' ? differing.map(({ path }) => ({ path, reason: 'differs' as const })) : []),
  ];
  if (conflicts.length > 0) throw new TargetConflictError(folder, conflicts);
  return {
    created: paths(absent),
    overwritten: onConflict === 'overwrite' ? paths(differing) : [],
    kept: onConflict === 'keep' ? paths(differing) : [],
    unchanged: paths(equal),
  };
}
