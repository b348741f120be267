export { DvcRemote, type DvcRemoteProps } from './remote';
