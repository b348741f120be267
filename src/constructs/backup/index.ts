export type { BackupDestination } from './backup-destination';
export { PlatformBackup, type PlatformBackupProps } from './platform-backup';
export type { KeptValue } from './restore-scripts';
