/** A client's settings, whichever product it is of. */
export interface TrackerSettings {
  readonly url: string;
  readonly workspace: string | undefined;
  readonly project: string | undefined;
  readonly offline: boolean;
}

interface Product {
  /** Where its maker answers. */
  readonly service: string;
  /** The variable that its client takes the API key from. */
  readonly apiKey: string;
  readonly environment: (settings: TrackerSettings) => Readonly<Record<string, string>>;
}

/** Where clients write: the one folder that pods with a read-only root have. */
const FILES = '/tmp';

const given = (variables: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** What the clients read, by wandb 0.31.0 (wandb/env.py) and comet_ml 3.58.8 (comet_ml/config). */
export const PRODUCTS = {
  wandb: {
    service: 'https://api.wandb.ai',
    apiKey: 'WANDB_API_KEY',
    environment: ({ url, workspace, project, offline }) =>
      given({
        WANDB_BASE_URL: url,
        WANDB_ENTITY: workspace,
        WANDB_PROJECT: project,
        WANDB_MODE: offline ? 'offline' : 'online',
        // Its own errors would go to a third party.
        WANDB_ERROR_REPORTING: 'false',
        WANDB_DIR: FILES,
        WANDB_DATA_DIR: FILES,
        WANDB_CACHE_DIR: FILES,
        WANDB_CONFIG_DIR: FILES,
      }),
  },
  comet: {
    service: 'https://www.comet.com',
    apiKey: 'COMET_API_KEY',
    environment: ({ url, workspace, project, offline }) =>
      given({
        COMET_URL_OVERRIDE: `${url}/clientlib/`,
        COMET_WORKSPACE: workspace,
        COMET_PROJECT_NAME: project,
        COMET_START_ONLINE: offline ? 'false' : 'true',
        COMET_ERROR_TRACKING_ENABLE: 'false',
        COMET_OFFLINE_DIRECTORY: FILES,
      }),
  },
} as const satisfies Readonly<Record<string, Product>>;

/** A product whose service keeps experiments. */
export type TrackerProduct = keyof typeof PRODUCTS;
