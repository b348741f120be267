import { Release } from '@cdktf/provider-helm/lib/release';
import { Construct } from 'constructs';
import { localChart } from './local-chart';
import { DNS_LABEL, DNS_SUBDOMAIN, PropError, requireMatch } from '../kubernetes/prop-error';
import { renderValues } from './render-values';

/** A Secret that somebody else makes. */
export interface RequiredSecret {
  readonly name: string;
  /** Keys that must have a value. @default [] */
  readonly keys?: readonly string[];
}

/** A claim that will ask for a volume. */
export interface RequiredVolume {
  /** Name of the claim, such as `data-postgres-0`. */
  readonly claim: string;
  /** @default - the cluster's default class */
  readonly storageClass?: string;
  /** Where the user says which class it is. */
  readonly setting: string;
}

export interface PrerequisitesProps {
  readonly namespace: string;
  /** Name of the Helm release. @default 'prerequisites' */
  readonly name?: string;
  /** @default [] */
  readonly secrets?: readonly RequiredSecret[];
  /** Needs an account that may list storage classes. @default [] */
  readonly volumes?: readonly RequiredVolume[];
}

/**
 * Fails an apply at once, with all that is missing, where the cluster lacks what pods would wait for in silence:
 * Secrets and their keys, storage classes. Let everything that starts pods depend on `release`.
 *
 * It is a Helm release of a chart that looks and prints nothing, because Terraform's own data sources would put the
 * Secrets' values into the state. It looks when it is installed and when what it looks for changes, not at every
 * plan: a class that is taken away later does not matter to volumes that exist.
 *
 * Source: measured with provider helm 3.1.1; a failed look leaves no release behind.
 */
export class Prerequisites extends Construct {
  public readonly release: Release;

  constructor(scope: Construct, id: string, props: PrerequisitesProps) {
    super(scope, id);
    const { namespace, name = 'prerequisites', secrets = [], volumes = [] } = props;
    requireMatch(this, 'namespace', namespace, DNS_LABEL, 'the name of a namespace');
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    if (secrets.length + volumes.length === 0) {
      throw new PropError(this, 'secrets', 'and `volumes` name nothing to look for');
    }
    for (const secret of secrets) {
      requireMatch(this, 'secrets', secret.name, DNS_SUBDOMAIN, 'given names of Secrets');
    }
    for (const { claim, storageClass } of volumes) {
      requireMatch(this, 'volumes', claim, DNS_SUBDOMAIN, 'given names of claims');
      if (storageClass === undefined) continue;
      requireMatch(this, 'volumes', storageClass, DNS_SUBDOMAIN, 'given names of storage classes');
    }
    const values = {
      secrets: secrets.map((secret) => ({ name: secret.name, keys: [...(secret.keys ?? [])] })),
      volumes: volumes.map(({ claim, storageClass = '', setting }) => ({ claim, storageClass, setting })),
    };
    this.release = new Release(this, 'Resource', {
      name,
      namespace,
      chart: localChart(this, 'prerequisites'),
      values: [renderValues(values)],
      // Without it a release that failed is not in the state, and the next apply cannot use its name.
      atomic: true,
      upgradeInstall: true,
      maxHistory: 1,
      timeout: 60,
    });
  }
}
