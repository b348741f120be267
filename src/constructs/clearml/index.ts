export {
  CLEARML_SECRET_KEYS,
  ClearmlServer,
  type ClearmlResources,
  type ClearmlServerProps,
} from './clearml-server';
export type { ClearmlElasticsearch, ClearmlMongo, ClearmlStore, ClearmlStores } from './stores';
