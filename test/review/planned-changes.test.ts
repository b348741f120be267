import { countsInWords, refusalOf, rotated } from '../../src/review/changes-words';
import { changesBlocks, refusal } from '../../src/review/sections/changes';
import type { Block } from '../../src/document/blocks';
import { toMarkdown } from '../../src/document/to-markdown';
import { type PlannedChanges, plannedChanges } from '../../src/review/planned-changes';
import { addressesIn, planWith, terraformPlan } from './terraform-plans';

const written = (blocks: readonly Block[]): string =>
  toMarkdown({
    title: '',
    intro: '',
    warnings: [],
    verdicts: [],
    sections: [{ id: 'x', title: 'x', blocks }],
  });
const changesSection = (changes: PlannedChanges): string => written(changesBlocks(changes));

const resource = (type: string, actions: string[], change: object = {}) => ({
  address: `${type}.x`,
  mode: 'managed',
  type,
  change: { actions, before: {}, after: {}, ...change },
});

describe('plans that Terraform made', () => {
  test('of an empty cluster: everything is created, nothing is lost', () => {
    const changes = plannedChanges(terraformPlan('create'), addressesIn('create'));
    expect(countsInWords(changes)).toBe('38 created; 0 stay as they are');
    expect(changes.losses).toEqual([]);
    expect(changes.doubts).toEqual([]);
    expect(refusal(changes)).toEqual([]);
  });

  test('of other sizes: changed in place, with the values before and after', () => {
    const changes = plannedChanges(terraformPlan('update'), []);
    expect(countsInWords(changes)).toBe('7 changed; 31 stay as they are');
    expect(changes.losses).toEqual([]);
    const text = changesSection(changes);
    expect(text).toContain('`spec[0].hard.limits.memory`: `16Gi` → `64Gi`');
    // Helm's values are one text; what differs in them is told all the same.
    expect(text).toContain('`values[0].manager.cpuLimit`: `500m` → `1`');
    expect(text).not.toContain('storageInitializer');
  });

  test('that removes a tool and renews the passwords: destroys first, the Secret refused', () => {
    const changes = plannedChanges(terraformPlan('remove-and-rotate'), []);
    const actions = changes.changes.map(({ action }) => action);
    expect(actions).toEqual([
      ...actions.filter((a) => a === 'destroy'),
      ...actions.filter((a) => a === 'update'),
    ]);
    expect(changes.losses.map(({ address }) => address)).toEqual(['kubernetes_secret_v1.optuna_secret']);
    expect(rotated(changes).map(({ address, writes }) => [address, writes])).toEqual(
      ['mlflow', 'object_store', 'postgres'].map((name) => [
        `kubernetes_secret_v1.${name}_secret`,
        ['data_wo'],
      ]),
    );
    expect(changesSection(changes)).toContain('`data_wo`: write-only');
  });

  test('that moves the platform to another namespace: every loss is named', () => {
    const changes = plannedChanges(terraformPlan('replace'), []);
    expect(refusalOf(changes)?.kind).toBe('data-loss');
    expect(refusalOf(changes)?.lines).toEqual([
      expect.stringMatching(
        /^kubernetes_namespace_v1\.namespace would be replaced: everything in the namespace/,
      ),
      ...['mlflow', 'object_store', 'optuna', 'postgres'].map(
        (name): unknown =>
          expect.stringMatching(
            new RegExp(`^kubernetes_secret_v1\\.${name}_secret would be replaced: its values`),
          ) as unknown,
      ),
      expect.stringMatching(/^kubernetes_stateful_set_v1\.object_store would be replaced: the server/),
      expect.stringMatching(/^kubernetes_stateful_set_v1\.postgres would be replaced: the server/),
    ]);
    expect(changes.changes[0]?.forcedBy).toEqual(['metadata[0].name']);
    expect(written(refusal(changes))).toContain(
      '> [!CAUTION]\n> **Do not apply this plan: 7 changes of it lose data.**',
    );
  });

  test('of a cluster that gave no answer: the error stands first, and nothing is said about what is missing', () => {
    const changes = plannedChanges(terraformPlan('errored'), addressesIn('create'));
    expect(changes).toMatchObject({ errored: true, losses: [], doubts: [] });
    expect(refusalOf(changes)).toMatchObject({
      kind: 'errored-plan',
      title: 'This plan ended in an error',
      lines: [expect.stringContaining('what it says here is not all')],
    });
    expect(changesSection(changes)).toMatch(/^.*Planned by Terraform 1\.11\.4 until it ended in an error: /m);
  });

  test('that ended in an error and would lose data: the error first, then each loss', () => {
    const losing = JSON.parse(terraformPlan('replace')) as object;
    const errored = JSON.stringify({ ...losing, errored: true, complete: false, applyable: false });
    const refused = refusalOf(plannedChanges(errored, []));
    expect(refused?.kind).toBe('errored-plan');
    expect(refused?.title).toBe('This plan ended in an error, and 7 changes of it lose data');
    expect(refused?.lines).toHaveLength(8);
  });

  test.each(['create', 'update', 'remove-and-rotate', 'replace', 'errored'] as const)(
    '%s: no value of a Secret is shown, and the text is small enough for a comment',
    (name) => {
      const changes = plannedChanges(terraformPlan(name), []);
      const text = written([...refusal(changes), ...changesBlocks(changes)]);
      expect(text.length).toBeLessThan(40_000);
      expect(text).not.toMatch(/uuid\(\)/);
      // What the platform itself has is known, so that a reviewer sees it.
      expect(text).not.toContain('(hidden)');
    },
  );
});

