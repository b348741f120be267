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

/** Where a credential lies is none. */
const SAYS_WHERE = /[-_.]?(file|path|dir|name)$/i;

/** Whether a word of a command line holds a credential by the name of its option: `--password=x`, or `x` after `--password`. */
export function isCredentialArgument(words: readonly unknown[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (typeof word !== 'string') return false;
  const [, option, value] = /^--?([\w.-]+)(?:=(.*))?$/s.exec(word) ?? [];
  if (option !== undefined) return Boolean(value) && namesCredential(option) && !SAYS_WHERE.test(option);
  const [, name = ''] = (typeof before === 'string' ? /^--?([\w.-]+)$/.exec(before) : undefined) ?? [];
  return namesCredential(name) && !SAYS_WHERE.test(name);
}
