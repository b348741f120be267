/** Parts of a name, in lower case with `_` between its words, that say credential. */
const CREDENTIAL = new RegExp(
  [
    'secret|passw|pass_?phrase|pgpass|token|credential|bearer|conn(ection)?_?str',
    // Short words count alone only: `sas_token`, not `sasha`.
    '(^|_)(pass|pwd|sas|dsn|jwt|psk|http_auth)(_|$)',
    '(api|access|private|encryption|account|ssh|signing|master|shared|customer|client)_?key',
    // Any other key with a name of its own; a plain `key` is the name of a file or an entry.
    '[a-z0-9]_key$',
    // An address of a kind that carries its password as a rule.
    '(^|_)(database|db|redis|mongo(db)?|postgres(ql)?|mysql|amqp|broker|jdbc)_?(url|uri)$',
  ].join('|'),
);

/** Whether a name (of a setting, a variable, a key) says that its value is a credential. Dots part names. */
export function namesCredential(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[^A-Za-z0-9.]+/g, '_');
  return words
    .toLowerCase()
    .split('.')
    .some((part) => CREDENTIAL.test(part));
}
