import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HelmProvider } from '@cdktf/provider-helm/lib/provider';
import { App, LocalBackend, TerraformStack, TerraformVariable } from 'cdktf';
import { NamespaceV1 } from '@cdktf/provider-kubernetes/lib/namespace-v1';
import {
  CustomResources,
  type CustomResourcesProps,
} from '../../../src/constructs/charts/custom-resources';
import { at, byName, synthesize } from '../../support/foreign-app';

interface Synthesized {
  readonly resource: Parameters<typeof byName>[0];
}

const WIDGET = { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'w' }, spec: { size: 3 } };
const MINIMAL: CustomResourcesProps = { namespace: 'lab', name: 'widgets', resources: [WIDGET] };
const CHART = join(__dirname, '..', '..', '..', 'charts', 'custom-resources');

function build(props: Partial<CustomResourcesProps> = {}) {
  const synth = synthesize((stack) => {
    new CustomResources(stack, 'Widgets', { ...MINIMAL, ...props });
  });
  const release = byName(synth.resource, 'helm_release')[props.name ?? 'widgets'];
  return { ...synth, release, values: at(release, 'values', 0) as string };
}

/** What Helm is given: Terraform has taken its escapes away. */
const given = (values: string) =>
  JSON.parse(values.replace(/([$%])\1\{/g, '$1{')) as { resources: unknown[] };

describe('CustomResources', () => {
  test('in a foreign app with nothing but a namespace and objects: one Helm release', () => {
    const { resource, release } = build();
    expect(Object.keys(resource)).toEqual(['helm_release']);
    expect(release).toMatchObject({ name: 'widgets', namespace: 'lab', atomic: true, upgrade_install: true });
  });

  test('gives Helm the objects as they are, with their keys in order', () => {
    const { values } = build({ resources: [WIDGET] });
    expect(given(values)).toEqual({ resources: [WIDGET] });
    expect(values).toBe(build({ resources: [Object.fromEntries(Object.entries(WIDGET).reverse())] }).values);
  });

  test('text in the objects is never a template: Terraform gets it escaped, Helm as data', () => {
    const evil = '{{ .Release.Namespace }} ${file("/etc/passwd")} %{ if true }x%{ endif }\n---\nkind: Secret';
    const { values } = build({
      resources: [{ ...WIDGET, metadata: { name: 'w', annotations: { [evil]: evil } } }],
    });
    expect(given(values)).toMatchObject({ resources: [{ metadata: { annotations: { [evil]: evil } } }] });
    expect(values).not.toMatch(/(?<!\$)\$\{|(?<!%)%\{/);
    // Helm evaluates the chart's templates and nothing else, unless they ask for it by `tpl`.
    const template = readFileSync(join(CHART, 'templates', 'resources.yaml'), 'utf8');
    expect(template.match(/\{\{-?\s*(\w+)/g)?.map((action) => action.replace(/\W/g, ''))).toEqual([
      'range',
      'toYaml',
      'end',
    ]);
  });

  test('waits for what the objects need', () => {
    const { resource } = synthesize((stack) => {
      const operator = new NamespaceV1(stack, 'operator', { metadata: { name: 'operator' } });
      new CustomResources(stack, 'Widgets', { ...MINIMAL, dependsOn: [operator] });
    });
    expect(byName(resource, 'helm_release')['widgets']?.['depends_on']).toEqual([
      'kubernetes_namespace_v1.operator',
    ]);
  });

  test('the synthesized folder holds the chart, and is whole without this package', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-chart-'));
    try {
      const app = new App({ outdir });
      const stack = new TerraformStack(app, 'lab');
      new HelmProvider(stack, 'helm');
      new LocalBackend(stack, { path: 'lab.tfstate' });
      new CustomResources(stack, 'Widgets', MINIMAL);
      app.synth();
      const folder = join(outdir, 'stacks', 'lab');
      const { resource } = JSON.parse(readFileSync(join(folder, 'cdk.tf.json'), 'utf8')) as Synthesized;
      const chart = String(byName(resource, 'helm_release')['widgets']?.['chart']);
      expect(chart).toMatch(/^\.\/assets\//);
      for (const file of ['Chart.yaml', 'templates/resources.yaml']) {
        expect(readFileSync(join(folder, chart, file), 'utf8')).toBe(readFileSync(join(CHART, file), 'utf8'));
      }
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  });

  test.each<[string, Partial<CustomResourcesProps>]>([
    ['namespace', { namespace: 'Lab' }],
    ['name', { name: 'x'.repeat(54) }],
    ['name', { name: '${x}' }],
    ['timeoutSeconds', { timeoutSeconds: 0 }],
    ['resources', { resources: [] }],
    ['resources', { resources: [{ kind: 'Widget', metadata: { name: 'w' } }] }],
    ['resources', { resources: [{ apiVersion: 'v1', kind: 'Widget', metadata: {} }] }],
    ['resources', { resources: [WIDGET, { ...WIDGET, spec: {} }] }],
  ])('refuses a bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(new RegExp(`^foreign/Widgets: \`${prop}\` `));
  });

  test('takes text that is known only at apply', () => {
    const { text } = synthesize((stack) => {
      const namespace = new TerraformVariable(stack, 'namespace', { type: 'string' }).stringValue;
      const resources = [{ ...WIDGET, metadata: { name: 'w', namespace } }];
      new CustomResources(stack, 'Widgets', { namespace, name: 'widgets', resources });
    });
    expect(text).toContain(String.raw`\"namespace\": \"\${var.namespace}\"`.replace(String.raw`\$`, '$'));
  });
});
