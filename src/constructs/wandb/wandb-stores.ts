import type { Resources } from '../kubernetes/pod';

/** A MySQL server that exists. Passwords must be letters and digits: they become part of an address. */
export interface WandbMysql {
  readonly host: string;
  /** @default 3306 */
  readonly port?: number;
  /** @default 'wandb' */
  readonly database?: string;
  /** @default 'wandb' */
  readonly user?: string;
  /** Secret with its password. @default 'wandb-mysql' */
  readonly secretName?: string;
  /** @default 'password' */
  readonly key?: string;
}

/** A Redis that exists. Passwords must be letters and digits: they become part of an address. */
export interface WandbRedis {
  readonly host: string;
  /** @default 6379 */
  readonly port?: number;
  /** @default false */
  readonly tls?: boolean;
  /** Secret with its password. @default 'wandb-redis' */
  readonly secretName?: string;
  /** @default 'password' */
  readonly key?: string;
}

/** Requests and limits of the parts. */
export interface WandbResources {
  readonly operator: Resources;
  readonly server: Resources;
  readonly history: Resources;
  readonly panels: Resources;
}
