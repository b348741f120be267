import type { Construct } from 'constructs';
import { ANYWHERE, type Edge } from '../kubernetes/network-edges';
import type { EnvValue } from '../kubernetes/pod';
import { CONSUMER_NAME, DNS_SUBDOMAIN, requireInteger, requireMatch } from '../kubernetes/prop-error';

/** A store that exists, with the Secret that holds its password. */
export interface ClearmlStore {
  readonly host: string;
  readonly port?: number;
  /** true: reached by TLS, with a certificate of an authority that everybody knows. @default false */
  readonly tls?: boolean;
  /** @default - `clearml-` and its name */
  readonly secretName?: string;
  /** @default 'password' */
  readonly key?: string;
}

/** MongoDB 7.0. Its user reads and writes the databases `backend` and `auth`, which the server makes. Port: 27017. */
export interface ClearmlMongo extends ClearmlStore {
  /** @default 'clearml' */
  readonly user?: string;
  /** Database that the user was made in. @default 'admin' */
  readonly authSource?: string;
}

/** Elasticsearch 8.17 or a later 8. Its user makes templates and indices. Port: 9200. */
export interface ClearmlElasticsearch extends ClearmlStore {
  /** @default 'clearml' */
  readonly user?: string;
}

/** What the server keeps its data in: MongoDB, Elasticsearch and a Redis 7 (its databases 0, 4 and 8). Redis' port: 6379. */
export interface ClearmlStores {
  readonly mongo: ClearmlMongo;
  readonly elasticsearch: ClearmlElasticsearch;
  readonly redis: ClearmlStore;
}

/** The same with nothing left out. */
export interface Stores {
  readonly mongo: Required<ClearmlMongo>;
  readonly elasticsearch: Required<ClearmlElasticsearch>;
  readonly redis: Required<ClearmlStore>;
}

const KEY = 'password';

export function storesOf({ mongo, elasticsearch, redis }: ClearmlStores): Stores {
  const common = { tls: false, key: KEY };
  const user = 'clearml';
  return {
    mongo: {
      ...{ ...common, port: 27_017, user, authSource: 'admin', secretName: 'clearml-mongodb' },
      ...mongo,
    },
    elasticsearch: {
      ...{ ...common, port: 9200, user, secretName: 'clearml-elasticsearch' },
      ...elasticsearch,
    },
    redis: { ...{ ...common, port: 6379, secretName: 'clearml-redis' }, ...redis },
  };
}

export function requireStores(scope: Construct, stores: Stores): void {
  for (const [name, { host, port, secretName }] of Object.entries(stores) as [
    string,
    Required<ClearmlStore>,
  ][]) {
    requireMatch(scope, `${name}.host`, host, DNS_SUBDOMAIN, 'a host name');
    requireInteger(scope, `${name}.port`, port, 1, 65_535);
    requireMatch(scope, `${name}.secretName`, secretName, DNS_SUBDOMAIN, 'the name of a Secret');
  }
  const { mongo, elasticsearch } = stores;
  for (const [prop, value] of [
    ['mongo.user', mongo.user],
    ['mongo.authSource', mongo.authSource],
    ['elasticsearch.user', elasticsearch.user],
  ] as const) {
    requireMatch(scope, prop, value, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
  }
}

const password = ({ secretName, key }: Required<ClearmlStore>): EnvValue => ({
  secretKey: { secretName, key },
});

/** Where Redis is, as both servers read it. */
export const redisEnvironment = ({ redis }: Stores): Readonly<Record<string, EnvValue>> => ({
  CLEARML_REDIS_SERVICE_HOST: redis.host,
  CLEARML_REDIS_SERVICE_PORT: String(redis.port),
  CLEARML_REDIS_SERVICE_PASSWORD: password(redis),
});

/** Where all three are, as the API server reads it: it puts user and password into MongoDB's address by itself. */
export const storeEnvironment = (stores: Stores): Readonly<Record<string, EnvValue>> => ({
  CLEARML_MONGODB_SERVICE_HOST: stores.mongo.host,
  CLEARML_MONGODB_SERVICE_PORT: String(stores.mongo.port),
  CLEARML_MONGODB_SERVICE_USERNAME: stores.mongo.user,
  CLEARML_MONGODB_SERVICE_PASSWORD: password(stores.mongo),
  CLEARML_MONGODB_SERVICE_QUERY: `authSource=${stores.mongo.authSource}&tls=${String(stores.mongo.tls)}`,
  CLEARML_ELASTIC_SERVICE_USERNAME: stores.elasticsearch.user,
  CLEARML_ELASTIC_SERVICE_PASSWORD: password(stores.elasticsearch),
  ...redisEnvironment(stores),
});

/** The ways to them. What is known by name may be anywhere: the port is all that narrows it. */
export const storeEdges = (stores: Stores): Edge[] =>
  Object.values(stores).map(({ port }: Required<ClearmlStore>) => ({ peer: ANYWHERE, port }));
