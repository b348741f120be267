import { type DeployableToolId, PARTS } from './parts';

export type { DeployableToolId } from './parts';

/** The tools that this version can deploy: their folders have parts. Apart from the catalogue, whose facts a stack need not load. */
export const DEPLOYABLE = Object.keys(PARTS) as readonly DeployableToolId[];
