import { buildSeldon, type Seldon } from '../seldon-core-1/build';
import type { ToolContext } from '../tool-context';

/** The last line under Apache-2.0, 1.17.1. */
export const build = (context: ToolContext): Seldon => buildSeldon(context, 'apache');
