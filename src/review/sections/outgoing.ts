import {
  artifactReadersOf,
  bucketsOf,
  connectedMlflow,
  connectedTrackers,
  databasesOf,
} from '../../plan/components';
import { backedUpBy } from '../../plan/own-storage';
import { type Block, code, type Line, mark, sectionIfAny } from '../../document/blocks';
import type { Report } from '../report';

const LISTENER = 'whoever can turn the connection aside';

function databaseLine({ plan }: Report): Line[] {
  const { database } = plan.platform;
  if (database.kind !== 'existing' || databasesOf(plan).length === 0) return [];
  const to: Line = ['To the database ', code(`${database.host}:${database.port}`), ': '];
  const better: Line = [' Change it by ', code('platform.database.sslMode'), ': ', code('verify-full'), '.'];
  switch (database.sslMode) {
    case 'verify-full':
      return [
        [
          ...to,
          mark('good', 'encrypted, and the certificate and the host name of the server are checked'),
          ' against ',
          code('ca.crt'),
          ' of the Secret ',
          code('postgres-certificates'),
          '.',
        ],
      ];
    case 'require':
      return [
        [
          ...to,
          mark('warn', 'encrypted, but nothing verifies who answers'),
          ` (neither its certificate nor its host name is checked): ${LISTENER} gets the passwords and can read and change the data.`,
          ...better,
        ],
      ];
    case 'disable':
      return [
        [
          ...to,
          mark('bad', 'not encrypted, and nothing verifies who answers'),
          `: whoever sees the traffic reads the data, and ${LISTENER} gets the passwords and can change it.`,
          ...better,
        ],
      ];
  }
}

function connectedLines({ plan }: Report): Line[] {
  const mlflow = connectedMlflow(plan);
  if (mlflow === undefined) return [];
  const { trackingUri, secret, artifacts } = mlflow;
  const to: Line = ['To MLflow at ', code(trackingUri), ': '];
  const who: Line =
    secret === undefined
      ? [' It is asked without an account.']
      : [' The account is in the Secret ', code(secret), '.'];
  const line: Line = trackingUri.startsWith('https:')
    ? [...to, mark('good', 'encrypted, and the certificate and the host name are checked'), '.', ...who]
    : [
        ...to,
        mark('bad', 'not encrypted, and nothing verifies who answers'),
        `: whoever sees the traffic reads runs, models and the account, and ${LISTENER} can change them.`,
        ...who,
      ];
  return [
    line,
    ...(artifacts !== undefined && artifactReadersOf(plan).length > 0
      ? [storeLine('store of its artifacts', artifacts.endpoint)]
      : []),
  ];
}

/** Of a service for experiments also what its clients send there by themselves. */
function trackerLines({ plan }: Report): Line[] {
  return connectedTrackers(plan).map(({ title, url, secret }): Line => {
    if (secret === undefined)
      return [`To ${title}: `, mark('good', 'nothing'), '. Jobs write files below ', code('/tmp'), '.'];
    const to: Line = [`To ${title} at `, code(url), ': '];
    const how: Line = url.startsWith('https:')
      ? [mark('good', 'encrypted, and the certificate and the host name are checked'), '.']
      : [mark('bad', 'not encrypted, and nothing verifies who answers'), '.'];
    return [
      ...to,
      ...how,
      ' What jobs log leaves the platform: parameters, metrics and files, and besides what the client gathers by itself (console output, names of hosts, installed packages, the state of the Git repository). The API key is in the Secret ',
      code(secret),
      '. The network lets pods of those jobs go where the table of edges says.',
    ];
  });
}

const storeLine = (what: string, endpoint: string): Line => {
  const to: Line = [`To the ${what} `, code(endpoint), ': '];
  return endpoint.startsWith('https:')
    ? [...to, mark('good', 'encrypted, and the certificate and the host name are checked'), '.']
    : [
        ...to,
        mark('bad', 'not encrypted, and nothing verifies who answers'),
        `: whoever sees the traffic reads the objects, and ${LISTENER} can change them. Change it by an endpoint that begins with `,
        code('https://'),
        '.',
      ];
};

/** What each connection to a server of somebody else verifies, and what it does not. Nothing where there is none. */
export function outgoingBlocks(report: Report): Block[] {
  const { plan } = report;
  const { objectStore, backup } = plan.platform;
  const lines = [
    ...databaseLine(report),
    ...connectedLines(report),
    ...trackerLines(report),
    ...(objectStore.kind === 'existing' && bucketsOf(plan).length > 0
      ? [storeLine('object store', objectStore.endpoint)]
      : []),
    ...(backup.kind === 's3' && backedUpBy(plan) !== undefined
      ? [storeLine('store of the backups', backup.endpoint)]
      : []),
  ];
  return sectionIfAny('Connections to servers that exist', lines);
}
