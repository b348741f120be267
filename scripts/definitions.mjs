// What the scripts share that take the custom resource definitions of a project into a chart of this package.
// Descriptions are left out: they are two thirds of the text, and a release of Helm is a Secret of 1 MiB at the most.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

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

/** Ends the script unless the source has the version that the chart says. */
export function requireVersion(chart, source, version) {
  const pinned = parse(readFileSync(join(chart, 'Chart.yaml'), 'utf8')).appVersion;
  if (version === pinned) return;
  console.error(`${source} has ${version}, ${chart}/Chart.yaml says ${pinned}: change it first`);
  process.exit(1);
}

/** Writes the definitions, each a text of YAML, as the chart's files. */
export function writeDefinitions(chart, texts) {
  const files = join(chart, 'files');
  rmSync(files, { recursive: true, force: true });
  mkdirSync(files);
  for (const text of texts) {
    const definition = parse(text);
    if (definition.kind !== 'CustomResourceDefinition') throw new Error(`holds a ${definition.kind}`);
    writeFileSync(join(files, `${definition.metadata.name}.json`), `${JSON.stringify(bare(definition))}\n`);
  }
}
