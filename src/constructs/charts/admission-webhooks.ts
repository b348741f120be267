import { Release } from '@cdktf/provider-helm/lib/release';
import { Construct } from 'constructs';
import { DNS_LABEL, DNS_SUBDOMAIN, PropError, requireMatch } from '../kubernetes/prop-error';
import { localChart } from './local-chart';
import { renderValues } from './render-values';

/** A webhook as its configuration has it, with the path that is called in place of `clientConfig`. */
export interface AdmissionWebhook {
  readonly name: string;
  readonly path: string;
  readonly rules: readonly object[];
  readonly namespaceSelector?: object;
  readonly objectSelector?: object;
  readonly matchConditions?: readonly { readonly name: string; readonly expression: string }[];
  /** @default 'Fail' */
  readonly failurePolicy?: 'Fail' | 'Ignore';
  /** @default 10 */
  readonly timeoutSeconds?: number;
}

export interface AdmissionWebhooksProps {
  readonly namespace: string;
  /** The release is called `<name>-webhooks`, the Secret with the certificate `<name>-certificate`. */
  readonly name: string;
  /** Name of the configurations, which belong to the whole cluster. */
  readonly configurationName: string;
  /** Service that the API server calls, port 443. */
  readonly serviceName: string;
  readonly labels: Readonly<Record<string, string>>;
  /** @default [] */
  readonly mutating?: readonly AdmissionWebhook[];
  /** @default [] */
  readonly validating?: readonly AdmissionWebhook[];
}

/**
 * Webhooks that the API server calls, and the TLS Secret (`tls.crt`, `tls.key`) that their server answers with. Helm makes
 * the key in the cluster, so that it stands in no plan and no state; what is there stays, for a hundred years. A server
 * that made it itself would have to read and write Secrets, and to change webhooks.
 */
export class AdmissionWebhooks extends Construct {
  public readonly release: Release;
  public readonly secretName: string;

  constructor(scope: Construct, id: string, props: AdmissionWebhooksProps) {
    super(scope, id);
    const { namespace, name, configurationName, serviceName, labels, mutating = [], validating = [] } = props;
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    requireMatch(this, 'serviceName', serviceName, DNS_LABEL, 'a DNS label');
    requireMatch(this, 'configurationName', configurationName, DNS_SUBDOMAIN, 'a DNS name');
    if (mutating.length + validating.length === 0) {
      throw new PropError(this, 'mutating', 'and `validating` name no webhook');
    }
    this.secretName = `${name}-certificate`;
    this.release = new Release(this, 'Resource', {
      name: `${name}-webhooks`,
      namespace,
      chart: localChart(this, 'admission-webhooks'),
      values: [
        renderValues({
          secretName: this.secretName,
          configurationName,
          serviceName,
          labels,
          mutating: mutating.map(complete),
          validating: validating.map(complete),
        }),
      ],
      createNamespace: false,
      atomic: true,
      upgradeInstall: true,
      maxHistory: 2,
      timeout: 60,
    });
  }
}

const complete = (webhook: AdmissionWebhook): object => ({
  failurePolicy: 'Fail',
  timeoutSeconds: 10,
  sideEffects: 'None',
  admissionReviewVersions: ['v1'],
  ...webhook,
});
