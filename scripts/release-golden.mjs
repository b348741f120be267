// Keeps what this version synthesizes, for every later one to be compared with: test/releases/<version>. Build first.
// Run once for each release, when nothing of it will change any more. A golden file is never made anew afterwards.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const { App, Testing } = require('cdktf');
const { parsePlan, PlatformStack } = require(join(root, 'lib', 'index.js'));
const read = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

const { version } = read('package.json');
const folder = join(root, 'test', 'releases', version);
if (existsSync(folder) && !process.argv.includes('--replace')) {
  console.error(
    `${folder} is there already. Only a version that was not published may be replaced: --replace`,
  );
  process.exit(1);
}

const ambiata = read('examples', 'ambiata', 'mlops.json');
const withoutServing = Object.fromEntries(
  Object.entries(ambiata.stack).filter(([task]) => !['model-serving', 'monitoring'].includes(task)),
);
const existing = {
  createNamespace: false,
  secrets: { kind: 'existing' },
  database: { kind: 'existing', host: 'db.example.com' },
  objectStore: { kind: 'existing', endpoint: 'https://s3.example.com' },
};
const rich = {
  size: 'large',
  availability: 'redundant',
  backup: { kind: 's3', endpoint: 'https://s3.example.com', bucket: 'backups' },
  exposure: {
    kind: 'ingress',
    domain: 'ml.example.com',
    className: 'public',
    controllerNamespace: 'ingress',
    tlsSecretName: 'wildcard',
  },
  clientNamespaces: ['jobs'],
  metricsNamespace: 'prometheus',
  models: [{ name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts' }],
};
const gateway = {
  kind: 'gateway',
  domain: 'ml.example.com',
  gateway: { name: 'public', namespace: 'gateways' },
};
const PLANS = {
  defaults: {},
  // What the tests apply to a cluster, in a namespace of another name.
  applied: { stack: withoutServing, platform: { deletionProtection: false } },
  existing: { platform: existing },
  rich: { platform: rich },
  seldon: {
    stack: {
      ...withoutServing,
      'model-serving': 'seldon-core-1-apache',
      monitoring: 'seldon-core-1-apache',
    },
    platform: rich,
  },
  routes: { platform: { exposure: gateway, authentication: 'basic' } },
};

for (const [name, { stack = ambiata.stack, platform = {} }] of Object.entries(PLANS)) {
  const base = { name: 'golden', namespace: 'golden-namespace' };
  const plan = parsePlan({
    ...ambiata,
    requirements: { ...ambiata.requirements, tasks: Object.keys(stack) },
    stack,
    platform: { ...base, ...platform },
  });
  const made = new PlatformStack(Testing.stubVersion(Testing.app()), 'platform', { plan });
  const write = (file, value) =>
    writeFileSync(join(folder, name, file), `${JSON.stringify(value, null, 1)}\n`);
  mkdirSync(join(folder, name), { recursive: true });
  write('mlops.json', plan);
  write('cdk.tf.json', JSON.parse(Testing.synth(made, true)));
  // The charts that lie beside the JSON: without them it cannot be applied.
  const outdir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-golden-'));
  const app = new App({ outdir });
  new PlatformStack(app, 'platform', { plan });
  app.synth();
  const assets = join(folder, name, 'assets');
  rmSync(assets, { recursive: true, force: true });
  cpSync(join(outdir, 'stacks', 'platform', 'assets'), assets, { recursive: true });
  rmSync(outdir, { recursive: true });
  console.log(`${version}/${name}`);
}
