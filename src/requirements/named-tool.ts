import { TOOL_IDS, TOOL_NAMES } from '../catalogue/tool-ids';

/** Letters and digits alone: `Weights and Biases` is `Weights & Biases`, and `Ray-Serve` is `ray serve`. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/^(amazon|apache|aws|azure|google) (?=\S)/, '')
    .replaceAll(/[^a-z0-9]/g, '');

const IDS = new Map(
  TOOL_IDS.flatMap((id) => [id, TOOL_NAMES[id]].map((text) => [folded(text), id] as const)).reverse(),
);

/** The id of a tool that is named by its id or by what it is called; what is neither, as it is. */
export const toolIdFrom = (text: unknown): unknown =>
  typeof text === 'string' ? (IDS.get(folded(text)) ?? text) : text;

/** The same in a list; what is no list, as it is. */
export const toolIdsFrom = (list: unknown): unknown =>
  Array.isArray(list) ? (list as readonly unknown[]).map(toolIdFrom) : list;
