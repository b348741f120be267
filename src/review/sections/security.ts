import { type Block, code, commas, heading, type Line, list, mark, paragraph, table } from '../blocks';
import type { Report } from '../report';
import type { Security } from '../security';
import { LATER } from './later';

export function secretsBlock({ secrets, plan }: Report): Block {
  const rows = secrets.map(({ name, keys, usedBy, origin }): Line[] => [
    code(name),
    commas(keys.map(code)),
    usedBy.join(', '),
    origin === 'generated'
      ? 'made by Terraform at apply, written to the cluster only'
      : 'you create it before the first apply',
  ]);
  const none = `No Secret in ${plan.platform.namespace}.`;
  return table('Secrets, by name', ['Secret', 'keys', 'read by', 'origin'], rows, none);
}

function podsBlock({ pods }: Security): Block {
  const rows = pods.map(({ name, kind, serviceAccount, token, readOnlyRoot, violations }): Line[] => [
    code(name),
    kind,
    code(serviceAccount),
    token ? mark('bad', 'mounted') : mark('good', 'none'),
    readOnlyRoot ? mark('good', 'read-only') : mark('warn', 'writable'),
    violations.length === 0 ? mark('good', 'restricted') : mark('bad', violations.join('; ')),
  ]);
  return table(
    'How the pods run',
    ['workload', 'kind', 'service account', 'API token', 'root file system', 'Pod Security'],
    rows,
    'No pod.',
  );
}

function rolesBlocks({ roles, chartsWithRoles, serviceAccounts, enforced }: Security): Block[] {
  const withToken = serviceAccounts.filter(({ token }) => token).map(({ name }) => name);
  return [
    list([
      enforced === undefined
        ? 'Pod Security: the namespace exists, and its owner decides what it enforces.'
        : `Pod Security: the namespace enforces "${enforced}".`,
      `Service accounts: ${String(serviceAccounts.length)}, ${
        withToken.length === 0
          ? 'none with a token by default'
          : `with a token by default: ${withToken.join(', ')}`
      }.`,
      roles.length === 0 ? 'Roles: none of our own.' : ['Roles: ', ...commas(roles.map(code)), '.'],
      ...(chartsWithRoles.length === 0
        ? []
        : [
            [
              'Charts that bring roles, which this JSON does not show: ',
              ...commas(chartsWithRoles.map(code)),
              '. See them with helm template.',
            ],
          ]),
    ]),
  ];
}

export function securityBlocks(report: Report): Block[] {
  const { synthesized } = report;
  return [
    heading('Secrets'),
    paragraph('Names and keys only: no value is in the plan, the state, this file or the synthesized JSON.'),
    secretsBlock(report),
    heading('Pods, service accounts and roles'),
    ...(synthesized === undefined
      ? [LATER]
      : [...rolesBlocks(synthesized.security), podsBlock(synthesized.security)]),
  ];
}
