/** A day of the calendar, such as 2020-12-07. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether a day has not come yet anywhere on earth. A fact that is younger than the clock, which may be wrong, is there all
 * the same.
 */
export function isInFuture(day: string, newestFact: string, now: Date): boolean {
  const tomorrow = new Date(now.getTime() + DAY).toISOString().slice(0, 10);
  return day > tomorrow && day > newestFact;
}
