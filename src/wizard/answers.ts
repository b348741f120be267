/**
 * Answers as they come in: any part of `{ requirements, platform }`, not yet complete, not yet trusted.
 * A key is a dotted path into that tree, such as `platform.database.kind`.
 */
export type Answers = Readonly<Record<string, unknown>>;

/** A group of settings, as opposed to a value or a list of values. */
export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function getAnswer(answers: Answers, key: string): unknown {
  let value: unknown = answers;
  for (const part of key.split('.')) {
    if (!isGroup(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value;
}

/** A copy in which `key` holds `value`; undefined takes the key out. */
export function setAnswer(answers: Answers, key: string, value: unknown): Answers {
  const [first = '', ...rest] = key.split('.');
  const { [first]: old, ...others } = answers;
  const next = rest.length === 0 ? value : setAnswer(isGroup(old) ? old : {}, rest.join('.'), value);
  return next === undefined || (isGroup(next) && rest.length > 0 && Object.keys(next).length === 0)
    ? others
    : { ...answers, [first]: next };
}

const sameKind = (old: Answers, value: Answers): boolean =>
  old['kind'] === undefined || value['kind'] === undefined || value['kind'] === old['kind'];

/**
 * `over` wins over `base`, setting by setting. A group whose kind changes (an existing database instead of one
 * in the cluster) is replaced as a whole: the other settings belonged to the old kind.
 */
export function mergeAnswers(base: Answers, over: Answers): Answers {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const old = Object.hasOwn(base, key) ? base[key] : undefined;
    merged[key] = isGroup(old) && isGroup(value) && sameKind(old, value) ? mergeAnswers(old, value) : value;
  }
  return merged;
}
