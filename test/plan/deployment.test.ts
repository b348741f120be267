import { DEPLOYABLE, TOOLS } from '../../src/tools/catalogue';
import { DEPLOYABLE_DATE, DEPLOYABLE_FACTS } from '../../src/tools/deployable-facts';
import { decide } from '../../src/decision/decide';
import type { Decision, RunsAlready } from '../../src/decision/decision';
import { gapsOfDecision } from '../../src/plan/decision-as-deployed';
import { DEPLOYMENT } from '../../src/plan/deployment';
import { partsOf, servingOf, suitesOf, toolsOf } from '../../src/plan/components';
import { gapsOf } from '../../src/plan/gaps';
import { PARTS } from '../../src/tools/parts';
import type { ToolParts } from '../../src/tools/tool-parts';
import { planOf } from '../scaffold/plans';

/** What tools do by themselves and nothing is generated for. */
const NOT_DEPLOYED: Readonly<Record<string, readonly string[]>> = {
  // A step of a pipeline may do either, and nothing is generated for it.
  'kubeflow-pipelines': ['batch-inference', 'training-jobs'],
  'argo-workflows': ['training-jobs'],
  airflow: ['data-validation'],
  'azure-ml': ['feature-store', 'labelling', 'llm-observability', 'llm-serving', 'notebooks'],
  // What runs tasks, a schedule and ClearML Serving are not there.
  clearml: [
    'batch-inference',
    'llm-serving',
    'model-serving',
    'monitoring',
    'notebooks',
    'orchestration',
    'service-metrics',
    'training-jobs',
  ],
  evidently: ['data-validation', 'llm-observability'],
  h2o: ['batch-inference', 'training-jobs'],
  kserve: ['llm-serving'],
  lakefs: ['data-validation'],
  // Drift is not computed by it.
  prometheus: ['monitoring'],
  mlflow: ['batch-inference'],
  'ray-serve': ['llm-serving'],
  sagemaker: ['data-validation', 'feature-store', 'labelling', 'llm-serving', 'notebooks'],
  'seldon-core-1': ['batch-inference'],
  'seldon-core-1-apache': ['batch-inference'],
  wandb: ['llm-observability', 'training-jobs'],
  'vertex-ai': ['feature-store', 'labelling', 'llm-observability', 'llm-serving', 'notebooks'],
};

test('every tool that can be deployed says of each task that it does here how far, and of no other', () => {
  expect(DEPLOYABLE_FACTS.map(({ id }) => id).sort()).toEqual([...DEPLOYABLE].sort());
  for (const { id, coverage, name } of DEPLOYABLE_FACTS) {
    expect(TOOLS[id as keyof typeof TOOLS].name).toBe(name);
    const deployed = Object.keys(DEPLOYMENT.asDeployed[id] ?? {});
    expect([id, deployed.filter((task) => !(task in coverage))]).toEqual([id, []]);
    // A suite may be deployed in part only; a tool by itself leaves no task out without a word.
    const parts: ToolParts = PARTS[id as keyof typeof PARTS];
    const { madeOf } = parts;
    const leftOut = Object.keys(coverage).filter((task) => !deployed.includes(task));
    if (madeOf === undefined) expect([id, leftOut.sort()]).toEqual([id, NOT_DEPLOYED[id] ?? []]);
    else {
      expect([id, Object.keys(madeOf).filter((task) => !deployed.includes(task))]).toEqual([id, []]);
      // What no other tool does for it, it brings something of its own for.
      if (deployed.some((task) => !(task in madeOf))) expect(parts.workloads).not.toEqual([]);
    }
    for (const [task, level] of Object.entries(DEPLOYMENT.asDeployed[id] ?? {})) {
      // What is deployed is no more than what the tool can do.
      if (level === 'full')
        expect([id, task, coverage[task as keyof typeof coverage]]).toEqual([id, task, 'full']);
    }
  }
});

test('monitoring is deployed only partly, and a decision among deployable tools says what is missing', () => {
  const plan = planOf();
  const monitoring = (options: object) => {
    const result = decide(DEPLOYABLE_FACTS, plan.requirements, {
      asOf: DEPLOYABLE_DATE,
      // Who serves with it, and who monitors alone: its monitoring is what is looked at.
      exclude: ['kserve', 'evidently', 'kubeflow', 'prometheus'],
      ...options,
    });
    return result.feasible ? result.decision.choices.find(({ task }) => task === 'monitoring') : undefined;
  };
  // The tool itself does it fully: that stays a fact of the catalogue.
  expect(monitoring({})).toMatchObject({ tool: 'seldon-core-1-apache', coverage: 'full' });
  expect(monitoring(DEPLOYMENT)).toMatchObject({
    tool: 'seldon-core-1-apache',
    coverage: 'partial',
    missing: expect.stringContaining('drift') as string,
  });
  expect(gapsOf(plan)).toEqual([
    {
      task: 'monitoring',
      tool: 'seldon-core-1-apache',
      missing: expect.stringContaining('alerts') as string,
    },
  ]);
});

