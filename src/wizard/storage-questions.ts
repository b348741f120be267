import { getAnswer } from './answers';
import { absent, all, any, is, wants } from './conditions';
import { choicesFor, type Question } from './question';
import { defaultAt, schemaAt } from './schema-at';

const keepsRuns = wants('experiment-tracking', 'model-registry');
const versionsData = wants('data-versioning', 'pipeline-versioning');
const needsDatabase = wants('experiment-tracking', 'model-registry', 'hyperparameter-tuning', 'monitoring');
const monitors = wants('monitoring');
const databaseInCluster = all(needsDatabase, is('platform.database.kind', 'in-cluster'));
const databaseExists = all(needsDatabase, is('platform.database.kind', 'existing'));
const storeInCluster = is('platform.objectStore.kind', 'in-cluster');
const storeExists = is('platform.objectStore.kind', 'existing');
const holdsData = any(storeInCluster, databaseInCluster);
const backsUpToS3 = all(holdsData, is('platform.backup.kind', 's3'));

/** Where the platform keeps its data, and the backups of it. */
export const STORAGE_QUESTIONS: readonly Question[] = [
  {
    key: 'platform.database.kind',
    label: 'Database',
    message: 'Which PostgreSQL database should it use?',
    help: 'It keeps runs, registered models, trials and what monitoring finds.',
    kind: 'select',
    choices: choicesFor(['in-cluster', 'existing'], {
      'in-cluster': ['A new one in the cluster', 'one server with a volume'],
      existing: ['A server that exists', 'a managed database, or one that you run'],
    }),
    when: needsDatabase,
  },
  {
    key: 'platform.database.storageGiB',
    label: 'Database volume (GiB)',
    message: 'How large is the volume of the database, in GiB?',
    help: 'Ten hold millions of metrics.',
    kind: 'number',
    when: databaseInCluster,
  },
  {
    key: 'platform.database.host',
    label: 'Database host',
    message: 'What is the host name of the PostgreSQL server?',
    help: 'Such as db.example.com. Passwords are never asked for: they go into Kubernetes Secrets.',
    kind: 'text',
    when: databaseExists,
  },
  {
    key: 'platform.database.port',
    label: 'Database port',
    message: 'Which port does it listen on?',
    help: "PostgreSQL's own port is 5432.",
    kind: 'number',
    when: databaseExists,
  },
  {
    key: 'platform.database.sslMode',
    label: 'Database encryption',
    message: 'How is the connection to the database encrypted?',
    help: "These are the names that PostgreSQL uses. verify-full needs, in a Secret, the certificates of the authority that signed the server's.",
    kind: 'select',
    choices: choicesFor(['disable', 'require', 'verify-full'], {
      disable: ['disable', 'not at all'],
      require: ['require', 'encrypted, the certificate is not checked'],
      'verify-full': ['verify-full', 'encrypted, certificate and host name are checked'],
    }),
    when: databaseExists,
  },
  {
    key: 'platform.objectStore.kind',
    label: 'Object store',
    message: 'Which S3 object store should it use?',
    help: 'It keeps data sets, artifacts and models.',
    kind: 'select',
    choices: choicesFor(['in-cluster', 'existing'], {
      'in-cluster': ['A new one in the cluster', 'one server with a volume'],
      existing: ['One that exists', 'any store that speaks S3'],
    }),
  },
  {
    key: 'platform.objectStore.storageGiB',
    label: 'Object store volume (GiB)',
    message: 'How large is the volume of the object store, in GiB?',
    help: 'Every version of every data set and model ends up here.',
    kind: 'number',
    when: storeInCluster,
  },
  {
    key: 'platform.objectStore.endpoint',
    label: 'S3 endpoint',
    message: 'What is the address of the S3 endpoint?',
    help: 'Such as https://s3.example.com:9000, without a path and without keys.',
    kind: 'text',
    when: storeExists,
  },
  {
    key: 'platform.objectStore.region',
    label: 'S3 region',
    message: 'Which region is it in?',
    help: 'Stores that know no regions take any name.',
    kind: 'text',
    when: storeExists,
  },
  {
    key: 'platform.objectStore.buckets.mlflow',
    label: 'Bucket for artifacts',
    message: 'Which bucket is for artifacts and models?',
    help: 'It must exist.',
    kind: 'text',
    when: all(storeExists, keepsRuns, absent('platform.connect.mlflow.trackingUri')),
  },
  {
    key: 'platform.objectStore.buckets.dvc',
    label: 'Bucket for data',
    message: 'Which bucket is for versioned data?',
    help: 'It must exist. Data and artifacts have keys of their own, so give them a bucket each.',
    kind: 'text',
    when: all(storeExists, versionsData),
  },
  {
    key: 'platform.objectStore.buckets.request-log',
    label: 'Bucket for predictions',
    message: 'Which bucket is for what models were asked and answered?',
    help: 'It must exist. What lies there longer than the retention says is removed.',
    kind: 'text',
    when: all(storeExists, monitors),
  },
  {
    key: 'platform.backup.kind',
    label: 'Backup',
    message: 'Where are backups of the data kept?',
    help: 'Only for what the cluster holds itself; servers that exist have owners who back them up.',
    kind: 'select',
    choices: choicesFor(['none', 'volume', 's3'], {
      none: ['Nowhere', 'what is lost stays lost'],
      volume: ['On a volume in the cluster', 'survives mistakes, but not the loss of the cluster'],
      s3: ['In another S3 store', 'survives the loss of the cluster; you create a Secret with its key'],
    }),
    when: holdsData,
  },
  {
    key: 'platform.backup.storageGiB',
    label: 'Backup volume (GiB)',
    message: 'How large is the volume of the backups, in GiB?',
    help: 'It holds every object once, what changed, and the dumps of the database.',
    kind: 'number',
    default: (answers) => {
      const sizes = ['platform.database', 'platform.objectStore']
        .filter((place) => (getAnswer(answers, `${place}.kind`) ?? 'in-cluster') === 'in-cluster')
        .map((place) => getAnswer(answers, `${place}.storageGiB`) ?? defaultAt(`${place}.storageGiB`));
      const sum = sizes.reduce<number>((total, size) => total + (typeof size === 'number' ? size : 0), 0);
      const key = 'platform.backup.storageGiB';
      const least = Number(defaultAt(key));
      return schemaAt(key)?.safeParse(sum).success === true ? Math.max(least, sum) : least;
    },
    when: all(holdsData, is('platform.backup.kind', 'volume')),
  },
  {
    key: 'platform.backup.endpoint',
    label: 'Backup S3 endpoint',
    message: 'What is the address of the S3 endpoint for backups?',
    help: 'Outside this platform, such as https://s3.example.com:9000, without a path and without keys.',
    kind: 'text',
    when: backsUpToS3,
  },
  {
    key: 'platform.backup.region',
    label: 'Backup S3 region',
    message: 'Which region are the backups in?',
    help: 'Stores that know no regions take any name.',
    kind: 'text',
    when: backsUpToS3,
  },
  {
    key: 'platform.backup.bucket',
    label: 'Bucket for backups',
    message: 'Which bucket is for backups?',
    help: 'It must exist, for the backups of this cluster alone.',
    kind: 'text',
    when: backsUpToS3,
  },
];
