import type {
  Capability,
  Cloud,
  Design,
  Interface,
  Language,
  Library,
  LicenceClass,
  Prerequisite,
  Task,
} from './vocabulary';

/** A calendar day, `2026-11-23`. Days compare as strings. */
export type Day = string;

/**
 * measured: run by us. source: read in the project's own files. reported: second-hand.
 * unverified: inference or reconstruction, to be checked before much rests on it.
 */
export type Confidence = 'measured' | 'source' | 'reported' | 'unverified';

/** Where a fact comes from, when it was looked at, and how sure it is. */
export interface Evidence {
  readonly source: string;
  readonly checked: Day;
  readonly confidence: Confidence;
}

/** A value that holds from `since` until the next fact of the same history. */
export interface Fact<T> extends Evidence {
  readonly since: Day;
  readonly value: T;
}

/** One property of a tool over time, sorted by `since`. */
export type History<T> = readonly [Fact<T>, ...Fact<T>[]];

export type Status = 'alive' | 'maintenance' | 'dormant' | 'superseded' | 'shutdown';

export interface Licence {
  /** SPDX identifier, or `LicenseRef-proprietary`. */
  readonly spdx: string;
  readonly class: LicenceClass;
}

/** `full`, or what is missing, in one line. */
export type Coverage = Readonly<Partial<Record<Task, 'full' | { readonly partial: string }>>>;

/** What works as it comes, and what works with a detour (own container, alpha wrapper, other tool). */
export interface Support<T extends string> {
  readonly full: readonly (T | 'any')[];
  readonly partly?: readonly (T | 'any')[];
}

/**
 * free-limited: free, with a limit that a team can hit. client-only: nothing, or next to nothing, to host.
 * licence-required: production use on an own cluster needs a bought licence or key.
 */
export type SelfHost = 'free' | 'free-limited' | 'client-only' | 'licence-required' | 'no';

/** The properties that a tool has at any time. */
export interface Properties {
  readonly owner: string;
  readonly status: Status;
  readonly licence: Licence;
  readonly coverage: Coverage;
  readonly languages: Support<Language>;
  readonly libraries: Support<Library>;
  readonly customModels: 'supported' | 'unsupported' | 'not-applicable';
  readonly interfaces: readonly Interface[];
  readonly cloud: 'agnostic' | Cloud;
  readonly needs: readonly Prerequisite[];
  /**
   * What it takes to keep it running, about the number of parts to upgrade and to watch. 0: nothing to run. 1: one
   * small service or a database. 2: a service with a database or a store. 3: an operator, or several services.
   * 4: several services with stores of their own. 8: a whole platform, made of several of the above.
   */
  readonly operatingEffort: number;
  readonly selfHost: SelfHost;
}

/** What most tools have none of. */
export interface Notes {
  /**
   * What who takes a version of it must know and no other property says: what a newer version lost, and up to which
   * one it is there. Each a clause that begins with a small letter. Empty where an earlier warning has gone.
   */
  readonly warnings: readonly string[];
}

/** What a tool can do within its tasks, as far as it was looked at. */
export type Depth = Readonly<Partial<Record<Capability, 'yes' | 'no' | { readonly partly: string }>>>;

/** An offer of somebody to run it for the team, for money. */
export interface Service {
  readonly runBy: string;
  /** Where the team's data are then: with who runs it, in an account of the team's own at a cloud, or as one chooses. */
  readonly dataAt: 'vendor' | 'own-account' | 'either';
}

/** What is known only where somebody says so. */
export interface Described {
  /** What it is made to be worked with, the first one first; `interfaces` is what there is. */
  readonly designedAround: readonly Design[];
  /** A capability that is missing here is not known. */
  readonly depth: Depth;
  /** Undefined: nobody is known to sell it as a service. */
  readonly service: Service;
  /** What the service costs by a dated list of prices, in one line. Undefined: unknown. */
  readonly price: string;
}

/** Figures that are known for single days only. */
export interface Figures {
  readonly stars: number;
  readonly contributors: number;
  /** Of its maker, where it is not developed in the open. */
  readonly employees: number;
  readonly latestVersion: string;
}

type Histories<T> = { readonly [K in keyof T]: History<T[K]> };

