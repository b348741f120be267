import { isCredentialArgument, namesCredential } from '../redaction/names-credential';
import { holdsCredential, redact } from '../redaction/redact';
import { isHarmless } from './harmless';
import { objectsOfKind } from './kubernetes-objects';
import { isObject, type Json, readValues, type SynthesizedResource, text } from './synthesized';

interface Found {
  /** Keys and indices down to the text. */
  readonly path: readonly string[];
  readonly value: string;
  /** The object or list that it stands in. */
  readonly owner: unknown;
}

/** Every text within a value, at any depth; one that holds JSON, as Helm's values do, is opened. */
function textsIn(value: unknown, path: readonly string[] = [], owner?: unknown): Found[] {
  if (typeof value === 'string') {
    const opened = /^\s*[[{]/.test(value) ? readValues(value) : undefined;
    return typeof opened === 'object' && opened !== null ? textsIn(opened, path) : [{ path, value, owner }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === '//' ? [] : textsIn(item, [...path, key], value),
  );
}

/**
 * A reference is no value: Terraform's, and the kubelet's to another variable. A quote stands for it, and ends whatever it would
 * be a part of.
 */
const withoutReferences = (value: string): string =>
  value.replaceAll(/(?<!\$)\$(\{[^{}]*\}|\([A-Z][A-Z0-9_]*\))/g, "'");
/** A user's name alone opens nothing. */
const withoutUsers = (value: string): string => value.replaceAll(/\/\/[a-z][a-z_-]*@/g, '//');

/** Names of what holds a secret, and of files with one: the value says where, not what. */
const SAYS_WHERE = /(_file|name|_ref|_path|_refs)$|^existing_|pull_secrets?$|^topology_key$/i;
const folded = (key: string): string => key.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
const isTelling = (name: string): boolean => namesCredential(name) && !SAYS_WHERE.test(folded(name));

/** `secretRef: { passwordKey: … }`: which key of that Secret has the password. */
const saysWhichKey = (path: readonly string[]): boolean => {
  const [of = '', key = ''] = path.slice(-2).map(folded);
  const [, held] = /^(.+)_key$/i.exec(key) ?? [];
  return /_ref$/i.test(of) && held !== undefined && (namesCredential(held) || held === 'username');
};

/** `password: hunter2` in a file. A path, a variable, or what code computes is no value; addresses are looked at as such. */
function isTellingLine(line: string): boolean {
  const [, name = '', value = ''] =
    /^\s*(?:export |- )?["']?([\w.-]+)["']?\s*[:=]\s*["']?([^\s"',]+)/.exec(line) ?? [];
  return isTelling(name) && !/^[$/<:{[(|>&*]|^(null|none|true|false)$|:\/\/|\w[([]/i.test(value);
}

/** What an entry of a list is called: `name: PASSWORD, value: …`, or `--password` before its value. */
function calledBy({ path, owner, value }: Found): string {
  const key = path.at(-1) ?? '';
  if (key === 'value' && isObject(owner)) return text(owner['name']) ?? '';
  if (Array.isArray(owner)) {
    if (isCredentialArgument(owner, Number(key)))
      return value.startsWith('-') ? value.replace(/=.*$/s, '') : String(owner[Number(key) - 1]);
    return path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  }
  return key;
}

function isSecret(found: Found, harmless: boolean): boolean {
  const value = withoutUsers(withoutReferences(found.value));
  // Of an argument what is behind its name.
  const given = Array.isArray(found.owner) ? value.replace(/^--?[\w.-]+=/, '') : value;
  if (!/\w/.test(given) || saysWhichKey(found.path)) return false;
  if (!harmless && isTelling(calledBy(found)) && !value.includes('://')) return true;
  return value.includes('\n')
    ? holdsCredential(value) || value.split('\n').some(isTellingLine)
    : redact(value) !== value;
}

/** Where each text stands, and what it is called, without itself. */
const placeOf = (found: Found, at: string): string => {
  const name = calledBy(found);
  const path = found.path.join('.');
  return `${at}${path === '' ? '' : `: ${path}`}${name === found.path.at(-1) || name === '' ? '' : ` (${name})`}`;
};

interface Place {
  readonly at: string;
  readonly type: string;
  readonly texts: readonly Found[];
}

function placesIn(root: Json, resources: readonly SynthesizedResource[]): Place[] {
  const rest = Object.entries(root).filter(([key]) => key !== 'resource' && key !== '//');
  return [
    ...resources.map(({ address, type, body }) => ({ at: address, type, texts: textsIn(body) })),
    ...rest.map(([key, value]) => ({ at: key, type: '', texts: textsIn(value) })),
  ];
}

/** How many texts there are in the synthesized Terraform. */
export const textCount = (root: Json, resources: readonly SynthesizedResource[]): number =>
  placesIn(root, resources).reduce((sum, { texts }) => sum + texts.length, 0);

/** Where a value stands that is secret by its name or by its looks, or that would go through Terraform's state. */
export function secretValues(root: Json, resources: readonly SynthesizedResource[]): readonly string[] {
  const inSecrets = objectsOfKind(resources, 'Secret')
    .filter(({ body }) => ['data', 'binary_data', 'binaryData', 'stringData'].some((key) => key in body))
    .map(({ address }) => address);
  const inHelm = resources
    .filter(({ type, body }) => type === 'helm_release' && 'set_sensitive' in body)
    .map(({ address }) => address);
  const byName = placesIn(root, resources).flatMap(({ at, type, texts }) =>
    texts
      .filter((found) =>
        isSecret(found, isHarmless({ type, address: at }, found.path, found.value, found.owner)),
      )
      .map((found) => placeOf(found, at)),
  );
  return [...new Set([...inSecrets, ...inHelm, ...byName])];
}
