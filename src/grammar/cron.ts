interface Field {
  readonly name: string;
  readonly lowest: number;
  readonly highest: number;
  readonly names?: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** As the controller of CronJobs reads them: it knows no day 7. */
const FIELDS: readonly Field[] = [
  { name: 'minute', lowest: 0, highest: 59 },
  { name: 'hour', lowest: 0, highest: 23 },
  { name: 'day of the month', lowest: 1, highest: 31 },
  { name: 'month', lowest: 1, highest: 12, names: MONTHS },
  { name: 'day of the week', lowest: 0, highest: 6, names: DAYS },
];
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function numberOf(text: string, { lowest, names = [] }: Field): number {
  const named = names.indexOf(text.toLowerCase());
  if (named >= 0) return named + lowest;
  return /^\d{1,2}$/.test(text) ? Number(text) : NaN;
}

/** The numbers that one part of a field stands for; undefined where it is none: `*`, `*\/5`, `3`, `1-5`, `mon-fri/2`. */
function numbersOf(part: string, field: Field): readonly number[] | undefined {
  const [, range = '', step] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
  const [from = '', to, ...rest] = range.split('-');
  const every = range === '*' || range === '?';
  const first = every ? field.lowest : numberOf(from, field);
  // A step from one number on goes to the end.
  const last =
    every || (to === undefined && step !== undefined) ? field.highest : numberOf(to ?? from, field);
  const width = step === undefined ? 1 : Number(step);
  const isRange = rest.length === 0 && first >= field.lowest && last <= field.highest && first <= last;
  if (!isRange || width < 1) return undefined;
  return Array.from({ length: Math.floor((last - first) / width) + 1 }, (_, index) => first + index * width);
}

/** What is wrong with a cron schedule of five fields, as the rest of a sentence, or undefined. */
export function cronProblem(text: string): string | undefined {
  const parts = text.split(' ');
  if (parts.length !== FIELDS.length) {
    return 'must be a cron schedule with five fields, such as "17 2 * * *"';
  }
  const numbers: (readonly number[])[] = [];
  for (const [index, field] of FIELDS.entries()) {
    const found = (parts[index] ?? '').split(',').map((part) => numbersOf(part, field));
    if (found.some((one) => one === undefined)) {
      const { name, lowest, highest } = field;
      return `has ${name === 'hour' ? 'an' : 'a'} ${name} that is none: ${lowest} to ${highest}, "*", or lists, ranges and steps of them`;
    }
    numbers.push(found.flatMap((one) => one ?? []));
  }
  const [, , days = [], months = []] = numbers;
  const comes = months.some((month) => days.some((day) => day <= (LONGEST_MONTHS[month - 1] ?? 0)));
  const anyWeekday = /^[*?]$/.test(parts[4] ?? '');
  return comes || !anyWeekday ? undefined : 'names a day that never comes';
}
