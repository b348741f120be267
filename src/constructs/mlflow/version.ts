import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { PropError } from '../kubernetes/prop-error';
import { showValue } from '../../redaction/show-value';

/** The oldest version without an administrator password that everybody knows (CVE-2026-2635). */
const FLOOR = [3, 16, 1] as const;

/** Throws a PropError for an image whose tag names a version below the floor. Other tags cannot be judged. */
export function requireSafeMlflow(scope: IConstruct, image: string): void {
  const version = Token.isUnresolved(image) ? null : /:v?(\d+)\.(\d+)\.(\d+)[^/]*$/.exec(image);
  if (version === null) return;
  const differences = FLOOR.map((floor, index) => Number(version[index + 1]) - floor);
  if ((differences.find((difference) => difference !== 0) ?? 0) < 0) {
    throw new PropError(
      scope,
      'image',
      `must be MLflow ${FLOOR.join('.')} or newer (older ones have a known administrator password, CVE-2026-2635), got ${showValue(image)}`,
    );
  }
}
