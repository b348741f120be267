import { catalogueAsOf, DEPLOYABLE } from '../../src/tools/catalogue';
import { MIGRATION } from '../../src/decision/weights';
import type { Requirements } from '../../src/requirements/requirements';
import { COMPARISON, decisionOf } from './decide-or-throw';
import { EASY, madeUpTool, TODAY } from './made-up-tool';

const today = catalogueAsOf(TODAY);
const both = [
  madeUpTool('old', { operatingEffort: 5 }),
  madeUpTool('new', { coverage: { 'experiment-tracking': 'full', 'model-registry': 'full' } }),
];
// Only ids of the catalogue are valid answers; the rules look at ids alone.
const inUse = (...ids: string[]) => ({ inUse: ids as unknown as NonNullable<typeof EASY.inUse> });

describe('a tool that runs already', () => {
  it('costs nothing to open, and whoever replaces it pays for the move, so it stays', () => {
    expect(decisionOf(both, EASY).chosen.stack).toEqual({ 'experiment-tracking': 'new' });
    const decision = decisionOf(both, { ...EASY, ...inUse('old') });
    expect(decision.chosen).toMatchObject({ stack: { 'experiment-tracking': 'old' }, cost: 0 });
    expect(decision.runsAlready).toEqual([{ tool: 'old', stays: ['experiment-tracking'], replaced: [] }]);
    const [other] = decision.notChosen;
    expect(other?.terms.find(({ code }) => code === 'migration')).toMatchObject({
      cost: MIGRATION,
      task: 'experiment-tracking',
      args: { from: ['old'] },
    });
  });

  it('is replaced where the answers rule it out, and the decision says by what', () => {
    const hosted = madeUpTool('old', { selfHost: 'no' });
    const answers = { ...EASY, cloud: 'agnostic-required' as const, ...inUse('old') };
    const decision = decisionOf([hosted, madeUpTool('new')], answers);
    expect(decision.runsAlready).toEqual([
      { tool: 'old', stays: [], replaced: [{ task: 'experiment-tracking', by: 'new' }] },
    ]);
  });

  it('stays in a stack that is generated although nobody can generate it, with all that it does', () => {
    const answers = { ...COMPARISON, ...inUse('wandb'), licence: 'commercial' as const };
    const decision = decisionOf(today, answers, {
      deployable: DEPLOYABLE,
      asDeployed: { wandb: {} },
    });
    expect(decision.chosen.stack['experiment-tracking']).toBe('wandb');
  });

  it('stands in nobody’s way', () => {
    const rivals = { old: ['new'], new: ['old'] };
    const tasks = ['experiment-tracking', 'model-registry'] as const;
    const pair = [madeUpTool('old'), madeUpTool('new', { coverage: { 'model-registry': 'full' } })];
    const stack = { 'experiment-tracking': 'old', 'model-registry': 'new' };
    const answers = { ...EASY, tasks: [...tasks], ...inUse('old') };
    expect(decisionOf(pair, answers, { rivals }).chosen.stack).toEqual(stack);
  });

  it('is told apart from none: without the answer the decision says nothing of it', () => {
    expect(decisionOf(today, COMPARISON).runsAlready).toBeUndefined();
    const answers = { ...COMPARISON, ...inUse() };
    expect(decisionOf(today, answers)).toEqual(decisionOf(today, COMPARISON));
  });
});

describe('a service that a vendor runs, where that is preferred,', () => {
  const answers: Requirements = {
    ...COMPARISON,
    tasks: ['experiment-tracking'],
    licence: 'commercial',
    cloud: 'agnostic-preferred',
    hosting: 'managed-preferred',
  };
  const effortOf = (tool: string, requirements: Requirements, deployable?: readonly string[]) => {
    const { chosen } = decisionOf(today, requirements, {
      use: { 'experiment-tracking': tool },
      ...(deployable && { deployable }),
    });
    return chosen.terms.filter(({ code }) => code === 'operating-effort').length;
  };

  it('is no effort to run, unless no service may be taken or the tool is generated for a cluster', () => {
    expect(effortOf('comet', answers)).toBe(0);
    expect(effortOf('wandb', answers)).toBe(0);
    expect(effortOf('wandb', answers, ['wandb'])).toBe(1);
    expect(effortOf('wandb', { ...answers, cloud: 'agnostic-required' })).toBe(1);
  });

  it('says nothing where a service is only welcome', () => {
    expect(effortOf('wandb', { ...answers, hosting: 'managed-welcome' })).toBe(1);
  });
});

describe('a cluster of one’s own on a cloud that is named', () => {
  const onAws = { ...COMPARISON, licence: 'commercial' as const, cloud: 'aws' as const };

  it('leaves out what exists only as a service, unless it runs already', () => {
    const hosted = (ids: readonly string[]) =>
      ids.filter((id) => today.find((tool) => tool.id === id)?.selfHost === 'no');
    const own = { ...onAws, hosting: 'own-kubernetes' as const };
    expect(hosted(decisionOf(today, own).chosen.tools)).toEqual([]);
    const services = decisionOf(today, { ...onAws, hosting: 'managed-welcome', composition: 'one-suite' });
    expect(hosted(services.chosen.tools)).not.toEqual([]);
    const excluded = decisionOf(today, own).notChosen.filter(({ findings }) =>
      findings.some(({ code }) => code === 'not-on-own-kubernetes'),
    );
    expect(excluded.map(({ tool }) => tool)).toContain('sagemaker');
    const kept = decisionOf(today, { ...own, ...inUse('sagemaker') });
    expect(kept.chosen.tools).toContain('sagemaker');
  });

  it('is what no answer does not mean', () => {
    expect(decisionOf(today, { ...onAws, hosting: 'managed-welcome' })).toEqual(decisionOf(today, onAws));
  });
});
