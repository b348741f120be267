import fc from 'fast-check';
import { allocatable, fits, nodeNeed, smallestNode } from '../../src/review/node-size';
import { planOf } from '../scaffold/plans';
import { wholeReport } from './reports';

const GIB = 2 ** 30;
const workload = (name: string, kind: string, replicas: number, memoryGiB: number, periodic = false) => ({
  name,
  kind,
  replicas,
  periodic,
  requests: { cpu: replicas * 0.1, memory: replicas * memoryGiB * GIB },
  limits: { cpu: 1, memory: GIB },
  gpus: 0,
});

test("leaves what Google's page on node sizes says", () => {
  // 4 cores give 3920m; 150 GiB give 140.1423 GiB.
  expect(allocatable(4, 16).cpu).toBeCloseTo(3.92, 6);
  expect(allocatable(4, 150).memory / GIB).toBeCloseTo(140.1423, 3);
});

test('needs one pod of everything on a node, and the greediest of what runs now and then', () => {
  const capacity = [
    workload('a', 'Deployment', 2, 1),
    workload('b', 'StatefulSet', 1, 2),
    workload('c', 'CronJob', 1, 3, true),
    workload('d', 'CronJob', 1, 1, true),
  ];
  expect(nodeNeed(capacity, false)).toEqual({ count: 1, onOneNode: { cpu: 0.4, memory: 7 * GIB } });
  const { count, onOneNode } = nodeNeed(capacity, true);
  expect([count, onOneNode.memory]).toEqual([2, 6 * GIB]);
});

test.each([
  ['small', 2, 4],
  ['medium', 2, 8],
  ['large', 4, 16],
] as const)(
  'the default platform of size %s fits a node of %d cores and %d GiB',
  (size, cores, memoryGiB) => {
    const need = wholeReport({ plan: planOf({ size }) }).synthesized?.need;
    expect(smallestNode(need?.onOneNode ?? { cpu: 0, memory: 0 })).toEqual({ cores, memoryGiB });
  },
);

test('the smallest node is one that fits, and nothing that is asked for more fits less', () => {
  const amount = fc.record({
    cpu: fc.double({ min: 0, max: 20, noNaN: true }),
    memory: fc.double({ min: 0, max: 80 * GIB, noNaN: true }),
  });
  fc.assert(
    fc.property(amount, amount, (need, more) => {
      const node = smallestNode(need);
      if (node !== undefined) expect(fits(need, node)).toBe(true);
      const sum = { cpu: need.cpu + more.cpu, memory: need.memory + more.memory };
      const larger = smallestNode(sum);
      if (larger !== undefined) {
        expect(node).toBeDefined();
        expect(larger.memoryGiB).toBeGreaterThanOrEqual(node?.memoryGiB ?? Infinity);
      }
    }),
  );
});
