import {
  depthRead,
  evidence,
  judgement,
  pypi,
  taskReading,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';

/** The first commit of its client for Python. It is older. */
const FIRST = '2016-05-15';
/** The oldest release notes of the installer on Kubernetes. */
const KUBERNETES = '2020-01-31';
const CLIENT = 'https://github.com/dominodatalab/python-domino';
const DOCS = evidence(
  'source',
  'https://docs.dominodatalab.com (4.3 to 6.2, latest and cloud), read in parts',
  THIRD_SURVEY,
);
const SERVED = {
  'model-serving': 'full',
  'data-versioning': { partial: 'snapshots of its data sets; no branches' },
} as const;
const TRACKED = {
  ...SERVED,
  orchestration: 'full',
  'pipeline-versioning': 'full',
  'experiment-tracking': 'full',
  'model-registry': 'full',
  monitoring: 'full',
} as const;

export const domino = defineTool({
  id: 'domino',
  name: 'Domino Data Lab',
  homepage: 'https://domino.ai',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-11-29',
      { 'labelled-performance': 'yes', 'drift-alerts': 'yes', segments: 'yes' },
      depthRead(
        'https://docs.dominodatalab.com/en/latest/user_guide/85f76d/monitor-workflows/, https://docs.dominodatalab.com/en/5.0/user_guide/679cc1/set-up-model-monitor (analysis of cohorts)',
      ),
    ),
  ],
  coverage: [
    since(FIRST, {}, DOCS),
    since(
      '2018-04-30',
      { 'model-serving': 'full' },
      judgement(`${CLIENT} e6115c3 (2018-04-30): its manager of models`, THIRD_SURVEY),
    ),
    since(
      '2022-06-24',
      { ...SERVED, monitoring: 'full' },
      judgement(
        `${CLIENT} 08f22ad (2022-06-24: data sets) and https://docs.dominodatalab.com/en/5.1: monitoring of models; both came earlier, in months that were not established`,
        THIRD_SURVEY,
      ),
    ),
    since(
      '2026-06-03',
      TRACKED,
      judgement(
        'https://docs.dominodatalab.com/en/latest/user_guide/78acf5/flows, …/en/6.2/user_guide/338152/flows-reproducibility and …/en/latest/user_guide/da707d/track-and-monitor-experiments; they came earlier, in months that were not established; the day is that of version 2026.603 of https://github.com/dominodatalab/domino-claude-plugin, which names them',
        THIRD_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      {
        'training-jobs': { partial: 'runs on machines of its own' },
        'batch-inference': { partial: 'runs; what predicts in them is yours' },
      },
      taskReading(`${CLIENT} README of 2016-05-16`),
    ),
    since(
      KUBERNETES,
      {
        notebooks: 'full',
        'training-jobs': 'full',
        'batch-inference': { partial: 'jobs with a schedule; what predicts in them is yours' },
      },
      taskReading(
        'https://docs.dominodatalab.com/en/5.1/admin_guide/06822c/fleetcommand-agent-install-tool (on Kubernetes, release notes since January 2020) and …/en/4.3/user_guide/af97b7/create-and-run-jobs: jobs, with clusters of Spark, Ray and others; workspaces',
      ),
    ),
    since(
      '2026-03-23',
      { 'llm-observability': 'full' },
      taskSource(
        `https://docs.dominodatalab.com/en/latest/user_guide/da707d/track-and-monitor-experiments: traces and evaluations; the day is that of 2.1.0 of ${CLIENT}, it came earlier`,
      ),
    ),
  ),
  operatingEffort: [
    since(
      FIRST,
      8,
      judgement(
        'https://docs.dominodatalab.com/en/latest/admin_guide/5765ba/installation-overview: a whole platform on a cluster',
        THIRD_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, DOCS, {
    owner: 'Domino Data Lab',
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['python', 'r'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['object-store', 'licence-key'],
    selfHost: 'licence-required',
  }),
  latestVersion: [since('2026-07-15', '2.2.0', pypi('dominodatalab'))],
});
