import { HIGHEST_REVISION } from '../../grammar/names';
import { SecretV1 } from '@cdktf/provider-kubernetes/lib/secret-v1';
import { Construct } from 'constructs';
import { PropError, requireInteger } from './prop-error';

export interface GeneratedSecretProps {
  readonly namespace: string;
  /** Name of the Secret. */
  readonly name: string;
  readonly labels: Record<string, string>;
  /** Keys that get a value each: 32 hexadecimal characters, 122 random bits. */
  readonly keys: readonly string[];
  /** Further keys and their values, which are no secret: what has to stand beside one, such as a user's name. @default {} */
  readonly texts?: Readonly<Record<string, string>>;
  /** Raise it to give every key a new value. @default 1 */
  readonly revision?: number;
  /** true: Terraform refuses to delete the Secret. @default false */
  readonly preventDestroy?: boolean;
}

/**
 * A Secret whose values Terraform makes at apply and writes to the API server only (write-only attributes): they are
 * in no state, plan, output or file. Needs Terraform or OpenTofu >= 1.11. Changes of the values made by others are
 * not seen by `plan`; a deleted Secret is, and comes back with new values.
 *
 * Source: measured with Terraform 1.11.4 and provider kubernetes 2.38.0. The revision is always written, because
 * without it the provider makes an empty Secret and reports no error.
 */
export class GeneratedSecret extends Construct {
  public readonly secret: SecretV1;
  public readonly name: string;
  public readonly revision: number;

  constructor(scope: Construct, id: string, props: GeneratedSecretProps) {
    super(scope, id);
    if (props.keys.length === 0) throw new PropError(this, 'keys', 'must name at least one key');
    this.name = props.name;
    this.revision = props.revision ?? 1;
    requireInteger(this, 'revision', this.revision, 1, HIGHEST_REVISION);
    this.secret = new SecretV1(this, 'Resource', {
      metadata: { name: props.name, namespace: props.namespace, labels: props.labels },
      type: 'Opaque',
      dataWo: {
        ...Object.fromEntries(props.keys.map((key) => [key, '${replace(uuid(), "-", "")}'])),
        ...props.texts,
      },
      dataWoRevision: this.revision,
      lifecycle: props.preventDestroy === true ? { preventDestroy: true } : undefined,
    });
  }
}
