import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SELLERS_KNOWN_SINCE } from '../../src/catalogue/support-sold';
import type { ToolFacts } from '../../src/tools/catalogue';
import type { DecideOptions } from '../../src/decision/rule';
import { findingsAbout, RULES } from '../../src/decision/rules';
import type { Requirements } from '../../src/requirements/requirements';
import { EASY, madeUpTool, TODAY } from './made-up-tool';

interface Example {
  readonly tool?: Partial<ToolFacts>;
  readonly answers?: Partial<Requirements>;
  readonly options?: Partial<DecideOptions>;
  /** The cost of a penalty, or the other verdicts. */
  readonly verdict: number | 'excluded' | 'satisfied' | 'not-applicable';
  readonly args?: Record<string, unknown>;
}

const BUSL = { spdx: 'BUSL-1.1', class: 'source-available' } as const;
const CLOSED = { spdx: 'LicenseRef-proprietary', class: 'commercial' } as const;
const stars = (value: number) => ({ value, on: '2020-12-06' });
const LIBRARIES: Partial<Requirements> = { libraries: ['scikit-learn', 'h2o', 'onnx'] };

const SERVING: Partial<Requirements> = { tasks: ['model-serving'] };
const SERVES: Partial<ToolFacts> = {
  coverage: { 'model-serving': 'full' },
  depth: { grpc: 'yes', canary: { partly: 'with Knative' }, explainers: 'no' },
};

/** Free for one, by the user up to ten. */
const SOLD: Partial<ToolFacts> = {
  selfHost: 'licence-required',
  listPrices: {
    licence: {
      plans: [
        { name: 'Free', mostUsers: 1 },
        { name: 'Pro', perUser: 19, mostUsers: 10 },
      ],
    },
  },
};
/** Free to run, and sold as a service. */
const SERVED: Partial<ToolFacts> = {
  service: { runBy: 'somebody', dataAt: 'vendor' },
  listPrices: { service: { plans: [{ name: 'Cloud', flat: 29.5 }], thenByUse: true } },
};
const MANAGED: Partial<Requirements> = { hosting: 'managed-preferred' };

