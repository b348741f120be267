/** A Helm chart at an exact version. */
export interface ChartPin {
  readonly repository: string;
  readonly chart: string;
  readonly version: string;
}

/** The Helm charts that the constructs install, by name. A platform setting can redirect each of them. */
export const CHARTS = {
  /** 1.17.1 is the last version of v1 under Apache-2.0. */
  'seldon-core-operator': {
    repository: 'https://storage.googleapis.com/seldon-charts',
    chart: 'seldon-core-operator',
    version: '1.17.1',
  },
  /** Business Source License 1.1: production use needs a licence from Seldon. */
  'seldon-core-operator-bsl': {
    repository: 'https://storage.googleapis.com/seldon-charts',
    chart: 'seldon-core-operator',
    version: '1.18.2',
  },
  /** Weights & Biases: its operator, and what that fetches and installs. MIT; the images are proprietary. */
  'wandb-operator': { repository: 'https://charts.wandb.ai', chart: 'operator', version: '1.4.8' },
  'wandb-server': { repository: 'https://charts.wandb.ai', chart: 'operator-wandb', version: '0.43.8' },
} as const satisfies Record<string, ChartPin>;

export type ChartName = keyof typeof CHARTS;
