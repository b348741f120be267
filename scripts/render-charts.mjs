// Writes what the pinned charts render, with the values that the constructs give them, as data for the review: the plan of a
// Helm release shows none of the objects that it makes. Each text of the values is rendered as a mark, in whose place the
// review puts what a platform's own release has there (src/review/rendered-charts.ts).
//
//   npm run build
//   node scripts/render-charts.mjs [--check] seldon-core-operator=FOLDER seldon-core-operator-bsl=FOLDER
//
// FOLDER: the unpacked chart; its version has to be the pinned one. Needs Terraform and its helm provider.
// --check: writes nothing, and fails where a file is not what the chart renders.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { parse, parseAllDocuments } from 'yaml';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const NAMESPACE = 'namespace-of-the-release';

/** By pinned chart, the construct that installs it, in each of the ways that change more than texts. */
const RELEASES = {
  'seldon-core-operator': [{}, { installCrd: false }].map((props) => ({ line: 'apache', ...props })),
  'seldon-core-operator-bsl': [{}, { installCrd: false }].map((props) => ({ line: 'bsl', ...props })),
};

/** The values of the release as the construct writes them. */
function valuesOf(props) {
  process.env.CHECKPOINT_DISABLE = '1';
  const { Testing } = require('cdktf');
  const { SeldonCore } = require(join(root, 'lib', 'constructs', 'seldon-core'));
  const synthesized = Testing.synthScope((scope) => {
    new SeldonCore(scope, 'Seldon', { namespace: NAMESPACE, ...props });
  });
  const [release] = Object.values(JSON.parse(synthesized).resource.helm_release);
  return JSON.parse(release.values[0]);
}

const isObject = (value) => typeof value === 'object' && value !== null;

/** The same values with a mark in place of each text. */
function marked(value, path = []) {
  if (typeof value === 'string') return `«${path.join('.')}»`;
  if (Array.isArray(value)) return value.map((item, index) => marked(item, [...path, index]));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item, [...path, key])]));
}

/** What is not a text decides what the chart renders: a release that differs in it is none of which we know. */
function fixed(value, path = []) {
  if (typeof value === 'string') return {};
  if (!isObject(value)) return { [path.join('.')]: value };
  return Object.assign({}, ...Object.entries(value).map(([key, item]) => fixed(item, [...path, key])));
}

function render(folder, values) {
  const work = mkdtempSync(join(tmpdir(), 'mlops-scaffold-render-'));
  try {
    const template = {
      name: 'release',
      namespace: NAMESPACE,
      chart: folder,
      values: [JSON.stringify(values)],
    };
    const main = {
      terraform: { required_providers: { helm: { source: 'hashicorp/helm', version: '3.1.1' } } },
      data: { helm_template: { it: template } },
      output: { manifest: { value: '${data.helm_template.it.manifest}' } },
    };
    writeFileSync(join(work, 'main.tf.json'), JSON.stringify(main));
    const terraform = (...args) => {
      const { status, stdout, stderr } = spawnSync('terraform', args, {
        cwd: work,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
      if (status !== 0) throw new Error(`terraform ${args[0]}: ${stderr}`);
      return stdout;
    };
    terraform('init', '-no-color');
    terraform('apply', '-auto-approve', '-no-color');
    return JSON.parse(terraform('output', '-json', 'manifest'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** An object without what is different in each rendering, and without the schemas of definitions. */
function lasting(object) {
  if (object.kind === 'CustomResourceDefinition')
    return { apiVersion: object.apiVersion, kind: object.kind, metadata: { name: object.metadata.name } };
  const made = object.kind === 'Secret' ? 'data' : 'caBundle';
  return JSON.parse(
    JSON.stringify(object, (key, value) => (key === made || key === 'creationTimestamp' ? undefined : value)),
  );
}

const objectsOf = (manifest) =>
  parseAllDocuments(manifest.replaceAll(NAMESPACE, '«namespace»'))
    .map((document) => document.toJS())
    .filter(isObject)
    .map(lasting)
    .sort((a, b) => (`${a.kind} ${a.metadata.name}` < `${b.kind} ${b.metadata.name}` ? -1 : 1));

const args = process.argv.slice(2);
const check = args.includes('--check');
const { CHARTS } = require(join(root, 'lib', 'pins', 'charts'));
for (const argument of args.filter((one) => one !== '--check')) {
  const [name, folder = ''] = argument.split('=');
  const pin = CHARTS[name];
  if (pin === undefined || RELEASES[name] === undefined)
    throw new Error(`no pinned chart is called ${name}: ${Object.keys(RELEASES).join(', ')}`);
  const { version } = parse(readFileSync(join(folder, 'Chart.yaml'), 'utf8'));
  if (version !== pin.version)
    throw new Error(`${name} is pinned at ${pin.version}, ${folder} has ${version}`);
  const renderings = RELEASES[name].map((props) => {
    const values = valuesOf(props);
    return { fixed: fixed(values), objects: objectsOf(render(resolve(folder), marked(values))) };
  });
  const file = join(root, 'src', 'pins', 'rendered', `${name}.json`);
  const data = JSON.stringify({ chart: pin.chart, version, renderings });
  const text = await format(data, { ...(await resolveConfig(file)), filepath: file });
  if (!check) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${name}: src/pins/rendered/${name}.json is not what the chart renders`);
    process.exitCode = 1;
  }
}
