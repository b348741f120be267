const QUIET = '(?:trace|debug|info|notice|note)';

/** How programs mark a line that tells what they do, and not what went wrong. */
const INFORMATIONAL: readonly RegExp[] = [
  // Go: zap in JSON, and what writes key=value pairs.
  new RegExp(`"(?:level|severity|lvl)" ?: ?"${QUIET}"`, 'i'),
  new RegExp(`(?:^|\\s)(?:level|lvl|severity)="?${QUIET}\\b`, 'i'),
  // klog: I1130 09:12:44.501230
  /^I\d{4} \d{2}:\d{2}:\d{2}/,
  // Python, uvicorn and gunicorn; Java, and zap for people.
  new RegExp(`^(?:\\[[^\\]]*\\] *)*\\[?${QUIET}\\]?(?::|\\s)`, 'i'),
  new RegExp(
    `^\\[?\\d{4}[-/]\\d{2}[-/]\\d{2}[^A-Za-z]*(?:T[^A-Za-z]*Z?)?[\\s\\]]+(?:\\[\\d+\\] +)?\\[?${QUIET.toUpperCase()}\\]?\\b`,
  ),
  new RegExp(`^\\d{4}-\\d{2}-\\d{2}T\\S+\\s+${QUIET}\\b`, 'i'),
  new RegExp(`\\[${QUIET}(?: +\\S+)?\\]`, 'i'),
  // PostgreSQL: LOG is what the server does; errors of it are FATAL, PANIC or ERROR.
  /^\d{4}-\d{2}-\d{2} [\d:.]+ \S+ \[\d+\] (?:LOG|INFO|NOTICE|DEBUG\d?|HINT|DETAIL|STATEMENT): /,
  /^(?:LOG|NOTICE|HINT|DETAIL|STATEMENT): /,
];

/** Whether a line of a log only tells what a program does: it is no cause, whatever words it has. */
export const isInformational = (line: string): boolean => INFORMATIONAL.some((marked) => marked.test(line));
