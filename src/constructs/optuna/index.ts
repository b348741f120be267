export {
  OPTUNA_DASHBOARD_RESOURCES,
  OptunaStorage,
  type OptunaConnection,
  type OptunaStorageProps,
} from './storage';
