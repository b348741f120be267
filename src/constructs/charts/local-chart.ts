import { join } from 'node:path';
import { AssetType, TerraformAsset } from 'cdktf';
import type { Construct } from 'constructs';

/** The charts of this package: from `src/constructs/charts` and from `lib/constructs/charts` the same three folders up. */
const CHARTS = join(__dirname, '..', '..', '..', 'charts');

/**
 * The versions that each Chart.yaml says. Terraform does not notice changed files of a chart under an equal path, so
 * the path carries the version.
 */
const VERSIONS = {
  'admission-webhooks': '0.1.0',
  'argo-workflows-crd': '4.0.10',
  'custom-resources': '0.1.0',
  'katib-crd': '0.19.0',
  'kserve-crd': '0.20.0',
  'kubeflow-pipelines-crd': '2.17.0',
  'kubeflow-trainer-crd': '2.3.0',
  'kuberay-crd': '1.6.2',
  prerequisites: '0.1.0',
  'self-signed-certificate': '0.1.0',
} as const;

/** A chart of this package, copied beside the synthesized JSON by the child `Chart` of the scope; how Helm finds it. */
export function localChart(scope: Construct, name: keyof typeof VERSIONS): string {
  const asset = new TerraformAsset(scope, 'Chart', {
    path: join(CHARTS, name),
    type: AssetType.DIRECTORY,
    // cdktf and its fork hash the same folder differently.
    assetHash: VERSIONS[name],
  });
  return `./${asset.path}`;
}
