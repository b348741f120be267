import type { Confidence, Day, Evidence } from './tool';

export function evidence(confidence: Confidence, source: string, checked: Day = '2026-11-23'): Evidence {
  return { source, checked, confidence };
}

/** The day on which the facts of the second survey were looked at. */
export const SECOND_SURVEY: Day = '2026-11-25';

/** The day on which licences and gates of the last two years were looked at. */
export const LICENCE_SURVEY: Day = '2026-11-28';

/** The day on which owners, versions, figures and what had been missing were looked at. */
export const THIRD_SURVEY: Day = '2026-11-28';

/** Said by its last maintainer, and taken up by MLflow and KServe, which leave or fork what the company made. */
export const SELDON_LIQUIDATION = evidence(
  'reported',
  'https://github.com/SeldonIO/MLServer/issues/2404 (the last maintainer, 2026-04-08: the company 09188032 is under liquidation), https://github.com/mlflow/mlflow/pull/22994, https://github.com/kserve/kserve/issues/6129',
  LICENCE_SURVEY,
);
/** The day on which it was said. */
export const LIQUIDATION: Day = '2026-04-08';

/** Dumps of GitHub's figures that were committed on a known day; several tools are read from each. */
export const LFAI_2020 = evidence(
  'source',
  'https://github.com/lfai/lfai-landscape processed_landscape.yml @cdd5b2d8 (2020-12-06 20:26 UTC)',
);
export const LFAI_2023 = evidence(
  'source',
  'https://github.com/lfai/lfai-landscape processed_landscape.yml @a216d3cb (item data of October and November 2023)',
);

/** The day on which was looked at how large the communities of tools were, on days of which nothing had been known. */
export const FIGURE_SURVEY: Day = '2026-11-29';

/** The commit of each dump of the landscape, by the day on which it was committed. */
const LFAI_DUMPS = {
  '2019-08-31': '8fee791a',
  '2020-01-31': '2af5c210',
  '2020-05-27': '586cf20f',
  '2020-12-06': 'cdd5b2d8',
  '2021-06-21': '97addf35',
  '2022-05-31': '0de88f3b',
  '2022-10-03': '01d0784d',
  '2023-11-20': '44331171',
  '2024-12-17': 'a216d3cb',
} as const satisfies Record<Day, string>;

export const lfai = (day: keyof typeof LFAI_DUMPS): Evidence =>
  evidence(
    'source',
    `https://github.com/lfai/lfai-landscape processed_landscape.yml @${LFAI_DUMPS[day]} (${day})`,
    FIGURE_SURVEY,
  );
export const bestOfMl = (day: Day, checked: Day = FIGURE_SURVEY): Evidence =>
  evidence('source', `https://github.com/lukasmasuch/best-of-ml-python history/${day}_projects.csv`, checked);
export const githubRanking = (day: Day, checked: Day = FIGURE_SURVEY): Evidence =>
  evidence('source', `https://github.com/EvanLi/Github-Ranking Data/github-ranking-${day}.csv`, checked);
/** The same for fifteen words that makers of such tools say of themselves. */
export const githubRankingAi = (day: Day, checked: Day = FIGURE_SURVEY): Evidence =>
  evidence(
    'source',
    `https://github.com/yuxiaopeng/Github-Ranking-AI Data/github-ranking-${day}.csv`,
    checked,
  );

/** The day on which was looked for figures of this year where the newest were older. */
export const RENEWAL_SURVEY: Day = '2026-11-30';

/**
 * Made by the same program, and goes on where that list ends. On 2025-10-30 both say the same of the tools here, but for a few
 * stars, one contributor of Spark, and the contributors of BentoML, 225 here and 265 there.
 */
export const otherBestOfMl = (day: Day): Evidence =>
  evidence('source', `https://github.com/dsanr/best-of-ML history/${day}_projects.csv`, RENEWAL_SURVEY);
/** Made by the same program too. To the stars of Airflow it adds those on Docker Hub. */
export const bestOfPython = (day: Day): Evidence =>
  evidence(
    'source',
    `https://github.com/lukasmasuch/best-of-python history/${day}_projects.csv`,
    RENEWAL_SURVEY,
  );
/** Lists of others with GitHub's figures set beside each entry, every day. */
const ENHANSOME = {
  'enhansome-production-machine-learning': 'c0ddbe0 (2026-08-22)',
  'enhansome-pipeline': '7b401cc (2026-08-22)',
  'enhansome-Awesome-LLMOps': '58bb280 (2026-08-21)',
} as const;
export const enhansome = (list: keyof typeof ENHANSOME): Evidence =>
  evidence('source', `https://github.com/enhansome/${list} README.md @${ENHANSOME[list]}`, RENEWAL_SURVEY);

