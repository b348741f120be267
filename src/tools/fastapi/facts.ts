import {
  depthReading,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  pypi,
  STARS_2026,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { MIT } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** The first file of the package. */
const FIRST = '2018-12-08';
const REPOSITORY = evidence('source', 'https://github.com/fastapi/fastapi (2026-08-19)', THIRD_SURVEY);

/** What a team does without a serving tool: its own web service around the model. */
export const fastapi = defineTool({
  id: 'fastapi',
  name: 'FastAPI',
  homepage: 'https://fastapi.tiangolo.com',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-11-29',
      { canary: 'no', 'scale-to-zero': 'no', batching: 'no', grpc: 'no', explainers: 'no' },
      depthReading(
        'https://github.com/fastapi/fastapi README: a framework for APIs over HTTP, which knows no models',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'model-serving': {
          partial:
            'a framework for web services: loading a model, its versions, rollout and scaling are yours to write and run',
        },
      },
      judgement('https://github.com/fastapi/fastapi docs/en/docs/deployment/concepts.md', THIRD_SURVEY),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Sebastián Ramírez and community',
    status: 'alive',
    licence: MIT,
    languages: { full: ['python'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: [],
    operatingEffort: 1,
    selfHost: 'free',
  }),
  stars: [since('2026-08-22', 101745, STARS_2026)],
  contributors: [
    since('2019-08-31', 46, gitAuthors('fastapi/fastapi', FIGURE_SURVEY)),
    since('2019-12-31', 69, gitAuthors('fastapi/fastapi', FIGURE_SURVEY)),
    since('2020-05-27', 130, gitAuthors('fastapi/fastapi', FIGURE_SURVEY)),
    since('2020-12-07', 205, gitAuthors('fastapi/fastapi', THIRD_SURVEY)),
    since('2022-05-31', 320, gitAuthors('fastapi/fastapi', FIGURE_SURVEY)),
    since('2023-11-20', 517, gitAuthors('fastapi/fastapi', FIGURE_SURVEY)),
    since('2024-12-26', 773, gitAuthors('fastapi/fastapi', FIGURE_SURVEY)),
    since('2026-08-19', 906, gitAuthors('fastapi/fastapi', THIRD_SURVEY)),
  ],
  latestVersion: [since('2026-11-18', '0.165.0', pypi('fastapi'))],
});