test.each([
  ['kubernetes_persistent_volume_claim_v1', ['delete'], true],
  ['kubernetes_persistent_volume_claim', ['delete', 'create'], true],
  ['kubernetes_stateful_set_v1', ['create', 'delete'], true],
  ['kubernetes_stateful_set_v1', ['update'], false],
  ['kubernetes_stateful_set_v1', ['forget'], false],
  ['kubernetes_secret_v1', ['delete'], true],
  ['kubernetes_namespace_v1', ['delete'], true],
  ['kubernetes_deployment_v1', ['delete'], false],
  ['kubernetes_service_v1', ['delete', 'create'], false],
])('%s %j loses data: %s', (type, actions, loses) => {
  const { losses, changes } = plannedChanges(planWith(resource(type, actions)), []);
  expect(changes).toHaveLength(1);
  expect(losses).toHaveLength(loses ? 1 : 0);
});

test('says whether the volumes of a server stay when it goes', () => {
  const before = { spec: [{ persistent_volume_claim_retention_policy: [{ when_deleted: 'Delete' }] }] };
  const gone = plannedChanges(planWith(resource('kubernetes_stateful_set_v1', ['delete'], { before })), []);
  const kept = plannedChanges(planWith(resource('kubernetes_stateful_set_v1', ['delete'])), []);
  expect(gone.losses[0]?.loss).toContain('its volumes with it');
  expect(kept.losses[0]?.loss).toContain('its volumes stay');
});

test('says when a plan cannot be trusted to be whole', () => {
  const partial = JSON.stringify({ format_version: '1.2', complete: false, resource_changes: [] });
  const stuck = {
    ...(JSON.parse(planWith(resource('kubernetes_job_v1', ['create']))) as object),
    applyable: false,
  };
  expect(plannedChanges(JSON.stringify(stuck), []).doubts).toEqual([
    expect.stringContaining('cannot be applied'),
  ]);
  expect(plannedChanges(partial, []).doubts).toEqual([expect.stringContaining('not complete')]);
  const plan = planWith(resource('kubernetes_service_v1', ['create']));
  const other = plannedChanges(plan, ['kubernetes_job_v1.y']);
  expect(other.doubts).toEqual([expect.stringContaining('the plan of another project')]);
  const older = plannedChanges(plan, ['kubernetes_job_v1.y', 'kubernetes_service_v1.x']);
  expect(older.doubts).toEqual([expect.stringContaining('1 of the 2 resources')]);
});

