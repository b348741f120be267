import { catalogueAsOf, changesBetween, factsOf, TOOLS } from '../../src/tools/catalogue';

const on = (id: keyof typeof TOOLS, day: string) => factsOf(TOOLS[id], day);

describe('catalogueAsOf', () => {
  it('leaves out tools that did not exist yet, and sorts by id', () => {
    const ids = catalogueAsOf('2020-12-07').map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toContain('seldon-core-1');
    for (const later of [
      'seldon-core-1-apache',
      'seldon-core-2',
      'kuberay',
      'kubeflow-trainer',
      'vllm',
      'yatai',
    ]) {
      expect(ids).not.toContain(later);
    }
    expect(catalogueAsOf('2010-01-01')).toEqual([]);
  });

  it('gives the figures of the week of the comparison, with their day', () => {
    expect(on('mlflow', '2020-12-07')).toMatchObject({
      stars: { value: 7934, on: '2020-12-06' },
      contributors: { value: 266, on: '2020-12-06' },
    });
    expect(on('dvc', '2020-12-07')?.stars?.value).toBe(6824);
    expect(on('mlflow', '2020-12-05')?.stars).toEqual({ value: 4547, on: '2019-08-31' });
    expect(on('mlflow', '2019-08-30')?.stars).toBeUndefined();
    expect(on('mlflow', '2026-11-24')?.stars?.value).toBe(27611);
  });

  it.each([
    ['seldon-core-1', '2020-12-07', 'Apache-2.0'],
    ['seldon-core-1', '2024-02-05', 'Apache-2.0'],
    ['seldon-core-1', '2024-02-06', 'BUSL-1.1'],
    ['seldon-core-1-apache', '2026-11-24', 'Apache-2.0'],
    ['seldon-core-2', '2023-07-12', 'Apache-2.0'],
    ['seldon-core-2', '2024-01-22', 'BUSL-1.1'],
    ['pachyderm', '2020-12-07', 'LicenseRef-Pachyderm-Community'],
    ['pachyderm', '2023-04-13', 'Apache-2.0'],
    ['lakefs', '2026-08-31', 'Apache-2.0'],
    ['lakefs', '2026-11-28', 'BUSL-1.1'],
    ['h2o', '2026-11-28', 'Apache-2.0'],
  ] as const)('knows the licence of %s on %s: %s', (id, day, spdx) => {
    expect(on(id, day)?.licence.spdx).toBe(spdx);
  });

  it.each([
    ['dvc', '2025-11-26', 'Iterative'],
    ['dvc', '2025-11-27', 'Treeverse (lakeFS)'],
    ['wandb', '2025-05-05', 'CoreWeave'],
    ['neptune', '2026-11-24', 'OpenAI'],
  ] as const)('knows the owner of %s on %s: %s', (id, day, owner) => {
    expect(on(id, day)?.owner).toBe(owner);
  });

  it.each([
    ['seldon-core-1-apache', '2024-02-05', 'alive'],
    ['seldon-core-1-apache', '2024-02-06', 'superseded'],
    ['neptune', '2026-03-04', 'alive'],
    ['neptune', '2026-03-05', 'shutdown'],
    ['dvc', '2026-11-24', 'maintenance'],
    ['pachyderm', '2026-11-24', 'dormant'],
    ['seldon-core-1', '2026-04-07', 'alive'],
    ['seldon-core-1', '2026-04-08', 'dormant'],
    ['seldon-core-2', '2026-11-28', 'dormant'],
    ['seldon-core-1-apache', '2026-11-28', 'superseded'],
  ] as const)('knows the status of %s on %s: %s', (id, day, status) => {
    expect(on(id, day)?.status).toBe(status);
  });

  it('calls a tool by the name that it had', () => {
    expect(on('vertex-ai', '2020-12-07')?.name).toBe('Google AI Platform');
    expect(on('vertex-ai', '2024-01-01')?.name).toBe('Vertex AI');
    expect(on('kserve', '2020-12-07')?.name).toBe('KFServing');
    expect(on('kserve', '2026-11-24')?.name).toBe('KServe');
  });

  it('says what is missing where a task is covered partly', () => {
    const facts = catalogueAsOf('2026-11-24');
    for (const { coverage, limits } of facts) {
      const partly = Object.keys(coverage).filter(
        (task) => coverage[task as keyof typeof coverage] === 'partial',
      );
      expect(Object.keys(limits).sort()).toEqual(partly.sort());
    }
    expect(facts.find(({ id }) => id === 'mlflow')?.limits['model-serving']).toContain('scaling');
  });

  it('carries the evidence of every property that it states', () => {
    const mlflow = on('mlflow', '2020-12-07');
    const stars = mlflow?.evidence.find(({ property }) => property === 'stars');
    expect(stars).toMatchObject({ since: '2020-12-06', confidence: 'source' });
    expect(stars?.source).toContain('lfai-landscape');
    expect(mlflow?.evidence.find(({ property }) => property === 'coverage')?.confidence).not.toBe('measured');
  });
});

describe('changesBetween', () => {
  it('tells what became different, oldest first, with both values and the source', () => {
    const changes = changesBetween(TOOLS['seldon-core-1'], '2020-12-07', '2026-11-24');
    expect(changes.map(({ property, since }) => [property, since])).toEqual([
      ['licence', '2024-02-06'],
      ['selfHost', '2024-02-06'],
      ['owner', '2026-04-08'],
      ['status', '2026-04-08'],
      ['warnings', '2026-04-08'],
    ]);
    expect(changes[0]).toMatchObject({ before: { spdx: 'Apache-2.0' }, after: { spdx: 'BUSL-1.1' } });
  });

  it('leaves out what changed before and after', () => {
    expect(changesBetween(TOOLS.dvc, '2025-11-27', '2026-03-30')).toEqual([]);
    expect(changesBetween(TOOLS.dvc, '2025-11-26', '2026-03-31').map(({ property }) => property)).toEqual([
      'owner',
      'status',
    ]);
  });
});
