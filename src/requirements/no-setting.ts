/** What people look for and a platform has not, by the names that they look for it under; each says what to do instead. */
const NOT_THERE: readonly (readonly [RegExp, string])[] = [
  [
    /^(https?|no)?_?proxy$/i,
    'pods open their connections directly, and nothing leads them through an HTTP proxy. Name services that they reach without one: an object store, a database, and platform.monitoring.packageIndex or platform.monitoring.image',
  ],
  [
    /^(custom|private)?_?ca(_?(bundle|cert|certificates?|file|secret|config_?map))?$/i,
    'pods trust the authorities that their images know, and no other. Give the store a certificate of one of these, or an http address that only the cluster reaches; of a database, the key ca.crt of the Secret "postgres-certificates" is the authority (platform.database.sslMode)',
  ],
  [
    /^(open_?shift|scc|run_?as_?(user|group)|fs_?group|(pod_?)?security_?context)$/i,
    'pods have fixed user ids that are not 0. OpenShift takes them where the SecurityContextConstraints "nonroot-v2" is given to the service accounts of the namespace (README.md, "What it needs")',
  ],
  [
    /^((static|path|url)_?prefix|base_?(path|url)|sub_?path)$/i,
    'each service has a host name of its own below platform.exposure.domain, and is reached under no path',
  ],
  [
    /^(environments?|stages?|workspaces?|dev|staging|prod|production)$/i,
    'a project is one platform. Make another project of the same answers for each environment: mlops-scaffold init NAME --config mlops.json',
  ],
];

/** Why there is no setting of this name, where people look for one. */
export const whyNoSetting = (key: string): string | undefined =>
  NOT_THERE.find(([names]) => names.test(key))?.[1];