/** A tool and all its dated facts. Data only: judgement is the business of the rules. */
export interface Tool extends Histories<Properties>, Partial<Histories<Figures & Notes & Described>> {
  /** The upstream project's name in kebab-case; equal to the file name and to the key in `TOOLS`. */
  readonly id: string;
  readonly name: string;
  /** Names that the tool had until a day. */
  readonly formerNames?: readonly { readonly until: Day; readonly name: string }[];
  /** Versions of one product share this; default: the id. */
  readonly product?: string;
  readonly homepage: string;
  /** The day from which a team could use it. The day is exact where the project's own history says so. */
  readonly firstRelease: Day;
}

/** The last fact that holds on a day. */
export function factOn<T>(history: readonly Fact<T>[] | undefined, day: Day): Fact<T> | undefined {
  return history?.findLast((fact) => fact.since <= day);
}

/** Tasks that have a source of their own: those that became tasks of the catalogue later, mostly. */
interface FurtherTasks {
  readonly alsoCovers?: History<Coverage>;
}

const surest = ['measured', 'source', 'reported', 'unverified'] as const satisfies readonly Confidence[];

/** Two facts as one, which is as old as the newer and as sure as the less sure of them. */
function joined<T extends Coverage | Depth>(first: Fact<T>, second: Fact<T>): Fact<T> {
  return {
    since: first.since > second.since ? first.since : second.since,
    value: { ...first.value, ...second.value },
    source: `${first.source}; ${second.source}`,
    checked: first.checked < second.checked ? first.checked : second.checked,
    confidence:
      surest.findLast((one) => one === first.confidence || one === second.confidence) ?? 'unverified',
  };
}

/** One history of what a tool does, of two. */
function allCoverage(coverage: History<Coverage>, further: History<Coverage>): History<Coverage> {
  const days = [...new Set([...coverage, ...further].map((fact) => fact.since))].sort();
  const [first, ...later] = days.flatMap((day) => {
    const [own, other] = [factOn(coverage, day), factOn(further, day)];
    return own && other ? [joined(own, other)] : (own ?? other ?? []);
  });
  return first ? [first, ...later] : coverage;
}

/** A history of what a tool can do within its tasks, of facts of one task or source each: what was there before is still there. */
export function withinTasks(first: Fact<Depth>, ...later: readonly Fact<Depth>[]): History<Depth> {
  const facts = [first, ...later];
  const [earliest, ...days] = [...new Set(facts.map(({ since }) => since))].sort();
  const on = (day: Day): Fact<Depth> => {
    const [one, ...others] = facts.filter(({ since }) => since <= day);
    return others.reduce((all, fact) => joined(all, fact), one ?? first);
  };
  return [on(earliest ?? first.since), ...days.map(on)];
}

export function defineTool<const T extends Tool & FurtherTasks>(tool: T): Omit<T, 'alsoCovers'> {
  const { alsoCovers, ...rest } = tool;
  return alsoCovers ? { ...rest, coverage: allCoverage(tool.coverage, alsoCovers) } : rest;
}

export function since<const T>(day: Day, value: T, evidence: Evidence): Fact<T> {
  return { since: day, value, ...evidence };
}

/** A history of facts of which each says what came on its day: what was there before is still there. */
export function added(first: Fact<Coverage>, ...later: readonly Fact<Coverage>[]): History<Coverage> {
  const before = (fact: Fact<Coverage>) => [first, ...later].filter(({ since }) => since < fact.since);
  return [
    first,
    ...later.map((fact) => ({
      ...fact,
      value: Object.assign({}, ...before(fact).map(({ value }) => value), fact.value) as Coverage,
    })),
  ];
}

/** Facts that share a day and a source, one history for each. */
export function constant<const T extends Partial<Properties & Figures & Described>>(
  day: Day,
  evidence: Evidence,
  values: T,
): { readonly [K in keyof T]: readonly [Fact<T[K]>] } {
  const histories = Object.entries(values).map(([property, value]) => [
    property,
    [since(day, value, evidence)],
  ]);
  return Object.fromEntries(histories) as { [K in keyof T]: readonly [Fact<T[K]>] };
}
