/** CPU as Kubernetes has it: cores, or thousandths of one. */
export const CPU_QUANTITY = /^([1-9]\d{0,2}|[1-9]\d{0,5}m)$/;
/** Memory and disk, in the units that people size by. */
export const BYTES_QUANTITY = /^[1-9]\d{0,6}(Mi|Gi)$/;
/** The key of a label of a node, or of a taint. */
export const LABEL_KEY =
  /^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([-._A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;
/** Most GPUs of one pod. */
export const MOST_GPUS = 64;

/** A quantity as a number, to compare two of the same kind. */
export function quantityValue(text: string): number {
  const factor = text.endsWith('Gi') ? 1024 : text.endsWith('m') ? 0.001 : 1;
  return Number.parseFloat(text) * factor;
}
