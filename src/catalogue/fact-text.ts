import { listPricesText, type ListPrices } from './list-prices';
import { spokenNames } from './vocabulary';
import type { Coverage, Depth, Licence, Service, Support } from './tool';

/** "yes", "no", "partly (with Knative)"; "unknown" where nobody looked. */
export const capabilityText = (level: Depth[keyof Depth]): string =>
  level === undefined ? 'unknown' : typeof level === 'string' ? level : `partly (${level.partly})`;

/** Who sells a tool as a service, and where data are then; empty where nobody is known to. */
export const serviceText = ({ service }: { readonly service?: Service }): string =>
  service === undefined ? '' : factText('service', service);

/** What the service costs; empty where there is none. */
export const priceText = ({
  service,
  price,
}: {
  readonly service?: Service;
  readonly price?: string;
}): string => (service === undefined ? '' : (price ?? 'unknown'));

/** Where data are while somebody else runs the tool. */
const DATA_AT: Readonly<Record<Service['dataAt'], string>> = {
  vendor: 'with the vendor',
  'own-account': 'in your own account at the cloud',
  either: 'with the vendor or in your own account at a cloud',
};

/** A value of the catalogue in words, as it stands in a cell or after "is": `Apache-2.0`, `Python, R (detour: Scala)`. */
export function factText(property: string, value: unknown): string {
  switch (property) {
    case 'licence':
      return (value as Licence).spdx;
    case 'coverage':
      return Object.entries(value as Coverage)
        .map(([task, level]) => (level === 'full' ? task : `${task} partly (${level.partial})`))
        .join(', ');
    case 'languages':
    case 'libraries': {
      const { full, partly = [] } = value as Support<string>;
      const detour = partly.length === 0 ? '' : `detour: ${spokenNames(partly).join(', ')}`;
      if (full.length === 0) return detour === '' ? 'none' : detour;
      return `${spokenNames(full).join(', ')}${detour === '' ? '' : ` (${detour})`}`;
    }
    case 'depth':
      return Object.entries(value as Depth)
        .map(([capability, level]) => `${capability}: ${capabilityText(level)}`)
        .join(', ');
    case 'service': {
      const { runBy, dataAt } = value as Service;
      return `${runBy}, data ${DATA_AT[dataAt]}`;
    }
    case 'listPrices':
      return listPricesText(value as ListPrices);
    case 'warnings':
      return (value as readonly string[]).join('; ') || 'none';
    default:
      return Array.isArray(value) ? value.join(', ') || 'none' : String(value);
  }
}
