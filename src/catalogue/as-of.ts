import type { Cloud, Design, Interface, Language, Library, Prerequisite, Task } from './vocabulary';
import { listPricesOn, type ListPrices } from './list-prices';
import type { TakesOver } from './hand-overs';
import { takesOverOn } from './integrations';
import { isStale } from './stale';
import { supportSoldOn } from './support-sold';
import {
  factOn,
  type Day,
  type Depth,
  type Evidence,
  type Fact,
  type Licence,
  type SelfHost,
  type Service,
  type Status,
  type Tool,
} from './tool';

export { factOn } from './tool';

/** A figure and the day it was counted. */
export interface DatedFigure {
  readonly value: number;
  readonly on: Day;
}

/** Which property a fact is about, and what it rests on. */
export interface PropertyEvidence extends Evidence {
  readonly property: string;
  readonly since: Day;
  /** The value as it stands in the catalogue. */
  readonly value: unknown;
  /** Older than `STALE_AFTER_DAYS`, seen from the day. */
  readonly stale: boolean;
}

/** The plain values of one tool as of one day. */
export interface ToolFacts {
  readonly id: string;
  readonly name: string;
  readonly product: string;
  readonly homepage: string;
  readonly firstRelease: Day;
  readonly owner: string;
  readonly status: Status;
  readonly licence: Licence;
  readonly coverage: Readonly<Partial<Record<Task, 'full' | 'partial'>>>;
  /** For each partly covered task, what is missing. */
  readonly limits: Readonly<Partial<Record<Task, string>>>;
  readonly languages: readonly (Language | 'any')[];
  readonly languagesPartly: readonly (Language | 'any')[];
  readonly libraries: readonly (Library | 'any')[];
  readonly librariesPartly: readonly (Library | 'any')[];
  readonly customModels: 'supported' | 'unsupported' | 'not-applicable';
  readonly interfaces: readonly Interface[];
  /** The first one first; undefined where nobody says it. */
  readonly designedAround?: readonly Design[];
  readonly cloud: 'agnostic' | Cloud;
  readonly stars?: DatedFigure;
  readonly contributors?: DatedFigure;
  readonly employees?: DatedFigure;
  readonly needs: readonly Prerequisite[];
  readonly operatingEffort: number;
  readonly selfHost: SelfHost;
  /** What who takes it must know; see `Notes`. */
  readonly warnings: readonly string[];
  readonly depth?: Depth;
  readonly service?: Service;
  /** Of the service; undefined where it is not known. */
  readonly price?: string;
  /** The same by plan, and that of a licence; undefined where no list is known. */
  readonly listPrices?: ListPrices;
  /** Who sells help with it to those who run it, or who use it as a service; undefined where nobody is known to. */
  readonly supportSoldBy?: readonly string[];
  readonly latestVersion?: string;
  /** From which tools it takes over what; undefined on a day of which nothing is known about pairs. */
  readonly takesOver?: TakesOver;
  readonly evidence: readonly PropertyEvidence[];
}

const DATED = [
  'owner',
  'status',
  'licence',
  'coverage',
  'languages',
  'libraries',
  'customModels',
  'interfaces',
  'designedAround',
  'cloud',
  'needs',
  'operatingEffort',
  'selfHost',
  'depth',
  'service',
  'price',
  'warnings',
  'stars',
  'contributors',
  'employees',
  'latestVersion',
] as const satisfies readonly (keyof Tool)[];

/** A tool as of a day, or undefined where it did not exist yet. */
export function factsOf(tool: Tool, day: Day): ToolFacts | undefined {
  if (tool.firstRelease > day) return undefined;
  const on = <T>(history: readonly [Fact<T>, ...Fact<T>[]]): T => (factOn(history, day) ?? history[0]).value;
  const figure = (history: readonly Fact<number>[] | undefined): DatedFigure | undefined => {
    const fact = factOn(history, day);
    return fact && { value: fact.value, on: fact.since };
  };
  const coverage = Object.entries(on(tool.coverage)) as [Task, 'full' | { partial: string }][];
  const languages = on(tool.languages);
  const libraries = on(tool.libraries);
  const stars = figure(tool.stars);
  const contributors = figure(tool.contributors);
  const employees = figure(tool.employees);
  const designedAround = factOn(tool.designedAround, day)?.value;
  const depth = factOn(tool.depth, day)?.value;
  const service = factOn(tool.service, day)?.value;
  const price = factOn(tool.price, day)?.value;
  const latestVersion = factOn(tool.latestVersion, day)?.value;
  // What is known of sellers stands by itself: one of them sells for many tools, and prices change by themselves.
  const ofSellers = { listPrices: listPricesOn(tool.id, day), supportSoldBy: supportSoldOn(tool.id, day) };
  const takesOver = takesOverOn(tool.id, day);
  return {
    id: tool.id,
    name: tool.formerNames?.find((former) => day < former.until)?.name ?? tool.name,
    product: tool.product ?? tool.id,
    homepage: tool.homepage,
    firstRelease: tool.firstRelease,
    owner: on(tool.owner),
    status: on(tool.status),
    licence: on(tool.licence),
    coverage: Object.fromEntries(
      coverage.map(([task, level]) => [task, level === 'full' ? 'full' : 'partial']),
    ),
    limits: Object.fromEntries(
      coverage.flatMap(([task, level]) => (level === 'full' ? [] : [[task, level.partial]])),
    ),
    languages: languages.full,
    languagesPartly: languages.partly ?? [],
    libraries: libraries.full,
    librariesPartly: libraries.partly ?? [],
    customModels: on(tool.customModels),
    interfaces: on(tool.interfaces),
    ...(designedAround && { designedAround }),
    cloud: on(tool.cloud),
    ...(stars && { stars }),
    ...(contributors && { contributors }),
    ...(employees && { employees }),
    needs: on(tool.needs),
    operatingEffort: on(tool.operatingEffort),
    selfHost: on(tool.selfHost),
    warnings: factOn(tool.warnings, day)?.value ?? [],
    ...(depth && { depth }),
    ...(service && { service }),
    ...(price !== undefined && { price }),
    ...(latestVersion !== undefined && { latestVersion }),
    ...(ofSellers.listPrices && { listPrices: ofSellers.listPrices.value }),
    ...(ofSellers.supportSoldBy && { supportSoldBy: ofSellers.supportSoldBy.value }),
    ...(takesOver && { takesOver }),
    evidence: [
      ...DATED.flatMap((property) => evidenceOf(property, factOn<unknown>(tool[property], day), day)),
      ...Object.entries(ofSellers).flatMap(([property, fact]) => evidenceOf(property, fact, day)),
    ],
  };
}

/** What a property rests on, seen from a day; nothing where there is no fact. */
function evidenceOf(property: string, fact: Fact<unknown> | undefined, day: Day): PropertyEvidence[] {
  if (fact === undefined) return [];
  const { since, value, source, checked, confidence } = fact;
  return [{ property, since, value, source, checked, confidence, stale: isStale(property, fact, day) }];
}
