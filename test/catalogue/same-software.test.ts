import { factsOf, type ToolFacts } from '../../src/catalogue/as-of';
import { TOOLS } from '../../src/tools/catalogue';

const TODAY = '2026-11-30';
const on = (id: keyof typeof TOOLS, day = TODAY): ToolFacts => {
  const facts = factsOf(TOOLS[id], day);
  if (facts === undefined) throw new Error(`${id} was not there on ${day}`);
  return facts;
};

// Kubeflow serves models by KServe, so that what one takes and can do, the other does too.
describe('a suite and the tool that does its task', () => {
  it.each(['2020-12-07', '2021-06-01', '2024-08-01', TODAY])(
    'Kubeflow takes what KServe takes, on %s',
    (day) => {
      expect(on('kubeflow', day).libraries).toEqual(expect.arrayContaining([...on('kserve', day).libraries]));
    },
  );

  it.each(['canary', 'scale-to-zero', 'batching', 'grpc', 'explainers'] as const)(
    'both have %s alike: yes, no or in part',
    (capability) => {
      const kind = (id: 'kubeflow' | 'kserve') => {
        const what = on(id).depth?.[capability];
        return typeof what === 'object' ? 'partly' : what;
      };
      expect(kind('kubeflow')).toBe(kind('kserve'));
    },
  );
});

it.each(['ray', 'ray-serve'] as const)('%s takes LightGBM since Ray 2.0', (id) => {
  expect(on(id, '2022-08-22').libraries).not.toContain('lightgbm');
  expect(on(id, '2022-08-23').libraries).toContain('lightgbm');
});
