import { isHost, isPort } from './addresses';

const PATH = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/;
const REFERENCE = /^([^/]+)\/([^:@]+)(?::([\w][-.\w]{0,127}))?(?:@(sha256:[a-f0-9]{64}))?$/;

/** A registry as container runtimes tell one from a path of Docker Hub: by a dot, by a port, or by its name. */
function isRegistryHost(text: string): boolean {
  const [, host = '', port] = /^([^:]+)(?::([0-9]{1,5}))?$/.exec(text) ?? [];
  if (!isHost(host) || (port !== undefined && !isPort(Number(port)))) return false;
  return host.includes('.') || port !== undefined || host === 'localhost';
}

/** A registry, with an optional path, that mirrors images. */
export function isRegistry(text: string): boolean {
  const [host = '', ...path] = text.split('/');
  return text.length <= 255 && isRegistryHost(host) && (path.length === 0 || PATH.test(path.join('/')));
}

/**
 * What is wrong with a full reference to an image, as the rest of a sentence, or undefined. Charts take one apart into
 * registry, repository and tag, so each has to be there.
 */
export function imageProblem(text: string): string | undefined {
  const [, registry = '', path = '', tag, digest] = REFERENCE.exec(text) ?? [];
  if (text.length > 512 || path.length > 200 || !isRegistryHost(registry) || !PATH.test(path)) {
    return 'must be an image reference with its registry, such as registry.example.com/mlflow:v3.17.0-full';
  }
  if (digest !== undefined) return undefined;
  if (tag === undefined) return 'needs a tag or a digest';
  return tag === 'latest' ? 'needs a tag that stays what it is, or a digest' : undefined;
}
