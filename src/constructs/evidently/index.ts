export { DRIFT_JOB_RESOURCES, DriftMonitor, type DriftMonitorProps } from './drift-monitor';
export type { MonitoredModel } from './monitored-models';
export type { EvidentlyImageProps, PackageSource } from './packages';
export {
  EVIDENTLY_POD_CONNECTIONS,
  EVIDENTLY_RESOURCES,
  EvidentlyService,
  type EvidentlyAccess,
  type EvidentlyServiceProps,
  type IEvidently,
} from './service';
