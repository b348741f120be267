import { type CST, isScalar, parseDocument, Parser, visit, type Document } from 'yaml';
import { parseProblem } from '../../requirements/parse-problem';
import { DEEPEST, plainDataIssue } from '../../requirements/plain-data';

export type ReadYaml =
  { readonly value: unknown } | { readonly problem: string; readonly place?: string | undefined };

/**
 * YAML as far as JSON goes, whatever a document says of itself: sets, ordered maps, dates and binary values are none of the
 * answers, and would look like an empty group.
 */
const AS_JSON = { schema: 'core', merge: false, resolveKnownTags: false, uniqueKeys: true } as const;

function hasKeyThatIsNoText(document: Document): boolean {
  let found = false;
  visit(document, {
    Pair(_, { key }) {
      found ||= key !== null && !isScalar(key) && typeof key !== 'string';
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

type Node = CST.Token | CST.CollectionItem;

function partsOf(node: Node): readonly Node[] {
  if ('items' in node) return node.items;
  return [
    'key' in node ? node.key : undefined,
    'value' in node && typeof node.value === 'object' ? node.value : undefined,
  ].filter((part) => part !== undefined && part !== null);
}

/**
 * Whether collections stand within each other more often than in anything that is read here. Asked of the tokens, which are found
 * without recursion: making nodes of them is recursive, and where the stack ends within a regular expression, node aborts.
 */
function isTooDeep(text: string): boolean {
  for (const token of new Parser().parse(text)) {
    let level: Node[] = [token];
    // A collection, its entries and their values are two levels of tokens.
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > 2 * DEEPEST + 2) return true;
      level = level.flatMap(partsOf);
    }
  }
  return false;
}

/** YAML or JSON: YAML 1.2 contains JSON, so that the content alone decides. */
export function readYaml(text: string, maxAliasCount: number): ReadYaml {
  const fail = (problem: string): ReadYaml => ({ problem: `cannot be read: ${problem}` });
  try {
    if (isTooDeep(text)) return fail('It is nested too deeply');
    const document = parseDocument(text.replace(/^\uFEFF/, ''), { ...AS_JSON, prettyErrors: true });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined) return fail(parseProblem(problem));
    if (hasKeyThatIsNoText(document)) return fail('The name of a setting must be text');
    const value: unknown = document.toJS({ maxAliasCount });
    const issue = plainDataIssue(value);
    return issue === undefined ? { value } : { problem: issue.message, place: issue.place };
  } catch (error) {
    return fail(parseProblem(error));
  }
}
