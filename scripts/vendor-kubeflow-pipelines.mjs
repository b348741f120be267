// Makes charts/kubeflow-pipelines-crd/files: the definitions of Kubeflow Pipelines and of the Argo Workflows that it runs on, from
// folders with their sources, as archives of their tags unpack: pipelines-2.17.0 of https://github.com/kubeflow/pipelines, and
// argo-workflows-4.0.10 of https://github.com/argoproj/argo-workflows, which names its version nowhere else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argoDefinitions, argoVersion } from './argo-definitions.mjs';
import { requireVersion, writeDefinitions } from './definitions.mjs';

const [pipelines, argo] = process.argv.slice(2);
if (pipelines === undefined || argo === undefined) {
  console.error(
    'usage: node scripts/vendor-kubeflow-pipelines.mjs PIPELINES ARGO, folders with their sources',
  );
  process.exit(2);
}
const own = join(import.meta.dirname, '..', 'charts', 'kubeflow-pipelines-crd');
requireVersion(own, pipelines, readFileSync(join(pipelines, 'VERSION'), 'utf8').trim());
const version = argoVersion(argo);
if (!readFileSync(join(own, 'NOTICE'), 'utf8').includes(`Argo Workflows v${version} `)) {
  console.error(`${argo} has ${version}, and ${own}/NOTICE names another version: change it first`);
  process.exit(1);
}
const scoped = join(pipelines, 'manifests', 'kustomize', 'base', 'pipeline', 'cluster-scoped');
writeDefinitions(own, [
  ...argoDefinitions(argo),
  readFileSync(join(scoped, 'scheduled-workflow-crd.yaml'), 'utf8'),
]);
