import type { ImageName } from '../pins/images';
import type { Day } from './tool';

/** The oldest version that may be pinned, and the day from which no version of a line may be. */
export interface SafeFloor {
  /** Undefined: no version is known to be unsafe. */
  readonly atLeast?: string;
  readonly because: string;
  /** The day on which the pinned line stops being repaired. */
  readonly endOfLife?: Day;
  readonly source: string;
  readonly checked: Day;
}

const CHECKED = '2026-11-23';

/** Frozen on purpose: the last version of Seldon Core under Apache-2.0. Its decision says so, every time. */
const seldon = (atLeast: string): SafeFloor => ({
  atLeast,
  because: 'the newest version of its licence; older ones lack its repairs',
  source: 'https://github.com/SeldonIO/seldon-core/releases',
  checked: CHECKED,
});

/** MLServer: one image for each kind of model. */
const MLSERVER: SafeFloor = {
  atLeast: '1.7.1',
  because: 'older versions do not read models of MLflow 3',
  source: 'https://github.com/SeldonIO/MLServer/releases',
  checked: CHECKED,
};

/** KServe: its images have one version. */
const KSERVE: SafeFloor = {
  atLeast: '0.20.0',
  because:
    'the version whose definitions and permissions this package has; it serves models without webhooks',
  source: 'https://github.com/kserve/kserve/releases',
  checked: '2026-11-28',
};

/** Katib: its images have one version, the last that its maintainers plan. */
const KATIB: SafeFloor = {
  atLeast: '0.19.0',
  because: 'the version whose definitions and permissions this package has',
  source: 'https://github.com/kubeflow/katib/releases',
  checked: '2026-11-28',
};

/** Weights & Biases: releases of its server are repaired for a year. */
const WANDB: SafeFloor = {
  atLeast: '0.82.0',
  because: 'its maker repairs a release for a year; older ones were not looked at',
  endOfLife: '2027-09-23',
  source: 'https://docs.wandb.ai/release-notes/release-policies and server-releases (0.85.0, 2026-09-23)',
  checked: '2026-11-28',
};

/** Kubeflow Pipelines: its images have one version. */
const PIPELINES: SafeFloor = {
  atLeast: '2.17.0',
  because:
    'the version whose definitions and permissions this package has, and the first that logs runs to MLflow',
  source: 'https://github.com/kubeflow/pipelines/releases/tag/2.17.0',
  checked: '2026-11-28',
};

/** Argo Workflows: the last of the minor line that Kubeflow Pipelines is made with. */
const ARGO: SafeFloor = {
  atLeast: '4.0.6',
  because: 'before it, a workflow may say of pods what templates of it forbid (CVE-2026-54526)',
  source: 'https://github.com/argoproj/argo-workflows/security/advisories/GHSA-48p8-g2fx-3wwm',
  checked: '2026-11-28',
};

/** Ray's token, without which whoever reaches its dashboard runs code, and what makes it. */
const RAY_TOKEN =
  'https://docs.ray.io/en/latest/ray-security/token-auth.html and https://advisories.gitlab.com/pkg/pypi/ray/';

