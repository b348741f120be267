/**
 * The container images that the constructs run, by name. Upstream references with an explicit tag; a platform
 * setting can redirect each of them. Evidence and floors: docs/decisions/0006-pins.md.
 */
export const IMAGES = {
  /** Tracking server and registry with database drivers, S3 and basic-auth. Floor 3.16.1 (CVE-2026-2635). */
  mlflow: 'ghcr.io/mlflow/mlflow:v3.17.0-full',
  postgres: 'docker.io/library/postgres:17.11',
  /** What Kubeflow Pipelines keeps pipelines and runs in: the line before the newest of the long maintained ones, as Debian has it. */
  mariadb: 'docker.io/library/mariadb:11.8.9',
  /** S3 object store. Floor 4.38 (multipart checksums), 4.44 for credentials from the environment. */
  seaweedfs: 'docker.io/chrislusf/seaweedfs:4.47',
  'optuna-dashboard': 'ghcr.io/optuna/optuna-dashboard:v0.20.0',
  /** Operator of the last Apache-2.0 version of Seldon Core v1, and what it puts into pods. */
  'seldon-core-operator': 'docker.io/seldonio/seldon-core-operator:1.17.1',
  'seldon-core-executor': 'docker.io/seldonio/seldon-core-executor:1.17.1',
  'rclone-storage-initializer': 'docker.io/seldonio/rclone-storage-initializer:1.17.1',
  /** The same for the current line of v1, under the Business Source License. */
  'seldon-core-operator-bsl': 'docker.io/seldonio/seldon-core-operator:1.18.2',
  'seldon-core-executor-bsl': 'docker.io/seldonio/seldon-core-executor:1.18.2',
  'rclone-storage-initializer-bsl': 'docker.io/seldonio/rclone-storage-initializer:1.18.2',
  /** Model servers (Apache-2.0). */
  'mlserver-sklearn': 'docker.io/seldonio/mlserver:1.7.1-sklearn',
  'mlserver-mlflow': 'docker.io/seldonio/mlserver:1.7.1-mlflow',
  'mlserver-xgboost': 'docker.io/seldonio/mlserver:1.7.1-xgboost',
  'mlserver-lightgbm': 'docker.io/seldonio/mlserver:1.7.1-lightgbm',
  /** KServe's controller, and what it puts into pods: what fetches models, what logs requests. */
  'kserve-controller': 'docker.io/kserve/kserve-controller:v0.20.0',
  'kserve-storage-initializer': 'docker.io/kserve/storage-initializer:v0.20.0',
  'kserve-agent': 'docker.io/kserve/agent:v0.20.0',
  /** KubeRay's operator, and Ray itself, which has no packages of its users: an image with them replaces it. */
  'kuberay-operator': 'quay.io/kuberay/operator:v1.6.2',
  ray: 'docker.io/rayproject/ray:2.60.0',
  /** All of Airflow, and the pods of its tasks, which have no packages of their users: an image with them replaces it. */
  airflow: 'docker.io/apache/airflow:3.3.2',
  /** H2O-3. The last version that exports models without a licence: later ones refuse, and repair what this one lacks. */
  h2o: 'docker.io/h2oai/h2o-open-source-k8s:3.46.0.11',
  /** lakeFS: versions of data. 1.86.0 is the last version under Apache-2.0; this one was run. */
  lakefs: 'docker.io/treeverse/lakefs:1.84.0',
  /** Katib: its controller, what writes to its database, and what it puts into namespaces of experiments. */
  'katib-controller': 'ghcr.io/kubeflow/katib/katib-controller:v0.19.0',
  'katib-db-manager': 'ghcr.io/kubeflow/katib/katib-db-manager:v0.19.0',
  'katib-suggestion-goptuna': 'ghcr.io/kubeflow/katib/suggestion-goptuna:v0.19.0',
  'katib-metrics-collector': 'ghcr.io/kubeflow/katib/file-metrics-collector:v0.19.0',
  /** The registry of Kubeflow (Kubeflow Hub): the server of its API. */
  'kubeflow-model-registry': 'ghcr.io/kubeflow/model-registry/server:v0.3.8',
  /** ClearML: its API server, web server and file server, which have one image. */
  'clearml-server': 'docker.io/clearml/server:2.3.0',
  /** Kubeflow Trainer, and what it starts its jobs through. */
  'kubeflow-trainer': 'ghcr.io/kubeflow/trainer/trainer-controller-manager:v2.3.0',
  jobset: 'registry.k8s.io/jobset/jobset:v0.12.0',
  /** Weights & Biases: its operator, and of its server the parts, which have one version. They work with a bought key only. */
  'wandb-controller': 'docker.io/wandb/controller:1.22.0',
  'wandb-server': 'docker.io/wandb/local:0.85.0',
  'wandb-megabinary': 'docker.io/wandb/megabinary:0.85.0',
  'wandb-weave': 'docker.io/wandb/weave-python:0.85.0',
  /**
   * Kubeflow Pipelines: its servers, what it puts into the pods of runs, where it keeps what came of what, and the engine
   * below it, Argo Workflows.
   */
  'kfp-api-server': 'ghcr.io/kubeflow/kfp-api-server:2.17.0',
  'kfp-persistence-agent': 'ghcr.io/kubeflow/kfp-persistence-agent:2.17.0',
  'kfp-scheduled-workflow-controller': 'ghcr.io/kubeflow/kfp-scheduled-workflow-controller:2.17.0',
  'kfp-driver': 'ghcr.io/kubeflow/kfp-driver:2.17.0',
  'kfp-launcher': 'ghcr.io/kubeflow/kfp-launcher:2.17.0',
  'ml-metadata': 'gcr.io/tfx-oss-public/ml_metadata_store_server:1.14.0',
  'argo-workflow-controller': 'quay.io/argoproj/workflow-controller:v4.0.10',
  'argo-executor': 'quay.io/argoproj/argoexec:v4.0.10',
  /** What Evidently's packages are installed into where a platform names no image that has them. */
  python: 'docker.io/library/python:3.11.15-slim-bookworm',
  /** What reads metrics and sends alerts where no Prometheus is there. */
  prometheus: 'quay.io/prometheus/prometheus:v3.16.0',
  alertmanager: 'quay.io/prometheus/alertmanager:v0.28.1',
} as const;

export type ImageName = keyof typeof IMAGES;
