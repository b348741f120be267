import { kubectl } from './cluster';
import { INGRESS } from './setting-changes';

/** A Secret that must be there, and that nothing in a test opens. */
export async function createUnopenedSecret(
  namespace: string,
  name: string,
  keys: readonly string[],
): Promise<void> {
  const values = keys.map((key) => `--from-literal=${key}=x`);
  await kubectl(['-n', namespace, 'create', 'secret', 'generic', name, ...values]);
}

/** The Secret that an exposure by Ingress takes its certificate from. */
export const createCertificate = (namespace: string): Promise<void> =>
  createUnopenedSecret(namespace, INGRESS.tlsSecretName, ['tls.crt', 'tls.key']);
