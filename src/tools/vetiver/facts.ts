import {
  depthRead,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { MIT } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** Tag v0.1.0 of the R package; the first file of the one for Python is of 2021-12-09. */
const FIRST = '2021-10-29';
/** Tag v0.1.5. */
const MONITORS = '2022-05-25';
const REPOSITORIES = evidence(
  'source',
  'https://github.com/rstudio/vetiver-r README and DESCRIPTION (2025-12-13), https://github.com/rstudio/vetiver-python README (2025-03-21)',
  THIRD_SURVEY,
);
const DEPLOYED = {
  'model-registry': {
    partial: 'versions of a model on a board (pins): a folder, a bucket or Posit Connect; no stages',
  },
  'model-serving': { partial: 'writes the API and its image; running, rollout and scaling are yours' },
} as const;

export const vetiver = defineTool({
  id: 'vetiver',
  name: 'vetiver',
  homepage: 'https://vetiver.posit.co',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-11-29',
      { 'labelled-performance': 'yes' },
      depthRead('PyPI vetiver 0.2.6: vetiver/monitor.py (compute_metrics of truth and estimate over time)'),
    ),
  ],
  coverage: [
    since(FIRST, DEPLOYED, judgement('https://github.com/rstudio/vetiver-r README', THIRD_SURVEY)),
    since(
      MONITORS,
      {
        ...DEPLOYED,
        monitoring: {
          partial:
            'computes, keeps and plots metrics where you call it; drift, schedule and alerts are yours',
        },
      },
      judgement('https://github.com/rstudio/vetiver-r 4b52acd R/monitor.R', THIRD_SURVEY),
    ),
  ],
  languages: [
    since(FIRST, { full: ['r'] }, REPOSITORIES),
    since(
      '2021-12-09',
      { full: ['r', 'python'] },
      evidence('source', 'PyPI vetiver (its first file)', THIRD_SURVEY),
    ),
  ],
  ...constant(FIRST, REPOSITORIES, {
    owner: 'Posit Software, PBC',
    status: 'alive',
    licence: MIT,
    libraries: { full: ['scikit-learn', 'xgboost', 'pytorch', 'statsmodels', 'keras'], partly: ['any'] },
    customModels: 'supported',
    interfaces: ['sdk'],
    cloud: 'agnostic',
    needs: ['object-store'],
    operatingEffort: 1,
    selfHost: 'free',
  }),
  contributors: [
    since('2021-11-30', 3, gitAuthors('rstudio/vetiver-r', FIGURE_SURVEY)),
    since('2022-12-31', 6, gitAuthors('rstudio/vetiver-r', FIGURE_SURVEY)),
    since('2023-12-31', 11, gitAuthors('rstudio/vetiver-r', FIGURE_SURVEY)),
    since('2024-12-31', 12, gitAuthors('rstudio/vetiver-r', FIGURE_SURVEY)),
    since('2025-12-13', 13, gitAuthors('rstudio/vetiver-r', THIRD_SURVEY)),
  ],
  latestVersion: [
    since(
      '2025-12-13',
      '0.2.7',
      evidence(
        'source',
        'https://github.com/rstudio/vetiver-r tag v0.2.7, the newest on that day; PyPI vetiver has 0.2.6 of 2024-12-17',
        THIRD_SURVEY,
      ),
    ),
  ],
});
