import {
  type Block,
  code,
  commas,
  heading,
  type Line,
  list,
  listIfAny,
  mark,
  paragraph,
  table,
} from '../../document/blocks';
import type { ClusterSecret } from '../cluster-secrets';
import type { Report } from '../report';
import type { Security } from '../security';
import { clusterWideBlock } from './cluster-wide';
import { LATER } from './later';
import { roleBlocks } from './roles';

const MADE_BY: Readonly<Record<ClusterSecret['madeBy'], string>> = {
  chart: 'made by its chart in the cluster',
  operator: 'made by the operator in the cluster',
  code: 'added by the code of the project',
};

const madeRow = ({ name, keys, usedBy, madeBy, opens }: ClusterSecret): Line[] => [
  code(name),
  commas(keys.map(code)),
  usedBy.join(', '),
  opens === undefined ? MADE_BY[madeBy] : [`${MADE_BY[madeBy]}; `, mark('warn', opens)],
];

/** Every Secret of the platform: those of the plan, and those that what it deploys makes at its start. */
export function secretsBlock({ secrets, plan, synthesized }: Report): Block {
  const rows = secrets.map(({ name, keys, usedBy, origin }): Line[] => [
    code(name),
    commas(keys.map(code)),
    usedBy.join(', '),
    origin === 'generated'
      ? 'made by Terraform at apply, written to the cluster only'
      : 'you create it before the first apply',
  ]);
  const none = `No Secret in ${plan.platform.namespace}.`;
  const made = (synthesized?.secrets ?? []).map(madeRow);
  return table('Secrets, by name', ['Secret', 'keys', 'read by', 'origin'], [...rows, ...made], none);
}

/** What is not in the table of Secrets, and who has that. */
function otherSecrets({ synthesized }: Report): Block[] {
  if (synthesized === undefined)
    return [
      paragraph(
        'Secrets that charts and operators make in the cluster are not known before the first synthesis: ',
        code('npm run review'),
        ' adds them.',
      ),
    ];
  const { resources, security } = synthesized;
  const charts = security.foreignCharts;
  const helm = resources.some(({ type }) => type === 'helm_release');
  return listIfAny([
    ...(charts.length === 0
      ? []
      : [['Secrets that these charts from outside make are not in it: ', ...commas(charts.map(code)), '.']]),
    ...(helm
      ? [
          [
            'Helm keeps what it installed in Secrets of its own, ',
            code('sh.helm.release.v1.*'),
            ': keys that a chart made stand there too.',
          ],
        ]
      : []),
  ]);
}

function podsBlock({ pods, foreignCharts }: Security): Block {
  const own = pods.map(({ name, kind, serviceAccount, token, readOnlyRoot, violations }): Line[] => [
    code(name),
    kind,
    code(serviceAccount),
    token ? mark('bad', 'mounted') : mark('good', 'none'),
    readOnlyRoot ? mark('good', 'read-only') : mark('warn', 'writable'),
    violations.length === 0 ? mark('good', 'restricted') : mark('bad', violations.join('; ')),
  ]);
  const unseen = mark('warn', 'not checked');
  const charts = foreignCharts.map((chart): Line[] => [
    ['pods of the chart ', code(chart)],
    'Helm release',
    unseen,
    unseen,
    unseen,
    unseen,
  ]);
  return table(
    'How the pods run that the stack writes itself',
    ['workload', 'kind', 'service account', 'API token', 'root file system', 'Pod Security'],
    [...own, ...charts],
    'No pod.',
  );
}

/** Accounts whose pods get a token unless they decline it; told apart by whether a pod of this JSON runs with it. */
function accountsInWords({ serviceAccounts, pods }: Security): string {
  const withToken = serviceAccounts.filter(({ token }) => token).map(({ name }) => name);
  const used = withToken.filter((name) =>
    pods.some(({ serviceAccount, token }) => token && serviceAccount === name),
  );
  const unused = withToken.filter((name) => !used.includes(name));
  const words = [
    ...(used.length === 0 ? [] : [`with a token: ${used.join(', ')}`]),
    ...(unused.length === 0
      ? []
      : [`with a token by default, but no pod that the stack writes itself has it: ${unused.join(', ')}`]),
  ];
  return `Service accounts that the stack writes itself: ${String(serviceAccounts.length)}, ${
    words.length === 0 ? 'none with a token by default' : words.join('; ')
  }.`;
}

function rolesBlocks(security: Security): Block[] {
  const { roles, foreignCharts: charts, enforced } = security;
  return [
    list([
      enforced === undefined
        ? 'Pod Security: the namespace exists, and its owner decides what it enforces.'
        : `Pod Security: the namespace enforces "${enforced}".`,
      accountsInWords(security),
      ...(roles.length === 0 ? ['Roles: none of our own.'] : []),
      ...(charts.length === 0
        ? []
        : [
            [
              'Charts from outside, whose roles and accounts this JSON does not show: ',
              ...commas(charts.map(code)),
              '. See them with helm template.',
            ],
          ]),
    ]),
    ...roleBlocks(roles),
  ];
}

export function securityBlocks(report: Report): Block[] {
  const { synthesized } = report;
  const found = synthesized?.checks.find(({ id }) => id === 'no-secret-value')?.problems ?? [];
  return [
    heading('Secrets'),
    paragraph(
      found.length === 0
        ? 'Names and keys only: no value of them is in the plan, the state, this file or the synthesized JSON.'
        : 'Names and keys only. Values that the code adds stand in the JSON and in the state, where the first rule under "Checks" is broken.',
    ),
    secretsBlock(report),
    ...otherSecrets(report),
    heading('Cluster-wide'),
    ...(synthesized === undefined ? [LATER] : [clusterWideBlock(report.clusterWide)]),
    heading('Pods, service accounts and roles'),
    ...(synthesized === undefined
      ? [LATER]
      : [...rolesBlocks(synthesized.security), podsBlock(synthesized.security)]),
  ];
}