/** What the catalogue knows about the safety of each image that is pinned. An image without an entry fails a test. */
export const SAFE_FLOORS: Readonly<Record<ImageName, SafeFloor>> = {
  mlflow: {
    atLeast: '3.16.1',
    because: 'before it, the server starts with a known administrator password (CVE-2026-2635)',
    source: 'https://github.com/mlflow/mlflow/pull/25751 and GHSA-gq3w-7jj3-x7gr',
    checked: CHECKED,
  },
  postgres: {
    atLeast: '17.11',
    because: 'the newest minor release of the line repairs what the earlier ones had',
    endOfLife: '2029-11-08',
    source: 'https://www.postgresql.org/support/versioning/',
    checked: CHECKED,
  },
  mariadb: {
    atLeast: '11.8.9',
    because:
      'the newest release of the line whose image is listed, and the one that was run; the earlier ones lack its repairs',
    endOfLife: '2028-06-04',
    source:
      'https://github.com/docker-library/official-images/blob/master/library/mariadb and https://mariadb.org/about/#maintenance-policy',
    checked: '2026-11-29',
  },
  seaweedfs: {
    atLeast: '4.38',
    because: 'before it, whole-object checksums of multipart uploads fail',
    source: 'https://github.com/seaweedfs/seaweedfs/issues/9945 and 10235',
    checked: CHECKED,
  },
  'optuna-dashboard': {
    atLeast: '0.20.0',
    because: 'the oldest version whose image has --from-config and the WSGI entry point that the guard needs',
    source: 'https://github.com/optuna/optuna-dashboard/releases',
    checked: CHECKED,
  },
  'seldon-core-operator': seldon('1.17.1'),
  'seldon-core-executor': seldon('1.17.1'),
  'rclone-storage-initializer': seldon('1.17.1'),
  'seldon-core-operator-bsl': seldon('1.18.2'),
  'seldon-core-executor-bsl': seldon('1.18.2'),
  'rclone-storage-initializer-bsl': seldon('1.18.2'),
  'mlserver-sklearn': MLSERVER,
  'mlserver-mlflow': MLSERVER,
  'mlserver-xgboost': MLSERVER,
  'mlserver-lightgbm': MLSERVER,
  'kserve-controller': KSERVE,
  'kserve-storage-initializer': KSERVE,
  'kserve-agent': KSERVE,
  'kuberay-operator': {
    atLeast: '1.5.1',
    because: 'the first that starts a cluster with a token',
    source: RAY_TOKEN,
    checked: '2026-11-28',
  },
  ray: {
    atLeast: '2.53.0',
    because: 'the first with a token and with the page that its probes ask',
    source: RAY_TOKEN,
    checked: '2026-11-28',
  },
  airflow: {
    atLeast: '3.3.2',
    because: 'the newest release, and the only one that was run; Airflow repairs its newest minor line only',
    source: 'https://airflow.apache.org/docs/apache-airflow/stable/installation/supported-versions.html',
    checked: '2026-11-28',
  },
  h2o: {
    atLeast: '3.46.0.11',
    because:
      'the last version that exports models without a licence; it has vulnerabilities that later ones repair, so that nothing leads to it from outside the cluster',
    source: 'https://github.com/h2oai/h2o-3/issues/16952 and https://github.com/h2oai/h2o-3/pull/16911',
    checked: '2026-11-28',
  },
  lakefs: {
    atLeast: '1.84.0',
    because: 'the one that was run; no version from 1.87.0 on, which is under the Business Source License',
    source: 'https://github.com/treeverse/lakeFS/releases and https://github.com/treeverse/lakeFS/pull/10536',
    checked: '2026-11-28',
  },
  'katib-controller': KATIB,
  'katib-db-manager': KATIB,
  'katib-suggestion-goptuna': KATIB,
  'katib-metrics-collector': KATIB,
  'kubeflow-model-registry': {
    atLeast: '0.3.8',
    because:
      'the version whose flags, schema and API were read and run; its client of 0.3.18 speaks another API',
    source: 'https://github.com/kubeflow/hub v0.3.8 (2026-04-03)',
    checked: '2026-11-29',
  },
  'kubeflow-trainer': {
    atLeast: '2.3.0',
    because: 'the version whose definitions and permissions this package has',
    source: 'https://github.com/kubeflow/trainer/releases',
    checked: '2026-11-28',
  },
  jobset: {
    atLeast: '0.12.0',
    because: 'the version that Kubeflow Trainer 2.3 is built with',
    source: 'https://github.com/kubeflow/trainer/blob/v2.3.0/charts/kubeflow-trainer/Chart.yaml',
    checked: '2026-11-28',
  },
  'clearml-server': {
    atLeast: '2.3.0',
    because:
      'the version whose settings were read and tried; its file server asks nobody for a token before 1.16.0',
    source: 'https://github.com/clearml/clearml-server v2.3.0 (2025-11-04); cdc668e (2024-06-20)',
    checked: '2026-11-30',
  },
  'wandb-controller': {
    atLeast: '1.22.0',
    because: 'the version whose source was read: what it does where it may not ask its maker for releases',
    source: 'https://github.com/wandb/operator v1.22.0 (2026-04-30)',
    checked: '2026-11-28',
  },
  'wandb-server': WANDB,
  'wandb-megabinary': WANDB,
  'wandb-weave': WANDB,
  'kfp-api-server': PIPELINES,
  'kfp-persistence-agent': PIPELINES,
  'kfp-scheduled-workflow-controller': PIPELINES,
  'kfp-driver': PIPELINES,
  'kfp-launcher': PIPELINES,
  'ml-metadata': {
    atLeast: '1.14.0',
    because: 'the version that Kubeflow Pipelines names, and the first that keeps its data in PostgreSQL',
    source:
      'https://github.com/kubeflow/pipelines/blob/2.17.0/manifests/kustomize/base/metadata/base/metadata-grpc-deployment.yaml',
    checked: '2026-11-28',
  },
  'argo-workflow-controller': ARGO,
  'argo-executor': ARGO,
  python: {
    atLeast: '3.11.15',
    because: 'the newest release of the line that the packages of Evidently are locked for',
    endOfLife: '2027-10-31',
    source: 'https://peps.python.org/pep-0664/ and https://github.com/docker-library/python versions.json',
    checked: '2026-11-28',
  },
  prometheus: {
    atLeast: '3.0.0',
    because: 'the line of 2 gets no repairs since 2025-07-31',
    source: 'https://prometheus.io/docs/introduction/release-cycle/',
    checked: '2026-11-28',
  },
  alertmanager: {
    atLeast: '0.28.0',
    because: 'older versions were not run with the configuration',
    source: 'https://github.com/prometheus/alertmanager/releases',
    checked: '2026-11-28',
  },
};

const numbersIn = (version: string): number[] =>
  (/\d+(\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);

/** Is a version, or a tag such as `v3.17.0-full`, older than another? Numbers are compared, not text. */
export function isOlder(version: string, than: string): boolean {
  const [one, other] = [numbersIn(version), numbersIn(than)];
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
