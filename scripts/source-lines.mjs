// Records which line of lib makes each resource of the platform, by the path of its construct, for the reviews: built
// once with the library, since a review reads JSON and neither loads nor runs the constructs. Build lib first.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lib = join(root, 'lib');
const require = createRequire(import.meta.url);
const { Node } = require('constructs');
const { TerraformResource, Testing } = require('cdktf');
const { parsePlan, PlatformStack } = require(join(lib, 'index.js'));
const { PARTS } = require(join(lib, 'tools', 'parts.js'));
const { DEPLOYABLE_TOOLS } = require(join(lib, 'tools', 'deployable-tools.js'));

/** Constructs that wrap one resource for many others: who asked for it tells more. */
const WRAPPERS = new Set([
  'CustomResources',
  'GeneratedSecret',
  'NetworkEdges',
  'TerraformData',
  'WorkloadIdentity',
]);

/** A model that the drift job watches. */
const WATCHED = [
  {
    name: 'any',
    modelUri: 's3://mlflow/1/models/m-1/artifacts',
    referenceUri: 's3://mlflow/1/r-1/artifacts/reference.csv',
  },
];

/** Together with the examples, every construct and every branch that makes a resource. */
const VARIANTS = [
  {
    exposure: {
      kind: 'gateway',
      domain: 'ml.example.com',
      gateway: { name: 'public', namespace: 'gateways' },
    },
  },
  {
    exposure: {
      kind: 'ingress',
      domain: 'ml.example.com',
      className: 'public',
      controllerNamespace: 'ingress',
      tlsSecretName: 'wildcard-tls',
    },
  },
  { models: [{ name: 'any', modelUri: 's3://mlflow/1/models/m-1/artifacts' }] },
  {
    models: WATCHED,
    monitoring: { kind: 'existing' },
    metricsNamespace: 'monitoring',
  },
  {
    models: WATCHED,
    monitoring: { kind: 'in-cluster', image: 'registry.example.com/evidently:1', receiver: 'pager' },
  },
  { backup: { kind: 's3', endpoint: 'https://s3.example.com', bucket: 'backups' } },
  { metricsNamespace: 'monitoring', clientNamespaces: ['notebooks'] },
  { modelDeployers: { groups: ['data-science'] } },
  { secrets: { kind: 'existing' } },
  { createNamespace: false },
  { authentication: 'none' },
];

/** Settings of clouds' suites of which each makes other resources. */
const OF_CLOUDS = {
  sagemaker: [
    {
      endpoint: {
        image: '123456789012.dkr.ecr.eu-central-1.amazonaws.com/any:1',
        modelDataUrl: 's3://any/model.tar.gz',
      },
    },
    { mlflow: 'small-server' },
  ],
  azureMl: [{ keysInState: true, members: ['00000000-0000-4000-8000-000000000001'] }],
};

const places = {};

/** The first line of the stack in the constructor of a construct that wraps nothing. */
function placeIn(stack) {
  for (const line of stack.split('\n')) {
    const [, name, file, number] = /at new (\w+) \((.*):(\d+):\d+\)/.exec(line) ?? [];
    // A generated binding is a resource, and tells nothing of who made it.
    const isOurs = file?.startsWith(lib) && !file.startsWith(join(lib, 'bindings'));
    if (!isOurs || WRAPPERS.has(name)) continue;
    return `${relative(lib, file).replaceAll('\\', '/')}:${number}`;
  }
  return undefined;
}

/** As a review calls the construct; models have names of the user's. */
const pathOf = (path) =>
  path
    .split('/')
    .slice(1)
    .filter((part) => part !== 'Resource' && part !== 'Default')
    .join('/')
    .replace(/^Model-[^/]+/, 'Model-*')
    .replace(/\/Targets\/model-[^/]+/, '/Targets/model-*');

const { addMetadata } = Node.prototype;
const made = new Map();
// cdktf notes this kind of metadata in the constructor of every element.
Node.prototype.addMetadata = function (type, ...rest) {
  if (type === 'stacktrace') made.set(this, placeIn(new Error().stack));
  return addMetadata.call(this, type, ...rest);
};

function record(stack) {
  for (const construct of stack.node.findAll().filter(TerraformResource.isTerraformResource)) {
    const key = `${construct.terraformResourceType} ${pathOf(construct.node.path)}`;
    const place = made.get(construct.node);
    if (place === undefined) throw new Error(`no constructor of a construct makes ${key}`);
    // Models are made by whichever tool serves them.
    const known = places[key]?.split(' or ') ?? [];
    if (!known.includes(place)) places[key] = [...known, place].join(' or ');
  }
}

Error.stackTraceLimit = 50;
const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => JSON.parse(readFileSync(join(root, 'examples', name, 'mlops.json'), 'utf8')));
const whole = JSON.parse(readFileSync(join(root, 'examples', 'ambiata', 'mlops.json'), 'utf8'));
const varied = VARIANTS.map((change) => ({ ...whole, platform: { ...whole.platform, ...change } }));
// Each tool in the place of whichever does in the example what it does fully, or in part where it does nothing else, with a model for those that serve some.
const { models } = VARIANTS.find((change) => 'models' in change);
const served = Object.entries(PARTS).flatMap(([tool, { coverage, cloud }]) => {
  const full = Object.entries(coverage).filter(([, level]) => level === 'full');
  const done = full.length > 0 ? full : Object.entries(coverage);
  const stack = { ...whole.stack, ...Object.fromEntries(done.map(([task]) => [task, tool])) };
  const answer = DEPLOYABLE_TOOLS[tool].cloud.at(-1).value;
  const requirements = {
    ...whole.requirements,
    tasks: [...new Set([...whole.requirements.tasks, ...Object.keys(stack)])],
    licence: 'commercial',
    ...(cloud !== undefined && { cloud: answer }),
  };
  const servesModels = PARTS[stack['model-serving']].servesModels !== undefined;
  const pipelines = { ...whole.platform.pipelines, mysql: { host: 'mysql.example.com' } };
  const platform = { ...whole.platform, pipelines, models: servesModels ? models : [] };
  return (OF_CLOUDS[cloud?.settings] ?? [{}]).map((settings) => ({
    ...whole,
    requirements,
    stack,
    platform: { ...platform, ...(cloud !== undefined && { [cloud.settings]: settings }) },
  }));
});
for (const plan of [...examples, ...varied, ...served]) {
  record(new PlatformStack(Testing.app(), 'platform', { plan: parsePlan(plan) }));
}
const sorted = Object.fromEntries(Object.entries(places).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(join(lib, 'source-lines.json'), `${JSON.stringify(sorted, null, 1)}\n`);
