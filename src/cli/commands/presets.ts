import type { Collaborators } from '../project/collaborators';
import { columnsOf, type Io } from '../system/io';
import type { OutputOptions } from './options';
import { wrapText } from '../text/wrap-text';

/** `mlops-scaffold presets`: sets of answers to start from. */
export function presets(options: OutputOptions, io: Io, deps: Pick<Collaborators, 'presets'>): void {
  if (options.json === true) {
    io.stdout.write(`${JSON.stringify(deps.presets, null, 2)}\n`);
    return;
  }
  const lines = Object.entries(deps.presets).flatMap(([name, { title, description }]) => [
    `${name}: ${title}`,
    `  ${description}`,
  ]);
  io.stdout.write(`${wrapText(lines.join('\n'), columnsOf(io.stdout))}\n`);
}
