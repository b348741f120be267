import { Construct } from 'constructs';
import type { SecretKey } from './pod';
import { PropError } from './prop-error';
import { provideSecret, type SecretHandle } from './provide-secret';
import type { SecretSource } from './workload-props';

/** The key of the password in each consumer's Secret. */
export const PASSWORD_KEY = 'password';

type Passwords = Readonly<Record<string, SecretHandle>>;

/** A Secret with a password for each consumer of a server, called `<name>-<consumer>` where it is generated. */
export const providePasswords = (
  scope: Construct,
  consumers: Readonly<Record<string, { readonly secret?: SecretSource }>>,
  metadata: { readonly name: string; readonly namespace: string; readonly labels: Record<string, string> },
): Passwords =>
  Object.fromEntries(
    Object.entries(consumers).map(([consumer, { secret = { generate: {} } }]) => [
      consumer,
      provideSecret(new Construct(scope, consumer), secret, {
        ...metadata,
        name: `${metadata.name}-${consumer}`,
        keys: [PASSWORD_KEY],
      }),
    ]),
  );

/** The Secret of one of them. */
export function passwordOf(scope: Construct, passwords: Passwords, consumer: string): SecretHandle {
  const password = Object.hasOwn(passwords, consumer) ? passwords[consumer] : undefined;
  if (password !== undefined) return password;
  const known = Object.keys(passwords).join(', ');
  throw new PropError(scope, 'consumers', `must name "${consumer}" for it to get a database, has: ${known}`);
}

/** Each password as a file, `<consumer>-password`. */
export const passwordFiles = (passwords: Passwords): Record<string, SecretKey> =>
  Object.fromEntries(
    Object.entries(passwords).map(([consumer, { name }]) => [
      `${consumer}-password`,
      { secretName: name, key: PASSWORD_KEY },
    ]),
  );
