import {
  depthRead,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** Tag nessie-0.2.0, the oldest. */
const FIRST = '2020-10-29';
const REPOSITORY = evidence(
  'source',
  'https://github.com/projectnessie/nessie (2026-08-22): README, helm/nessie/values.yaml, site/docs/guides/about.md, build.gradle.kts (copyright of Dremio)',
  THIRD_SURVEY,
);

export const nessie = defineTool({
  id: 'nessie',
  name: 'Nessie',
  homepage: 'https://projectnessie.org',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-08-22',
      { 'zero-copy-branches': 'yes', 'versioned-tables': 'yes' },
      depthRead(
        'https://github.com/projectnessie/nessie at 8fbeb3d (2026-08-22): site/docs/guides/about.md (commits without copying the data, each with the schema of its tables)',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'data-versioning': {
          partial: 'branches and tags over tables of Apache Iceberg; other files and models it does not know',
        },
      },
      judgement('https://github.com/projectnessie/nessie README (2026-08-22)', THIRD_SURVEY),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Project Nessie (Dremio)',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['java', 'scala', 'python'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store'],
    operatingEffort: 2,
    selfHost: 'free',
  }),
  stars: [since('2026-08-22', 1497, enhansome('enhansome-pipeline'))],
  contributors: [
    since('2020-12-07', 9, gitAuthors('projectnessie/nessie', THIRD_SURVEY)),
    since('2022-05-31', 29, gitAuthors('projectnessie/nessie', FIGURE_SURVEY)),
    since('2023-11-20', 47, gitAuthors('projectnessie/nessie', FIGURE_SURVEY)),
    since('2024-12-26', 63, gitAuthors('projectnessie/nessie', FIGURE_SURVEY)),
    since('2026-08-22', 80, gitAuthors('projectnessie/nessie', THIRD_SURVEY)),
  ],
  latestVersion: [
    since(
      '2026-07-31',
      '0.108.4',
      evidence(
        'source',
        'https://github.com/projectnessie/nessie tag nessie-0.108.4, the newest on 2026-08-22',
        THIRD_SURVEY,
      ),
    ),
  ],
});
