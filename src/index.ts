/**
 * The library: the plan, the stack that it is made into, and the constructs that the stack is made of, each usable
 * alone in any cdktf app. The command line, the wizard and the scaffolding are no part of it.
 */
export { parsePlan, parsePlanText } from './plan/parse-plan';
export { PlanError } from './plan/plan-error';
export type { StackPlan } from './plan/stack-plan';
export { PlatformStack, type PlatformStackProps } from './stacks/platform-stack';
export { tellErrors } from './stacks/tell-errors';
export type { PlatformDatabase, PlatformObjectStore } from './stacks/platform-context';
export type { Providers } from './stacks/terraform-settings';

export type { BucketAccess, IObjectStore } from './constructs/object-store/bucket';
export type { DatabaseAccess, IDatabaseServer } from './constructs/postgres/database';
export type { WorkloadLabels } from './constructs/kubernetes/labels';
export type { Edge, Peer } from './constructs/kubernetes/network-edges';
export type { Amounts, EnvValue, Resources, SecretKey } from './constructs/kubernetes/pod';
export type { SecretSource, WorkloadProps } from './constructs/kubernetes/workload-props';
export { CustomResources, type CustomResourcesProps } from './constructs/charts/custom-resources';
export { DriftMonitor, type DriftMonitorProps } from './constructs/evidently/drift-monitor';
export type { MonitoredModel } from './constructs/evidently/monitored-models';
export { DvcRemote, type DvcRemoteProps } from './constructs/dvc/remote';
export {
  EvidentlyService,
  type EvidentlyAccess,
  type EvidentlyServiceProps,
  type IEvidently,
} from './constructs/evidently/service';
export {
  ExistingObjectStore,
  type ExistingObjectStoreProps,
} from './constructs/object-store/existing-object-store';
export { MariaDb, type MariaDbProps } from './constructs/mariadb/mariadb';
export type { MariaDbConsumer } from './constructs/mariadb/databases';
export type { IMySqlServer, MySqlAccess } from './constructs/mariadb/mysql-server';
export { ExistingPostgres, type ExistingPostgresProps } from './constructs/postgres/existing-postgres';
export { GrafanaDashboard, type GrafanaDashboardProps } from './constructs/prometheus/grafana-dashboard';
export { GeneratedSecret, type GeneratedSecretProps } from './constructs/kubernetes/generated-secret';
export { H2oCluster, type H2oClusterProps } from './constructs/h2o/h2o-cluster';
export { HttpExposure, type HttpExposureProps } from './constructs/exposure/http-exposure';
export { LakeFs, type LakeFsProps } from './constructs/lakefs/lakefs';
export { MlflowTrackingServer, type MlflowTrackingServerProps } from './constructs/mlflow/tracking-server';
export { ModelDeployment, type ModelDeploymentProps } from './constructs/seldon-core/model-deployment';
export { NetworkEdges, type NetworkEdgesProps } from './constructs/kubernetes/network-edges';
export { ObjectStore, type ObjectStoreProps } from './constructs/object-store/object-store';
export {
  OperatorMonitoring,
  type OperatorMonitoringProps,
} from './constructs/prometheus/operator-monitoring';
export { OptunaStorage, type OptunaStorageProps } from './constructs/optuna/storage';
export { PlatformBackup, type PlatformBackupProps } from './constructs/backup/platform-backup';
export { PlatformNamespace, type PlatformNamespaceProps } from './constructs/kubernetes/platform-namespace';
export { PostgresDatabase, type PostgresDatabaseProps } from './constructs/postgres/postgres-database';
export { Prerequisites, type PrerequisitesProps } from './constructs/charts/prerequisites';
export { PlatformMonitor, type PlatformMonitorProps } from './constructs/prometheus/platform-monitor';
export { platformRules, type PlatformRulesProps } from './constructs/prometheus/platform-rules';
export { Prometheus, type PrometheusProps } from './constructs/prometheus/prometheus';
export type { AlertRule } from './constructs/prometheus/alert-rule';
export { alertRules, type AlertThresholds } from './constructs/prometheus/alert-rules';
export type { ScrapeTarget } from './constructs/prometheus/scrape-target';
export { PropError } from './constructs/kubernetes/prop-error';
export { RequestLog, type RequestLogProps } from './constructs/request-log/request-log';
export { SeldonCore, type SeldonCoreProps } from './constructs/seldon-core/seldon-core';
export { KServe, type KServeProps } from './constructs/kserve/kserve';
export { InferenceService, type InferenceServiceProps } from './constructs/kserve/inference-service';
export { Katib, type KatibProps } from './constructs/katib/katib';
export { ClearmlServer, type ClearmlServerProps } from './constructs/clearml/clearml-server';
export {
  KubeflowModelRegistry,
  type KubeflowModelRegistryProps,
} from './constructs/kubeflow-model-registry/registry';
export { KubeflowPipelines } from './constructs/kubeflow-pipelines/kubeflow-pipelines';
export type { KubeflowPipelinesProps } from './constructs/kubeflow-pipelines/kubeflow-pipelines-props';
export { KubeflowTrainer, type KubeflowTrainerProps } from './constructs/kubeflow-trainer/kubeflow-trainer';
export { KubeRayOperator, type KubeRayOperatorProps } from './constructs/ray/kuberay-operator';
export { ArgoWorkflows, type ArgoWorkflowsProps } from './constructs/argo-workflows/argo-workflows';
export { AzureMl, type AzureMlProps } from './constructs/azure-ml/azure-ml';
export { VertexAi, type VertexAiProps } from './constructs/vertex-ai/vertex-ai';
export { SageMaker, type SageMakerProps } from './constructs/sagemaker/sagemaker';
export { RayCluster, type RayClusterProps } from './constructs/ray/ray-cluster';
export { RayServe } from './constructs/ray/ray-serve';
export type { RayServeModel, RayServeProps } from './constructs/ray/ray-serve-props';
