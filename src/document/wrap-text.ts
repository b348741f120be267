/**
 * Breaks lines that are wider than the terminal between words, and keeps the indentation of each. Words that are
 * wider than the terminal stay whole: a command or a path that is broken can not be copied.
 */
export function wrapText(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): string[] {
  if (line.length <= columns) return [line];
  const indentation = /^ */.exec(line)?.[0] ?? '';
  const hanging = `${indentation}  `;
  const lines: string[] = [];
  let current = indentation;
  for (const word of line.trim().split(' ')) {
    const start = lines.length === 0 ? indentation : hanging;
    const joined = current === start ? `${current}${word}` : `${current} ${word}`;
    if (joined.length > columns && current !== start) {
      lines.push(current);
      current = `${hanging}${word}`;
    } else {
      current = joined;
    }
  }
  return [...lines, current];
}
