import type { Block } from '../../document/blocks';
import { blocksMarkdown } from '../../document/to-markdown';
import { toText } from '../../document/to-text';

/** What a command has to say, as plain text laid out for a width, or as Markdown. */
export const renderBlocks = (
  blocks: readonly Block[],
  format: 'text' | 'markdown',
  columns: number,
): string => (format === 'markdown' ? blocksMarkdown(blocks) : toText(blocks, columns));
