export { libpqEnvironment, sqlAlchemyUrl, type DatabaseAccess, type IDatabaseServer } from './database';
export { ExistingPostgres, type ExistingPostgresProps } from './existing-postgres';
export { PostgresDatabase, type DatabaseConsumer, type PostgresDatabaseProps } from './postgres-database';
