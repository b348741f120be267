import { getAnswer, isGroup, setAnswer, type Answers } from './answers';
import { kindsWith, type Issue } from '../requirements/issue';
import { defaultAt, kindsAt, knownKeys } from './schema-at';

/** Whether no setting of a group belongs to another kind of it. Unknown ones belong to none; they are told as such. */
const fits = (key: string, group: object, kind: unknown): boolean => foreignTo(kind, key, group).length === 0;

/** The settings of a group that other kinds of it have, and this one has not. */
function foreignTo(kind: unknown, key: string, group: object): readonly string[] {
  const kinds = kindsAt(key.split('.'));
  const own = kinds.find((one) => one.kind === kind)?.keys ?? [];
  return Object.keys(group).filter(
    (name) => !own.includes(name) && kinds.some(({ keys }) => keys.includes(name)),
  );
}

/**
 * What is wrong where a kind is missing because the settings that were given belong to another than the default one; undefined where
 * it is missing for another reason. The kind has a default, and only somebody who can be asked need be asked for it.
 */
export function kindMissing(key: string, answers: Answers): Issue | undefined {
  const [, group] = /^(.+)\.kind$/.exec(key) ?? [];
  if (group === undefined) return undefined;
  const [kind, given] = [defaultAt(key), getAnswer(answers, group)];
  const [name] = kind === undefined || !isGroup(given) ? [] : foreignTo(kind, group, given);
  if (name === undefined) return undefined;
  const kinds = kindsAt(group.split('.'));
  const [nearest = ''] = kinds.filter(({ keys }) => keys.includes(name)).map((one) => one.kind);
  const belongs = kindsWith(group, name, kinds) ?? '';
  return {
    place: `${group}.${name}`,
    message: `belongs to ${belongs}, and without a kind it is ${String(kind)}. Give --set ${group}.kind=${nearest} with it, or leave it out`,
  };
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
