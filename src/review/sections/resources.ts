import { type Block, code, details, list, paragraph } from '../blocks';
import type { Report } from '../report';
import { LATER } from './later';

/** Every resource, under the construct that made it. */
export function resourceBlocks({ synthesized }: Report): Block[] {
  if (synthesized === undefined) return [LATER];
  const groups = synthesized.byConstruct.map(({ construct, resources }) =>
    details(`${construct}: ${String(resources.length)}`, [
      list(
        resources.map(({ address, construct: path }) =>
          path === undefined ? code(address) : [code(address), ' by ', code(path)],
        ),
      ),
    ]),
  );
  return [
    paragraph(
      'By the construct that makes it. The path leads to the code: ',
      code('Mlflow/Edges'),
      ' is the construct Edges within Mlflow, in the stack that main.ts builds.',
    ),
    ...groups,
  ];
}
