import {
  type Block,
  code,
  command,
  heading,
  type Line,
  list,
  mark,
  paragraph,
  table,
} from '../../document/blocks';
import type { Report } from '../report';
import { LATER } from './later';

const NOT_HERE: readonly Line[] = [
  [code('npm test'), ': most of these rules on what is synthesized then, and that it is what was reviewed'],
  [
    code('terraform -chdir=cdktf.out/stacks/platform validate'),
    ": the providers' own check of every attribute",
  ],
  [
    code('terraform plan'),
    ', then ',
    code('npm run review -- --plan plan.json'),
    ': what would change in your cluster',
  ],
];

/** What the synthesized Terraform was held to while this review was made, and what to run besides. */
export function checkBlocks({ synthesized, plan }: Report): Block[] {
  if (synthesized === undefined) return [LATER];
  const rows = synthesized.checks.map(({ rule, problems, covers, notCovered }): Line[] => [
    rule,
    problems.length === 0 ? mark('good', 'holds') : mark('bad', 'broken'),
    problems.join(', '),
    covers,
    notCovered.length === 0 ? '' : mark('warn', `not checked: ${notCovered.join(', ')}`),
  ]);
  const versions = [{ name: 'mlops-scaffold', version: plan.generator.version }, ...synthesized.versions];
  return [
    table(
      'Rules that the synthesized JSON was held to',
      ['rule', 'result', 'where it is broken', 'what was looked at', 'what was not'],
      rows,
      '',
    ),
    heading('Versions'),
    table(
      'Versions',
      ['what', 'version'],
      versions.map(({ name, version }) => [name, code(version)]),
      '',
    ),
    heading('Not run here'),
    list(NOT_HERE),
  ];
}

/** How to come to the same bytes again. */
export function reproduceBlocks({ plan, reproduce }: Report): Block[] {
  return [
    paragraph(
      'This review, from ',
      code('mlops.json'),
      ' of the project; the same plan gives the same bytes:',
    ),
    command('npm ci && npm run review'),
    ...(reproduce === undefined
      ? []
      : [paragraph(`The project itself, by the facts of ${plan.catalogueDate}:`), command(reproduce)]),
  ];
}
