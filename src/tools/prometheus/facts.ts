import {
  depthReading,
  designReading,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  lfai,
  STARS_2026,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** Tag 0.1.0. */
const FIRST = '2014-03-12';
const REPOSITORY = evidence(
  'source',
  'https://github.com/prometheus/prometheus README (2026-08-21)',
  THIRD_SURVEY,
);

/** What a team has without a tool for models: metrics of the services, and alerts; graphs on its own page, or in Grafana. */
export const prometheus = defineTool({
  id: 'prometheus',
  name: 'Prometheus',
  homepage: 'https://prometheus.io',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-11-29',
      {
        'labelled-performance': 'no',
        'drift-alerts': { partly: 'of drift that another tool computes' },
        segments: 'no',
      },
      depthReading(
        'https://prometheus.io/docs/introduction/overview/: it keeps series that others measure, and alerts on them',
      ),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['graphical'],
      designReading(
        'https://prometheus.io/docs/visualization/browser: queries are entered and answered in the browser, and graphs are for Grafana',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Prometheus authors', REPOSITORY),
    since(
      '2016-05-09',
      'CNCF (incubating)',
      evidence('source', 'https://github.com/cncf/landscape landscape.yml (2026-08-07)', THIRD_SURVEY),
    ),
    since(
      '2018-08-09',
      'CNCF (graduated)',
      evidence('source', 'https://github.com/cncf/landscape landscape.yml (2026-08-07)', THIRD_SURVEY),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        monitoring: {
          partial:
            'metrics of services, and alerts; drift, and how good predictions are, is yours to compute and to export',
        },
      },
      judgement('https://github.com/prometheus/prometheus README (2026-08-21)', THIRD_SURVEY),
    ),
  ],
  alsoCovers: [
    since(
      FIRST,
      { 'service-metrics': 'full' },
      taskReading(
        'https://github.com/prometheus/prometheus README (2026-08-21); alerts are sent by its Alertmanager',
      ),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: [],
    selfHost: 'free',
  }),
  operatingEffort: [
    since(FIRST, 3, judgement('three services: Prometheus, Alertmanager, Grafana', THIRD_SURVEY)),
  ],
  stars: [
    since('2022-05-31', 42695, lfai('2022-05-31')),
    since('2023-11-20', 50675, lfai('2023-11-20')),
    since('2026-08-22', 65768, STARS_2026),
  ],
  contributors: [
    since('2019-08-31', 445, gitAuthors('prometheus/prometheus', FIGURE_SURVEY)),
    since('2020-05-27', 535, gitAuthors('prometheus/prometheus', FIGURE_SURVEY)),
    since('2020-12-07', 609, gitAuthors('prometheus/prometheus', THIRD_SURVEY)),
    since('2022-05-31', 810, lfai('2022-05-31')),
    since('2023-11-20', 987, lfai('2023-11-20')),
    since('2026-08-21', 1377, gitAuthors('prometheus/prometheus', THIRD_SURVEY)),
  ],
  latestVersion: [
    since(
      '2026-08-17',
      '3.14.0',
      evidence(
        'source',
        'https://github.com/prometheus/prometheus tag v3.14.0, the newest on 2026-08-21',
        THIRD_SURVEY,
      ),
    ),
  ],
});
