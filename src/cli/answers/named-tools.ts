import { ARTICLE, ARTICLE_TOOLS } from '../../catalogue/article';
import { nearest, type Issue } from '../../requirements/issue';
import { toolIdFrom } from '../../requirements/named-tool';

/** Those of the article that there are. */
const ofArticle = (ids: readonly string[]): string[] => ARTICLE_TOOLS.filter((id) => ids.includes(id));

/**
 * The tools of a list with commas, and what is wrong with it; without a list, all that there are. One word stands for
 * the tools of the article.
 */
export function namedTools(
  place: string,
  list: string | undefined,
  ids: readonly string[],
): { readonly ids: readonly string[]; readonly issues: readonly Issue[] } {
  if (list === undefined) return { ids, issues: [] };
  const named = list
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .flatMap((id) => (id === ARTICLE ? ofArticle(ids) : [String(toolIdFrom(id))]));
  return { ids: named, issues: named.flatMap((id) => unknownTool(place, id, ids)) };
}

/** What is wrong with a tool's id, if there is no such tool on the day. */
export function unknownTool(place: string, id: string, ids: readonly string[]): Issue[] {
  // Without any tool the day is wrong, and that is said elsewhere.
  if (ids.length === 0 || ids.includes(id)) return [];
  const suggestion = nearest(id, ids);
  const message = 'is not a tool of the catalogue on that day';
  return [{ place, value: id, message, allowed: ids, ...(suggestion !== undefined && { suggestion }) }];
}
