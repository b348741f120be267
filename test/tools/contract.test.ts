import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAFE_FLOORS } from '../../src/catalogue/safe-floors';
import { TASKS } from '../../src/catalogue/vocabulary';
import { diagnose } from '../../src/diagnosis/diagnose';
import { expectedWorkloads } from '../../src/diagnosis/expected-workloads';
import { CHARTS } from '../../src/pins/charts';
import { IMAGES } from '../../src/pins/images';
import { imagesOf } from '../../src/plan/artifacts';
import { partsOf, toolsOf } from '../../src/plan/components';
import { DEPLOYMENT } from '../../src/plan/deployment';
import { secretsOf } from '../../src/plan/secrets';
import type { StackPlan } from '../../src/plan/stack-plan';
import { reportOf } from '../../src/review';
import { FEATURES } from '../../src/scaffold/features';
import { loadTemplates } from '../../src/scaffold/load-templates';
import { leftAlone } from '../../src/stacks/lasting-answers';
import { CATALOGUE_DATE, catalogueAsOf } from '../../src/tools/catalogue';
import { DEPLOYABLE } from '../../src/tools/deployable';
import { PARTS } from '../../src/tools/parts';
import { SIZES } from '../../src/tools/sizes';
import type { ToolParts } from '../../src/tools/tool-parts';
import { synthesize } from '../review/reports';
import { filesOf } from '../scaffold/projects';
import { planOf } from '../support/plans';
import { resources } from '../support/policy';
import { synthesizePlan } from '../support/rule-failures';

const ROOT = join(__dirname, '..', '..');
const FACTS = catalogueAsOf(CATALOGUE_DATE);
const INGRESS = {
  kind: 'ingress',
  domain: 'ml.example.com',
  className: 'public',
  controllerNamespace: 'ingress',
  tlsSecretName: 'wildcard',
};
const FOLDER = join(ROOT, 'src', 'tools');

test('the registries are what the folders make of them', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/registries.mjs', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: '' });
});

test('who says of a tool that tests prove it names tests that are there and speak of it', () => {
  const named = DEPLOYABLE.flatMap((id) => {
    const { proof, title }: ToolParts = PARTS[id];
    if (proof.level === 'prepared') return [];
    const texts = proof.tests.map((name) => {
      const path = join(ROOT, 'test', `${name}.test.ts`);
      return {
        name,
        isThere: existsSync(path),
        speaks: readFileSync(path, 'utf8')
          .toLowerCase()
          .includes(title.toLowerCase().split(' ')[0] ?? ''),
      };
    });
    return [
      { id, level: proof.level, texts, onCluster: proof.tests.every((name) => name.startsWith('e2e/')) },
    ];
  });
  expect(named.flatMap(({ id, texts }) => (texts.length === 0 ? [id] : []))).toEqual([]);
  expect(named.flatMap(({ texts }) => texts).filter(({ isThere, speaks }) => !isThere || !speaks)).toEqual(
    [],
  );
  expect(named.filter(({ level, onCluster }) => (level === 'run') !== onCluster)).toEqual([]);
});

test('a folder has facts, and parts and a builder together or neither', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const odd = folders
    .map(({ name }) => ({
      name,
      facts: existsSync(join(FOLDER, name, 'facts.ts')),
      parts: existsSync(join(FOLDER, name, 'parts.ts')),
      build: existsSync(join(FOLDER, name, 'build.ts')),
    }))
    .filter(({ facts, parts, build }) => !facts || parts !== build);
  expect(odd).toEqual([]);
});

