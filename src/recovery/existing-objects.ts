import { OWNER_LABELS } from './declared-objects';

/** What the cluster has of one object: nothing of its content, so that no value of a Secret comes near this program. */
export interface ExistingObject {
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
  readonly beingDeleted: boolean;
  readonly owner: Readonly<Record<string, string>>;
  /** Revision by uid of the Secrets that the pods of a workload were started with. */
  readonly secretRevisions: ReadonlyMap<string, number>;
}

/** One try of Helm to bring a release up, as Helm records it in a Secret. */
export interface ReleaseRecord {
  /** Name of the Secret. */
  readonly secret: string;
  readonly release: string;
  readonly version: number;
  /** Helm's word: `deployed`, `pending-install`, … */
  readonly status: string;
}

const columns = (paths: readonly string[]): string =>
  `custom-columns=${paths.map((path, index) => `C${index}:${path}`).join(',')}`;

const label = (name: string): string => `.metadata.labels.${name.replaceAll('.', '\\.')}`;

/** Equal to `SECRET_REVISION_ANNOTATION` of the constructs, which this layer does not load. */
export const SECRET_REVISIONS = 'mlops-scaffold/secret-revision';

/** Format for `kubectl get` that `existingIn` reads. */
export const OBJECT_COLUMNS = columns([
  '.kind',
  '.metadata.name',
  '.metadata.uid',
  '.metadata.deletionTimestamp',
  ...OWNER_LABELS.map(label),
  `.spec.template.metadata.annotations.${SECRET_REVISIONS}`,
]);

/** Format for `kubectl get secrets -l owner=helm` that `recordsIn` reads. */
export const RECORD_COLUMNS = columns(['.metadata.name', label('name'), label('version'), label('status')]);

const NONE = '<none>';

/** No column holds white space: names, labels and times cannot. */
const rows = (table: string): readonly (readonly string[])[] =>
  table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/));

/** `1-UID.1-UID`, as the constructs write it. */
function revisionsIn(annotation: string): ReadonlyMap<string, number> {
  return new Map(
    annotation.split('.').flatMap((part) => {
      const [, revision, uid] = /^(\d+)-([-0-9a-f]{36})$/.exec(part) ?? [];
      return revision === undefined || uid === undefined ? [] : [[uid, Number(revision)] as const];
    }),
  );
}

/** The objects in a table of `OBJECT_COLUMNS` without its head. */
export function existingIn(table: string): readonly ExistingObject[] {
  return rows(table).map(([kind = '', name = '', uid = '', deleted, ...rest]) => ({
    kind: kind.toLowerCase(),
    name,
    uid,
    beingDeleted: deleted !== NONE,
    owner: Object.fromEntries(
      OWNER_LABELS.flatMap((key, index) => {
        const value = rest[index];
        return value === undefined || value === NONE ? [] : [[key, value] as const];
      }),
    ),
    secretRevisions: revisionsIn(rest[OWNER_LABELS.length] ?? ''),
  }));
}

/** The records in a table of `RECORD_COLUMNS` without its head. */
export function recordsIn(table: string): readonly ReleaseRecord[] {
  return rows(table).map(([secret = '', release = '', version = '', status = '']) => ({
    secret,
    release,
    version: Number(version),
    status,
  }));
}
