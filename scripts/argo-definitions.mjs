// The definitions of Argo Workflows, from a folder with its sources, as an archive of a tag unpacks: argo-workflows-4.0.10 of
// https://github.com/argoproj/argo-workflows, which names its version nowhere else.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const KINDS = [
  ...['clusterworkflowtemplates', 'cronworkflows', 'workflowartifactgctasks', 'workfloweventbindings'],
  ...['workflows', 'workflowtaskresults', 'workflowtasksets', 'workflowtemplates'],
];

export const argoVersion = (folder) => /-v?([\d.]+)$/.exec(basename(folder))?.[1] ?? '';

/** Upstream's smaller ones: a release of Helm holds them, and the controller itself checks what it is given. */
export const argoDefinitions = (folder) =>
  KINDS.map((kind) =>
    readFileSync(join(folder, 'manifests', 'base', 'crds', 'minimal', `argoproj.io_${kind}.yaml`), 'utf8'),
  );
