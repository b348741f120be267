// Makes charts/kserve-crd/files: KServe's definitions, from a folder with KServe's source. The folder of the pinned
// version, without a clone: go mod download -json github.com/kserve/kserve@v0.20.0 (its `Dir`).
// Descriptions are left out: they are two thirds of the text, and a release of Helm is a Secret of 1 MiB at the most.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error("usage: node scripts/vendor-kserve.mjs FOLDER, a folder with KServe's source");
  process.exit(2);
}
const chart = join(source, 'charts', 'kserve-crd');
const { appVersion } = parse(readFileSync(join(chart, 'Chart.yaml'), 'utf8'));
const own = join(import.meta.dirname, '..', 'charts', 'kserve-crd');
const pinned = parse(readFileSync(join(own, 'Chart.yaml'), 'utf8')).appVersion;
if (appVersion !== pinned) {
  console.error(`${source} has ${appVersion}, charts/kserve-crd/Chart.yaml says ${pinned}: change it first`);
  process.exit(1);
}

/** A schema without its descriptions. A property may be called `description`: the keys of `properties` are names. */
function bare(value, areNames = false) {
  if (Array.isArray(value)) return value.map((item) => bare(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => areNames || key !== 'description')
      .map(([key, item]) => [key, bare(item, !areNames && key === 'properties')]),
  );
}

// A definition is a file of one of the two folders; what stands in both is a template that prints the file.
const definitions = new Map();
for (const folder of ['templates', 'files']) {
  for (const name of readdirSync(join(chart, folder))) {
    definitions.set(name, readFileSync(join(chart, folder, name), 'utf8'));
  }
}
const files = join(own, 'files');
rmSync(files, { recursive: true, force: true });
mkdirSync(files);
for (const text of definitions.values()) {
  const definition = parse(text);
  if (definition.kind !== 'CustomResourceDefinition') throw new Error(`holds a ${definition.kind}`);
  writeFileSync(join(files, `${definition.metadata.name}.json`), `${JSON.stringify(bare(definition))}\n`);
}
