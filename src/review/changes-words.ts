import { ACTIONS, type Action, type PlannedChange, type PlannedChanges } from './planned-changes';

/** Titles of the groups of changes, in the order in which they are shown. */
export const GROUPS: Readonly<Record<Action, string>> = {
  destroy: 'Destroyed',
  replace: 'Replaced: destroyed, and made anew',
  forget: 'Left alone from now on: Terraform forgets them, the cluster keeps them',
  update: 'Changed in place',
  create: 'Created',
};

/** "2 destroyed, 1 replaced, 3 changed, 4 created; 20 stay as they are". */
export function countsInWords({ changes, unchanged, takenOver }: PlannedChanges): string {
  const words = {
    destroy: 'destroyed',
    replace: 'replaced',
    forget: 'forgotten',
    update: 'changed',
    create: 'created',
  };
  const counts = ACTIONS.map((action) => {
    const number = changes.filter((change) => change.action === action).length;
    return number === 0 ? [] : [`${String(number)} ${words[action]}`];
  }).flat();
  const imported = [...changes, ...takenOver].filter((change) => change.imported).length;
  const moved = [...changes, ...takenOver].filter(({ movedFrom }) => movedFrom !== undefined).length;
  if (imported > 0) counts.push(`${String(imported)} imported`);
  if (moved > 0) counts.push(`${String(moved)} moved in the state`);
  const stay = `${String(unchanged)} ${unchanged === 1 ? 'stays as it is' : 'stay as they are'}`;
  return `${counts.length === 0 ? 'nothing changes' : counts.join(', ')}; ${stay}`;
}

/** Why a plan must not be applied: it ended in an error, which comes first, or it loses data. */
export interface Refusal {
  readonly kind: 'errored-plan' | 'data-loss';
  /** A sentence without its full stop. */
  readonly title: string;
  /** What to do about the error, then one line for each loss; plain text. */
  readonly lines: readonly string[];
}

const AFTER_ERROR =
  'Terraform refuses to apply it, and what it says here is not all. Mend the error, which "terraform plan" printed, and plan again.';

/** Undefined where nothing speaks against applying a plan. */
export function refusalOf({ errored, losses }: PlannedChanges): Refusal | undefined {
  const lost = losses.map(({ address, action, loss }) => {
    return `${address} would be ${action === 'destroy' ? 'destroyed' : 'replaced'}: ${loss ?? ''}`;
  });
  const number = losses.length;
  const losing = `${String(number)} ${number === 1 ? 'change of it loses' : 'changes of it lose'} data`;
  if (errored) {
    const title = `This plan ended in an error${number === 0 ? '' : `, and ${losing}`}`;
    return { kind: 'errored-plan', title, lines: [AFTER_ERROR, ...lost] };
  }
  return number === 0
    ? undefined
    : { kind: 'data-loss', title: `Do not apply this plan: ${losing}`, lines: lost };
}

/** Resources whose generated values a plan makes anew although they exist already. */
export function rotated({ changes }: PlannedChanges): readonly PlannedChange[] {
  return changes.filter(({ action, writes }) => action === 'update' && writes.length > 0);
}
