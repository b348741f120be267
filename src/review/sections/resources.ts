import { type Block, code, details, type Line, list, paragraph } from '../../document/blocks';
import type { Report } from '../report';
import { madeAt } from '../source-lines';
import type { SynthesizedResource } from '../synthesized';
import { LATER } from './later';

/** Every resource, under the construct that made it, with the line of code. */
export function resourceBlocks({ synthesized, sourceLines }: Report): Block[] {
  if (synthesized === undefined) return [LATER];
  const item = (resource: SynthesizedResource): Line => {
    const place = sourceLines && madeAt(resource, sourceLines);
    return [
      code(resource.address),
      ...(resource.construct === undefined ? [] : [' by ', code(resource.construct)]),
      ...(place === undefined ? [] : [', ', code(place)]),
    ];
  };
  const groups = synthesized.byConstruct.map(({ construct, resources }) =>
    details(`${construct}: ${String(resources.length)}`, [list(resources.map(item))]),
  );
  return [
    paragraph(
      'By the construct that makes it: ',
      code('Mlflow/Edges'),
      ' is the construct Edges within Mlflow, in the stack that main.ts builds. ',
      ...(sourceLines === undefined
        ? []
        : ['The line is that of the code which ran, below ', code('node_modules/mlops-scaffold/lib'), '.']),
    ),
    ...groups,
  ];
}
