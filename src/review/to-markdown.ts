import { formatBytes, formatCores } from './quantity';
import { bullets, code, count, document, escapeMarkdown, table } from './markdown';
import { taskName } from './reasons';
import { changesSection, refusal } from './changes-section';
import { countsInWords } from './changes-words';
import { decisionSection } from './decision-section';
import type { Report, SynthesizedPart } from './report';

const LATER = 'Not known before the first synthesis: `npm run review` adds it.';

function verdict({ plan, synthesized, clusterWide, reachable, changes }: Report): string {
  const { platform } = plan;
  const size = synthesized
    ? `${count(synthesized.resources.length, 'resource')} of ${count(synthesized.byType.length, 'type')}`
    : 'the resources that the synthesis makes (`npm run review` counts them)';
  return bullets([
    ...(changes === undefined ? [] : [`**This plan**: ${countsInWords(changes)}.`]),
    `**Creates** ${size}, in the namespace ${code(platform.namespace)}.`,
    `**Cluster-wide**: ${clusterWide.length === 0 ? 'nothing' : clusterWide.map(escapeMarkdown).join('; ')}.`,
    `**Reachable from outside the cluster**: ${reachable.length === 0 ? 'nothing' : reachable.map(code).join(', ')}.`,
    `**Destroy**: ${platform.deletionProtection ? 'refused by Terraform while `platform.deletionProtection` is true' : 'allowed, and it takes the data along'}.`,
    `**Secrets in the plan, the state or the synthesized JSON**: none.`,
  ]);
}

function stackTable({ tools }: Report): string {
  const rows = tools.map(({ name, homepage, tasks, licence, status, evidence }) => [
    homepage === undefined ? escapeMarkdown(name) : `[${escapeMarkdown(name)}](${homepage})`,
    tasks.map(taskName).join(', '),
    licence === undefined ? 'not in the catalogue' : `${licence.spdx} (${licence.class})`,
    status ?? '',
    evidence ?? '',
  ]);
  return table(['tool', 'for', 'licence', 'state', 'facts checked'], rows, 'No tool.');
}

function capacity(part: SynthesizedPart | undefined): string {
  if (part === undefined) return LATER;
  const amount = ({ cpu, memory }: { cpu: number; memory: number }) => [
    formatCores(cpu),
    formatBytes(memory),
  ];
  const rows = part.capacity.map(({ name, kind, replicas, requests, limits, periodic }) => [
    code(name),
    periodic ? `${kind}, not in the total` : kind,
    String(replicas),
    ...amount(requests),
    ...amount(limits),
  ]);
  const { requests, limits } = part.total;
  const total = [
    '**total**',
    '',
    '',
    ...[...amount(requests), ...amount(limits)].map((cell) => `**${cell}**`),
  ];
  return table(
    ['component', 'kind', 'pods', 'CPU asked for', 'memory asked for', 'CPU limit', 'memory limit'],
    [...rows, total],
    '',
  );
}

function storage({ volumes }: Report): string {
  const rows = volumes.map(({ usedBy, sizeGiB, storageClass }) => [
    code(usedBy),
    `${String(sizeGiB)} GiB`,
    storageClass === undefined ? "the cluster's default" : code(storageClass),
  ]);
  return table(['for', 'size', 'storage class'], rows, 'No volume: the data is in services that exist.');
}

function secrets({ secrets: all, plan }: Report): string {
  const rows = all.map(({ name, keys, usedBy, origin }) => [
    code(name),
    keys.map(code).join(', '),
    usedBy.join(', '),
    origin === 'generated'
      ? 'made by Terraform at apply, written to the cluster only'
      : 'you create it before the first apply',
  ]);
  return table(
    ['Secret', 'keys', 'read by', 'origin'],
    rows,
    `No Secret in ${code(plan.platform.namespace)}.`,
  );
}

function artifacts({ images, charts }: Report): string {
  return document([
    table(
      ['image', 'reference', 'used by'],
      images.map(({ name, reference, usedBy }) => [code(name), code(reference), usedBy.join(', ')]),
      'No image.',
    ),
    table(
      ['chart', 'version', 'from'],
      charts.map(({ name, version, repository, redirectedTo }) => [
        code(name),
        redirectedTo === undefined ? code(version) : 'as found there',
        code(redirectedTo ?? repository),
      ]),
      'No Helm chart from outside.',
    ),
  ]).trimEnd();
}

function network(part: SynthesizedPart | undefined): string {
  if (part === undefined) return LATER;
  const rows = part.edges.map(({ from, to, port }) => [escapeMarkdown(from), escapeMarkdown(to), port]);
  return [
    'What the network policies let through; everything else is closed where the cluster enforces them.',
    table(['from', 'to', 'port'], rows, 'No network policy.'),
  ].join('\n\n');
}

function exposure({ plan, reachable }: Report): string {
  const { exposure: how, authentication } = plan.platform;
  const ways = {
    none: 'No Ingress, no route, no node port, no load balancer. People connect with `kubectl port-forward`.',
    gateway: 'By HTTPRoutes of the Gateway API. TLS ends at the Gateway.',
    ingress: 'By an Ingress with TLS.',
  };
  const people =
    authentication === 'basic'
      ? 'User name and password on every user interface.'
      : 'No authentication: whoever reaches a service may use it.';
  return [ways[how.kind], people, ...(reachable.length === 0 ? [] : [bullets(reachable.map(code))])].join(
    '\n\n',
  );
}

function resources(part: SynthesizedPart | undefined): string {
  if (part === undefined) return LATER;
  return part.byType
    .map(({ type, addresses }) =>
      [
        `<details><summary>${type}: ${String(addresses.length)}</summary>`,
        bullets(addresses.map(code)),
        '</details>',
      ].join('\n\n'),
    )
    .join('\n\n');
}

/** The report as REVIEW.md. */
export function toMarkdown(report: Report): string {
  const { plan, synthesized, changes } = report;
  return document([
    `# Review of ${plan.platform.name}`,
    ...(changes === undefined ? [] : refusal(changes)),
    'Made from `mlops.json` and what it synthesizes, by `npm run review`. Read it before you deploy.',
    verdict(report),
    ...(changes === undefined ? [] : ['## What the plan changes', changesSection(changes)]),
    '## The stack',
    stackTable(report),
    '## What it asks of the cluster',
    capacity(synthesized),
    '### Storage',
    storage(report),
    '## Secrets',
    secrets(report),
    '## Who reaches what',
    network(synthesized),
    '### From outside the cluster',
    exposure(report),
    '## Images and charts',
    artifacts(report),
    '## Why these tools',
    decisionSection(report),
    '## Every resource',
    resources(synthesized),
  ]);
}
