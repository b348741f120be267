import fc from 'fast-check';
import type { Stack } from '../../src/plan/stack-plan';
import { graphOf as drawn, type PlatformGraph } from '../../src/review/graph';
import { toDot } from '../../src/review/to-dot';
import { toMermaid } from '../../src/review/to-mermaid';
import { FULL_STACK, planOf } from '../scaffold/plans';
import { EXPOSED, MODEL, wholeReport } from './reports';

const graphOf = (settings: object, stack: Stack = FULL_STACK): PlatformGraph => {
  const plan = planOf(settings as Record<string, unknown>, stack);
  const graph = wholeReport({ plan }).synthesized?.graph;
  if (graph === undefined) throw new Error('no graph');
  return graph;
};
/** "people -> mlflow (tracking-server): HTTPS", for every edge. */
const inWords = ({ nodes, edges }: PlatformGraph) => {
  const label = (id: string) => nodes.find((node) => node.id === id)?.label ?? `unknown ${id}`;
  return edges.map((edge) => `${label(edge.from)} -> ${label(edge.to)}: ${edge.label}`);
};

test('shows who talks to whom, how people get in, and where data lies', () => {
  expect(inWords(graphOf({}))).toEqual(
    expect.arrayContaining([
      'people -> mlflow (tracking-server): kubectl port-forward',
      'people -> optuna-dashboard (dashboard): kubectl port-forward',
      'mlflow (tracking-server) -> postgres (database): 5432',
      'mlflow (tracking-server) -> object-store: 8333',
      'postgres (database) -> volume, 10 GiB: ',
      'object-store -> volume, 50 GiB: ',
    ]),
  );
});

test('an exposed platform is entered through its gateway only', () => {
  const graph = graphOf(EXPOSED);
  const people = inWords(graph).filter((edge) => edge.startsWith('people'));
  expect(people).toEqual(['people -> namespace gateways: HTTPS']);
  expect(graph.nodes.find(({ label }) => label === 'namespace gateways')?.inside).toBe(false);
});

test('a server without a connection is there, with the people who reach it by port-forward', () => {
  const whole = wholeReport().synthesized;
  const capacity = whole?.capacity.filter(({ name }) => name === 'mlflow') ?? [];
  const called = { workloads: new Map<string, string>(), services: new Map<string, string>() };
  const graph = drawn({ plan: planOf(), edges: [], capacity, volumes: [], called });
  expect(inWords(graph)).toEqual(['people -> mlflow: kubectl port-forward']);
  expect(graph.nodes.find(({ label }) => label === 'mlflow')).toMatchObject({ kind: 'server', inside: true });
});

const CLEARML = { 'experiment-tracking': 'clearml', 'model-registry': 'clearml' };

test('several servers of one tool are there once each, and each volume and visitor is at the right one', () => {
  const graph = graphOf({}, CLEARML);
  const inside = graph.nodes.filter((node) => node.inside && node.kind === 'server');
  expect(inside.map(({ label }) => label).sort()).toEqual([
    'clearml (apiserver)',
    'clearml (fileserver)',
    'clearml (web)',
  ]);
  expect(inWords(graph)).toEqual(
    expect.arrayContaining([
      'people -> clearml (web): kubectl port-forward',
      'clearml (fileserver) -> volume, 50 GiB: ',
    ]),
  );
  expect(inWords(graph).filter((edge) => /people|volume/.test(edge))).toHaveLength(2);
});

test.each([
  ['airflow', { ...FULL_STACK, orchestration: 'airflow' }],
  [
    'lakefs and kserve',
    { ...FULL_STACK, 'data-versioning': 'lakefs', 'model-serving': 'kserve', monitoring: 'evidently' },
  ],
  [
    'kubeflow',
    { orchestration: 'kubeflow', 'pipeline-versioning': 'kubeflow', 'hyperparameter-tuning': 'kubeflow' },
  ],
])('no server stands in the picture without a connection that it has: %s', (_, stack) => {
  const { nodes, edges } = graphOf({}, stack);
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  expect(nodes.filter(({ id }) => !ends.has(id)).map(({ label }) => label)).toEqual([]);
});

test.each(['kserve', 'seldon-core-1-apache'])('a model that %s serves is there once', (tool) => {
  const stack = { ...FULL_STACK, 'model-serving': tool, monitoring: tool };
  const { synthesized } = wholeReport({ plan: planOf(EXPOSED, stack) });
  const labels = synthesized?.graph.nodes.map(({ label }) => label) ?? [];
  expect(labels.filter((label) => label.includes(MODEL.name))).toEqual([`${MODEL.name} (model)`]);
});

test('every edge has two ends, every pair of ends one edge, and every node one name', () => {
  const { nodes, edges } = graphOf(EXPOSED);
  const ids = nodes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { from, to } of edges) expect(ids).toEqual(expect.arrayContaining([from, to]));
  const ends = edges.map(({ from, to }) => `${from} ${to}`);
  expect(new Set(ends).size).toBe(ends.length);
});

const anyGraph: fc.Arbitrary<PlatformGraph> = fc
  .array(fc.record({ label: fc.string(), inside: fc.boolean() }), { minLength: 1, maxLength: 5 })
  .chain((drawn) => {
    const nodes = drawn.map((node, index) => ({ ...node, id: `n${String(index)}`, kind: 'server' as const }));
    const id = fc.constantFrom(...nodes.map((node) => node.id));
    const edges = fc.array(fc.record({ from: id, to: id, label: fc.string() }), { maxLength: 5 });
    return fc.record({ namespace: fc.string(), nodes: fc.constant(nodes), edges });
  });

test('whatever a label holds, it stays a label of the drawing', () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      // Outside of quotes there is only what we wrote.
      const outside = toDot(graph).replaceAll(/"(?:[^"\\]|\\[\s\S])*"/g, '');
      expect(outside).toMatch(/^[\w\s[\]{}=;,.>-]*$/);
    }),
  );
});

test('whatever a label holds, it stays a label of the text', () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      for (const line of toMermaid(graph).split('\n')) {
        expect(line.replaceAll(/"[^"]*"/g, '')).toMatch(/^[\w\s[\](){}/|>-]*$/);
      }
    }),
  );
});
