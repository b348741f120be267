import {
  type Block,
  code,
  commas,
  count,
  type Inline,
  type Line,
  mark,
  paragraph,
  table,
} from '../../document/blocks';
import type { Holder, RoleGrant } from '../roles';

function holderLine({ kind, name, namespace, runs }: Holder, where: string | undefined): Inline[] {
  if (kind !== 'ServiceAccount') return [kind === 'Group' ? 'group ' : 'user ', code(name)];
  return [
    'service account ',
    code(name),
    ...(namespace === undefined || namespace === where ? [] : [' of ', code(namespace)]),
    ...(runs.length === 0
      ? [' (nothing that the stack writes itself runs with it)']
      : [' (runs ', ...commas(runs.map(code)), ')']),
  ];
}

const between = (sign: string, lines: readonly (readonly Inline[])[]): Inline[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [sign, ...line]));

function row({ name, namespace, holders, may, dangers }: RoleGrant): Line[] {
  return [
    code(name),
    namespace === undefined ? 'the whole cluster' : ['namespace ', code(namespace)],
    holders.length === 0
      ? 'nobody: nothing here binds it'
      : between(
          '; ',
          holders.map((holder) => holderLine(holder, namespace)),
        ),
    may === undefined ? 'not known here' : may.length === 0 ? 'nothing' : may.join('; '),
    dangers.length === 0 ? mark('good', 'nothing') : mark('warn', dangers.join('; ')),
  ];
}

/** How many can read all Secrets, and who. */
function secretsLine(roles: readonly RoleGrant[]): Inline[] {
  const reading = roles.filter(({ readsAllSecrets }) => readsAllSecrets);
  const unknown = roles.filter(({ may }) => may === undefined);
  return [
    `Of ${count(roles.length, 'role')} that this JSON shows, `,
    ...(reading.length === 0
      ? [mark('good', 'none can read all Secrets')]
      : [
          mark('warn', `${String(reading.length)} can read all Secrets`),
          ': ',
          ...between(
            ', ',
            reading.map(({ name, namespace }) =>
              namespace === undefined
                ? [code(name), ' (of the whole cluster)']
                : [code(name), ' (of the namespace ', code(namespace), ')'],
            ),
          ),
        ]),
    ...(unknown.length === 0 ? [] : [`; of ${String(unknown.length)} that is not known`]),
    '. Who decides what runs as pods in a namespace can have its Secrets read as well, by a pod that mounts them, unless a policy of admission refuses it.',
  ];
}

/** What each role may do, and who has it; nothing where there is no role. */
export function roleBlocks(roles: readonly RoleGrant[]): Block[] {
  if (roles.length === 0) return [];
  return [
    paragraph(...secretsLine(roles)),
    table(
      'What each role may do by the API of the cluster',
      ['role', 'where', 'who has it', 'what it may do', 'to be looked at'],
      roles.map(row),
      'No role.',
    ),
  ];
}
