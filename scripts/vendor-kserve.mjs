// Makes charts/kserve-crd/files: KServe's definitions, from a folder with KServe's source. The folder of the pinned
// version, without a clone: go mod download -json github.com/kserve/kserve@v0.20.0 (its `Dir`).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { requireVersion, writeDefinitions } from './definitions.mjs';

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error("usage: node scripts/vendor-kserve.mjs FOLDER, a folder with KServe's source");
  process.exit(2);
}
const chart = join(source, 'charts', 'kserve-crd');
const own = join(import.meta.dirname, '..', 'charts', 'kserve-crd');
requireVersion(own, source, parse(readFileSync(join(chart, 'Chart.yaml'), 'utf8')).appVersion);

// A definition is a file of one of the two folders; what stands in both is a template that prints the file.
const definitions = new Map();
for (const folder of ['templates', 'files']) {
  for (const name of readdirSync(join(chart, folder))) {
    definitions.set(name, readFileSync(join(chart, folder, name), 'utf8'));
  }
}
writeDefinitions(own, definitions.values());
