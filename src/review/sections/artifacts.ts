import { type Block, code, heading, type Line, table } from '../blocks';
import type { Report } from '../report';

export function artifactBlocks({ images, charts }: Report): Block[] {
  return [
    table(
      'Container images',
      ['image', 'reference', 'used by'],
      images.map(({ name, reference, usedBy }): Line[] => [code(name), code(reference), usedBy.join(', ')]),
      'No image.',
    ),
    heading('Helm charts'),
    table(
      'Helm charts',
      ['chart', 'version', 'from'],
      charts.map(({ name, version, repository, redirectedTo }): Line[] => [
        code(name),
        redirectedTo === undefined ? code(version) : 'as found there',
        code(redirectedTo ?? repository),
      ]),
      'No Helm chart from outside.',
    ),
  ];
}
