/**
 * What a parser of JSON or YAML says is wrong, and where, without the piece of the text that it quotes: that piece may
 * be a password.
 */
export function parseProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // A parser calls itself for what stands within something else.
  if (message.startsWith('Maximum call stack')) return 'It is nested too deeply';
  // V8 quotes the surroundings of a token, lines and all.
  if (message.startsWith('Unexpected token')) {
    return `Unexpected token${/ in JSON at position \d+/.exec(message)?.[0] ?? ''}`;
  }
  const [line = ''] = message.split('\n');
  const [, what = line, place = ''] = /^(.*?)( at line \d+, column \d+)?:?$/.exec(line) ?? [];
  return `${what.replace(/: .*$/, '').replace(/^(Unknown directive|Invalid escape sequence) .*$/, '$1')}${place}`;
}
