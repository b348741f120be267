import { showValue } from '../redaction/show-value';

/** Factors of the suffixes that Kubernetes quantities have. */
const FACTORS: Readonly<Record<string, number>> = {
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** A Kubernetes quantity as a number: "500m" is 0.5, "512Mi" is 536870912. Errors: anything that is none. */
export function parseQuantity(quantity: string | number): number {
  if (typeof quantity === 'number') return quantity;
  const match = /^([0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:([eE][-+]?[0-9]+)|([mkMGTPE]|[KMGTPE]i)?)$/.exec(quantity);
  if (match === null) throw new Error(`${showValue(quantity)} is not a Kubernetes quantity`);
  const [, number = '', exponent = '', suffix = ''] = match;
  return Number(`${number}${exponent}`) * (FACTORS[suffix] ?? Number.NaN);
}

const rounded = (value: number, decimals: number) => String(Number(value.toFixed(decimals)));

/** Cores, as people read them: 0.025, 2. */
export function formatCores(cores: number): string {
  return rounded(cores, 3);
}

/** Bytes, as people read them: 640 MiB, 1.5 GiB. */
export function formatBytes(bytes: number): string {
  if (bytes < 2 ** 30) return `${rounded(bytes / 2 ** 20, 2)} MiB`;
  return `${rounded(bytes / 2 ** 30, 2)} GiB`;
}
