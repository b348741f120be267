import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stores } from './stores';

/** Of the web server, which all that come from outside pass. */
export const WEB_PORT = 8080;
export const API_PORT = 8008;
export const FILES_PORT = 8081;
/** Where the image looks for settings of its own. */
export const SETTINGS = '/opt/clearml/config';
/** Where the web server's lie. */
export const WEB_SETTINGS = '/etc/clearml-web';

/** The user that is always there. */
export const FIRST_USER = 'clearml';

/** Name of the environment variable with the password of a user, by the user's place. */
export const passwordVariable = (index: number): string => `CLEARML_PASSWORD_${index}`;

/**
 * Neither server writes a file of its log, and both leave out what is below a warning: at its start the API server would write
 * the address of MongoDB, with the password in it.
 */
const LOGGING = `handlers { text_file { filename: "/dev/null" } }
root { handlers: [console], level: WARNING }
`;

const boolean = (value: boolean): string => (value ? 'true' : 'false');

/**
 * What the API server reads besides its own defaults, as HOCON: by file. Values ${...} come from its environment as the texts
 * that they are; a variable CLEARML__... would be read as HOCON, and a password that looks like a number become one.
 * Source: apiserver/config at 2.3.0.
 */
export function apiSettings(props: {
  readonly publicUrl: string;
  readonly users: readonly string[];
  readonly stores: Stores;
}): Record<string, string> {
  const { elasticsearch, redis } = props.stores;
  const users = props.users.map(
    (name, index) =>
      `      { username: "${name}", name: "${name}", password: \${${passwordVariable(index)}} }`,
  );
  const elastic = `hosts: [ { host: "${elasticsearch.host}", port: ${elasticsearch.port}, scheme: "${elasticsearch.tls ? 'https' : 'http'}" } ]`;
  return {
    'apiserver.conf': `auth {
  cookies { secure: ${boolean(props.publicUrl.startsWith('https:'))} }
  fixed_users {
    enabled: true
    pass_hashed: false
    users: [
${users.join('\n')}
    ]
  }
}
# Otherwise it asks MongoDB for what its administrators alone may see, and where it may not, makes no users.
mongo { ensure_db_version_on_startup: false }
# It tells its maker neither which version it is nor what is done with it.
check_for_updates { enabled: false }
statistics { supported: false }
# Pages of no other address may ask it with the login of who opens them.
cors { origins: ["${props.publicUrl}"] }
`,
    // The minus replaces the whole group: its defaults are in a public repository, and one of them is an administrator's.
    'secure.conf': `http { session_secret { apiserver: \${CLEARML_SESSION_KEY} } }
auth { token_secret: \${CLEARML_TOKEN_KEY} }
-credentials {
  apiserver { role: "system", user_key: "apiserver", user_secret: \${CLEARML_APISERVER_KEY} }
  fileserver { role: "system", user_key: "fileserver", user_secret: \${CLEARML_FILESERVER_KEY} }
}
`,
    'hosts.conf': `elastic {
  events { ${elastic} }
  workers { ${elastic} }
}
redis {
  apiserver { ssl: ${boolean(redis.tls)} }
  workers { ssl: ${boolean(redis.tls)} }
}
`,
    'logging.conf': LOGGING,
  };
}

/** What the file server reads besides its own defaults. It asks the API server whose a token is. Source: fileserver/config at 2.3.0. */
export const fileSettings = (props: {
  readonly apiAddress: string;
  readonly stores: Stores;
}): Record<string, string> => ({
  'fileserver.conf': 'auth { enabled: true }\ncors { origins: [] }\n',
  'hosts.conf': `api_server: "http://${props.apiAddress}"
redis { fileserver { ssl: ${boolean(props.stores.redis.tls)} } }
`,
  'secure.conf':
    'credentials { fileserver { user_key: "fileserver", user_secret: ${CLEARML_FILESERVER_KEY} } }\n',
  'logging.conf': LOGGING,
});

const NGINX = readFileSync(join(__dirname, 'nginx.conf'), 'utf8');

/** One address for pages, API (below /api) and files (below /files): what the pages are told, and how it is led on. */
export const webSettings = (props: {
  readonly publicUrl: string;
  readonly apiAddress: string;
  readonly filesAddress: string;
}): Record<string, string> => {
  const api = `${props.publicUrl}/api`;
  const files = `${props.publicUrl}/files`;
  const configuration = {
    apiBaseUrl: api,
    fileBaseUrl: files,
    displayedServerUrls: { apiServer: api, filesServer: files },
  };
  return {
    'configuration.json': `${JSON.stringify(configuration, undefined, 2)}\n`,
    'nginx.conf': NGINX.replaceAll('@PORT@', String(WEB_PORT))
      .replaceAll('@API@', props.apiAddress)
      .replaceAll('@FILES@', props.filesAddress)
      .replaceAll('@FOLDER@', WEB_SETTINGS),
  };
};
