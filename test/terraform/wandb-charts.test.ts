import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseAllDocuments, stringify } from 'yaml';
import { at, type Json } from '../support/foreign-app';
import { planOf } from '../support/plans';
import { synthesizePlan } from '../support/rule-failures';

/** A checkout of github.com/wandb/helm-charts at the pinned versions: no part of this package. */
const charts = process.env['MLOPS_SCAFFOLD_WANDB_CHARTS'] ?? '';

/** What a plan gives the two charts. */
function values(): { operator: Json; server: Json } {
  const json = synthesizePlan(planOf({ stack: { 'experiment-tracking': 'wandb' } })) as unknown as {
    resource: { helm_release: Record<string, { name: string; values: string[] }> };
  };
  const of = (name: string) => {
    const release = Object.values(json.resource.helm_release).find((one) => one.name === name);
    // What Terraform fills in is some text.
    return JSON.parse(release?.values[0]?.replaceAll(/\$\{[^}]*\}/g, 'x') ?? '') as Json;
  };
  return {
    operator: of('wandb-operator'),
    server: at(of('wandb-server'), 'resources', 0, 'spec', 'values') as Json,
  };
}

function render(folder: string, given: Json): Json[] {
  const work = mkdtempSync(join(tmpdir(), 'mlops-scaffold-wandb-'));
  try {
    const chart = join(work, 'chart');
    cpSync(join(charts, 'charts', folder), chart, { recursive: true });
    // What the checkout has no copy of is off in a platform.
    const head = parse(readFileSync(join(chart, 'Chart.yaml'), 'utf8')) as Json & {
      dependencies?: { name: string; repository?: string }[];
    };
    if (head.dependencies !== undefined) {
      cpSync(join(charts, 'charts', 'wandb-base'), join(chart, 'charts', 'wandb-base'), { recursive: true });
      head.dependencies = head.dependencies.filter(({ repository = '' }) => !repository.startsWith('https:'));
      writeFileSync(join(chart, 'Chart.yaml'), stringify(head));
    }
    const template = { name: 'wandb', namespace: 'lab', chart, values: [JSON.stringify(given)] };
    const main = {
      terraform: { required_providers: { helm: { source: 'hashicorp/helm', version: '3.1.1' } } },
      data: { helm_template: { it: template } },
      output: { manifest: { value: '${data.helm_template.it.manifest}' } },
    };
    writeFileSync(join(work, 'main.tf.json'), JSON.stringify(main));
    const terraform = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync('terraform', args, { cwd: work, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return stdout;
    };
    terraform('init');
    terraform('apply', '-auto-approve');
    return parseAllDocuments(terraform('output', '-raw', 'manifest'))
      .map((document) => document.toJS() as Json | null)
      .filter((object) => object !== null);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

(charts === '' ? test.skip : test)(
  'both charts take the values, and render pods without capabilities, of pinned images and in the namespace only (MLOPS_SCAFFOLD_WANDB_CHARTS)',
  () => {
    const { operator, server } = values();
    const objects = [...render('operator', operator), ...render('operator-wandb', server)];
    const kinds = objects.map(({ kind }) => String(kind));
    expect(kinds.filter((kind) => kind.startsWith('Cluster') || kind === 'Ingress')).toEqual([]);
    const deployments = objects.filter(({ kind }) => kind === 'Deployment');
    expect(deployments.map((object) => at(object, 'metadata', 'name')).sort()).toEqual([
      'wandb-app-bc',
      'wandb-controller-manager',
      'wandb-parquet-bc',
      'wandb-weave-bc',
    ]);
    for (const deployment of deployments) {
      const pod = at(deployment, 'spec', 'template', 'spec') as Json;
      expect(pod['securityContext']).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      for (const container of [
        ...((pod['initContainers'] ?? []) as Json[]),
        ...(pod['containers'] as Json[]),
      ]) {
        expect(container['image']).toMatch(/:\d+\.\d+\.\d+$/);
        expect(container['securityContext']).toMatchObject({
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
        });
      }
    }
  },
  120_000,
);
