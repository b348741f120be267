// Makes src/bindings/PROVIDER anew: typed resources of a provider whose own package on npm is hundreds of megabytes, of which a
// stack here uses a dozen. From what the provider says of itself, in a folder whose Terraform has that provider and no other:
//
//   terraform providers schema -json > schema.json
//   node scripts/vendor-bindings.mjs aws 6.47.0 schema.json        (also schema.json.gz)
//
// cdktf's own generator writes them; it is installed into a folder of its own, which is removed. What is not listed here of a
// resource can be set by addOverride.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const GENERATOR = '@cdktf/provider-generator@0.21.0';

/** By provider: of its own block, the attributes and the blocks that a stack needs, and by resource the blocks that are kept. */
const KEPT = {
  aws: {
    provider: {
      attributes: { region: 'string', allowed_account_ids: ['set', 'string'] },
      blocks: { default_tags: { tags: ['map', 'string'] } },
    },
    resources: {
      aws_cloudwatch_metric_alarm: [],
      aws_iam_role: [],
      aws_iam_role_policy: [],
      aws_s3_bucket: [],
      aws_s3_bucket_policy: [],
      aws_s3_bucket_public_access_block: [],
      aws_s3_bucket_versioning: ['versioning_configuration'],
      aws_sagemaker_endpoint: [],
      aws_sagemaker_endpoint_configuration: ['production_variants.serverless_config'],
      aws_sagemaker_mlflow_app: [],
      aws_sagemaker_mlflow_tracking_server: [],
      aws_sagemaker_model: ['primary_container'],
      aws_sagemaker_model_package_group: [],
    },
    data: { aws_caller_identity: [], aws_partition: [], aws_sagemaker_prebuilt_ecr_image: [] },
  },
  azurerm: {
    provider: {
      attributes: { subscription_id: 'string', storage_use_azuread: 'bool' },
      blocks: { features: {} },
    },
    resources: {
      azurerm_application_insights: [],
      azurerm_container_registry: [],
      azurerm_key_vault: [],
      azurerm_log_analytics_workspace: [],
      azurerm_machine_learning_compute_cluster: ['identity', 'scale_settings'],
      azurerm_machine_learning_workspace: ['identity'],
      azurerm_resource_group: [],
      azurerm_role_assignment: [],
      azurerm_storage_account: ['blob_properties'],
      azurerm_storage_container: [],
    },
    data: { azurerm_client_config: [] },
  },
  google: {
    provider: { attributes: { project: 'string', region: 'string' }, blocks: {} },
    resources: {
      google_project_iam_member: [],
      google_project_service: [],
      google_service_account: [],
      google_storage_bucket: ['versioning'],
      google_storage_bucket_iam_member: [],
      google_vertex_ai_endpoint: [],
      google_vertex_ai_tensorboard: [],
    },
    data: { google_project: [] },
  },
};

const [name, version, file] = process.argv.slice(2);
const kept = KEPT[name];
if (kept === undefined || version === undefined || file === undefined) {
  console.error(
    'usage: node scripts/vendor-bindings.mjs aws|azurerm|google VERSION SCHEMA, made by terraform providers schema -json',
  );
  process.exit(2);
}

const content = readFileSync(file);
const schemas = JSON.parse(file.endsWith('.gz') ? gunzipSync(content) : content).provider_schemas;
const [address] = Object.keys(schemas).filter((key) => key.endsWith(`/${name}`));
const given = schemas[address];

const failures = [];
const need = (holds, what) => holds || failures.push(what);

const undescribed = (attribute) =>
  Object.fromEntries(Object.entries(attribute).filter(([key]) => !key.startsWith('description')));

/** A block with its attributes, without their descriptions, and of its blocks only those below the paths. */
function cut({ attributes = {}, block_types: blocks = {} }, paths, where) {
  const names = [...new Set(paths.map((path) => path.split('.')[0]))];
  for (const wanted of names) need(wanted in blocks, `${where} has no block ${wanted}`);
  const below = (key) =>
    paths.filter((path) => path.startsWith(`${key}.`)).map((path) => path.slice(key.length + 1));
  return {
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, attribute]) => [key, undescribed(attribute)]),
    ),
    block_types: Object.fromEntries(
      names
        .filter((key) => key in blocks)
        .map((key) => [
          key,
          { ...blocks[key], block: cut(blocks[key].block, below(key), `${where}.${key}`) },
        ]),
    ),
  };
}

