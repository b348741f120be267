import {
  type Block,
  code,
  commas,
  type Inline,
  type Line,
  mark,
  table,
  type Verdict,
} from '../../document/blocks';
import type { ClusterObject, ClusterWide } from '../cluster-wide';
import type { Report } from '../report';

/** A verdict names so many objects of a kind; more of them it counts. */
const NAMED = 4;

const between = (sign: string, lines: readonly (readonly Inline[])[]): Inline[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [sign, ...line]));

function kindInWords(kind: string, objects: readonly ClusterObject[]): Inline[] {
  const names = objects.filter((object) => object.kind === kind).map(({ name }) => code(name));
  if (kind === 'Namespace')
    return [names.length === 1 ? 'the namespace ' : 'the namespaces ', ...commas(names)];
  return [`${kind} `, ...(names.length > NAMED ? [`(${String(names.length)} of them)`] : commas(names))];
}

/** What belongs to no namespace, in a line. */
export function clusterWideVerdict({ clusterWide }: Report): Verdict {
  const { planned, objects, unseen } = clusterWide;
  const kinds = [...new Set(objects.map(({ kind }) => kind))];
  const named = [...planned.map((line) => [line]), ...kinds.map((kind) => kindInWords(kind, objects))];
  const isEmpty = named.length + unseen.length === 0;
  const line: Line = [
    ...(named.length === 0 ? ['nothing that is known here'] : between('; ', named)),
    '.',
    ...(unseen.length === 0 ? [] : [` Not in it: ${unseen.join(', ')}.`]),
    ...(objects.length === 0 ? [] : [' What each of them does is told under "Security".']),
    ...(planned.length === 0 ? [] : [' ', code('npm run review'), ' names each object.']),
  ];
  return { label: 'Cluster-wide', line: isEmpty ? 'nothing.' : line, tone: isEmpty ? 'good' : 'warn' };
}

/** Each object by kind and name, those together that one resource makes to do the same. */
export function clusterWideBlock({ objects, unseen }: ClusterWide): Block {
  const keyOf = ({ kind, address, does }: ClusterObject) => [kind, address, does].join('\n');
  const rows = [...new Set(objects.map(keyOf))].map((key): Line[] => {
    const all = objects.filter((object) => keyOf(object) === key);
    const names = all.map(({ name }) => code(name));
    return [all[0]?.kind ?? '', commas(names), code(all[0]?.address ?? ''), all[0]?.does ?? ''];
  });
  const unread = unseen.map((what): Line[] => [mark('warn', 'not known here'), what, '', '']);
  return table('Cluster-wide', ['kind', 'name', 'made by', 'what it does'], [...rows, ...unread], 'Nothing.');
}