const EXAMPLES: Record<string, readonly Example[]> = {
  'excluded-by-user': [
    { verdict: 'not-applicable' },
    { options: { exclude: ['other'] }, verdict: 'satisfied' },
    { options: { exclude: ['other', 'tool'] }, verdict: 'excluded' },
  ],
  'cannot-stand-beside': [
    { options: { use: { monitoring: 'other' } }, verdict: 'not-applicable' },
    { options: { rivals: { tool: ['other'] } }, verdict: 'satisfied' },
    {
      options: { rivals: { tool: ['other'] }, use: { monitoring: 'other' } },
      verdict: 'excluded',
      args: { tools: ['other'] },
    },
  ],
  'shut-down': [
    { verdict: 'satisfied' },
    { tool: { status: 'dormant' }, verdict: 'satisfied' },
    { tool: { status: 'shutdown' }, verdict: 'excluded' },
  ],
  'licence-not-open-source': [
    { tool: { licence: CLOSED }, verdict: 'not-applicable' },
    { tool: { licence: BUSL }, answers: { licence: 'source-available' }, verdict: 'not-applicable' },
    { answers: { licence: 'open-source' }, verdict: 'satisfied' },
    {
      tool: {
        licence: BUSL,
        evidence: [
          {
            property: 'licence',
            since: '2024-02-06',
            source: 'LICENSE',
            value: BUSL,
            checked: TODAY,
            confidence: 'source',
            stale: false,
          },
        ],
      },
      answers: { licence: 'open-source' },
      verdict: 'excluded',
      args: { answer: 'open-source', licence: 'BUSL-1.1', since: '2024-02-06', source: 'LICENSE' },
    },
    {
      tool: {
        licence: BUSL,
        evidence: [
          {
            property: 'licence',
            since: '2024-02-06',
            source: 'LICENSE',
            value: BUSL,
            checked: '2024-03-01',
            confidence: 'source',
            stale: true,
          },
        ],
      },
      answers: { licence: 'open-source' },
      verdict: 'excluded',
      args: {
        answer: 'open-source',
        licence: 'BUSL-1.1',
        since: '2024-02-06',
        source: 'LICENSE',
        stale: true,
      },
    },
    { tool: { licence: CLOSED }, answers: { licence: 'open-source' }, verdict: 'excluded' },
  ],
  'licence-not-allowed': [
    { tool: { licence: CLOSED }, verdict: 'not-applicable' },
    { tool: { licence: CLOSED }, answers: { licence: 'open-source' }, verdict: 'not-applicable' },
    { tool: { licence: BUSL }, answers: { licence: 'source-available' }, verdict: 'satisfied' },
    { tool: { licence: CLOSED }, answers: { licence: 'source-available' }, verdict: 'excluded' },
  ],
  'required-language-missing': [
    { tool: { languages: ['python'] }, answers: { languages: ['r'] }, verdict: 'not-applicable' },
    { tool: { languages: ['python'] }, answers: { requiredLanguages: [] }, verdict: 'not-applicable' },
    { tool: { languages: ['r'] }, answers: { requiredLanguages: ['r'] }, verdict: 'satisfied' },
    { answers: { requiredLanguages: ['julia'] }, verdict: 'satisfied' },
    {
      tool: { languages: ['python'], languagesPartly: ['r'] },
      answers: { requiredLanguages: ['r'] },
      verdict: 'satisfied',
    },
    {
      tool: { languages: ['python'], languagesPartly: ['r'] },
      answers: { requiredLanguages: ['r', 'julia'] },
      verdict: 'excluded',
      args: { missing: ['julia'] },
    },
  ],
  'tied-to-one-cloud': [
    { answers: { cloud: 'agnostic-required' }, verdict: 'not-applicable' },
    { tool: { cloud: 'aws' }, answers: { cloud: 'aws' }, verdict: 'satisfied' },
    { tool: { cloud: 'aws' }, verdict: 12, args: { answer: 'agnostic-preferred', cloud: 'aws' } },
    { tool: { cloud: 'aws' }, answers: { cloud: 'agnostic-required' }, verdict: 'excluded' },
    { tool: { cloud: 'aws' }, answers: { cloud: 'azure' }, verdict: 'excluded' },
  ],
  'not-self-hostable': [
    { answers: { cloud: 'agnostic-required' }, verdict: 'satisfied' },
    { tool: { selfHost: 'licence-required' }, verdict: 'satisfied' },
    { tool: { selfHost: 'no', cloud: 'aws' }, answers: { cloud: 'aws' }, verdict: 'not-applicable' },
    { tool: { selfHost: 'no' }, verdict: 6 },
    { tool: { selfHost: 'no' }, answers: { cloud: 'agnostic-required' }, verdict: 'excluded' },
    { tool: { selfHost: 'no' }, answers: { hosting: 'managed-preferred' }, verdict: 'satisfied' },
    {
      tool: { selfHost: 'no' },
      answers: { hosting: 'managed-preferred', cloud: 'agnostic-required' },
      verdict: 'excluded',
    },
  ],
  'not-on-own-kubernetes': [
    { tool: { selfHost: 'no' }, verdict: 'not-applicable' },
    { tool: { selfHost: 'no' }, answers: { hosting: 'managed-welcome' }, verdict: 'not-applicable' },
    { answers: { hosting: 'own-kubernetes' }, verdict: 'satisfied' },
    { tool: { selfHost: 'no' }, answers: { hosting: 'own-kubernetes' }, verdict: 'excluded' },
    { tool: { selfHost: 'no' }, answers: { hosting: 'air-gapped' }, verdict: 'excluded' },
    { answers: { hosting: 'air-gapped', cloud: 'agnostic-required' }, verdict: 'satisfied' },
  ],
  'over-budget': [
    { tool: SOLD, answers: { users: 10 }, verdict: 'not-applicable' },
    { answers: { users: 10, budget: 0 }, verdict: 'satisfied' },
    { tool: SOLD, answers: { users: 10, budget: 190 }, verdict: 'satisfied' },
    {
      tool: SOLD,
      answers: { users: 10, budget: 189 },
      verdict: 'excluded',
      args: { buys: 'licence', plan: 'Pro', usd: 190, budget: 189, users: 10 },
    },
    { tool: SOLD, answers: { users: 1, budget: 0 }, verdict: 'satisfied' },
    // Beyond the largest plan its seller has to be asked, and no number of users is none.
    { tool: SOLD, answers: { users: 11, budget: 5000 }, verdict: 'satisfied' },
    {
      tool: SOLD,
      answers: { users: 11, budget: 0 },
      verdict: 'excluded',
      args: { buys: 'licence', because: 'beyond-list', listEndsAt: 10, budget: 0, users: 11 },
    },
    {
      tool: SOLD,
      answers: { budget: 0 },
      verdict: 'excluded',
      args: { buys: 'licence', because: 'users-not-given', budget: 0 },
    },
    {
      tool: { selfHost: 'licence-required' },
      answers: { budget: 0 },
      verdict: 'excluded',
      args: { buys: 'licence', because: 'not-known', budget: 0 },
    },
    {
      tool: { ...SOLD, id: 'mlflow' },
      answers: { users: 11, budget: 0, inUse: ['mlflow'] },
      verdict: 'satisfied',
    },
    // What is free to run needs no service, whatever that costs.
    { tool: SERVED, answers: { ...MANAGED, users: 10, budget: 0 }, verdict: 'satisfied' },
    {
      tool: { ...SERVED, selfHost: 'no' },
      answers: { ...MANAGED, users: 10, budget: 20 },
      verdict: 'excluded',
      args: { buys: 'service', plan: 'Cloud', usd: 30, budget: 20, users: 10 },
    },
    // A service is not taken where none may be.
    {
      tool: { ...SERVED, selfHost: 'licence-required' },
      answers: { users: 10, budget: 0, hosting: 'own-kubernetes' },
      verdict: 'excluded',
      args: { buys: 'licence', because: 'not-known', budget: 0, users: 10 },
    },
  ],
  'takes-of-budget': [
    { tool: SOLD, answers: { users: 10 }, verdict: 'not-applicable' },
    { tool: SOLD, answers: { users: 1, budget: 380 }, verdict: 'satisfied' },
    { tool: SOLD, answers: { users: 10, budget: 100 }, verdict: 'satisfied' },
    {
      tool: SOLD,
      answers: { users: 10, budget: 380 },
      verdict: 10,
      args: { buys: 'licence', plan: 'Pro', usd: 190, budget: 380, users: 10 },
    },
    { tool: SOLD, answers: { users: 10, budget: 190 }, verdict: 20 },
    { tool: SOLD, answers: { users: 2, budget: 100_000 }, verdict: 1 },
    {
      tool: { ...SERVED, operatingEffort: 4 },
      answers: { ...MANAGED, users: 10, budget: 60 },
      verdict: 10,
      args: { buys: 'service', plan: 'Cloud', usd: 30, thenByUse: true, budget: 60, users: 10 },
    },
    // To run it takes no effort, and the service would cost points.
    { tool: SERVED, answers: { ...MANAGED, users: 10, budget: 60 }, verdict: 'satisfied' },
    { tool: SERVED, answers: { users: 10, budget: 60 }, verdict: 'satisfied' },
    {
      tool: SERVED,
      answers: { ...MANAGED, budget: 60 },
      options: { deployable: ['tool'] },
      verdict: 'satisfied',
    },
  ],
  'price-not-listed': [
    { tool: { selfHost: 'licence-required' }, verdict: 'not-applicable' },
    { answers: { budget: 100 }, verdict: 'satisfied' },
    { tool: { selfHost: 'licence-required' }, answers: { budget: 0 }, verdict: 'satisfied' },
    {
      tool: { selfHost: 'licence-required' },
      answers: { budget: 100 },
      verdict: 8,
      args: { buys: 'licence', because: 'not-known', budget: 100 },
    },
    {
      tool: { selfHost: 'no', listPrices: { service: 'by-use' } },
      answers: { budget: 100, users: 5 },
      verdict: 8,
      args: { buys: 'service', because: 'by-use', budget: 100 },
    },
  ],
  'support-not-sold': [
    { verdict: 'not-applicable' },
    { answers: { support: 'not-needed' }, verdict: 'not-applicable' },
    {
      tool: { supportSoldBy: ['somebody'] },
      answers: { support: 'wanted' },
      options: { asOf: SELLERS_KNOWN_SINCE },
      verdict: 'satisfied',
    },
    { answers: { support: 'wanted' }, options: { asOf: SELLERS_KNOWN_SINCE }, verdict: 6 },
    { answers: { support: 'wanted' }, options: { asOf: '2026-11-28' }, verdict: 'not-applicable' },
  ],
  'not-deployable-here': [
    { verdict: 'not-applicable' },
    { options: { deployable: ['tool'] }, verdict: 'satisfied' },
    { options: { deployable: [] }, verdict: 'excluded' },
  ],
  'cloud-not-named': [
    { verdict: 'not-applicable' },
    { tool: { cloud: 'azure' }, answers: { cloud: 'azure' }, verdict: 'satisfied' },
    { tool: { cloud: 'azure' }, verdict: 40, args: { cloud: 'azure' } },
    {
      tool: { id: 'azure-ml', cloud: 'azure' },
      answers: { inUse: ['azure-ml'] },
      verdict: 'not-applicable',
    },
  ],
  superseded: [
    { verdict: 'satisfied' },
    { tool: { status: 'superseded' }, verdict: 30 },
    { tool: { status: 'superseded' }, answers: { momentum: 'low' }, verdict: 15 },
  ],
  dormant: [
    { tool: { status: 'maintenance' }, verdict: 'satisfied' },
    { tool: { status: 'dormant' }, verdict: 30 },
    { tool: { status: 'dormant' }, answers: { momentum: 'medium' }, verdict: 20 },
  ],
  'in-maintenance': [
    { tool: { status: 'dormant' }, verdict: 'satisfied' },
    { tool: { status: 'maintenance' }, verdict: 6, args: { answer: 'high' } },
    { tool: { status: 'maintenance' }, answers: { momentum: 'low' }, verdict: 1 },
  ],
  'capability-missing': [
    { tool: SERVES, verdict: 'not-applicable' },
    { tool: SERVES, answers: { ...SERVING, capabilities: ['grpc'] }, verdict: 'satisfied' },
    // Neither is wanted of what it does.
    { tool: SERVES, answers: { ...SERVING, capabilities: ['r-client'] }, verdict: 'satisfied' },
    { tool: SERVES, answers: { tasks: ['monitoring'], capabilities: ['explainers'] }, verdict: 'satisfied' },
    {
      tool: SERVES,
      answers: { ...SERVING, capabilities: ['grpc', 'canary', 'explainers', 'batching'] },
      verdict: 6 + 2 + 6,
      args: { missing: ['explainers'], partly: ['canary: with Knative'], unknown: ['batching'] },
    },
    {
      tool: SERVES,
      answers: { ...SERVING, capabilities: ['grpc', 'explainers'] },
      options: { lacks: { tool: ['grpc', 'explainers'] } },
      verdict: 12,
      args: { missing: ['explainers'], notDeployed: ['grpc'] },
    },
    {
      tool: { ...SERVES, id: 'mlflow' },
      answers: { ...SERVING, capabilities: ['grpc'], inUse: ['mlflow'] },
      options: { lacks: { mlflow: ['grpc'] } },
      verdict: 'satisfied',
    },
  ],
  'custom-models-not-supported': [
    { tool: { customModels: 'unsupported' }, verdict: 'not-applicable' },
    { tool: { customModels: 'not-applicable' }, answers: { customModels: true }, verdict: 'not-applicable' },
    { answers: { customModels: true }, verdict: 'satisfied' },
    { tool: { customModels: 'unsupported' }, answers: { customModels: true }, verdict: 12 },
  ],
  'language-not-supported': [
    { answers: { languages: ['python', 'r', 'julia'] }, verdict: 'satisfied' },
    { tool: { languages: ['python'] }, verdict: 'satisfied' },
    {
      tool: { languages: ['python'], languagesPartly: ['r'] },
      answers: { languages: ['python', 'r', 'julia'] },
      verdict: 8,
      args: { missing: ['julia'], partly: ['r'] },
    },
    { tool: { languages: ['python'], languagesPartly: ['any'] }, answers: { languages: ['r'] }, verdict: 2 },
  ],
  'library-not-supported': [
    { tool: { libraries: [] }, verdict: 'not-applicable' },
    { answers: LIBRARIES, verdict: 'satisfied' },
    {
      tool: { libraries: ['onnx'], librariesPartly: ['h2o'] },
      answers: LIBRARIES,
      verdict: 3,
      args: { missing: ['scikit-learn'], partly: ['h2o'] },
    },
  ],
  'interface-not-offered': [
    { tool: { interfaces: [] }, verdict: 'not-applicable' },
    { answers: { interface: 'command-line' }, verdict: 'satisfied' },
    {
      tool: { interfaces: ['sdk'] },
      answers: { interface: 'command-line' },
      verdict: 4,
      args: { answer: 'command-line', offered: ['sdk'] },
    },
  ],
  'licence-key-needed': [
    { verdict: 'satisfied' },
    { tool: { needs: ['licence-key'] }, verdict: 8 },
    { tool: { selfHost: 'licence-required' }, verdict: 8 },
  ],
  'free-use-limited': [
    { tool: { selfHost: 'free' }, verdict: 'satisfied' },
    { tool: { selfHost: 'free-limited' }, verdict: 4 },
  ],
  'known-warning': [
    { verdict: 'satisfied' },
    {
      tool: { warnings: ['2.0 lost what 1.0 had'] },
      verdict: 0,
      args: { warnings: ['2.0 lost what 1.0 had'] },
    },
  ],
  'gpu-needed': [
    { tool: { needs: ['sql-database'] }, verdict: 'not-applicable' },
    { tool: { needs: ['gpu'] }, verdict: 10 },
    { tool: { needs: ['gpu'] }, answers: { graphicsProcessors: true }, verdict: 'satisfied' },
  ],
  'data-platform-needed': [
    { tool: { needs: ['object-store'] }, verdict: 'not-applicable' },
    { tool: { needs: ['data-platform'] }, verdict: 40 },
    {
      tool: { id: 'databricks', needs: ['data-platform'] },
      answers: { inUse: ['databricks'] },
      verdict: 'satisfied',
    },
  ],
  'little-momentum': [
    {
      tool: { stars: stars(1), contributors: stars(1) },
      answers: { momentum: 'low' },
      verdict: 'not-applicable',
    },
    { tool: { stars: stars(1), contributors: stars(1), licence: CLOSED }, verdict: 'not-applicable' },
    { verdict: 'satisfied' },
    { tool: { stars: stars(10_000), contributors: stars(1) }, verdict: 'satisfied' },
    { tool: { stars: stars(1), contributors: stars(300) }, verdict: 'satisfied' },
    { tool: { stars: stars(9_999), contributors: stars(99) }, verdict: 4 },
    { tool: { stars: stars(2_999), contributors: stars(50) }, verdict: 8 },
    { tool: { stars: stars(999), contributors: stars(49) }, verdict: 12 },
    { tool: { stars: stars(999), contributors: stars(49) }, answers: { momentum: 'medium' }, verdict: 6 },
  ],
  'released-recently': [
    { tool: { firstRelease: '2026-11-01' }, answers: { momentum: 'low' }, verdict: 'not-applicable' },
    { tool: { firstRelease: '2025-11-01' }, verdict: 'satisfied' },
    {
      tool: { firstRelease: '2026-01-01' },
      verdict: 6,
      args: { answer: 'high', firstRelease: '2026-01-01' },
    },
    { tool: { firstRelease: '2026-01-01' }, answers: { momentum: 'medium' }, verdict: 3 },
  ],
};

