import { evidence, gitAuthors, judgement } from '../evidence';
import { APACHE_2 } from '../licences';
import { constant, defineTool, since } from '../tool';

const FIRST = '2021-02-01';
const REPOSITORY = evidence(
  'source',
  'https://github.com/evidentlyai/evidently (2026-05-02; docker/Dockerfile.service)',
);

export const evidently = defineTool({
  id: 'evidently',
  name: 'Evidently',
  homepage: 'https://www.evidentlyai.com',
  firstRelease: FIRST,
  coverage: [
    since(
      FIRST,
      { monitoring: 'full' },
      judgement('https://docs.evidentlyai.com: data drift, quality and model performance'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Evidently AI',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['object-store'],
    operatingEffort: 2,
    selfHost: 'free',
  }),
  contributors: [since('2026-05-02', 101, gitAuthors('evidentlyai/evidently'))],
  latestVersion: [since('2026-09-01', '0.7.23', evidence('source', 'PyPI evidently'))],
});
