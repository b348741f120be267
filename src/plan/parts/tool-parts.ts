import type { Coverage } from '../../catalogue/tool';
import type { ChartName } from '../../pins/charts';
import type { ImageName } from '../../pins/images';
import type { BucketSetting, Consumer, Size } from '../platform';

/** A role of PostgreSQL and the database of the same name. */
export interface PlannedDatabase {
  readonly consumer: Consumer;
  /** Connections that the role may hold at once, by size: what its own servers take at the most, and what is for its users. */
  readonly connections: Readonly<Record<Size, number>>;
}

/** A key of the object store and what it opens. */
export interface PlannedBucket {
  readonly consumer: Consumer;
  /** Name of the bucket in an object store of the stack's own, and of the setting for one that exists. */
  readonly bucket: BucketSetting;
  readonly access: 'read-write' | 'read';
}

/** What one tool brings into a platform, as far as it can be told without building it. */
export interface ToolParts {
  /**
   * How far the tool does each of its tasks as it is deployed here: fully, or partly and what is missing, in words. Less
   * than the tool itself can do, where nothing is generated for the rest.
   */
  readonly coverage: Coverage;
  /** true: it serves the models of `platform.models`. */
  readonly servesModels?: boolean;
  /** Its role and database in PostgreSQL. */
  readonly database?: PlannedDatabase;
  /** Its keys of the object store. */
  readonly buckets?: readonly PlannedBucket[];
  /** Images that it runs, and the components that run them. */
  readonly images: readonly { readonly name: ImageName; readonly usedBy: readonly string[] }[];
  /** Helm charts that it installs from outside. */
  readonly charts: readonly ChartName[];
  /** Secrets of its own. */
  readonly secrets: readonly {
    readonly name: string;
    readonly keys: readonly string[];
    /** true: there is none on a platform without authentication. */
    readonly forAuthentication?: boolean;
  }[];
}
