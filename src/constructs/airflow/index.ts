export { Airflow } from './airflow';
export type { AirflowProps } from './airflow-props';
export type { GitDags } from './dag-source';
export { AIRFLOW_RESOURCES, type AirflowResources } from './resources';
