import { kubectl } from './cluster';
import { INGRESS } from './setting-changes';

/** The Secret that an exposure by Ingress takes its certificate from. Nothing in these tests opens it. */
export async function createCertificate(namespace: string): Promise<void> {
  const values = ['tls.crt', 'tls.key'].map((key) => `--from-literal=${key}=x`);
  await kubectl(['-n', namespace, 'create', 'secret', 'generic', INGRESS.tlsSecretName, ...values]);
}