/** The day on which was looked again at which libraries some tools take, and which of them they take by another tool. */
const LIBRARY_SURVEY: Day = '2026-11-30';
export const librarySource = (source: string): Evidence => evidence('source', source, LIBRARY_SURVEY);
export const libraryReading = (basis: string): Evidence => judgement(basis, LIBRARY_SURVEY);

export const BEST_OF_ML_2025 = bestOfMl('2025-10-30', '2026-11-23');
export const STARS_2026 = githubRanking('2026-08-22', THIRD_SURVEY);
export const BEST_OF_ML_2020 = evidence(
  'source',
  'https://github.com/lukasmasuch/best-of-ml-python history/2020-11-30_projects.csv and 2020-12-15_projects.csv (midpoint)',
);
export const MINYUS_2020 = evidence(
  'reported',
  'https://github.com/Minyus/Tools_for_ML_Lifecycle_Management README 2020-12-13..16 (stars rounded to hundreds)',
);

/** Contributors counted as unique author names in the repository, which is not GitHub's figure. */
export const gitAuthors = (repository: string, checked?: Day): Evidence =>
  evidence('measured', `https://github.com/${repository} git author names up to that day`, checked);

/**
 * What a tool could do in December 2020, put together from dated sources. A reconstruction: the tables of the
 * article of 2020-12-07 did not survive.
 */
export const RECONSTRUCTION_2020 = evidence(
  'unverified',
  'Reconstruction of December 2020 from https://github.com/collab-uniba/Software-Solutions-for-Reproducible-ML-Experiments, https://github.com/Minyus/Tools_for_ML_Lifecycle_Management (2020-12) and https://github.com/thoughtworks/mlops-platforms (2021-22)',
);

/** The day on which the package registries were last asked about every package that is named here (npm run facts). */
const PACKAGES_ASKED: Day = '2026-11-28';

/** The newest version of a package, and the day of its first file. */
export const pypi = (name: string, checked: Day = PACKAGES_ASKED): Evidence =>
  evidence('source', `PyPI ${name}`, checked);

/** How the four categories of 2020 split into seven tasks, what is full and what is partial: our reading. */
export const judgement = (basis: string, checked?: Day): Evidence =>
  evidence('unverified', `Our reading of ${basis}`, checked);

/** The day on which was looked at who sells a tool as a service, for how much, and what tools can do within their tasks. */
const SERVICE_SURVEY: Day = '2026-11-28';

/** What a tool can do within its tasks, read in its own files or pages. */
export const depthSource = (source: string): Evidence => evidence('source', source, SERVICE_SURVEY);

/** The day on which was looked at what tools can do within five more tasks, and what more of them can within the first three. */
const DEPTH_SURVEY: Day = '2026-11-29';

/** What a tool can do within a task, read on that day in its own files or pages. */
export const depthRead = (source: string): Evidence => evidence('source', source, DEPTH_SURVEY);

/** The same where somebody else says it, or where what it is not said to do is our reading. */
export const depthReported = (source: string): Evidence => evidence('reported', source, DEPTH_SURVEY);
export const depthReading = (basis: string): Evidence => judgement(basis, DEPTH_SURVEY);

/** That a tool is sold as a service, and where data are then: our reading of its maker's pages. */
export const serviceReading = (basis: string): Evidence => judgement(basis, SERVICE_SURVEY);

/** What a vendor's page of prices said on a day, by a copy of it. List prices, without discounts and tax. */
export const priceCopy = (copy: string, day: Day, confidence: Confidence = 'reported'): Evidence =>
  evidence(confidence, `${copy} (${day}), which copies the page of prices`, SERVICE_SURVEY);

/** The day on which was looked at who does the tasks that became tasks of the catalogue later. */
const TASK_SURVEY: Day = '2026-11-28';

/** What somebody's own files or pages say of such a task. */
export const taskSource = (source: string): Evidence => evidence('source', source, TASK_SURVEY);

/** What somebody's own pages say that a tool is made to be worked with. */
export const designSource = (source: string): Evidence => evidence('source', source, TASK_SURVEY);

/** The same where the pages do not say it, but begin with one of several ways, or show no other: our reading. */
export const designReading = (basis: string): Evidence => judgement(basis, TASK_SURVEY);

/** How far a tool does such a task, or since when: our reading. */
export const taskReading = (basis: string): Evidence => judgement(basis, TASK_SURVEY);
