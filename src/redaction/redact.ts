/** What stands where something secret stood. */
export const CUT = '***';

/** Tokens that can be told by their shape, whoever gave them and wherever they stand. */
const TOKENS = new RegExp(
  `(?<![A-Za-z0-9])(?:${[
    'gh[oprsu]_[A-Za-z0-9]{16,}', // GitHub
    'github_pat_\\w{16,}',
    'gl[a-z]{2,5}-[\\w-]{16,}', // GitLab
    'gl(?:sa|c)_[\\w=]{16,}', // Grafana
    '(?:AKIA|ASIA|AROA|AIDA|AGPA)[A-Z0-9]{12,}', // AWS
    'eyJ[\\w-]{8,}(?:\\.[\\w-]*)*', // JSON Web Token, or its first part
    'xox[a-z]-[\\w-]{8,}', // Slack
    'xapp-[\\w-]{8,}',
    'hf_[A-Za-z0-9]{16,}', // Hugging Face
    'sk-[\\w-]{16,}', // OpenAI, Anthropic
    '[prs]k_(?:live|test)_\\w{8,}', // Stripe
    'AIza[\\w-]{20,}', // Google
    'ya29\\.[\\w-]{8,}',
    'GOCSPX-[\\w-]{16,}',
    'npm_[A-Za-z0-9]{20,}',
    'pypi-[\\w-]{16,}',
    'dapi[a-f0-9]{32}', // Databricks
    'hv[bs]\\.[\\w-]{16,}', // Vault
    'dckr_pat_[\\w-]{16,}', // Docker Hub
    'dop_v1_[a-f0-9]{16,}', // DigitalOcean
    'SG\\.[\\w-]{16,}\\.[\\w-]{16,}', // SendGrid
    'AGE-SECRET-KEY-1[A-Z0-9]{16,}',
  ].join('|')})`,
  'g',
);

const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/;
const PEM = /-----BEGIN [A-Z0-9 ]+-----[\s\S]*?(?:-----END [A-Z0-9 ]+-----|$)/g;
/** Up to the last `@`: a password that was not encoded may hold `/`, `?`, `#` and `@`. */
const USER_INFO = /((?:[a-z][a-z0-9+.-]*:)?\/\/)[^\s"'<>]*@/gi;
/** `user:password@host` without a scheme, as proxies take it. An image's digest looks alike. */
const BARE_USER_INFO = /(^|[\s"'=,(])[^\s"'/@:=,(]+:[^\s"'/@]+@(?!sha256:)(?=[\w[])/g;
/** `password=…`, `"token": "…"`, `api_key: …`; in a query, a header, YAML or libpq's words. In quotes, up to their end. */
const NAMED =
  /((?:secret|passw|passphrase|pwd|(?<![a-z])pass(?![a-z])|token|credential|signature(?![a-z])|\bsig\b|api[-_]?key|access[-_]?key|private[-_]?key|encryption[-_]?key|account[-_]?key|(?:client|customer|master|shared|signing|ssh)[-_]?key|authorization)[\w-]*\\?["']?\s*[=:]\s*)(?:(\\?["'])(?:(?!\2)[\s\S])*(?:\2|$)|(?:(?:bearer|basic)\s+)?[^\s"'&\\]+)/gi;
/** `curl -u user:password`. */
const USER_OPTION = /((?:^|\s)(?:-u|--user)[ =]?)[^\s:]+:\S+/g;
const BEARER = /\b(bearer\s+)(?=\S*\d)\S{8,}/gi;
/** What no person types: 32 and more letters of both cases and digits without a break. */
const RANDOM = /(?<![\w:/.+=-])(?=[^\s"']*\d)(?=[^\s"']*[a-z])(?=[^\s"']*[A-Z])[A-Za-z0-9+/_-]{32,}=*/g;

/** As above, but such that nothing harmless is taken for it: what it finds is refused. */
const USER_INFO_ONLY = /\/\/(?:[^\s/?#"'<>]*|[^\s/?#"'<>@:[]+:(?!\d+(?:[/?#]|$))[^\s"'<>]*)@/;
const IN_QUERY =
  /[?&](?:[\w-]*(?:secret|password|token|credential|signature|api[-_]?key|access[-_]?key)|sig|auth|code|key|pass|pwd)=/i;
/** Names that say credential in a query alone. */
const QUERY_VALUE = /([?&](?:sig|auth|code|key|pass|pwd)=)[^\s"'&]+/gi;

/** Whether a text surely holds a credential: a user in an address, a token of a known shape, a PEM block. */
export const holdsCredential = (text: string): boolean =>
  USER_INFO_ONLY.test(text) ||
  IN_QUERY.test(text) ||
  [BARE_USER_INFO, TOKENS, PRIVATE_KEY].some((pattern) => text.search(pattern) >= 0);

/**
 * A text without the secrets that can be told by their looks: user names and passwords in addresses, tokens of known
 * shapes, PEM blocks, values behind a name that says credential. Each is replaced by `***`.
 */
export const redact = (text: string): string =>
  text
    .replace(PEM, CUT)
    .replace(USER_INFO, `$1${CUT}@`)
    .replace(BARE_USER_INFO, `$1${CUT}@`)
    .replace(
      NAMED,
      (_, name: string, quote: string | undefined) => `${name}${quote ?? ''}${CUT}${quote ?? ''}`,
    )
    .replace(QUERY_VALUE, `$1${CUT}`)
    .replace(USER_OPTION, `$1${CUT}`)
    .replace(BEARER, `$1${CUT}`)
    .replace(TOKENS, CUT)
    .replace(RANDOM, CUT);
