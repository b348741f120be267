import type { Day, Evidence } from './tool';

/** A fact that nobody looked at for longer is marked wherever it is shown. */
export const STALE_AFTER_DAYS = 180;

const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * Counts are known for single days only: they age from the day they were counted, not from when that was read. A newest
 * version stays the newest until there is another, so it ages from when that was last looked at.
 */
const COUNTS = new Set(['stars', 'contributors', 'employees']);

/** A catalogue has thousands of facts and some hundred days. */
const dayNumbers = new Map<Day, number>();

function dayNumber(day: Day): number {
  const known = dayNumbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(day) / MILLISECONDS_PER_DAY);
  dayNumbers.set(day, number);
  return number;
}

/** How many days before a day a fact was known to hold; 0 where that was on that day or is looked at from later. */
export function ageInDays(
  property: string,
  { since, checked }: Pick<Evidence, 'checked'> & { readonly since: Day },
  on: Day,
): number {
  const known = dayNumber(COUNTS.has(property) ? since : checked);
  return Math.max(0, dayNumber(on) - known);
}

export const isStale = (...fact: Parameters<typeof ageInDays>): boolean =>
  ageInDays(...fact) > STALE_AFTER_DAYS;
