import type { CoreDependencies } from '../project/core-dependencies';
import { columnsOf, type Io } from '../system/io';
import type { OutputOptions } from './options';
import { wrapText } from '../../document/wrap-text';
import { tell } from '../system/tell';
import { tellOutput } from '../output/tell-output';

/** `mlops-scaffold presets`: sets of answers to start from. */
export function presets(options: OutputOptions, io: Io, deps: Pick<CoreDependencies, 'presets'>): void {
  if (options.json === true) {
    tellOutput(io.stdout, 'presets', { presets: deps.presets });
    return;
  }
  const lines = Object.entries(deps.presets).flatMap(([name, { title, description }]) => [
    `${name}: ${title}`,
    `  ${description}`,
  ]);
  tell(io.stdout, wrapText(lines.join('\n'), columnsOf(io.stdout)));
}
