import { type Block, code, type Line, mark, paragraph, table } from '../../document/blocks';
import type { Report } from '../report';
import { stateLocation } from '../survival';

export function stateBlocks({ plan, survival }: Report): Block[] {
  const rows = survival.map(({ what, where, stays, why }): Line[] => [
    what,
    where,
    stays ? mark('good', 'stays') : mark('warn', 'is deleted'),
    why,
  ]);
  return [
    paragraph(`Terraform's state is ${stateLocation(plan)}.`),
    plan.platform.deletionProtection
      ? paragraph(
          'A destroy is refused while ',
          code('platform.deletionProtection'),
          ' is true in mlops.json. Once it is false:',
        )
      : paragraph('A destroy is allowed, and then:'),
    table('What a destroy leaves', ['what', 'where', 'after destroy', 'why'], rows, 'Nothing holds data.'),
  ];
}
