import { evidence } from './evidence';
import { factOn, type Confidence, type Day, type Fact } from './tool';
import type { TOOL_IDS } from './tool-ids';

type ToolId = (typeof TOOL_IDS)[number];

/** One plan of a price list: US dollars a month, without tax and discounts. */
export interface Plan {
  readonly name: string;
  /** For everybody together. @default 0 */
  readonly flat?: number;
  /** For each person who uses it. @default 0 */
  readonly perUser?: number;
  /** So many people may use it. @default - any number, as far as the list says */
  readonly mostUsers?: number;
}

/**
 * What is taken for one way to have a tool. Plans: by the month, and by use beyond what they include where `thenByUse`
 * says so. by-use: by machines, time or amounts, which no number of people tells. on-request: the list names no price.
 */
export type Terms = { readonly plans: readonly Plan[]; readonly thenByUse?: true } | 'by-use' | 'on-request';

/** What the seller of a tool takes for running it, and for the licence to run it oneself. What is missing is not known. */
export interface ListPrices {
  readonly service?: Terms;
  readonly licence?: Terms;
}

/** The day on which the lists were put into numbers. */
const CHECKED: Day = '2026-11-30';

/**
 * A copy of a seller's page of prices. Each day is that of the copy: what was asked before is not known. Kept apart from the
 * other facts about tools: a price decides only where a budget is given, so that a new one makes no new day of the catalogue.
 */
const list = (
  since: Day,
  value: ListPrices,
  copy: string,
  confidence: Confidence = 'reported',
): readonly Fact<ListPrices>[] => [
  { since, value, ...evidence(confidence, `${copy}, which copies the page of prices`, CHECKED) },
];

const PLANS = (folder: string, file = folder): string =>
  `https://github.com/api-evangelist/${folder} plans/${file}-plans-pricing.yml`;

export const LIST_PRICES: Readonly<Partial<Record<ToolId, readonly Fact<ListPrices>[]>>> = {
  // The list of its maker, who sells both.
  comet: list(
    '2026-09-20',
    {
      service: {
        plans: [
          { name: 'Free', mostUsers: 1 },
          { name: 'Pro', perUser: 19, mostUsers: 10 },
        ],
        thenByUse: true,
      },
      licence: 'on-request',
    },
    `${PLANS('opik')} (2026-09-20)`,
  ),
  opik: list(
    '2026-09-20',
    {
      service: {
        plans: [
          { name: 'Free Cloud', mostUsers: 10 },
          { name: 'Pro Cloud', flat: 19, mostUsers: 50 },
        ],
        thenByUse: true,
      },
    },
    `${PLANS('opik')} (2026-09-20)`,
  ),
  langsmith: list(
    '2026-09-20',
    {
      service: {
        plans: [
          { name: 'Developer', mostUsers: 1 },
          { name: 'Plus', perUser: 39 },
        ],
        thenByUse: true,
      },
      licence: 'on-request',
    },
    `https://docs.smith.langchain.com/self_hosting: its sellers give the licence key; ${PLANS('langchain')} (2026-09-20)`,
  ),
  langfuse: list(
    '2026-05-08',
    {
      service: {
        plans: [
          { name: 'Hobby', mostUsers: 2 },
          { name: 'Core', flat: 29 },
        ],
        thenByUse: true,
      },
    },
    `${PLANS('langfuse')} (2026-05-08)`,
    'unverified',
  ),
  phoenix: list(
    '2026-08-22',
    { service: { plans: [{ name: 'Pro', flat: 50 }], thenByUse: true } },
    `${PLANS('phoenix')} (2026-08-22)`,
    'unverified',
  ),
  databricks: list('2026-09-20', { service: 'by-use' }, `${PLANS('databricks')} (2026-09-20)`),
  'vertex-ai': list('2026-10-07', { service: 'by-use' }, `${PLANS('google-vertex-ai')} (2026-10-07)`),
  'snowflake-ml': list(
    '2026-05-04',
    { service: 'by-use' },
    `${PLANS('snowflake')} (2026-05-04)`,
    'unverified',
  ),
  sagemaker: [
    {
      since: '2023-11-30',
      value: { service: 'by-use' },
      ...evidence(
        'source',
        'https://aws.amazon.com/blogs/machine-learning/ensure-efficient-compute-resources-on-amazon-sagemaker (November 2023)',
        CHECKED,
      ),
    },
  ],
  'azure-ml': [
    {
      since: '2026-11-28',
      value: { service: 'by-use' },
      ...evidence(
        'reported',
        'https://github.com/infracost/infracost/pull/2902: priced as virtual machines of Azure',
        CHECKED,
      ),
    },
  ],
  'posit-connect': list('2026-09-20', { licence: 'on-request' }, `${PLANS('posit')} (2026-09-20)`),
  domino: list(
    '2026-10-07',
    { service: 'on-request', licence: 'on-request' },
    `${PLANS('domino-data-lab')} (2026-10-07)`,
  ),
  // By the graphics processor and year.
  'nvidia-nim': list(
    '2026-05-25',
    { licence: 'by-use' },
    `${PLANS('nvidia-nim')} (2026-05-25)`,
    'unverified',
  ),
};

