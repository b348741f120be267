/** A machine of a cloud, and what an hour of it costs on demand. */
export interface Machine {
  readonly name: string;
  readonly cores: number;
  readonly memoryGiB: number;
  /** US dollars an hour, Linux, on demand, without tax. */
  readonly hourly: number;
}

/** The list prices of one cloud in one region, as read on a day. */
export interface PriceList {
  readonly cloud: string;
  readonly region: string;
  /** Day on which the prices were taken from the cloud's own price service. */
  readonly asOf: string;
  readonly source: string;
  /** The smallest first. Only machines whose cores are not shared or throttled. */
  readonly machines: readonly Machine[];
}

/**
 * Node prices of three clouds. Each list is what the cloud's own price service said on the day, as the cloud's node
 * autoscaler publishes it. Volumes, traffic and the cluster's control plane are not in it.
 */
export const PRICE_LISTS: readonly PriceList[] = [
  {
    cloud: 'AWS',
    region: 'us-east-1',
    asOf: '2026-07-20',
    source:
      'https://github.com/aws/karpenter-provider-aws/blob/1d927085dd81a9df9301e613f371dac5b4d16bfe/pkg/providers/pricing/zz_generated.pricing_aws.go',
    machines: [
      { name: 'c6i.large', cores: 2, memoryGiB: 4, hourly: 0.085 },
      { name: 'm6i.large', cores: 2, memoryGiB: 8, hourly: 0.096 },
      { name: 'm6i.xlarge', cores: 4, memoryGiB: 16, hourly: 0.192 },
      { name: 'm6i.2xlarge', cores: 8, memoryGiB: 32, hourly: 0.384 },
      { name: 'm6i.4xlarge', cores: 16, memoryGiB: 64, hourly: 0.768 },
    ],
  },
  {
    cloud: 'Azure',
    region: 'eastus',
    asOf: '2026-06-18',
    source:
      'https://github.com/Azure/karpenter-provider-azure/blob/352646f599290c3a6d2f9710fb535a7b288f88ed/pkg/providers/pricing/zz_generated.pricing.go',
    machines: [
      { name: 'Standard_D2ls_v5', cores: 2, memoryGiB: 4, hourly: 0.085 },
      { name: 'Standard_D2s_v5', cores: 2, memoryGiB: 8, hourly: 0.096 },
      { name: 'Standard_D4s_v5', cores: 4, memoryGiB: 16, hourly: 0.192 },
      { name: 'Standard_D8s_v5', cores: 8, memoryGiB: 32, hourly: 0.384 },
      { name: 'Standard_D16s_v5', cores: 16, memoryGiB: 64, hourly: 0.768 },
    ],
  },
  {
    cloud: 'Google Cloud',
    region: 'us-central1',
    asOf: '2026-08-03',
    source:
      'https://github.com/cloudpilot-ai/karpenter-provider-gcp/blob/417f047b117521aba6d3ab120dac538a92161bf4/pkg/providers/pricing/initial-prices.json',
    machines: [
      { name: 'e2-standard-2', cores: 2, memoryGiB: 8, hourly: 0.06701142 },
      { name: 'e2-standard-4', cores: 4, memoryGiB: 16, hourly: 0.13402284 },
      { name: 'e2-standard-8', cores: 8, memoryGiB: 32, hourly: 0.26804568 },
      { name: 'e2-standard-16', cores: 16, memoryGiB: 64, hourly: 0.53609136 },
    ],
  },
];
