/** How much of a cluster the platform may ask for. Figures per profile: `docs/capacity.md`. */
export const SIZES = ['small', 'medium', 'large'] as const;
export type Size = (typeof SIZES)[number];

/** Amounts of one container, as Kubernetes quantities. `ephemeralStorage` covers logs and disk emptyDirs. */
export interface SizedAmounts {
  readonly cpu: string;
  readonly memory: string;
  readonly ephemeralStorage: string;
}

/** What a container asks for and what it may use at the most. */
export interface SizedResources {
  readonly requests: SizedAmounts;
  readonly limits: SizedAmounts;
}

/** "cpu memory disk" as requested, and as allowed at the most: `resources('50m 128Mi 64Mi', '1 256Mi 1Gi')`. */
export function resources(request: string, limit: string): SizedResources {
  const amounts = (text: string) => {
    const [cpu = '', memory = '', ephemeralStorage = ''] = text.split(' ');
    return { cpu, memory, ephemeralStorage };
  };
  return { requests: amounts(request), limits: amounts(limit) };
}
