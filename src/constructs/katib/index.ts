export { ALGORITHMS } from './configuration';
export { DatabaseManager, type DatabaseManagerProps } from './database-manager';
export { Experiments, type ExperimentsProps } from './experiments';
export { Katib, KATIB_IMAGES, KATIB_RESOURCES, type KatibImages, type KatibProps } from './katib';
