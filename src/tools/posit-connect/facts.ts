import { evidence, judgement, pypi, THIRD_SURVEY } from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** The first file of its client for Python. It is older (in use on 2017-06-16, for R); since when it serves APIs is not known. */
const FIRST = '2020-01-10';
const DOCS = evidence(
  'source',
  'https://docs.posit.co/connect/user/vetiver, https://posit-dev.github.io/rsconnect-python and https://posit-open-source.netlify.app/resources/videos/2017-06-16_using-rstudio-connect-in-production (it runs on servers of your own)',
  THIRD_SURVEY,
);

export const positConnect = defineTool({
  id: 'posit-connect',
  name: 'Posit Connect',
  homepage: 'https://docs.posit.co/connect/',
  firstRelease: FIRST,
  coverage: [
    since(
      FIRST,
      {
        'model-registry': { partial: 'versions of a model on a board (pins); no stages' },
        'model-serving': {
          partial: 'runs the API that you write around a model, or have written by vetiver',
        },
      },
      judgement('https://docs.posit.co/connect/user/vetiver', THIRD_SURVEY),
    ),
  ],
  ...constant(FIRST, DOCS, {
    owner: 'Posit Software, PBC (formerly RStudio)',
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['r', 'python'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['licence-key'],
    selfHost: 'licence-required',
  }),
  operatingEffort: [
    since(
      FIRST,
      2,
      judgement('https://docs.posit.co/connect: a service with a database, and R and Python', THIRD_SURVEY),
    ),
  ],
  latestVersion: [since('2026-10-16', '1.32.0', pypi('rsconnect-python'))],
});
