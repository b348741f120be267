/** One argument as a POSIX shell reads it back unchanged. */
export function shellQuote(argument: string): string {
  if (/^[-_./:=@%+,A-Za-z0-9]+$/.test(argument)) return argument;
  return `'${argument.replaceAll("'", "'\\''")}'`;
}

export const shellCommand = (args: readonly string[]): string => args.map(shellQuote).join(' ');