const subjectOf = ({ tool, answers, options }: Omit<Example, 'verdict' | 'args'>) => ({
  tool: madeUpTool('tool', tool),
  requirements: { ...EASY, ...answers },
  options: { asOf: TODAY, ...options },
});

it('has one file for each rule, named like its code, and examples of each', () => {
  const codes = RULES.map(({ code }) => code).sort();
  const files = readdirSync(join(__dirname, '../../src/decision/rules')).map((file) =>
    file.replace(/\.ts$/, ''),
  );
  expect(files.sort()).toEqual(codes);
  expect(Object.keys(EXAMPLES).sort()).toEqual(codes);
});

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it.each(EXAMPLES[code] ?? [])('%j', ({ verdict, args, ...given }) => {
    const subject = subjectOf(given);
    const found = findingsAbout(subject).filter((finding) => finding.code === code);
    const [first] = found;
    const costs = found.reduce((total, { cost }) => total + cost, 0);
    const shown =
      first === undefined ? rule.check(subject) : first.verdict === 'excluded' ? 'excluded' : costs;
    expect(shown).toBe(verdict);
    if (first !== undefined) expect(first.args).toMatchObject(args ?? {});
  });

  it('has an example that it objects to, and one that it does not', () => {
    const verdicts = (EXAMPLES[code] ?? []).map(({ verdict }) => verdict);
    expect(verdicts.some((verdict) => typeof verdict === 'number' || verdict === 'excluded')).toBe(true);
    expect(verdicts.some((verdict) => verdict === 'satisfied' || verdict === 'not-applicable')).toBe(true);
  });
});

it('finds nothing against a tool that meets everything', () => {
  expect(findingsAbout(subjectOf({}))).toEqual([]);
});

it('keeps every finding, the excluding ones first and without a cost', () => {
  const found = findingsAbout(
    subjectOf({ tool: { licence: BUSL, status: 'dormant' }, answers: { licence: 'open-source' } }),
  );
  expect(found.map(({ code, verdict, cost }) => [code, verdict, cost])).toEqual([
    ['licence-not-open-source', 'excluded', 0],
    ['dormant', 'penalty', 30],
  ]);
});