/** What the seller of a tool took by its list on a day; undefined where no list is known. */
export const listPricesOn = (tool: string, day: Day): Fact<ListPrices> | undefined =>
  factOn((LIST_PRICES as Readonly<Record<string, readonly Fact<ListPrices>[]>>)[tool], day);

/** What a number of people pay by a list. */
export interface Listed {
  readonly plan: string;
  /** US dollars a month, rounded up to whole ones. */
  readonly usd: number;
  /** What goes beyond that which the plan includes costs more. */
  readonly thenByUse: boolean;
}

/** Why a list says nothing for a team. */
export type Unlisted = 'by-use' | 'on-request' | 'users-not-given' | 'beyond-list' | 'not-known';

/** What terms come to for a number of people: the cheapest plan that takes them. Beyond every plan the seller has to be asked. */
export function listedFor(terms: Terms | undefined, users: number | undefined): Listed | Unlisted {
  if (terms === undefined) return 'not-known';
  if (typeof terms === 'string') return terms;
  const { plans, thenByUse = false } = terms;
  const isForAny = ({ perUser, mostUsers }: Plan): boolean =>
    perUser === undefined && mostUsers === undefined;
  if (users === undefined && !plans.every(isForAny)) return 'users-not-given';
  const [cheapest] = plans
    .filter(({ mostUsers = Infinity }) => (users ?? 1) <= mostUsers)
    .map(({ name, flat = 0, perUser = 0 }) => ({
      plan: name,
      usd: Math.ceil(flat + perUser * (users ?? 1)),
      thenByUse,
    }))
    .sort((a, b) => a.usd - b.usd);
  return cheapest ?? 'beyond-list';
}

/** The most users that any plan is for, where that is fewer than there are. */
export function listEndFor(terms: Terms | undefined, users: number | undefined): number | undefined {
  if (users === undefined || typeof terms !== 'object') return undefined;
  const most = Math.max(...terms.plans.map(({ mostUsers = Infinity }) => mostUsers));
  return most < users ? most : undefined;
}

/** The most users for whom one of the ways to have a tool costs nothing by its list; undefined where there is no such plan. */
export function mostUsersForNothing({ service, licence }: ListPrices): number | undefined {
  const free = [service, licence]
    .flatMap((terms) => (typeof terms === 'object' ? terms.plans : []))
    .filter(({ flat = 0, perUser = 0 }) => flat === 0 && perUser === 0)
    .flatMap(({ mostUsers }) => mostUsers ?? []);
  return free.length === 0 ? undefined : Math.max(...free);
}

/** What it costs at least where no plan is for so many users: what the largest one costs; undefined where that says nothing. */
export function floorFor(terms: Terms | undefined, users: number | undefined): number | undefined {
  const most = listEndFor(terms, users);
  const listed = most === undefined ? undefined : listedFor(terms, most);
  return typeof listed === 'object' ? listed.usd : undefined;
}

/** "Pro 19 US dollars a user and month, for up to 10 users". */
function planText({ name, flat = 0, perUser = 0, mostUsers }: Plan): string {
  const parts = [
    ...(flat > 0 ? [`${String(flat)} US dollars a month`] : []),
    ...(perUser > 0 ? [`${String(perUser)} US dollars a user and month`] : []),
  ];
  const users = mostUsers === 1 ? '1 user' : `${String(mostUsers)} users`;
  return `${name} ${parts.join(' and ') || 'free'}${mostUsers === undefined ? '' : `, for up to ${users}`}`;
}

function termsText(terms: Terms): string {
  if (terms === 'by-use') return 'by use';
  if (terms === 'on-request') return 'on request, not listed';
  return `${terms.plans.map(planText).join('; ')}${terms.thenByUse ? '; beyond what is included by use' : ''}`;
}

/** What is listed, in one line: "service: …; licence: …". */
export const listPricesText = ({ service, licence }: ListPrices): string =>
  [
    ...(service === undefined ? [] : [`service: ${termsText(service)}`]),
    ...(licence === undefined ? [] : [`licence: ${termsText(licence)}`]),
  ].join('; ');
