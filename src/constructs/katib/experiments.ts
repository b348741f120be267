import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { dependable, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { type Edge, NetworkEdges } from '../kubernetes/network-edges';
import { PlatformNamespace } from '../kubernetes/platform-namespace';
import type { Resources } from '../kubernetes/pod';
import { SUGGESTION_ACCOUNT } from './configuration';
import { DATABASE_MANAGER_PORT } from './database-manager';
import { COLLECTION_LABEL } from './webhooks';

/** Port of the pods that suggest values. */
export const SUGGESTION_PORT = 6789;

export interface ExperimentsProps {
  readonly name: string;
  /** Where Katib is. */
  readonly platform: string;
  readonly partOf: string;
  readonly labels: Record<string, string>;
  readonly imagePullSecret: string | undefined;
  readonly quota: Readonly<Record<string, string>> | undefined;
  readonly containerDefaults: Resources | undefined;
  readonly preventDestroy: boolean;
  readonly reaches: readonly Edge[];
  /** What must be there before it, and go after it. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * The namespace of experiments. It comes after the controller, and so goes before it: experiments and trials that are still
 * in it have finalizers that only the controller takes away.
 */
export class Experiments extends Construct {
  public readonly namespace: PlatformNamespace;
  public readonly edges: NetworkEdges;

  constructor(scope: Construct, id: string, props: ExperimentsProps) {
    super(scope, id);
    const { name, platform, labels, imagePullSecret } = props;
    this.namespace = new PlatformNamespace(this, 'Namespace', {
      name,
      partOf: props.partOf,
      labels: COLLECTION_LABEL,
      quota: props.quota,
      containerDefaults: props.containerDefaults,
      preventDestroy: props.preventDestroy,
    });
    if (this.namespace.resource !== undefined) {
      this.namespace.resource.dependsOn = props.dependsOn.map((one) => dependable(one));
    }
    const namespace = this.namespace.name;
    new ServiceAccountV1(this, 'Suggestions', {
      metadata: { name: SUGGESTION_ACCOUNT, namespace, labels },
      automountServiceAccountToken: false,
      ...(imagePullSecret !== undefined && { imagePullSecret: [{ name: imagePullSecret }] }),
    });
    this.edges = new NetworkEdges(this, 'Edges', {
      namespace,
      name: 'experiments',
      labels,
      // Suggestions and trials are given their labels by Katib and by users.
      pods: { podLabels: {} },
      ingress: [{ peer: { namespace: platform }, port: SUGGESTION_PORT }],
      egress: [{ peer: { namespace: platform }, port: DATABASE_MANAGER_PORT }, ...props.reaches],
    });
  }
}
