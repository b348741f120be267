import { existsSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { delimiter, join, parse } from 'node:path';

/**
 * PATH without some programs, and with everything else: a folder that holds one of them is replaced by one of links to
 * the rest, made below `scratch`.
 */
export function pathWithout(names, path, scratch) {
  const entries = (folder) => (existsSync(folder) ? readdirSync(folder) : []);
  const hidden = (entry) => names.includes(entry) || names.includes(parse(entry).name);
  return path
    .split(delimiter)
    .map((folder) => {
      if (!entries(folder).some(hidden)) return folder;
      const links = mkdtempSync(join(scratch, 'path-'));
      for (const entry of entries(folder)) {
        if (!hidden(entry)) symlinkSync(join(folder, entry), join(links, entry));
      }
      return links;
    })
    .join(delimiter);
}
