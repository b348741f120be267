import { factText } from '../../src/catalogue/fact-text';
import {
  LIST_PRICES,
  listedFor,
  listPricesOn,
  mostUsersForNothing,
  type Terms,
} from '../../src/catalogue/list-prices';
import { catalogueAsOf, CATALOGUE_DATE } from '../../src/tools/catalogue';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const BY_USER: Terms = {
  plans: [
    { name: 'Free', mostUsers: 1 },
    { name: 'Pro', perUser: 19, mostUsers: 10 },
    { name: 'Team', flat: 99.5, perUser: 5 },
  ],
};

describe('a list of prices', () => {
  it.each([
    [1, 'Free', 0],
    [2, 'Pro', 38],
    // Rounded up to whole dollars.
    [7, 'Pro', 133],
    [8, 'Team', 140],
    [11, 'Team', 155],
  ])('is for %d users %s at %d', (users, plan, usd) => {
    expect(listedFor(BY_USER, users)).toEqual({ plan, usd, thenByUse: false });
  });

  it('says nothing for more people than any plan takes, and for a number that nobody gave', () => {
    expect(listedFor({ plans: BY_USER.plans.slice(0, 2) }, 11)).toBe('beyond-list');
    expect(listedFor(BY_USER, undefined)).toBe('users-not-given');
    expect(listedFor('by-use', 3)).toBe('by-use');
    expect(listedFor(undefined, 3)).toBe('not-known');
  });

  it('says without a number what is the same for everybody', () => {
    expect(listedFor({ plans: [{ name: 'Core', flat: 29 }], thenByUse: true }, undefined)).toEqual({
      plan: 'Core',
      usd: 29,
      thenByUse: true,
    });
  });

  it('is for nothing up to the most users of a plan that costs nothing', () => {
    expect(mostUsersForNothing({ service: BY_USER, licence: 'on-request' })).toBe(1);
    expect(mostUsersForNothing({ service: { plans: [{ name: 'Core', flat: 29 }] } })).toBeUndefined();
    expect(mostUsersForNothing({})).toBeUndefined();
  });

  it('is told in one line', () => {
    expect(factText('listPrices', { service: BY_USER, licence: 'on-request' })).toBe(
      'service: Free free, for up to 1 user; Pro 19 US dollars a user and month, for up to 10 users; Team 99.5 US dollars a month and 5 US dollars a user and month; licence: on request, not listed',
    );
    expect(
      factText('listPrices', { service: { plans: [{ name: 'Core', flat: 29 }], thenByUse: true } }),
    ).toBe('service: Core 29 US dollars a month; beyond what is included by use');
    expect(factText('listPrices', { licence: 'by-use' })).toBe('licence: by use');
  });
});

describe('the lists that are known', () => {
  const lists = Object.entries(LIST_PRICES);

  it.each(lists)('of %s has a source and days, and plans that are not empty', (_, history) => {
    for (const { since, checked, source, value } of history) {
      expect([since, checked].every((day) => DAY.test(day))).toBe(true);
      expect(since <= checked).toBe(true);
      expect(source).toMatch(/^https:\/\//);
      for (const terms of [value.service, value.licence]) {
        if (typeof terms !== 'object') continue;
        expect(terms.plans.length).toBeGreaterThan(0);
        const most = terms.plans.map(({ mostUsers = Infinity }) => mostUsers);
        expect([...most].sort((a, b) => a - b)).toEqual(most);
      }
    }
  });

  it('are known from the day of the copy on, and stand among the facts of the tool', () => {
    expect(listPricesOn('comet', '2026-09-19')).toBeUndefined();
    const comet = catalogueAsOf(CATALOGUE_DATE).find(({ id }) => id === 'comet');
    expect(comet?.listPrices?.licence).toBe('on-request');
    expect(comet?.evidence.find(({ property }) => property === 'listPrices')).toMatchObject({
      since: '2026-09-20',
      confidence: 'reported',
    });
  });

  it('say of a service what the text of its price says', () => {
    for (const { id, price, listPrices } of catalogueAsOf(CATALOGUE_DATE)) {
      const service = listPrices?.service;
      if (price === undefined || typeof service !== 'object') continue;
      for (const { flat, perUser } of service.plans) {
        const amount = flat ?? perUser;
        if (amount !== undefined) expect([id, price]).toEqual([id, expect.stringContaining(String(amount))]);
      }
    }
  });

  it('make no new day of the catalogue', () => {
    const newest = lists
      .flatMap(([, history]) => history.map(({ since }) => since))
      .sort()
      .at(-1);
    expect((newest ?? '') <= CATALOGUE_DATE).toBe(true);
  });
});
