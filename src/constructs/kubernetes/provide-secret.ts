import { HIGHEST_REVISION } from '../../grammar/names';
import type { ITerraformDependable } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { GeneratedSecret } from './generated-secret';
import { DNS_SUBDOMAIN, requireInteger, requireMatch } from './prop-error';
import type { SecretReference, SecretSource } from './workload-props';

export interface SecretRequest {
  readonly namespace: string;
  /** Name of the Secret if it is generated. */
  readonly name: string;
  readonly labels: Record<string, string>;
  /** Keys that the Secret must have. */
  readonly keys: readonly string[];
  /** Keys that it must have too, with what they hold where it is generated: no secrets. @default {} */
  readonly texts?: Readonly<Record<string, string>>;
}

/** A Secret that pods may read, wherever it comes from. */
export interface SecretHandle {
  readonly name: string;
  /** Text for a pod annotation that changes whenever the values do, as far as Terraform can know. */
  readonly revision: string;
  readonly dependencies: readonly ITerraformDependable[];
}

/** The Secret that a prop asks for: made here, as the child `Secret` of the scope, or taken by name. */
export function provideSecret(scope: Construct, source: SecretSource, request: SecretRequest): SecretHandle {
  if (!('generate' in source)) return takeSecret(scope, source);
  const { revision, preventDestroy } = source.generate;
  const generated = new GeneratedSecret(scope, 'Secret', { ...request, revision, preventDestroy });
  // A Secret that was deleted comes back with new values under the same revision, but with another uid.
  const incarnation = `${generated.revision}-${generated.secret.metadata.uid}`;
  return { name: generated.name, revision: incarnation, dependencies: [generated.secret] };
}

/** Text for a pod annotation that changes whenever one of these values does, as far as Terraform can know. */
export const revisionOf = (secrets: readonly Pick<SecretHandle, 'revision'>[]): string =>
  secrets.map(({ revision }) => revision).join('.');

/** A Secret that is made elsewhere. */
export function takeSecret(scope: IConstruct, source: SecretReference): SecretHandle {
  const { secretName, revision = 0 } = source;
  requireMatch(scope, 'secretName', secretName, DNS_SUBDOMAIN, 'the name of a Secret');
  requireInteger(scope, 'secretRevision', revision, 0, HIGHEST_REVISION);
  return { name: secretName, revision: String(revision), dependencies: [] };
}
