import { lossBy } from '../review/data-loss';
import type { Declared, DeclaredObject } from './declared-objects';
import type { ExistingObject, ReleaseRecord } from './existing-objects';
import type { KnownObject } from './known-objects';

/** Why a Secret has to be made anew. */
export type Reason = 'unknown' | 'half-made' | 'behind';

/** What stands between Terraform and a complete apply after an interruption. */
export interface Recovery {
  /** They exist, they are the platform's, and the state does not know them. */
  readonly adopt: readonly DeclaredObject[];
  /** Secrets that cannot be adopted, because that would write their values into the state. */
  readonly makeAnew: readonly { readonly object: DeclaredObject; readonly reason: Reason }[];
  /** What holds data and is marked to be destroyed, although only the waiting for it was interrupted. */
  readonly untaint: readonly DeclaredObject[];
  /** Records of Helm that say that somebody is still at work, and let nobody else begin. */
  readonly unblock: readonly (ReleaseRecord & { readonly namespace: string })[];
  /** They have the name of an object of the platform, and are somebody else's. */
  readonly foreign: readonly { readonly object: DeclaredObject; readonly found: ExistingObject }[];
  /** They exist and are on their way out. */
  readonly leaving: readonly DeclaredObject[];
}

/** What is in one namespace; undefined: what belongs to none. */
export interface Inventory {
  readonly namespace: string | undefined;
  readonly objects: readonly ExistingObject[];
  readonly records: readonly ReleaseRecord[];
}

const holdsData = ({ address }: DeclaredObject): boolean => lossBy(address, {}) !== undefined;

const isOwn = ({ owner }: DeclaredObject, found: ExistingObject): boolean =>
  Object.keys(owner).length > 0 && Object.entries(owner).every(([key, value]) => found.owner[key] === value);

/** The last record of each release, where it says that an operation has not ended. */
function pendingRecords(declared: Declared, inventories: readonly Inventory[]): Recovery['unblock'] {
  return declared.releases.flatMap(({ name, namespace }) => {
    const records = inventories.find((one) => one.namespace === namespace)?.records ?? [];
    const [last] = records
      .filter(({ release }) => release === name)
      .sort((one, other) => other.version - one.version);
    return last?.status.startsWith('pending-') === true ? [{ ...last, namespace }] : [];
  });
}

/** Compares what is declared with what Terraform knows and with what the cluster has. */
export function assess(
  declared: Declared,
  known: ReadonlyMap<string, KnownObject>,
  inventories: readonly Inventory[],
): Recovery {
  const find = ({ kind, name, namespace }: DeclaredObject): ExistingObject | undefined =>
    inventories
      .find((one) => one.namespace === namespace)
      ?.objects.find((object) => object.kind === kind && object.name === name);
  const present = declared.objects.flatMap((object) => {
    const found = find(object);
    return found === undefined ? [] : [{ object, found, state: known.get(object.address) }];
  });
  const unknown = present.filter(({ state }) => state === undefined);
  const own = unknown.filter(({ object, found }) => isOwn(object, found));
  const started = inventories.flatMap(({ objects }) => objects.map((object) => object.secretRevisions));

  /** The pods were started with a later revision than the state knows: the next apply would change the values without replacing them. */
  const isBehind = (uid: string, revision: number | undefined): boolean =>
    started.some((revisions) => (revisions.get(uid) ?? 0) > (revision ?? 0));
  const reasonFor = ({ object, found, state }: (typeof present)[number]): Reason | undefined => {
    if (object.secretRevision === undefined || found.beingDeleted) return undefined;
    if (state === undefined) return isOwn(object, found) ? 'unknown' : undefined;
    if (state.tainted) return 'half-made';
    return isBehind(found.uid, state.secretRevision) ? 'behind' : undefined;
  };

  return {
    adopt: own
      .filter(({ object, found }) => object.secretRevision === undefined && !found.beingDeleted)
      .map(({ object }) => object),
    makeAnew: present.flatMap((one) => {
      const reason = reasonFor(one);
      return reason === undefined ? [] : [{ object: one.object, reason }];
    }),
    untaint: present
      .filter(
        ({ object, state, found }) => state?.tainted === true && holdsData(object) && !found.beingDeleted,
      )
      .map(({ object }) => object)
      .filter(({ secretRevision }) => secretRevision === undefined),
    unblock: pendingRecords(declared, inventories),
    foreign: unknown.filter(({ object, found }) => !isOwn(object, found)),
    leaving: own.filter(({ found }) => found.beingDeleted).map(({ object }) => object),
  };
}

/** Whether there is nothing to recover. */
export const isWhole = (recovery: Recovery): boolean =>
  Object.values(recovery).every((list: readonly unknown[]) => list.length === 0);
