import { plainText } from '../../src/document/blocks';
import { costBlocks } from '../../src/review/sections/cost';
import { cloudCosts, HOURS, onPremisesCost } from '../../src/review/monthly-cost';
import { ON_PREMISES, PRICE_LISTS } from '../../src/review/price-list';
import { markdownOf, wholeReport } from './reports';

const GIB = 2 ** 30;
const volumes = [10, 50, 64].map((sizeGiB) => ({
  usedBy: 'x',
  sizeGiB,
  storageClass: undefined,
  madeBy: 'server' as const,
}));
const priceList = (cloud: string) => {
  const list = PRICE_LISTS.find((one) => one.cloud === cloud);
  if (list === undefined) throw new Error(`no list of ${cloud}`);
  return list;
};

test('prices the cheapest machine that fits, for all nodes and a whole month', () => {
  const need = { count: 2, onOneNode: { cpu: 1, memory: 2 * GIB } };
  const machines = [
    { name: 'tiny', cores: 1, memoryGiB: 1, hourly: 0.01 },
    { name: 'dear', cores: 4, memoryGiB: 16, hourly: 0.3 },
    { name: 'fair', cores: 4, memoryGiB: 8, hourly: 0.2 },
  ];
  const [cost] = cloudCosts(need, volumes, [{ ...priceList('AWS'), machines }]);
  expect(cost).toMatchObject({ machine: { name: 'fair' }, count: 2, nodesMonthly: 0.2 * HOURS * 2 });
  expect(cost?.volumesMonthly).toBeCloseTo(124 * 0.08, 6);
  expect(cloudCosts({ count: 1, onOneNode: { cpu: 1000, memory: GIB } }, [])).toEqual([]);
});

test('pays for volumes by the GiB, or for the size of disk that is sold', () => {
  const need = { count: 1, onOneNode: { cpu: 0.1, memory: GIB } };
  const monthly = (cloud: string) => cloudCosts(need, volumes, [priceList(cloud)])[0]?.volumesMonthly;
  expect(monthly('Google Cloud')).toBeCloseTo(12.4, 6);
  // Disks of 16, 64 and 64 GiB.
  expect(monthly('Azure')).toBeCloseTo(144 * 0.075, 6);
});

test('on-premises is the share of a server that the platform takes, at the published rates', () => {
  const { cores, memoryGiB, serversMonthly, volumesMonthly } = onPremisesCost(
    { count: 2, onOneNode: { cpu: 0.7, memory: 3.609375 * GIB } },
    volumes,
  );
  expect([cores, memoryGiB]).toEqual([2, 8]);
  expect(serversMonthly).toBeCloseTo((2 * 0.031611 + 8 * 0.004237) * 730, 6);
  expect(volumesMonthly).toBeCloseTo(124 * ON_PREMISES.volumeGiBMonth, 6);
});

test.each(PRICE_LISTS)('the list of $cloud says when and where from, and grows with its machines', (list) => {
  for (const { asOf, source } of [list, list.volume, list.cluster, ON_PREMISES]) {
    expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(source).toMatch(/^https:\/\/\S+\/[0-9a-f]{40}\/\S+$/);
  }
  const prices = list.machines.map(({ hourly }) => hourly);
  expect(prices).toEqual([...prices].sort((a, b) => a - b));
});

test('what is shown of a month is the sum of what is shown beside it', () => {
  const { synthesized } = wholeReport();
  if (synthesized === undefined) throw new Error('nothing was synthesized');
  const needed = { count: 1, onOneNode: { cpu: 1, memory: GIB } };
  const shown = [1, 3, 7, 11, 20, 35].flatMap((sizeGiB) => {
    const claims = [{ usedBy: 'a', sizeGiB, storageClass: undefined, madeBy: 'server' as const }];
    const costs = cloudCosts(synthesized.need, claims);
    const blocks = costBlocks({ ...synthesized, costs, onPremises: onPremisesCost(needed, claims) });
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    return rows.map((row) => {
      const cells = 'cells' in row ? row.cells : row;
      return cells.slice(1, 4).map((cell) => Number(/\$(\d+)/.exec(plainText(cell))?.[1]));
    });
  });
  expect(shown).toHaveLength(6 * (PRICE_LISTS.length + 1));
  expect(shown.filter(([nodes = 0, disks = 0, all]) => nodes + disks !== all)).toEqual([]);
});

test('a review shows every cloud and a server of one’s own, each with the day of its prices', () => {
  const text = markdownOf(wholeReport());
  for (const { cloud, region, asOf, volume, cluster } of PRICE_LISTS) {
    const [row = ''] = text.split('\n').filter((line) => line.startsWith(`| ${cloud}, ${region} |`));
    for (const day of [asOf, volume.asOf, cluster.asOf]) expect(row).toContain(day);
  }
  expect(text).toMatch(/\| On-premises, assumed rates \| \$\d+: .* \*\*\$\d+\*\*/);
});
