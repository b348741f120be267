import { evidence, FIGURE_SURVEY, gitAuthors, judgement } from '../../catalogue/evidence';
import { ELASTIC_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2022-01-12';
const REPOSITORY = evidence(
  'source',
  'https://github.com/bentoml/Yatai (2024-05-08) and https://github.com/bentoml/helm-charts',
);

export const yatai = defineTool({
  id: 'yatai',
  name: 'Yatai',
  homepage: 'https://github.com/bentoml/Yatai',
  firstRelease: FIRST,
  owner: [
    since(FIRST, 'BentoML, Inc.', REPOSITORY),
    since('2026-04-30', 'Modular', evidence('source', 'https://github.com/bentoml banner, read on that day')),
  ],
  status: [
    since(FIRST, 'alive', REPOSITORY),
    since(
      '2024-05-08',
      'dormant',
      evidence('source', 'https://github.com/bentoml/Yatai: last commit on that day'),
    ),
  ],
  coverage: [
    since(FIRST, { 'model-serving': 'full' }, judgement('https://github.com/bentoml/Yatai')),
    since(
      '2024-02-02',
      { 'model-serving': { partial: 'serves only what BentoML before 1.2 built' } },
      REPOSITORY,
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    licence: ELASTIC_2,
    languages: { full: ['python'] },
    libraries: {
      full: [
        'pytorch',
        'tensorflow',
        'keras',
        'scikit-learn',
        'xgboost',
        'lightgbm',
        'catboost',
        'onnx',
        'transformers',
      ],
      partly: ['any'],
    },
    customModels: 'supported',
    interfaces: ['graphical', 'command-line'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store', 'operator'],
    operatingEffort: 3,
    selfHost: 'free',
  }),
  contributors: [
    since('2022-01-31', 9, gitAuthors('bentoml/Yatai', FIGURE_SURVEY)),
    since('2022-12-31', 25, gitAuthors('bentoml/Yatai', FIGURE_SURVEY)),
    since('2023-12-31', 31, gitAuthors('bentoml/Yatai', FIGURE_SURVEY)),
    since('2024-05-08', 32, gitAuthors('bentoml/Yatai', FIGURE_SURVEY)),
  ],
  latestVersion: [since('2024-03-28', '1.1.13', REPOSITORY)],
});
