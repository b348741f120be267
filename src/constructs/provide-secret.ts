import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { GeneratedSecret } from './generated-secret';
import { DNS_SUBDOMAIN, PropError, requireInteger, requireMatch } from './prop-error';
import type { SecretSource } from './workload-props';

export interface SecretRequest {
  readonly namespace: string;
  /** Name of the Secret if it is generated. */
  readonly name: string;
  readonly labels: Record<string, string>;
  /** Keys that the Secret must have. */
  readonly keys: readonly string[];
}

/** A Secret that pods may read, wherever it comes from. */
export interface SecretHandle {
  readonly name: string;
  /** For the pod annotation; 0 if nobody said. */
  readonly revision: number;
  readonly dependencies: readonly ITerraformDependable[];
}

/** The Secret that a prop asks for: made here, as the child `Secret` of the scope, or taken by name. */
export function provideSecret(scope: Construct, source: SecretSource, request: SecretRequest): SecretHandle {
  if ('generate' in source) {
    const { revision, preventDestroy } = source.generate;
    const generated = new GeneratedSecret(scope, 'Secret', { ...request, revision, preventDestroy });
    return { name: generated.name, revision: generated.revision, dependencies: [generated.secret] };
  }
  const { secretName, revision = 0 } = source;
  if (secretName === '') throw new PropError(scope, 'secret', 'must name a Secret');
  requireMatch(scope, 'secret.secretName', secretName, DNS_SUBDOMAIN, 'the name of a Secret');
  requireInteger(scope, 'secret.revision', revision, 0, 1_000_000);
  return { name: secretName, revision, dependencies: [] };
}
