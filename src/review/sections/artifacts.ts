import { type Block, code, command, heading, type Line, mark, paragraph, table } from '../../document/blocks';
import { partsOf } from '../../plan/components';
import type { Report } from '../report';

const isPinned = (reference: string): boolean => /@sha256:[a-f0-9]{64}$/.test(reference);

/** Prints, for every image by tag, the setting that pins it: one line each, for `platform.images.overrides`. */
const PIN = `npx mlops-scaffold images | sed -n '/^# images/,/^# charts/p' | grep -Ev '^(#|evidently[[:space:]])' |
while read -r name image; do printf '"%s": "%s@%s",\\n' "$name" "\${image%@*}" "$(crane digest "$image")"; done`;

function pinBlocks({ images }: Report): Block[] {
  const byTag = images.filter(({ reference }) => !isPinned(reference)).length;
  if (images.length === 0) return [];
  if (byTag === 0) return [paragraph('Every image is pinned by its digest: what was reviewed is what runs.')];
  return [
    paragraph(
      `${byTag === images.length ? 'No image is' : `${String(byTag)} of ${String(images.length)} images are not`} pinned by its digest. Whoever owns a registry can move a tag: the same reference can be another image tomorrow. This prints the digests of today, for `,
      code('platform.images.overrides'),
      ' in mlops.json (crane is the command of go-containerregistry):',
    ),
    command(PIN),
  ];
}

/** Packages that pods install when they start: the one thing that runs and stands in no image. */
function packageBlocks({ plan }: Report): Block[] {
  const installing = partsOf(plan).flatMap(({ images }) =>
    images.filter(({ when }) => when === 'python-packages').flatMap(({ usedBy }) => usedBy),
  );
  if (installing.length === 0) return [];
  return [
    heading('Python packages'),
    paragraph(
      `Pods of ${installing.join(' and ')} install the packages of Evidently when they start, from `,
      code(plan.platform.monitoring.packageIndex),
      ': exact versions, each file checked against its hash, nothing else. These pods may open connections to its port. An image of your own ends that: ',
      code('platform.monitoring.image'),
      ' in mlops.json; README.md has the three lines that make it.',
    ),
  ];
}

export function artifactBlocks(report: Report): Block[] {
  const { images, charts } = report;
  return [
    table(
      'Container images',
      ['image', 'reference', 'pinned by', 'used by'],
      images.map(({ name, reference, usedBy }): Line[] => [
        code(name),
        code(reference),
        isPinned(reference) ? mark('good', 'digest') : mark('warn', 'tag'),
        usedBy.join(', '),
      ]),
      'No image.',
    ),
    ...pinBlocks(report),
    ...packageBlocks(report),
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
