import { idOf } from '../../recovery/declared-objects';
import type { Reason, Recovery } from '../../recovery/assess';
import type { DamagedState } from '../system/damaged-state';
import { oneLine } from '../../redaction/printable';

const REASONS: Readonly<Record<Reason, string>> = {
  unknown: 'exists, and Terraform does not know it',
  'half-made': 'was interrupted while it was made',
  behind: 'is newer than Terraform knows, and its pods are not older',
};

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${oneLine(line)}`)];

/** Why the state is not used as it is. */
export const damagedText = ({ file, backup }: DamagedState): string =>
  [
    'Terraform was killed while it wrote its state. What it had before that run takes its place:',
    `  ${oneLine(`${backup} -> ${file}`)}`,
  ].join('\n');

/** What was found and what follows from it. */
export function recoveryText({ adopt, makeAnew, untaint, unblock }: Recovery): string {
  return [
    ...section(
      'Exist, and Terraform does not know them. It takes them over:',
      adopt.map((object) => `${object.address}  ${idOf(object)}`),
    ),
    ...section(
      'Hold data, and are marked to be replaced because they were interrupted. The mark is taken off:',
      untaint.map((object) => `${object.address}  ${idOf(object)}`),
    ),
    ...section(
      'Secrets that Terraform cannot take over without writing their values into its state. They are deleted, and the\nnext apply makes them anew and replaces the pods that read them, as a rotation does:',
      makeAnew.map(({ object, reason }) => `${object.address}  ${idOf(object)} ${REASONS[reason]}`),
    ),
    ...section(
      'Helm was interrupted, and lets nobody else begin. Its last record is deleted:',
      unblock.map(
        ({ release, namespace, status, secret }) => `${namespace}/${release}  ${status}, ${secret}`,
      ),
    ),
  ].join('\n');
}

/** Why nothing can be done yet; undefined where nothing is in the way. */
export function obstacles({ foreign, leaving }: Recovery): string | undefined {
  const lines = [
    ...section(
      'these have the name of an object of this platform, and not its labels. Terraform will not take them over; rename or remove them, or import by hand what is yours:',
      foreign.map(({ object, found }) => {
        const labels = Object.entries(found.owner).map(([key, value]) => `${key}=${value}`);
        return `${object.address}  ${idOf(object)}  ${labels.join(' ') || 'neither app.kubernetes.io/part-of nor managed-by'}`;
      }),
    ),
    ...section(
      'these are being deleted; run recover again when they are gone:',
      leaving.map((object) => `${object.address}  ${idOf(object)}`),
    ),
  ];
  return lines.length === 0 ? undefined : lines.join('\n');
}
