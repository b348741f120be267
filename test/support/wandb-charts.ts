import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseAllDocuments, stringify } from 'yaml';
import { at, type Json } from './foreign-app';
import { planOf } from './plans';
import { synthesizePlan } from './rule-failures';

/** A checkout of github.com/wandb/helm-charts at the pinned versions: no part of this package. */
export const WANDB_CHARTS = process.env['MLOPS_SCAFFOLD_WANDB_CHARTS'] ?? '';

/** The definition of the server's custom resource, as its operator's chart brings it. */
export const WANDB_DEFINITION = join(WANDB_CHARTS, 'charts', 'operator', 'crds', 'wandb.yaml');

/** What a plan gives the two charts, and the custom resource that the second one's come from. */
function given(): { operator: Json; resource: Json } {
  const json = synthesizePlan(planOf({ stack: { 'experiment-tracking': 'wandb' } })) as unknown as {
    resource: { helm_release: Record<string, { name: string; values: string[] }> };
  };
  const of = (name: string) => {
    const release = Object.values(json.resource.helm_release).find((one) => one.name === name);
    // What Terraform fills in is some text.
    return JSON.parse(release?.values[0]?.replaceAll(/\$\{[^}]*\}/g, 'x') ?? '') as Json;
  };
  return { operator: of('wandb-operator'), resource: at(of('wandb-server'), 'resources', 0) as Json };
}

function render(folder: string, values: Json): Json[] {
  const work = mkdtempSync(join(tmpdir(), 'mlops-scaffold-wandb-'));
  try {
    const chart = join(work, 'chart');
    cpSync(join(WANDB_CHARTS, 'charts', folder), chart, { recursive: true });
    // What the checkout has no copy of is off in a platform.
    const head = parse(readFileSync(join(chart, 'Chart.yaml'), 'utf8')) as Json & {
      dependencies?: { name: string; repository?: string }[];
    };
    if (head.dependencies !== undefined) {
      cpSync(join(WANDB_CHARTS, 'charts', 'wandb-base'), join(chart, 'charts', 'wandb-base'), {
        recursive: true,
      });
      head.dependencies = head.dependencies.filter(({ repository = '' }) => !repository.startsWith('https:'));
      writeFileSync(join(chart, 'Chart.yaml'), stringify(head));
    }
    const template = { name: 'wandb', namespace: 'lab', chart, values: [JSON.stringify(values)] };
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

/** The objects of both charts as a platform has them, and the custom resource of the server. */
export function wandbObjects(): { readonly rendered: readonly Json[]; readonly resource: Json } {
  const { operator, resource } = given();
  const server = at(resource, 'spec', 'values') as Json;
  return { rendered: [...render('operator', operator), ...render('operator-wandb', server)], resource };
}
