export type { MariaDbConsumer } from './databases';
export { MariaDb, type MariaDbProps } from './mariadb';
export type { IMySqlServer, MySqlAccess } from './mysql-server';
