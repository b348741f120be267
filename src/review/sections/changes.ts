import {
  code,
  count,
  details,
  commas,
  heading,
  list,
  listIfAny,
  mark,
  type Block,
  type Line,
  type ListItem,
  paragraph,
} from '../../document/blocks';
import { countsInWords, GROUPS, refusalOf, rotated } from '../changes-words';
import { ACTIONS, type PlannedChange, type PlannedChanges } from '../planned-changes';

/** More than a reader looks at in one file; the plan itself has the rest. */
const MOST_ATTRIBUTES = 20;

function attributes({ attributes: all, forcedBy, writes, movedFrom, imported }: PlannedChange): Line[] {
  const shown = all.slice(0, MOST_ATTRIBUTES);
  return [
    ...(movedFrom === undefined ? [] : [['moved from ', code(movedFrom)]]),
    ...(imported ? ['imported: it exists, and Terraform takes it over'] : []),
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

/** What stands above everything else where a plan ended in an error, or loses data. */
export function refusal(changes: PlannedChanges | undefined): Block[] {
  const refused = changes && refusalOf(changes);
  return refused === undefined ? [] : [{ kind: 'warning', title: `${refused.title}.`, items: refused.lines }];
}

/** What was found otherwise than Terraform left it. */
function driftBlocks({ drifted }: PlannedChanges): Block[] {
  if (drifted.length === 0) return [];
  const gone = ({ action }: PlannedChange): Line[] => (action === 'destroy' ? ['deleted by somebody'] : []);
  return [
    heading('Changed outside Terraform since the last apply'),
    paragraph('As it was found. Where the plan names the same resource above, it brings it back.'),
    {
      kind: 'list',
      items: drifted.map((change) => ({
        line: code(change.address),
        below: [...gone(change), ...attributes({ ...change, movedFrom: undefined })],
      })),
    },
  ];
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
  const stateOnly = changes.takenOver.map(({ address, movedFrom }): Line =>
    movedFrom === undefined
      ? [code(address), ': imported']
      : [code(address), ': moved from ', code(movedFrom)],
  );
  const renewed = rotated(changes).map(({ address }) => code(address));
  return [
    paragraph(
      `Planned by Terraform${changes.terraform === undefined ? '' : ` ${changes.terraform}`}${changes.errored ? ' until it ended in an error' : ''}: ${countsInWords(changes)}. Values that are not known to be harmless are hidden.`,
    ),
    ...listIfAny(changes.doubts.map((doubt): Line => [mark('warn', 'Doubtful:'), ' ', doubt])),
    ...(renewed.length === 0
      ? []
      : [
          paragraph(
            'Every password and key in ',
            ...commas(renewed),
            ' is made anew: clients need the new ones.',
          ),
        ]),
    ...groups,
    ...(stateOnly.length === 0
      ? []
      : [heading('Known to Terraform otherwise, not changed'), list(stateOnly)]),
    ...driftBlocks(changes),
  ];
}
