import { DataKubernetesNamespaceV1 } from '@cdktf/provider-kubernetes/lib/data-kubernetes-namespace-v1';
import { LimitRangeV1 } from '@cdktf/provider-kubernetes/lib/limit-range-v1';
import { NamespaceV1 } from '@cdktf/provider-kubernetes/lib/namespace-v1';
import { NetworkPolicyV1 } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { ResourceQuotaV1 } from '@cdktf/provider-kubernetes/lib/resource-quota-v1';
import { Construct } from 'constructs';
import { DNS_EGRESS } from './network-edges';
import type { Amounts, Resources } from './pod';
import { DNS_LABEL, LABEL_VALUE, PropError, requireMatch } from './prop-error';
import { DEFAULT_PART_OF } from './workload-props';
import { showValue } from '../../redaction/show-value';

export interface PlatformNamespaceProps {
  readonly name: string;
  /**
   * false: the namespace exists, and its labels are its owner's. A plan fails where it does not, or lacks one of `labels`;
   * its user has to be allowed to get it.
   * @default true
   */
  readonly create?: boolean;
  /** Value of the label `app.kubernetes.io/part-of`. @default 'mlops-platform' */
  readonly partOf?: string;
  /** Further labels: made with the namespace, or expected of one that exists. @default {} */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Deny every connection, in both directions, that no policy names, but for name resolution. In a namespace that
   * others use too it would cut them off.
   * @default - the value of `create`
   */
  readonly denyByDefault?: boolean;
  /** Name servers that `DNS_EGRESS` misses, as address ranges. @default [] */
  readonly nameServers?: readonly string[];
  /** The most that the namespace may use, such as `{ 'requests.memory': '8Gi' }`. @default - no quota */
  readonly quota?: Readonly<Record<string, string>>;
  /** Requests and limits of containers that name none, which a quota would refuse. @default - none */
  readonly containerDefaults?: Resources;
  /** true: Terraform refuses to delete the namespace, and with it every volume in it. @default false */
  readonly preventDestroy?: boolean;
}

/**
 * What is enforced stays as it was when this version was tested, so that an upgrade of the cluster refuses no pod that
 * ran before; warnings and the audit log follow the cluster, and tell in time.
 */
const POD_SECURITY = {
  'pod-security.kubernetes.io/enforce': 'restricted',
  'pod-security.kubernetes.io/enforce-version': 'v1.34',
  'pod-security.kubernetes.io/audit': 'restricted',
  'pod-security.kubernetes.io/audit-version': 'latest',
  'pod-security.kubernetes.io/warn': 'restricted',
  'pod-security.kubernetes.io/warn-version': 'latest',
};

// The provider gives a namespace that is not there, with an empty uid, and no error. Without this each object of the stack
// would be refused by itself.
const isThere = (name: string) => ({
  condition: '${try(self.metadata[0].uid != "", false)}',
  errorMessage: `There is no namespace "${name}" in the cluster. Make it first, or let the stack create it.`,
});

const hasLabels = (name: string, labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([key, value]) => ({
    condition: `\${try(self.metadata[0].uid == "" || self.metadata[0].labels["${key}"] == "${value}", false)}`,
    errorMessage: `The namespace "${name}" lacks the label ${key}=${value}. Set it: kubectl label namespace ${name} ${key}=${value}`,
  }));

/** The namespace of a platform: Pod Security `restricted`, and no connection that is not named. */
export class PlatformNamespace extends Construct {
  /** The namespace, if it is created. */
  public readonly resource: NamespaceV1 | undefined;
  /**
   * Name for the namespaced objects: a reference if it is created, so that Terraform makes the namespace first and
   * deletes it last.
   */
  public readonly name: string;

  constructor(scope: Construct, id: string, props: PlatformNamespaceProps) {
    super(scope, id);
    const { create = true, denyByDefault = create, nameServers = [], labels = {} } = props;
    requireMatch(this, 'name', props.name, DNS_LABEL, 'a DNS label');
    if (props.partOf !== undefined) requireMatch(this, 'partOf', props.partOf, LABEL_VALUE, 'a label value');
    for (const [key, value] of Object.entries(labels)) {
      if (!/^([-.a-z0-9]{1,253}\/)?[A-Za-z0-9]([-._A-Za-z0-9]{0,61}[A-Za-z0-9])?$/.test(key)) {
        throw new PropError(this, 'labels', `has a key that is no label: ${showValue(key)}`);
      }
      if (key.startsWith('pod-security.kubernetes.io/')) {
        throw new PropError(this, 'labels', 'may not change Pod Security');
      }
      requireMatch(this, `labels["${key}"]`, value, LABEL_VALUE, 'a label value');
    }
    for (const cidr of nameServers) {
      requireMatch(
        this,
        'nameServers',
        cidr,
        /^[0-9a-f.:]+\/\d{1,3}$/,
        'address ranges such as 10.0.0.10/32',
      );
    }
    const common = {
      'app.kubernetes.io/part-of': props.partOf ?? DEFAULT_PART_OF,
      'app.kubernetes.io/managed-by': 'terraform',
    };
    if (create) {
      this.resource = new NamespaceV1(this, 'Resource', {
        metadata: { name: props.name, labels: { ...labels, ...common, ...POD_SECURITY } },
        lifecycle: props.preventDestroy === true ? { preventDestroy: true } : undefined,
      });
    } else {
      new DataKubernetesNamespaceV1(this, 'Existing', {
        metadata: { name: props.name },
        lifecycle: { postcondition: [isThere(props.name), ...hasLabels(props.name, labels)] },
      });
    }
    this.name = this.resource?.metadata.name ?? props.name;
    const metadata = (name: string) => ({ name, namespace: this.name, labels: common });
    if (denyByDefault) {
      new NetworkPolicyV1(this, 'DenyByDefault', {
        metadata: metadata('deny-by-default'),
        spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
      });
      const dns = [DNS_EGRESS.to, ...nameServers.map((cidr) => [{ ipBlock: { cidr } }])].flat();
      new NetworkPolicyV1(this, 'NameResolution', {
        metadata: metadata('name-resolution'),
        spec: { podSelector: {}, policyTypes: ['Egress'], egress: [{ ...DNS_EGRESS, to: dns }] },
      });
    }
    if (props.quota !== undefined) {
      new ResourceQuotaV1(this, 'Quota', {
        metadata: metadata('platform'),
        spec: { hard: { ...props.quota } },
      });
    }
    if (props.containerDefaults !== undefined) {
      const { requests, limits } = props.containerDefaults;
      new LimitRangeV1(this, 'ContainerDefaults', {
        metadata: metadata('container-defaults'),
        spec: { limit: [{ type: 'Container', defaultRequest: amounts(requests), default: amounts(limits) }] },
      });
    }
  }
}

const amounts = ({ cpu, memory, ephemeralStorage }: Amounts) => ({
  cpu,
  memory,
  'ephemeral-storage': ephemeralStorage,
});
