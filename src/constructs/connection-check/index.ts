export { ConnectionCheck, type CheckProps, type ConnectionCheckProps } from './connection-check';
