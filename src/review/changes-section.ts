import { countsInWords, GROUPS, refusalLines, rotated } from './changes-words';
import { bullets, code, count, escapeMarkdown } from './markdown';
import { ACTIONS, type PlannedChange, type PlannedChanges } from './planned-changes';

/** More than a reader looks at in one file; the plan itself has the rest. */
const MOST_ATTRIBUTES = 20;

function attributes({ attributes: all, forcedBy, writes, movedFrom }: PlannedChange): string[] {
  const shown = all.slice(0, MOST_ATTRIBUTES);
  return [
    ...(movedFrom === undefined ? [] : [`moved from ${code(movedFrom)}`]),
    ...(forcedBy.length === 0 ? [] : [`cannot be changed in place: ${forcedBy.map(code).join(', ')}`]),
    ...writes.map((name) => `${code(name)}: write-only, made at apply and kept in no plan and no state`),
    ...shown.map(({ path, before, after }) => `${code(path)}: ${code(before)} → ${code(after)}`),
    ...(all.length > shown.length ? [`and ${String(all.length - shown.length)} more`] : []),
  ];
}

function entry(change: PlannedChange): string {
  const lines = attributes(change).map((line) => `  * ${line}`);
  const loss = change.loss === undefined ? '' : `: **${escapeMarkdown(change.loss)}**`;
  return [`* ${code(change.address)}${loss}`, ...lines].join('\n');
}

/** What stands above everything else where a plan loses data. */
export function refusal(changes: PlannedChanges): string[] {
  if (changes.losses.length === 0) return [];
  return [
    [
      '> [!CAUTION]',
      `> **Do not apply this plan: ${count(changes.losses.length, 'change')} of it ${changes.losses.length === 1 ? 'loses' : 'lose'} data.**`,
      ...refusalLines(changes).map((line) => `> * ${escapeMarkdown(line)}`),
    ].join('\n'),
  ];
}

/** What a Terraform plan would do, as a section of the report. */
export function changesSection(changes: PlannedChanges): string {
  const groups = ACTIONS.flatMap((action) => {
    const entries = changes.changes.filter((change) => change.action === action).map(entry);
    return entries.length === 0 ? [] : [`### ${GROUPS[action]}`, entries.join('\n')];
  });
  const renewed = rotated(changes).map(({ address }) => code(address));
  return [
    `Planned by Terraform ${changes.terraform ?? ''}: ${countsInWords(changes)}. Sensitive values are masked.`,
    ...(changes.doubts.length === 0 ? [] : [bullets(changes.doubts.map(escapeMarkdown))]),
    ...(renewed.length === 0
      ? []
      : [`Every password and key in ${renewed.join(', ')} is made anew: clients need the new ones.`]),
    ...(changes.drifted.length === 0
      ? []
      : [`Changed outside Terraform since the last apply: ${changes.drifted.map(code).join(', ')}.`]),
    ...groups,
  ].join('\n\n');
}
