import {
  code,
  commas,
  count,
  inlines,
  type Line,
  mark,
  type Document,
  type Section,
  strong,
  type Verdict,
} from '../document/blocks';
import { countsInWords, refusalOf } from './changes-words';
import { placeOf } from '../plan/clouds';
import { cloudsOf, hasCluster, operatorsOf, readsMetrics } from '../plan/components';
import { leavesCluster } from '../plan/outside';
import { enumerated } from '../words/names';
import { unreadable } from './kubernetes-objects';
import { smallestNode } from './node-size';
import type { PlannedChanges } from './planned-changes';
import type { Report } from './report';
import { alertBlocks } from './sections/alerts';
import { architectureBlocks } from './sections/architecture';
import { artifactBlocks } from './sections/artifacts';
import { capacityBlocks } from './sections/capacity';
import { cloudBlocks } from './sections/clouds';
import { clusterWideVerdict } from './sections/cluster-wide';
import { changesBlocks, refusal } from './sections/changes';
import { checkBlocks, reproduceBlocks } from './sections/checks';
import { decisionBlocks } from './sections/decision';
import { resourceBlocks } from './sections/resources';
import { securityBlocks } from './sections/security';
import { stackBlocks } from './sections/stack';
import { stateBlocks } from './sections/state';

function checksVerdict({ synthesized }: Report): Verdict[] {
  if (synthesized === undefined) return [];
  const broken = synthesized.checks.filter(({ problems }) => problems.length > 0).length;
  const all = count(synthesized.checks.length, 'rule');
  const unseen = [
    ...synthesized.security.foreignCharts.map((chart) => `what the chart ${chart} brings`),
    ...unreadable(synthesized.resources),
  ];
  const limit = unseen.length === 0 ? '' : ` Not checked: ${unseen.join(', ')}.`;
  return [
    broken === 0
      ? {
          label: 'Checks',
          line: `${all}, all hold for what the stack writes itself.${limit}`,
          tone: unseen.length === 0 ? 'good' : 'warn',
        }
      : {
          label: 'Checks',
          line: [mark('bad', `${String(broken)} of ${all} broken.`), limit],
          tone: 'bad',
        },
  ];
}

function secretsVerdict({ plan, synthesized }: Report): Verdict {
  const label = 'Secret values in the synthesized JSON';
  const check = synthesized?.checks.find(({ id }) => id === 'no-secret-value');
  const found = check?.problems ?? [];
  const inState = cloudsOf(plan).flatMap((cloud) => cloud.inState ?? []);
  const unread = synthesized === undefined ? [] : unreadable(synthesized.resources);
  const scope = unread.length === 0 ? '' : ` Not checked: ${unread.join(', ')}.`;
  return found.length === 0
    ? {
        label,
        line: `none that its name or its looks tell, and so none in a plan or a state${
          inState.length === 0 ? '' : `, but for what the provider writes there: ${inState.join('; ')}`
        }.${scope}`,
        tone: unread.length + inState.length === 0 ? 'good' : 'warn',
      }
    : { label, line: mark('bad', `${found.join(', ')}.`), tone: 'bad' };
}

function needVerdict({ synthesized, volumes }: Report): Verdict[] {
  if (synthesized === undefined) return [];
  const { onOneNode, count: nodes } = synthesized.need;
  const node = smallestNode(onOneNode);
  const size =
    node === undefined
      ? 'more than 16 cores and 64 GiB'
      : `${String(node.cores)} cores and ${String(node.memoryGiB)} GiB`;
  const gib = volumes.reduce((sum, { sizeGiB }) => sum + sizeGiB, 0);
  const line = `${nodes === 1 ? 'a node' : `${String(nodes)} nodes`} of ${size}, ${String(gib)} GiB of volumes.`;
  return [{ label: 'Needs', line, tone: 'plain' }];
}

function planTone(changes: PlannedChanges): Verdict['tone'] {
  if (refusalOf(changes) !== undefined) return 'bad';
  return changes.doubts.length > 0 ? 'warn' : 'good';
}

