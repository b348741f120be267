// How fast a whole decision is (stack, runner-ups, reasons, alternatives) for 80 tools and 14 tasks, with pairs of tools
// of which a third are known to work together, against a general solver that finds the cheapest stack alone. Both must find the same price.
// Both are timed once Node has compiled them; the first decision of the process, which a command makes, is told beside it.
// Build first: npm run build. Then: node bench/decision.mjs
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const require = createRequire(import.meta.url);
const { candidatesFor, sum } = require('../lib/decision/candidate.js');
const { decide } = require('../lib/decision/decide.js');
const { HAND_OVERS } = require('../lib/catalogue/hand-overs.js');
const { TASKS: ALL_TASKS } = require('../lib/catalogue/vocabulary.js');
const loadHighs = require('highs');

const TOOLS = 80;
/** All that hand over or take over are among them. */
const TASKS = ALL_TASKS.filter((task) => !['labelling', 'notebooks', 'llm-observability'].includes(task));
const WORKS_TOGETHER = 1 / 3;
const INSTANCES = 40;
/** Decisions before any is timed: V8 compiles the last of the search after about a hundred. */
const WARM_UP = 200;
/** How often each instance is decided; the solver, which takes seconds for some, solves it once. */
const TIMES = 5;
const options = { asOf: '2026-11-24' };
const requirements = {
  tasks: TASKS,
  licence: 'open-source',
  cloud: 'agnostic-preferred',
  languages: ['python', 'r'],
  libraries: ['scikit-learn', 'xgboost', 'pytorch'],
  customModels: true,
  interface: 'command-line',
  momentum: 'high',
  composition: 'balanced',
};

/** Small, seeded and good enough to make tools up (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function madeUpTool(index, random) {
  const some = (values, share) => values.filter(() => random() < share);
  const tasks = some(TASKS, 0.25);
  return {
    id: `tool-${index}`,
    name: `Tool ${index}`,
    product: `tool-${index}`,
    homepage: 'https://example.com',
    firstRelease: '2020-01-01',
    owner: 'nobody',
    status: random() < 0.8 ? 'alive' : 'maintenance',
    licence: { spdx: 'Apache-2.0', class: 'open-source' },
    coverage: Object.fromEntries(tasks.map((task) => [task, random() < 0.7 ? 'full' : 'partial'])),
    limits: {},
    languages: ['python', ...some(['r'], 0.4)],
    languagesPartly: [],
    warnings: [],
    libraries: some(requirements.libraries, 0.7),
    librariesPartly: ['any'],
    customModels: random() < 0.7 ? 'supported' : 'unsupported',
    interfaces: ['sdk', ...some(['command-line'], 0.6)],
    cloud: 'agnostic',
    stars: { value: Math.floor(20_000 * random()), on: '2026-01-01' },
    needs: [],
    operatingEffort: Math.floor(5 * random()),
    selfHost: 'free',
    evidence: [],
  };
}

/** Which tools take over from which, for each hand-over. */
function withPairs(tools, random) {
  const known = () =>
    Object.fromEntries(tools.filter(() => random() < WORKS_TOGETHER).map(({ id }) => [id, true]));
  return tools.map((tool) => ({
    ...tool,
    takesOver: Object.fromEntries(Object.keys(HAND_OVERS).map((handOver) => [handOver, known()])),
  }));
}

/** The same question as a mixed-integer programme in the solver's text format. */
function programme(tools) {
  const price = [];
  const limits = TASKS.map(() => []);
  const links = [];
  const binaries = [];
  const candidates = candidatesFor(tools, requirements, options);
  for (const candidate of candidates) {
    for (const { from, to, takes, cost } of candidate.receiving) {
      // One who does the task that hands over is among those without a way, and this tool does the other task.
      const without = candidates.filter(
        ({ tool, shares }) => shares.has(from) && takes[tool.id] !== true && tool.id !== candidate.tool.id,
      );
      if (without.length === 0) continue;
      const name = `${candidate.tool.id.replace('-', '')}from${TASKS.indexOf(from)}`;
      const sum = [
        `${candidate.tool.id.replace('-', '')}does${TASKS.indexOf(to)}`,
        ...without.map(({ tool }) => `${tool.id.replace('-', '')}does${TASKS.indexOf(from)}`),
      ].join(' + ');
      price.push([cost, name]);
      links.push(`${sum} - ${name} <= 1`);
    }
    const tool = candidate.tool.id.replace('-', '');
    const overlaps = sum([...candidate.shares.values()].flatMap(({ overlap }) => overlap));
    price.push([sum(candidate.terms) + overlaps, tool]);
    binaries.push(tool);
    for (const [task, { doing, overlap }] of candidate.shares) {
      const index = TASKS.indexOf(task);
      const does = `${tool}does${index}`;
      price.push([sum(doing) - sum(overlap), does]);
      limits[index].push(does);
      links.push(`${does} - ${tool} <= 0`);
      binaries.push(does);
    }
  }
  const objective = price
    .map(([cost, name]) => `${cost < 0 ? '-' : '+'} ${Math.abs(cost)} ${name}`)
    .join(' ');
  const once = limits.map((names) => `${names.join(' + ')} = 1`);
  return `Minimize\n obj: ${objective}\nSubject To\n${[...once, ...links].join('\n')}\nBinary\n${binaries.join('\n')}\nEnd`;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const timed = (times, work) => {
  const start = performance.now();
  const result = work();
  times.push(performance.now() - start);
  return result;
};

function instance(seed) {
  const random = seeded(1000 + seed);
  const tools = Array.from({ length: TOOLS }, (_, index) => madeUpTool(index, random));
  return withPairs(tools, random);
}

const highs = await loadHighs();
const instances = Array.from({ length: INSTANCES }, (_, index) => instance(index));
const first = [];
const ours = [];
const theirs = [];
for (let index = 0; index < WARM_UP; index++)
  timed(first, () => decide(instance(-1 - (index % 20)), requirements, options));
highs.solve(programme(instance(-1)));
let joined = 0;
for (const [index, tools] of instances.entries()) {
  let result;
  for (let time = 0; time < TIMES; time++) result = timed(ours, () => decide(tools, requirements, options));
  if (!result.feasible) throw new Error(`instance ${index}: infeasible`);
  const text = programme(tools);
  const solution = timed(theirs, () => highs.solve(text));
  const expected = Math.round(solution.ObjectiveValue);
  const { cost } = result.decision.chosen;
  if (cost !== expected) throw new Error(`instance ${index}: price ${cost}, solver says ${expected}`);
  joined += result.decision.chosen.terms.filter(({ code }) => code === 'integration-missing').length;
}
const line = (name, times) =>
  `${name.padEnd(28)} median ${median(times).toFixed(1).padStart(7)} ms   fastest ${Math.min(...times)
    .toFixed(1)
    .padStart(6)} ms   slowest ${Math.max(...times)
    .toFixed(1)
    .padStart(7)} ms`;
console.log(
  `A decision: ${TOOLS} tools, ${TASKS.length} tasks, ${INSTANCES} instances, same price in each; ${joined} pairs that cost something chosen even so`,
);
console.log(line('HiGHS, cheapest stack only', theirs));
console.log(line('decide, with all reasons', ours));
console.log(`The first decision of the process: ${first[0].toFixed(1)} ms.`);
console.log(`${(median(theirs) / median(ours)).toFixed(1)}x faster. Goal: a median under 5 ms.`);
