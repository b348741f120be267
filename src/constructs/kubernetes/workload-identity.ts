import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { Construct } from 'constructs';

export interface WorkloadIdentityProps {
  readonly namespace: string;
  /** Name of the service account. */
  readonly name: string;
  readonly labels: Record<string, string>;
}

/** The service account of one workload: its own, without a token. The few pods that talk to the API server ask for one. */
export class WorkloadIdentity extends Construct {
  public readonly serviceAccount: ServiceAccountV1;
  public readonly name: string;

  constructor(scope: Construct, id: string, props: WorkloadIdentityProps) {
    super(scope, id);
    this.name = props.name;
    this.serviceAccount = new ServiceAccountV1(this, 'Resource', {
      metadata: { name: props.name, namespace: props.namespace, labels: props.labels },
      automountServiceAccountToken: false,
    });
  }
}
