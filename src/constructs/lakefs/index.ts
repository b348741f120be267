export { LAKEFS_RESOURCES, LakeFs, type LakeFsProps } from './lakefs';
