import { Release } from '@cdktf/provider-helm/lib/release';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { localChart } from './local-chart';
import { DNS_LABEL, PropError, requireInteger, requireMatch } from '../kubernetes/prop-error';
import { renderValues } from './render-values';

interface ObjectHead {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: { readonly name?: string; readonly namespace?: string };
}

export interface CustomResourcesProps {
  readonly namespace: string;
  /** Name of the Helm release. */
  readonly name: string;
  /** Complete objects, each with apiVersion, kind and metadata.name. Text in them is never read as a template, by Terraform or by Helm. */
  readonly resources: readonly object[];
  /** What must be there first, such as the operator's release. @default [] */
  readonly dependsOn?: readonly ITerraformDependable[];
  /** Seconds that Helm may take. @default 300 */
  readonly timeoutSeconds?: number;
}

/**
 * Objects of kinds that an operator brings, as a Helm release of a chart that prints them. `kubernetes_manifest`
 * needs the kinds when it plans, so that a first apply with the operator in the same stack fails; a local chart does
 * not, and its plan needs no network.
 *
 * The chart is copied beside the synthesized JSON. Objects that are deleted behind Helm's back are not noticed.
 */
export class CustomResources extends Construct {
  public readonly release: Release;

  constructor(scope: Construct, id: string, props: CustomResourcesProps) {
    super(scope, id);
    const { namespace, name, resources, timeoutSeconds = 300 } = props;
    requireMatch(this, 'namespace', namespace, DNS_LABEL, 'the name of a namespace');
    // Helm's own limit for the name of a release.
    requireMatch(
      this,
      'name',
      name,
      /^[a-z0-9]([-a-z0-9]{0,51}[a-z0-9])?$/,
      'a DNS label of up to 53 characters',
    );
    requireInteger(this, 'timeoutSeconds', timeoutSeconds, 1, 86_400);
    this.requireObjects(resources);
    this.release = new Release(this, 'Resource', {
      name,
      namespace,
      chart: localChart(this, 'custom-resources'),
      values: [renderValues({ resources })],
      // Without it a release that timed out is not in the state, and the next apply cannot use its name.
      atomic: true,
      // Takes over a release that an earlier apply left behind when it was killed.
      upgradeInstall: true,
      maxHistory: 3,
      timeout: timeoutSeconds,
      dependsOn: [...(props.dependsOn ?? [])],
    });
  }

  private requireObjects(resources: readonly object[]): void {
    if (resources.length === 0) throw new PropError(this, 'resources', 'must hold at least one object');
    const seen = new Set<string>();
    for (const { apiVersion, kind, metadata } of resources as readonly ObjectHead[]) {
      if (!apiVersion || !kind || !metadata?.name) {
        throw new PropError(this, 'resources', 'must each have apiVersion, kind and metadata.name');
      }
      const identity = JSON.stringify([apiVersion, kind, metadata.namespace, metadata.name]);
      if (seen.has(identity))
        throw new PropError(this, 'resources', `holds ${kind} "${metadata.name}" twice`);
      seen.add(identity);
    }
  }
}
