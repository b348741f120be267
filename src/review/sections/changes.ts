import {
  code,
  count,
  details,
  commas,
  heading,
  list,
  type Block,
  type Line,
  type ListItem,
  paragraph,
} from '../blocks';
import { countsInWords, GROUPS, refusalLines, rotated } from '../changes-words';
import { ACTIONS, type PlannedChange, type PlannedChanges } from '../planned-changes';

/** More than a reader looks at in one file; the plan itself has the rest. */
const MOST_ATTRIBUTES = 20;

function attributes({ attributes: all, forcedBy, writes, movedFrom }: PlannedChange): Line[] {
  const shown = all.slice(0, MOST_ATTRIBUTES);
  return [
    ...(movedFrom === undefined ? [] : [['moved from ', code(movedFrom)]]),
    ...(forcedBy.length === 0 ? [] : [['cannot be changed in place: ', ...commas(forcedBy.map(code))]]),
    ...writes.map((name) => [code(name), ': write-only, made at apply and kept in no plan and no state']),
    ...shown.map(({ path, before, after }) => [code(path), ': ', code(before), ' → ', code(after)]),
    ...(all.length > shown.length ? [`and ${String(all.length - shown.length)} more`] : []),
  ];
}

const entry = (change: PlannedChange): ListItem => ({
  line: [
    code(change.address),
    ...(change.loss === undefined ? [] : [': ', { kind: 'mark', tone: 'bad', text: change.loss } as const]),
  ],
  below: attributes(change),
});

const FEW = 10;

/** What stands above everything else where a plan loses data. */
export function refusal(changes: PlannedChanges | undefined): Block[] {
  if (changes === undefined || changes.losses.length === 0) return [];
  const number = changes.losses.length;
  const title = `Do not apply this plan: ${String(number)} ${number === 1 ? 'change of it loses' : 'changes of it lose'} data.`;
  return [{ kind: 'warning', title, items: refusalLines(changes) }];
}

/** What a Terraform plan would do, destroys and replacements first. */
export function changesBlocks(changes: PlannedChanges): Block[] {
  const groups = ACTIONS.flatMap((action): Block[] => {
    const items = changes.changes.filter((change) => change.action === action).map(entry);
    if (items.length === 0) return [];
    const entries: Block = { kind: 'list', items };
    // What is new takes nothing from anyone: a long list of it waits until somebody asks.
    const folded = action === 'create' && items.length > FEW;
    return [heading(GROUPS[action]), folded ? details(count(items.length, 'resource'), [entries]) : entries];
  });
  const renewed = rotated(changes).map(({ address }) => code(address));
  return [
    paragraph(
      `Planned by Terraform ${changes.terraform ?? ''}: ${countsInWords(changes)}. Sensitive values are masked.`,
    ),
    ...(changes.doubts.length === 0 ? [] : [list(changes.doubts)]),
    ...(renewed.length === 0
      ? []
      : [
          paragraph(
            'Every password and key in ',
            ...commas(renewed),
            ' is made anew: clients need the new ones.',
          ),
        ]),
    ...(changes.drifted.length === 0
      ? []
      : [
          paragraph(
            'Changed outside Terraform since the last apply: ',
            ...commas(changes.drifted.map(code)),
            '.',
          ),
        ]),
    ...groups,
  ];
}