test('names what somebody changed outside Terraform, and what moved', () => {
  const plan = JSON.stringify({
    format_version: '1.2',
    resource_changes: [
      { ...resource('kubernetes_service_v1', ['update']), previous_address: 'kubernetes_service_v1.old' },
    ],
    resource_drift: [
      resource('kubernetes_config_map_v1', ['update'], {
        before: { data: { region: 'a', password: 'hunter2' } },
        after: { data: { region: 'by-hand', password: 'hunter3' } },
      }),
      resource('kubernetes_job_v1', ['delete']),
    ],
  });
  const text = changesSection(plannedChanges(plan, []));
  expect(text).toContain('### Changed outside Terraform since the last apply');
  expect(text).toContain('* `kubernetes_config_map_v1.x`\n  * `data.region`: `(hidden)` → `(hidden)`');
  expect(text).toContain('* `kubernetes_job_v1.x`\n  * deleted by somebody');
  expect(text).not.toContain('hunter');
  expect(text).toContain('moved from `kubernetes_service_v1.old`');
});

test('counts what is imported or moved, changed or not', () => {
  const changes = plannedChanges(
    planWith(
      resource('kubernetes_config_map_v1', ['no-op'], { importing: { id: 'a/b' } }),
      { ...resource('kubernetes_job_v1', ['no-op']), previous_address: 'kubernetes_job_v1.old' },
      resource('kubernetes_service_v1', ['update'], { importing: { id: 'a/c' } }),
    ),
    [],
  );
  expect(countsInWords(changes)).toBe('1 changed, 2 imported, 1 moved in the state; 2 stay as they are');
  const text = changesSection(changes);
  expect(text).toContain('* `kubernetes_config_map_v1.x`: imported');
  expect(text).toContain('* `kubernetes_job_v1.x`: moved from `kubernetes_job_v1.old`');
  expect(text).toContain('* `kubernetes_service_v1.x`\n  * imported: it exists');
});

test.each([
  ['{"format_version":"1.2","terraform_version":"1.11', 'is cut off'],
  ['{"version":4,"terraform_version":"1.11.4","serial":3,"lineage":"a","outputs":{}}', 'is a state file'],
  ['PK\u0003\u0004…', 'is a plan file'],
  ['{"@level":"info","@message":"Terraform 1.11.4"}\n{"@level":"info"}', 'is the log'],
  ['Terraform will perform the following actions:', 'is not JSON'],
  ['{"format_version":"1.0","values":{"root_module":{}}}', 'of a state'],
  ['{"format_version":"2.0","resource_changes":[]}', 'format_version'],
  ['{"format_version":"1.2","resource_changes":[{"address":"a"}]}', 'resource_changes.0'],
  ['[]', 'not the JSON of a plan'],
])('refuses %j and says how to make a plan', (text, reason) => {
  expect(() => plannedChanges(text, [])).toThrow(reason);
  expect(() => plannedChanges(text, [])).toThrow('terraform show -json');
});

test.each<[string, string, object]>([
  ['a namespace in a manifest', 'kubernetes_manifest', { manifest: { kind: 'Namespace' } }],
  ['a volume claim in a manifest', 'kubernetes_manifest', { manifest: { kind: 'PersistentVolumeClaim' } }],
  [
    'an operator with its kinds',
    'helm_release',
    { chart: 'seldon-core-operator', values: ['{"crd":{"create":true}}'] },
  ],
])('to delete %s loses data', (_, type, before) => {
  const { losses } = plannedChanges(planWith(resource(type, ['delete'], { before })), []);
  expect(losses.map(({ address }) => address)).toEqual([`${type}.x`]);
});

test.each<[string, string, object]>([
  ['a Service in a manifest', 'kubernetes_manifest', { manifest: { kind: 'Service' } }],
  [
    'an operator whose kinds stay',
    'helm_release',
    { chart: 'seldon-core-operator', values: ['{"crd":{"create":false}}'] },
  ],
  ['another chart', 'helm_release', { chart: 'redis' }],
])('to delete %s loses none', (_, type, before) => {
  expect(plannedChanges(planWith(resource(type, ['delete'], { before })), []).losses).toEqual([]);
});

test('a change that Terraform puts off counts as one', () => {
  const change = resource('kubernetes_namespace_v1', ['delete'], { before: {} });
  const plan = { format_version: '1.2', deferred_changes: [{ reason: 'x', resource_change: change }] };
  const changes = plannedChanges(JSON.stringify(plan), []);
  expect(changes.losses).toHaveLength(1);
  expect(changes.doubts).toEqual([expect.stringContaining('kubernetes_namespace_v1.x')]);
  expect(changesSection(changes)).toContain('Planned by Terraform: 1 destroyed');
});
