import type { Grid } from './blocks';

/** Comma-separated values (RFC 4180, with the line ends of this system's text files). */
export function csv({ columns, rows }: Grid): string {
  return [columns, ...rows].map((row) => row.map(field).join(',')).join('\n');
}

/**
 * A value that a spreadsheet would take for a formula gets an apostrophe in front: values come from the web, and a
 * cell must not compute.
 */
function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
