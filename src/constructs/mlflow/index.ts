export {
  ExistingTrackingServer,
  type ExistingTrackingServerProps,
  type MlflowAccount,
} from './existing-tracking-server';
export { MlflowMaintenance, type MlflowMaintenanceProps } from './maintenance';
export { MLFLOW_RESOURCES, MlflowTrackingServer, type MlflowTrackingServerProps } from './tracking-server';