describe('a suite', () => {
  const SUITE = { 'hyperparameter-tuning': 'kubeflow', 'model-serving': 'kubeflow' };

  test('is made of tools that are deployed, which do the same task no worse than it says', () => {
    const suites = Object.entries<ToolParts>(PARTS).filter(([, { madeOf }]) => madeOf !== undefined);
    expect(suites.map(([id]) => id)).toEqual(['kubeflow', 'ray']);
    for (const [, { madeOf = {}, coverage }] of suites) {
      for (const [task, part] of Object.entries(madeOf)) {
        const its = DEPLOYMENT.asDeployed[part] ?? {};
        expect([task, part, its[task as keyof typeof its]]).toEqual([
          task,
          part,
          coverage[task as keyof typeof coverage],
        ]);
      }
    }
  });

  test('brings the part that does each task that it is chosen for, and no other', () => {
    expect(toolsOf({ stack: SUITE })).toEqual(['kubeflow', 'katib', 'kserve']);
    expect(toolsOf({ stack: { 'model-serving': 'kubeflow' } })).toEqual(['kubeflow', 'kserve']);
    expect(toolsOf({ stack: { orchestration: 'kubeflow' } })).toEqual(['kubeflow', 'kubeflow-pipelines']);
    expect(toolsOf({ stack: { ...SUITE, 'hyperparameter-tuning': 'katib' } })).toEqual([
      'katib',
      'kubeflow',
      'kserve',
    ]);
    expect(servingOf({ stack: SUITE })?.title).toBe('KServe');
  });

  test('is told by what it is made of in a stack', () => {
    expect(suitesOf({ stack: { ...SUITE, monitoring: 'evidently' } })).toEqual([
      { title: 'Kubeflow', madeOf: ['Katib', 'KServe'] },
    ]);
    expect(suitesOf({ stack: { 'training-jobs': 'kubeflow', 'model-serving': 'kserve' } })).toEqual([]);
  });

  test('brings what its parts share once', () => {
    const stack = { 'hyperparameter-tuning': 'ray', 'model-serving': 'ray' };
    expect(toolsOf({ stack })).toEqual(['ray', 'ray-tune', 'ray-serve']);
    const workloads = partsOf({ stack }).flatMap((parts) => parts.workloads.map(({ name }) => name));
    expect(workloads).toEqual(['kuberay-operator', 'ray-head']);
    expect(partsOf({ stack }).filter(({ definitions }) => definitions !== undefined)).toHaveLength(1);
  });

  test('stands with its parts, and not with what does not stand with one of them', () => {
    // Its pipelines run on a controller that a second one would fight with.
    expect(DEPLOYMENT.rivals['kubeflow-pipelines']).toEqual(['argo-workflows']);
    expect([...(DEPLOYMENT.rivals['kubeflow'] ?? [])].sort()).toEqual(
      ['argo-workflows', ...(DEPLOYMENT.rivals['kserve'] ?? [])].sort(),
    );
    expect(DEPLOYMENT.rivals['seldon-core-1']).toContain('kubeflow');
    expect(DEPLOYMENT.rivals['kserve']).not.toContain('kubeflow');
  });

  test('is not chosen for a task that nothing here does for it, and a plan with it is refused', () => {
    const { requirements } = planOf({});
    const tasks = ['experiment-tracking', 'hyperparameter-tuning'] as const;
    const found = decide(
      DEPLOYABLE_FACTS.filter(({ id }) => id === 'kubeflow' || id === 'mlflow'),
      { ...requirements, tasks: [...tasks] },
      { asOf: DEPLOYABLE_DATE, ...DEPLOYMENT },
    );
    expect(found.feasible && found.decision.chosen.stack).toEqual({
      'experiment-tracking': 'mlflow',
      'hyperparameter-tuning': 'kubeflow',
    });
    expect(() => planOf({}, { 'experiment-tracking': 'kubeflow' })).toThrow(
      /is a tool that does not do experiment-tracking here/,
    );
  });
});

test('what runs already and stays serves no model of what is generated', () => {
  const chosen = { stack: { 'model-serving': 'kserve', monitoring: 'evidently' } };
  const decision = (runsAlready: readonly RunsAlready[]) =>
    ({ chosen, runsAlready }) as unknown as Pick<Decision, 'chosen' | 'runsAlready'>;
  expect(gapsOfDecision(decision([]))).toEqual([]);
  const [gap] = gapsOfDecision(decision([{ tool: 'kserve', stays: ['model-serving'], replaced: [] }]));
  expect(gap?.missing).toContain('nothing that the stack runs on the cluster serves models');
});
