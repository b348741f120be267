import type { Resources } from '../kubernetes/pod';

/** What each server, and each task, asks for and may use. */
export interface AirflowResources {
  readonly apiServer: Resources;
  readonly scheduler: Resources;
  readonly dagProcessor: Resources;
  readonly triggerer: Resources;
  readonly task: Resources;
}

export const AIRFLOW_RESOURCES: AirflowResources = {
  apiServer: {
    requests: { cpu: '50m', memory: '512Mi', ephemeralStorage: '64Mi' },
    limits: { cpu: '2', memory: '1536Mi', ephemeralStorage: '1Gi' },
  },
  scheduler: {
    requests: { cpu: '100m', memory: '384Mi', ephemeralStorage: '64Mi' },
    limits: { cpu: '1', memory: '1Gi', ephemeralStorage: '1Gi' },
  },
  dagProcessor: {
    requests: { cpu: '50m', memory: '384Mi', ephemeralStorage: '64Mi' },
    limits: { cpu: '1', memory: '1Gi', ephemeralStorage: '1Gi' },
  },
  triggerer: {
    requests: { cpu: '25m', memory: '384Mi', ephemeralStorage: '64Mi' },
    limits: { cpu: '1', memory: '1Gi', ephemeralStorage: '1Gi' },
  },
  task: {
    requests: { cpu: '50m', memory: '256Mi', ephemeralStorage: '64Mi' },
    limits: { cpu: '1', memory: '1Gi', ephemeralStorage: '2Gi' },
  },
};