/** Which hosts beyond the cluster the pods talk to, by the plan. */
function leavesVerdict({ plan }: Report): Verdict {
  const { hosts, receiver } = leavesCluster(plan);
  const to = [
    ...hosts.map(({ host, purpose }): Line => [code(host), ` (${purpose})`]),
    ...(receiver === undefined ? [] : [['alerts, to whom the Secret ', code(receiver), ' names'] as Line]),
  ];
  const operators = operatorsOf(plan);
  const api =
    operators.length === 0
      ? ''
      : ` The network would let ${enumerated(operators)} go to any address at the ports of the cluster's API, whose address no plan knows.`;
  return {
    label: 'Leaves the cluster',
    line:
      to.length === 0
        ? `nothing that pods of the plan send. Nodes pull images.${api}`
        : [
            ...to.flatMap((one, index) => (index === 0 ? inlines(one) : [', ', ...inlines(one)])),
            `. Nodes pull images.${api}`,
          ],
    tone: to.length === 0 ? 'good' : 'warn',
  };
}

/** What others in the cluster, and beyond it, notice. */
const clusterVerdicts = (report: Report): Verdict[] => [
  clusterWideVerdict(report),
  {
    label: 'Reachable from outside the cluster',
    line: report.reachable.length === 0 ? 'nothing.' : [...commas(report.reachable.map(code)), '.'],
    tone: report.reachable.length === 0 ? 'good' : 'warn',
  },
  leavesVerdict(report),
];

/** What a reader wants to know before anything else. */
function verdicts(report: Report): Verdict[] {
  const { plan, synthesized, changes } = report;
  const { platform } = plan;
  const cluster = hasCluster(plan);
  const size: Line = synthesized
    ? `${count(synthesized.resources.length, 'resource')} of ${count(synthesized.types, 'type')}`
    : ['the resources that the synthesis makes (', code('npm run review'), ' counts them)'];
  const sizeInlines = typeof size === 'string' ? [size] : size;
  return [
    ...(changes === undefined
      ? []
      : [
          {
            label: 'This plan',
            line: `${changes.errored ? 'ended in an error, so this is not all of it: ' : ''}${countsInWords(changes)}.`,
            tone: planTone(changes),
          },
        ]),
    {
      label: 'Creates',
      line: [...sizeInlines, ...(cluster ? [', in the namespace ', code(platform.namespace)] : []), '.'],
      tone: 'plain',
    },
    ...cloudsOf(plan).map((cloud): Verdict => ({
      label: cloud.title,
      line: `in ${placeOf(platform, cloud)} of the ${cloud.account} that the credentials of the environment belong to.${
        cloud.inState === undefined ? '' : ` In the state: ${cloud.inState}.`
      }`,
      tone: cloud.inState === undefined ? 'plain' : 'warn',
    })),
    ...(cluster ? clusterVerdicts(report) : []),
    {
      label: 'Destroy',
      line: platform.deletionProtection
        ? ['refused by Terraform while ', code('platform.deletionProtection'), ' is true.']
        : 'allowed, and it takes the data along.',
      tone: platform.deletionProtection ? 'good' : 'warn',
    },
    ...(cluster ? needVerdict(report) : []),
    secretsVerdict(report),
    ...checksVerdict(report),
  ];
}

/** The report as a document, the same for every form that it is written in. */
export function reviewDocument(report: Report): Document {
  const { plan, changes } = report;
  const section = (id: string, title: string, blocks: Section['blocks']): Section => ({ id, title, blocks });
  return {
    title: `Review of ${plan.platform.name}`,
    intro: [
      'Made from ',
      code('mlops.json'),
      ' and what it synthesizes, by ',
      code('npm run review'),
      '. ',
      strong('Read it before you deploy.'),
    ],
    warnings: refusal(changes),
    verdicts: verdicts(report),
    sections: [
      ...(changes === undefined ? [] : [section('changes', 'What the plan changes', changesBlocks(changes))]),
      section('stack', 'The stack', stackBlocks(report)),
      ...(cloudsOf(plan).length > 0 ? [section('clouds', 'In the cloud', cloudBlocks(report))] : []),
      ...(hasCluster(plan)
        ? [
            section('architecture', 'Architecture', architectureBlocks(report)),
            section('capacity', 'What it asks of the cluster', capacityBlocks(report)),
            section('security', 'Security', securityBlocks(report)),
          ]
        : []),
      ...(readsMetrics(plan) ? [section('alerts', 'Alerts', alertBlocks(report))] : []),
      section('state', 'State, and what a destroy leaves', stateBlocks(report)),
      ...(hasCluster(plan) ? [section('artifacts', 'Images and charts', artifactBlocks(report))] : []),
      section('decision', 'Why these tools', decisionBlocks(report)),
      section('resources', 'Every resource', resourceBlocks(report)),
      section('checks', 'Checks', checkBlocks(report)),
      section('reproduce', 'Make it again', reproduceBlocks(report)),
    ],
  };
}