/** The features that templates lie in a room of. */
const rooms = new Set(
  [...loadTemplates().keys()].flatMap((path) => /^tools\/([^/]+)\//.exec(path)?.[1] ?? []),
);

// What a tool of its own says in parts.ts, held against what is synthesized of it. A tool that forgets a part fails here,
// not on a user's cluster.
describe.each(DEPLOYABLE)('%s', (id) => {
  const parts: ToolParts = PARTS[id];
  const tasks = TASKS.filter((task) => task in parts.coverage);
  const models = [{ name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' }];
  const planned = (platform: Readonly<Record<string, unknown>> = {}): StackPlan =>
    planOf({
      stack: Object.fromEntries(tasks.map((task) => [task, id])),
      platform: { ...platform, ...(parts.servesModels !== undefined && { models }) },
    });
  const plan = planned();
  const json = synthesizePlan(plan);
  const all = resources(json);
  // Without what hangs on a setting that this plan does not have.
  const present = partsOf(plan)[0] ?? parts;

  test('does at least one task, and says of each that it does partly what is missing', () => {
    expect(tasks.length).toBeGreaterThan(0);
    for (const task of tasks) {
      const level = parts.coverage[task];
      if (level !== 'full') expect(level?.partial.length).toBeGreaterThan(20);
    }
  });

  test('every Deployment and StatefulSet that is synthesized is expected by diagnose', () => {
    const made = all
      .filter(({ type }) => /^kubernetes_(deployment|stateful_set)_v1$/.test(type))
      .map(({ body }) => (body as { metadata: { name: string } }).metadata.name);
    const expected = expectedWorkloads(plan).map(({ name }) => name);
    expect(made.filter((name) => !expected.includes(name))).toEqual([]);
    // What a chart brings is no resource of its own; the others are.
    if (parts.charts.length === 0) {
      const own = present.workloads.filter(({ kind }) => kind !== 'Pod');
      expect(own.filter(({ name }) => !made.includes(name))).toEqual([]);
      // A pod that an operator makes is found by a label that its object asks for, or that the operator gives.
      for (const { kind, label } of present.workloads) expect(label === undefined).toBe(kind !== 'Pod');
    }
  });

  test('every site is a Service of the stack, on that port', () => {
    for (const { service, port } of parts.sites ?? []) {
      const found = all.find(
        ({ type, body }) =>
          type === 'kubernetes_service_v1' &&
          (body as { metadata: { name: string } }).metadata.name === service,
      );
      expect(JSON.stringify(found?.body)).toContain(`"port":${port}`);
    }
  });

  test('every image is pinned, is in `images`, and has a floor below which it is not safe', () => {
    const listed = imagesOf(plan).map(({ name }) => name);
    for (const { name, usedBy } of parts.images) {
      expect(IMAGES[name]).toMatch(/:[^:]*\d/);
      expect(Object.keys(SAFE_FLOORS)).toContain(name);
      expect(usedBy.length).toBeGreaterThan(0);
    }
    expect(listed).toEqual(expect.arrayContaining(present.images.map(({ name }) => name)));
    for (const chart of parts.charts) expect(CHARTS[chart].version).toMatch(/^\d/);
  });

  test('every Secret that its pods read is listed, and made only where the tool is', () => {
    const made = all
      .filter(({ type }) => type === 'kubernetes_secret_v1')
      .map(({ body }) => (body as { metadata: { name: string } }).metadata.name);
    const listed = secretsOf(plan).filter(({ origin }) => origin === 'generated');
    expect(made.sort()).toEqual(listed.map(({ name }) => name).sort());
    const without = planOf({ stack: others(id) });
    const names = secretsOf(without).map(({ name }) => name);
    for (const { name } of parts.secrets) expect(names).not.toContain(name);
  });

  test('no generated Secret is deleted when the Secrets are handed over to their owner', () => {
    const { platform } = plan;
    const handed = { ...plan, platform: { ...platform, secrets: { kind: 'existing' as const } } };
    const made = all.filter(({ type }) => type === 'kubernetes_secret_v1').map(({ address }) => address);
    expect(leftAlone(handed, new Set())).toEqual(expect.arrayContaining(made));
  });

  test('has sizes for every size, of the same workloads', () => {
    const [first, ...rest] = SIZES.map((size) => Object.keys(parts.sizing[size]));
    for (const names of rest) expect(names).toEqual(first);
  });

  test.each([
    ['not exposed', {}],
    ['exposed', { exposure: INGRESS }],
  ])('is in the README and the review of a project that is %s, with its addresses', (_, platform) => {
    const project = planned(platform);
    const readme = filesOf({ plan: project, tools: FACTS })['README.md'] ?? '';
    const report = reportOf({ plan: project, tools: FACTS, synthesized: synthesize(project) });
    const drawn = report.synthesized?.graph.nodes.map(({ label }) => label.replace(/ \(.*/, ''));
    expect(readme).toContain(parts.title);
    expect(report.tools.find((tool) => tool.id === id)?.homepage).toMatch(/^https:/);
    for (const { service, subdomain } of parts.sites ?? []) {
      const address = `${subdomain}.${INGRESS.domain}`;
      const outside = 'exposure' in platform;
      expect(readme).toContain(outside ? `https://${address}` : `service/${service}`);
      expect(report.reachable.join(' ').includes(address)).toBe(outside);
      expect(drawn).toContain(service);
    }
    // What a chart brings is not in the synthesized JSON.
    if (parts.charts.length > 0) return;
    const counted = report.synthesized?.capacity.map(({ name }) => name);
    expect(counted).toEqual(expect.arrayContaining(present.workloads.map(({ name }) => name)));
  });

  test('says in README, record and review whether nobody of this project has installed it', () => {
    const files = filesOf({ plan, tools: FACTS });
    const [record] = Object.keys(files).filter((path) => path.startsWith('docs/decisions/0001'));
    const report = reportOf({ plan, tools: FACTS, synthesized: synthesize(plan) });
    const told = parts.proof.level === 'prepared';
    expect((files['README.md'] ?? '').includes('Nobody of this project has installed these')).toBe(told);
    expect((files[record ?? ''] ?? '').includes('never installed by us')).toBe(told);
    expect(report.tools.find((tool) => tool.id === id)?.proof.includes('never installed by us')).toBe(told);
  });

  test('is missed by diagnose where it is not there', () => {
    const nothing = { objects: [], logs: new Map(), secretKeys: new Map(), storageClasses: [] };
    const missed = diagnose(plan, { namespaceExists: true, ...nothing }).filter(({ ready }) => !ready);
    const workloads = present.workloads.map(({ name }) => name);
    expect(missed.map(({ name }) => name)).toEqual(expect.arrayContaining(workloads));
  });

  test('every feature of its templates is known, and has a room of templates', () => {
    for (const feature of parts.features ?? [id]) {
      expect(FEATURES).toContain(feature);
      expect([...rooms]).toContain(feature);
    }
  });
});

/** Other tools for all tasks, as far as they can stand together, for a platform without the one that is looked at. No cloud: no plan has two. */
function others(id: string): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const task of TASKS) {
    const tool = DEPLOYABLE.find(
      (one) =>
        // No suite that is made of it either.
        !toolsOf({ stack: { [task]: one } }).some((part) => part === id) &&
        task in PARTS[one].coverage &&
        !('cloud' in PARTS[one]) &&
        !Object.values(chosen).some((there) => DEPLOYMENT.rivals[one]?.includes(there)),
    );
    if (tool !== undefined) chosen[task] = tool;
  }
  return chosen;
}
