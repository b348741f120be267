/** Runs that may be missed before their silence is an alert. */
const MISSED = 3;

/** The longest time between two runs of a schedule of cron, in hours, as far as its fields say it; else a month. */
function hoursBetween(schedule: string): number {
  const [, hour = '', day, month, weekday] = schedule.split(' ');
  if (hour === '*') return 1;
  const step = /^\*\/(\d+)$/.exec(hour)?.[1];
  if ([day, month, weekday].some((field) => field !== '*')) {
    return month === '*' && day === '*' ? 24 * 7 : 24 * 31;
  }
  return step === undefined ? 24 : Number(step);
}

/** Hours without a run of the drift job after which an alert says so. */
export const silentHoursOf = (schedule: string): number => MISSED * hoursBetween(schedule);

/** A backup is ended after so many hours, and counts when it has ended. */
const BACKUP_HOURS = 6;

/** Hours without a good backup after which one is missing, whatever the schedule says. */
export const overdueHoursOf = (schedule: string): number => hoursBetween(schedule) + BACKUP_HOURS + 1;
