import { getAnswer, isGroup, setAnswer, type Answers } from './answers';
import { defaultAt, knownKeys, schemaAt } from './schema-at';

/** Whether no setting of a group belongs to another kind of it. Unknown ones belong to none; they are told as such. */
function fits(key: string, group: object, kind: unknown): boolean {
  const parsed = schemaAt(key)?.safeParse({ ...group, kind });
  const foreign = parsed?.error?.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [],
  );
  const ofAnyKind = knownKeys(key.split('.'));
  return !foreign?.some((name) => ofAnyKind.includes(name));
}

/**
 * Who sets the size of a volume, and not what kind of store it is for, means the default kind.
 * Settings of another kind need their kind to be said.
 */
export function withDefaultKinds(answers: Answers): Answers {
  return knownKeys(['platform']).reduce((filled, name) => {
    const key = `platform.${name}`;
    const group = getAnswer(filled, key);
    if (!isGroup(group) || 'kind' in group) return filled;
    const kind = defaultAt(`${key}.kind`);
    if (kind === undefined || !fits(key, group, kind)) return filled;
    return setAnswer(filled, `${key}.kind`, kind);
  }, answers);
}
