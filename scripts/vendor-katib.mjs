// Makes charts/katib-crd/files: Katib's definitions, from a folder with its source. The folder of the pinned version, without
// a clone: go mod download -json github.com/kubeflow/katib@v0.19.0 (its `Dir`).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireVersion, writeDefinitions } from './definitions.mjs';

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('usage: node scripts/vendor-katib.mjs FOLDER, a folder with the source of Katib');
  process.exit(2);
}
const own = join(import.meta.dirname, '..', 'charts', 'katib-crd');
const installs = join(source, 'manifests', 'v1beta1', 'installs', 'katib-standalone', 'kustomization.yaml');
requireVersion(own, source, /newTag: (\S+)/.exec(readFileSync(installs, 'utf8'))?.[1]);

const bases = join(source, 'manifests', 'v1beta1', 'components', 'crd');
writeDefinitions(
  own,
  ['experiment', 'suggestion', 'trial'].map((kind) => readFileSync(join(bases, `${kind}.yaml`), 'utf8')),
);
