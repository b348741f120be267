import {
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  pypi,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { BSD_3 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** Tag 0.1.0. */
const FIRST = '2015-03-07';
const REPOSITORY = evidence(
  'source',
  'https://github.com/jupyterhub/jupyterhub README and LICENSE (2026-08-20)',
  THIRD_SURVEY,
);
const CHART = evidence(
  'source',
  'https://github.com/jupyterhub/zero-to-jupyterhub-k8s jupyterhub/values.yaml (2026-07-24): hub and proxy, the database a file on a volume unless told otherwise',
  THIRD_SURVEY,
);

export const jupyterhub = defineTool({
  id: 'jupyterhub',
  name: 'JupyterHub',
  homepage: 'https://jupyterhub.readthedocs.io',
  firstRelease: FIRST,
  alsoCovers: [
    since(
      FIRST,
      { notebooks: { partial: 'on one server; what starts notebooks on a cluster is not part of it' } },
      taskReading('https://github.com/jupyterhub/jupyterhub 0.1.0 (2015-03-07)'),
    ),
    since(
      '2017-04-10',
      { notebooks: 'full' },
      taskReading('https://github.com/jupyterhub/zero-to-jupyterhub-k8s v0.1 (2017-04-10), its chart'),
    ),
  ],
  operatingEffort: [since(FIRST, 2, CHART)],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Project Jupyter',
    status: 'alive',
    licence: BSD_3,
    coverage: {},
    languages: { full: ['python', 'r', 'julia'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['graphical'],
    cloud: 'agnostic',
    needs: [],
    selfHost: 'free',
  }),
  contributors: [
    since('2019-08-31', 191, gitAuthors('jupyterhub/jupyterhub', FIGURE_SURVEY)),
    since('2020-12-07', 250, gitAuthors('jupyterhub/jupyterhub', THIRD_SURVEY)),
    since('2022-05-31', 295, gitAuthors('jupyterhub/jupyterhub', FIGURE_SURVEY)),
    since('2023-11-20', 379, gitAuthors('jupyterhub/jupyterhub', FIGURE_SURVEY)),
    since('2024-12-26', 399, gitAuthors('jupyterhub/jupyterhub', FIGURE_SURVEY)),
    since('2026-08-20', 427, gitAuthors('jupyterhub/jupyterhub', THIRD_SURVEY)),
  ],
  latestVersion: [since('2026-10-20', '6.1.1', pypi('jupyterhub'))],
});
