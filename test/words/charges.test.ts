import { boughtSections } from '../../src/words/charges';
import { explainFinding } from '../../src/words/findings';
import { EASY, madeUpTool, TODAY } from '../decision/made-up-tool';

const listed = {
  property: 'listPrices',
  since: '2026-09-20',
  source: 'https://list.example.com',
  value: {},
  checked: TODAY,
  confidence: 'reported',
  stale: false,
} as const;
const sold = madeUpTool('sold', {
  selfHost: 'no',
  listPrices: { service: { plans: [{ name: 'Pro', perUser: 19 }], thenByUse: true } },
  evidence: [listed],
});
const used = madeUpTool('used', { selfHost: 'no', listPrices: { service: 'by-use' } });
const tools = [sold, used, madeUpTool('mine'), madeUpTool('mlflow', { selfHost: 'licence-required' })];
const stack = { tools: tools.map(({ id }) => id) };
const sections = (change: object) =>
  boughtSections(stack, { tools, requirements: { ...EASY, ...change }, options: { asOf: TODAY } });

it('says what a stack costs by the lists that are known, of what it is not known, and what it rests on', () => {
  expect(sections({ users: 10, budget: 500, inUse: ['mlflow'] })).toEqual([
    {
      title: 'Licences and services, by list prices',
      lines: [
        'SOLD: 190 US dollars a month for 10 users (plan Pro), and more by use beyond what that includes (reported, as of 2026-09-20: https://list.example.com)',
        'USED: unknown: its service is paid by use, which no number of users tells',
        'MINE: nothing, run by yourselves under a licence that costs nothing',
        'MLFLOW: it runs already, so nothing more has to be bought',
        'Together: 190 US dollars a month by list prices, without tax and discounts, without USED, of which no list tells it; the budget is 500',
      ],
    },
  ]);
});

it('says where a list ends, which is not the same as a price that is not public', () => {
  const few = madeUpTool('few', {
    selfHost: 'no',
    listPrices: { service: { plans: [{ name: 'Free', mostUsers: 10 }] } },
  });
  const question = { tools: [few], requirements: { ...EASY, users: 11 }, options: { asOf: TODAY } };
  expect(boughtSections({ tools: ['few'] }, question)[0]?.lines[0]).toBe(
    'FEW: unknown: the list of prices of its service ends at 10 users: for more, its seller has to be asked',
  );
});

it('says who sells support only where it is to be bought', () => {
  expect(sections({})).toEqual([]);
  expect(sections({ support: 'not-needed' })).toEqual([]);
  const helped = madeUpTool('helped', {
    supportSoldBy: ['one', 'another'],
    evidence: [{ ...listed, property: 'supportSoldBy' }],
  });
  const question = {
    tools: [helped, sold],
    requirements: { ...EASY, support: 'wanted' as const },
    options: { asOf: TODAY },
  };
  expect(boughtSections({ tools: ['helped', 'sold'] }, question)).toEqual([
    {
      title: 'Who sells support',
      lines: [
        'HELPED: one and another (reported, as of 2026-09-20: https://list.example.com)',
        'SOLD: nobody is known to us',
      ],
    },
  ]);
});

it('says in plain words that a source has to be readable', () => {
  const args = { licence: 'LicenseRef-proprietary' };
  expect(
    explainFinding({ code: 'licence-not-allowed', verdict: 'excluded', per: 'tool', cost: 0, args }),
  ).toBe(
    'its licence is LicenseRef-proprietary, so its source cannot be read, and you asked for tools whose source can be read at least',
  );
});

describe('why a price counts', () => {
  const finding = (code: string, args: Record<string, string | number | boolean | string[]>) =>
    explainFinding({ code, verdict: 'penalty', per: 'tool', cost: 1, args });

  it.each([
    [
      'over-budget',
      { buys: 'service', plan: 'Pro', usd: 1140, users: 60, budget: 500 },
      'its list price is 1140 US dollars a month for 60 users (plan Pro), above the budget of 500',
    ],
    [
      'over-budget',
      { buys: 'licence', because: 'on-request', budget: 0 },
      'the price of the licence for it is not public: its seller has to be asked, and the budget is 0',
    ],
    [
      'over-budget',
      { buys: 'service', because: 'beyond-list', listEndsAt: 10, atLeast: 190, users: 11, budget: 100 },
      'it costs more than 190 US dollars a month, the most that its list names, which ends at 10 users, above the budget of 100',
    ],
    [
      'over-budget',
      { usd: 60, budget: 100, total: 120, with: ['mlflow'] },
      'its list price is 60 US dollars a month, and with MLflow 120, above the budget of 100',
    ],
    [
      'over-budget',
      { usd: 60, budget: 100, leavesTooLittle: true },
      'its list price is 60 US dollars a month, and what else has to be taken leaves less of the budget of 100',
    ],
    [
      'takes-of-budget',
      { buys: 'service', plan: 'Pro', usd: 19, users: 1, budget: 500 },
      'its list price is 19 US dollars a month for 1 user (plan Pro), of a budget of 500',
    ],
    [
      'price-not-listed',
      { buys: 'service', because: 'not-known', budget: 500 },
      'the price of its service is not known to us, and there is a budget',
    ],
    [
      'price-not-listed',
      { buys: 'service', because: 'users-not-given', budget: 500 },
      'its service is paid by the user, and requirements.users is not given, and there is a budget',
    ],
    [
      'price-not-listed',
      { buys: 'service', because: 'beyond-list', listEndsAt: 1, budget: 500 },
      'the list of prices of its service ends at 1 user: for more, its seller has to be asked, and there is a budget',
    ],
    ['support-not-sold', {}, 'nobody is known to us who sells support for it'],
  ])('%s', (code, args, words) => {
    expect(finding(code, args)).toBe(words);
  });
});