const cutAll = (all, wanted) =>
  Object.fromEntries(
    Object.entries(wanted).flatMap(([type, paths]) => {
      need(type in all, `the schema has no ${type}`);
      return type in all
        ? [[type, { version: all[type].version, block: cut(all[type].block, paths, type) }]]
        : [];
    }),
  );

const optional = (types) =>
  Object.fromEntries(Object.entries(types).map(([key, type]) => [key, { type, optional: true }]));
const own = given.provider?.block;
for (const key of own === undefined ? [] : Object.keys(kept.provider.attributes)) {
  need(key in own.attributes, `the provider's own block has no ${key}`);
}
const schema = {
  format_version: '1.0',
  provider_schemas: {
    [address]: {
      provider: {
        version: 0,
        block: {
          attributes: optional(kept.provider.attributes),
          block_types: Object.fromEntries(
            Object.entries(kept.provider.blocks).map(([key, attributes]) => [
              key,
              { nesting_mode: 'list', max_items: 1, block: { attributes: optional(attributes) } },
            ]),
          ),
        },
      },
      resource_schemas: cutAll(given.resource_schemas, kept.resources),
      data_source_schemas: cutAll(given.data_source_schemas, kept.data),
    },
  },
  provider_versions: { [address]: version },
};
if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exit(1);
}

const target = join(import.meta.dirname, '..', 'src', 'bindings', name);
// The generator looks for it when it is loaded, and says so where it is not there.
process.env['TF_CLI_CONFIG_FILE'] ??= '/dev/null';
const folder = mkdtempSync(join(tmpdir(), 'vendor-bindings-'));
try {
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', GENERATOR], {
    cwd: folder,
    stdio: 'ignore',
  });
  // Its index needs a compiler for other languages besides.
  const require = createRequire(join(folder, 'node_modules', '@cdktf', 'provider-generator', 'package.json'));
  const { TerraformProviderGenerator } = require('./lib/get/generator/provider-generator');
  const { CodeMaker } = require('codemaker');
  const code = new CodeMaker();
  code.indentation = 2;
  new TerraformProviderGenerator(code, schema).generateAll();
  await code.save(join(folder, 'made'));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const made = join(folder, 'made', 'providers', name);
  const types = [
    'provider',
    ...[...Object.keys(kept.resources)].map((type) => type.slice(name.length + 1)),
    ...[...Object.keys(kept.data)].map((type) => `data-${type}`),
  ].map((type) => type.replaceAll('_', '-'));
  for (const type of types) {
    const text = readFileSync(join(made, type, 'index.ts'), 'utf8');
    writeFileSync(join(target, `${type}.ts`), compact(text));
  }
  writeFileSync(
    join(target, 'version.ts'),
    `// Made by scripts/vendor-bindings.mjs.\n\n/** The provider that the bindings beside this were made for. */\nexport const ${name.toUpperCase()}_PROVIDER = { source: '${address}', version: '${version}' };\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Without what says of each attribute where its vendor describes it, and as the compiler of this package wants it. */
function compact(text) {
  return text
    .replaceAll(/^[ \t]*\/\*\*\n(?:[ \t]*\*[^\n]*\n)+?[ \t]*\*\/\n/gm, '')
    .replaceAll(/^[ \t]*\/\/[^\n]*\n/gm, '')
    .replaceAll(/\b(protected|public) (?=synthesize(Hcl)?Attributes\(|[gs]et alias\()/g, '$1 override ')
    .replaceAll(/constructor\(protected .*/g, (line) => line.replaceAll('protected ', 'protected override '))
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\s*/, '// Made by scripts/vendor-bindings.mjs, by the generator of cdktf.\n');
}
