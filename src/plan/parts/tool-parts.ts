import type { ChartName } from '../../pins/charts';
import type { ImageName } from '../../pins/images';
import type { Consumer } from '../platform';

/** What one tool brings into a platform, as far as it can be told without building it. */
export interface ToolParts {
  /** Its role and database in PostgreSQL. */
  readonly database?: Consumer;
  /** Its keys of the object store. */
  readonly objectStore?: readonly Consumer[];
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
