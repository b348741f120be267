import { type Block, code, heading, type Line, list, mark, paragraph, table } from '../../document/blocks';
import { placeOf } from '../../plan/clouds';
import { cloudsOf } from '../../plan/components';
import type { Report } from '../report';
import type { SynthesizedResource } from '../synthesized';
import { LATER } from './later';

/** What of a resource lets somebody in, or keeps everybody out. */
const ACCESS = /_(iam|role|public_access|policy|key_vault|service_account)/;

function accessBlock(resources: readonly SynthesizedResource[]): Block[] {
  const found = resources.filter(({ type }) => ACCESS.test(type)).map(({ address }) => code(address));
  return found.length === 0 ? [] : [paragraph('Who may do what stands in these resources:'), list(found)];
}

/** What is made in clouds: whose account, where, what is not known, and what the state would hold. */
export function cloudBlocks({ plan, synthesized }: Report): Block[] {
  const clouds = cloudsOf(plan);
  const rows = clouds.map((cloud): Line[] => [
    cloud.title,
    `the ${cloud.account} that the credentials of the environment belong to`,
    code(placeOf(plan.platform, cloud)),
    cloud.inState === undefined ? mark('good', 'nothing that opens anything') : mark('warn', cloud.inState),
  ]);
  const resources = (synthesized?.resources ?? []).filter(({ type }) =>
    clouds.some(({ provider }) => type.startsWith(`${provider}_`)),
  );
  return [
    table('In clouds', ['what', 'whose account', 'where the data lie', 'what the state holds'], rows, ''),
    paragraph(
      'Credentials are those of whoever deploys: none is in the plan, the synthesized JSON or this file. The first apply keeps whose account it was, and a later one with other credentials fails at its plan.',
    ),
    paragraph(
      "Held to the vendor's schema, and never applied to an account by us: what only the service would refuse shows at the apply.",
    ),
    heading('Who gets in'),
    ...(synthesized === undefined ? [LATER] : accessBlock(resources)),
    paragraph(
      'What it costs is not told here: prices are by region, by what jobs use and by what is stored. The pages of the vendor have them.',
    ),
  ];
}
