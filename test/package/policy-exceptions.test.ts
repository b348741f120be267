import { PolicyExceptions } from '../support/policy-exceptions';
import type { Finding } from '../support/scanner-reports';

const REASON = 'a reason that is long enough';
const exceptions = (...entries: object[]) => new PolicyExceptions(JSON.stringify(entries));
const finding = (rule: string, object: string): Finding => ({ tool: 'checkov', rule, object, detail: 'd' });
const entry = (change: object = {}) => ({
  reason: REASON,
  rules: { checkov: ['A'] },
  objects: ['Service/*'],
  ...change,
});

describe('The exceptions from the rules of scanners', () => {
  test('the file that is in force can be read', () => expect(() => PolicyExceptions.read()).not.toThrow());

  test('allow one rule of one scanner for the objects that they name', () => {
    const named = exceptions(entry({ objects: ['Service/a', 'Role/*'] }));
    const found = ['Service/a', 'Service/ab', 'Role/x'].map((object) => finding('A', object));
    expect(named.unexpected('checkov', 's', [...found, finding('B', 'Role/x')])).toEqual([
      'A Service/ab: d',
      'B Role/x: d',
    ]);
  });

  test('that nothing needs are found, in each stack that they hold for and that was scanned', () => {
    const unneeded = exceptions(
      entry(),
      entry({ rules: { checkov: ['B'] }, stacks: ['t'] }),
      entry({ rules: { polaris: ['C'] } }),
    );
    expect(unneeded.unused('s')).toEqual([]);
    expect(unneeded.unexpected('checkov', 's', [])).toEqual([]);
    expect(unneeded.unused('s')).toEqual(['checkov A Service/*']);
    expect(unneeded.unexpected('checkov', 't', [finding('A', 'Service/a')])).toEqual([]);
    expect(unneeded.unused('t')).toEqual(['checkov B Service/*']);
  });

  test.each([{ reason: 'no' }, { objects: ['*'] }, { objects: [] }, { rules: { checkov: [] } }, { what: 1 }])(
    'are refused with %j',
    (change) => {
      expect(() => exceptions(entry(change))).toThrow();
    },
  );
});
