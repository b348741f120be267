import { evidence, judgement, pypi, taskReading, THIRD_SURVEY } from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** Version 0.4.1, the first on PyPI. */
const FIRST = '2020-01-10';
const DOCS = evidence(
  'source',
  'https://github.com/HumanSignal/label-studio docs/source/guide/label_studio_compare.md (community and enterprise), https://www.labelstud.io/guide/install_k8s, and PyPI label-studio (the licence)',
  THIRD_SURVEY,
);

export const labelStudio = defineTool({
  id: 'label-studio',
  name: 'Label Studio',
  homepage: 'https://labelstud.io',
  firstRelease: FIRST,
  alsoCovers: [
    since(
      FIRST,
      { labelling: 'full' },
      taskReading(
        'https://github.com/HumanSignal/label-studio docs/source/guide/label_studio_compare.md: all kinds of data, exports, models that help; who labels what, reviews and roles are for customers',
      ),
    ),
  ],
  operatingEffort: [
    since(
      FIRST,
      2,
      judgement('https://www.labelstud.io/guide/install_k8s: a service with a database', THIRD_SURVEY),
    ),
  ],
  ...constant(FIRST, DOCS, {
    owner: 'HumanSignal (formerly Heartex)',
    status: 'alive',
    licence: APACHE_2,
    coverage: {},
    languages: { full: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database'],
    selfHost: 'free-limited',
  }),
  latestVersion: [since('2026-09-29', '1.23.2', pypi('label-studio'))],
});
