// Makes charts/argo-workflows-crd/files: the definitions of Argo Workflows, from a folder with its sources (argo-definitions.mjs).
import { join } from 'node:path';
import { argoDefinitions, argoVersion } from './argo-definitions.mjs';
import { requireVersion, writeDefinitions } from './definitions.mjs';

const [argo] = process.argv.slice(2);
if (argo === undefined) {
  console.error('usage: node scripts/vendor-argo-workflows.mjs ARGO, a folder with its sources');
  process.exit(2);
}
const own = join(import.meta.dirname, '..', 'charts', 'argo-workflows-crd');
requireVersion(own, argo, argoVersion(argo));
writeDefinitions(own, argoDefinitions(argo));
