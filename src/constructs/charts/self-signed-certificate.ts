import { Release } from '@cdktf/provider-helm/lib/release';
import { Construct } from 'constructs';
import { localChart } from './local-chart';
import { DNS_LABEL, requireMatch } from '../kubernetes/prop-error';
import { renderValues } from './render-values';

export interface SelfSignedCertificateProps {
  readonly namespace: string;
  /** The Secret and the release are called `<name>-certificate`. */
  readonly name: string;
  /** Name in the certificate. */
  readonly commonName: string;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * A TLS Secret (`tls.crt`, `tls.key`) for a server that does not start without one and that nobody calls. Helm makes
 * the key in the cluster, so that it stands in no plan and no state; what is there stays, for a hundred years.
 */
export class SelfSignedCertificate extends Construct {
  public readonly release: Release;
  public readonly secretName: string;

  constructor(scope: Construct, id: string, props: SelfSignedCertificateProps) {
    super(scope, id);
    const { namespace, name, commonName, labels } = props;
    requireMatch(this, 'name', name, DNS_LABEL, 'a DNS label');
    this.secretName = `${name}-certificate`;
    this.release = new Release(this, 'Resource', {
      name: this.secretName,
      namespace,
      chart: localChart(this, 'self-signed-certificate'),
      values: [renderValues({ secretName: this.secretName, commonName, labels })],
      createNamespace: false,
      atomic: true,
      upgradeInstall: true,
      maxHistory: 2,
      timeout: 60,
    });
  }
}
