// Makes charts/kubeflow-trainer-crd/files: the definitions of Kubeflow Trainer and JobSet, from folders with their sources. The
// folders of the pinned versions, without a clone: go mod download -json github.com/kubeflow/trainer/v2@v2.3.0 and
// sigs.k8s.io/jobset@v0.12.0 (their `Dir`).
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { requireVersion, writeDefinitions } from './definitions.mjs';

const [trainer, jobset] = process.argv.slice(2);
if (trainer === undefined || jobset === undefined) {
  console.error('usage: node scripts/vendor-kubeflow-trainer.mjs TRAINER JOBSET, folders with their sources');
  process.exit(2);
}
const own = join(import.meta.dirname, '..', 'charts', 'kubeflow-trainer-crd');
requireVersion(own, trainer, readFileSync(join(trainer, 'VERSION'), 'utf8').trim());
const version = /@(v[\d.]+)$/.exec(basename(jobset))?.[1] ?? '';
if (!readFileSync(join(own, 'NOTICE'), 'utf8').includes(`JobSet ${version} `)) {
  console.error(`${jobset} has ${version}, and ${own}/NOTICE names another version: change it first`);
  process.exit(1);
}
const kinds = ['clustertrainingruntimes', 'trainingruntimes', 'trainjobs'];
writeDefinitions(own, [
  ...kinds.map((kind) =>
    readFileSync(join(trainer, 'manifests', 'base', 'crds', `trainer.kubeflow.org_${kind}.yaml`), 'utf8'),
  ),
  readFileSync(join(jobset, 'config', 'components', 'crd', 'bases', 'jobset.x-k8s.io_jobsets.yaml'), 'utf8'),
]);
