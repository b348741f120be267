// Makes charts/kuberay-crd/files: KubeRay's definitions, from a folder with the source of its operator. The folder of the
// pinned version, without a clone: go mod download -json github.com/ray-project/kuberay/ray-operator@v1.6.2 (its `Dir`).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireVersion, writeDefinitions } from './definitions.mjs';

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error(
    "usage: node scripts/vendor-kuberay.mjs FOLDER, a folder with the source of KubeRay's operator",
  );
  process.exit(2);
}
const own = join(import.meta.dirname, '..', 'charts', 'kuberay-crd');
const constants = readFileSync(join(source, 'controllers', 'ray', 'utils', 'constant.go'), 'utf8');
requireVersion(own, source, /KUBERAY_VERSION = "([^"]+)"/.exec(constants)?.[1]);

// Those without which the operator does not start. RayCronJob is behind a feature gate, which is off.
const KINDS = ['rayclusters', 'rayjobs', 'rayservices'];
const bases = join(source, 'config', 'crd', 'bases');
writeDefinitions(
  own,
  KINDS.map((kind) => readFileSync(join(bases, `ray.io_${kind}.yaml`), 'utf8')),
);
