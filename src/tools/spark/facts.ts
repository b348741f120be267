import {
  BEST_OF_ML_2025,
  bestOfMl,
  evidence,
  judgement,
  lfai,
  otherBestOfMl,
  pypi,
  STARS_2026,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';

/** Version 1.0.0. Older ones were not looked at. */
const FIRST = '2014-05-26';
/** Version 2.3.0, the first that runs on Kubernetes. */
const KUBERNETES = '2018-02-28';
const RELEASE = evidence(
  'reported',
  'https://wikimili.com/en/Apache_Spark (initial release, owner and licence)',
  THIRD_SURVEY,
);
const DOCS = 'https://github.com/apache/spark docs/running-on-kubernetes.md and docs/ml-tuning.md';

export const spark = defineTool({
  id: 'spark',
  name: 'Apache Spark',
  homepage: 'https://spark.apache.org',
  firstRelease: FIRST,
  coverage: [
    since(
      FIRST,
      {
        'hyperparameter-tuning': {
          partial: 'grids of its own library of models only; no search that learns',
        },
      },
      judgement(`${DOCS}: CrossValidator, whose first day was not established`, THIRD_SURVEY),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      {
        'training-jobs': { partial: 'models of its own library only, on a cluster of Hadoop or of its own' },
        'batch-inference': {
          partial: 'runs over many records on many nodes; what predicts in it, and a schedule, are yours',
        },
      },
      taskReading(DOCS),
    ),
    since(
      KUBERNETES,
      { 'training-jobs': { partial: 'models of its own library only' } },
      taskReading(`${DOCS}; PyPI pyspark 2.3.0 (2018-02-28)`),
    ),
    since(
      '2023-04-13',
      {
        'training-jobs': {
          partial: 'models of its own library, and of PyTorch through a distributor; others bring their own',
        },
      },
      taskReading(
        'https://spark.apache.org/docs/latest/api/python/reference/api/pyspark.ml.torch.distributor.TorchDistributor.html: new in 3.4.0, which is of that day on PyPI',
      ),
    ),
  ),
  operatingEffort: [
    since(
      FIRST,
      2,
      judgement(`${DOCS}: a driver and workers for each job, and a history of them to keep`, THIRD_SURVEY),
    ),
  ],
  ...constant(FIRST, RELEASE, {
    owner: 'Apache Software Foundation',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python', 'r', 'java', 'scala'] },
    libraries: { full: ['spark-mllib'], partly: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: ['object-store'],
    selfHost: 'free',
  }),
  stars: [
    since('2019-08-31', 23189, lfai('2019-08-31')),
    since('2020-12-06', 28221, lfai('2020-12-06')),
    since('2021-12-30', 31699, bestOfMl('2021-12-30')),
    since('2022-10-03', 34009, lfai('2022-10-03')),
    since('2023-11-20', 37219, lfai('2023-11-20')),
    since('2024-12-26', 40255, bestOfMl('2024-12-26')),
    since('2025-10-30', 42193, BEST_OF_ML_2025),
    since('2026-08-22', 43852, STARS_2026),
  ],
  contributors: [
    since('2019-08-31', 1413, lfai('2019-08-31')),
    since('2020-12-06', 2365, lfai('2020-12-06')),
    since('2021-12-30', 2595, bestOfMl('2021-12-30')),
    since('2022-10-03', 2736, lfai('2022-10-03')),
    since('2023-11-20', 2974, lfai('2023-11-20')),
    since('2024-12-26', 3158, bestOfMl('2024-12-26')),
    since('2025-10-30', 3308, BEST_OF_ML_2025),
    since('2026-07-16', 3519, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [since('2026-10-30', '4.3.0', pypi('pyspark'))],
});
