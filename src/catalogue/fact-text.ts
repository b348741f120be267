import { spokenNames } from './vocabulary';
import type { Coverage, Licence, Support } from './tool';

/** A value of the catalogue in words, as it stands in a cell or after "is": `Apache-2.0`, `Python, R (detour: Scala)`. */
export function factText(property: string, value: unknown): string {
  switch (property) {
    case 'licence':
      return (value as Licence).spdx;
    case 'coverage':
      return Object.entries(value as Coverage)
        .map(([task, level]) => (level === 'full' ? task : `${task} partly (${level.partial})`))
        .join(', ');
    case 'languages':
    case 'libraries': {
      const { full, partly = [] } = value as Support<string>;
      const detour = partly.length === 0 ? '' : `detour: ${spokenNames(partly).join(', ')}`;
      if (full.length === 0) return detour === '' ? 'none' : detour;
      return `${spokenNames(full).join(', ')}${detour === '' ? '' : ` (${detour})`}`;
    }
    case 'warnings':
      return (value as readonly string[]).join('; ') || 'none';
    default:
      return Array.isArray(value) ? value.join(', ') || 'none' : String(value);
  }
}
