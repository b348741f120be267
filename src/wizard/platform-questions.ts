import { SIZES } from '../plan/platform';
import type { Task } from '../catalogue/vocabulary';
import { getAnswer } from './answers';
import { projectNameFrom } from './project-name-from';
import { choicesFor, type Condition, type Question } from './question';

const is = (key: string, ...values: readonly string[]): Condition => ({
  holds: (answers) => values.some((value) => value === getAnswer(answers, key)),
  words: `\`${key}\` is ${values.join(' or ')}`,
});

const all = (...conditions: readonly Condition[]): Condition => ({
  holds: (answers) => conditions.every(({ holds }) => holds(answers)),
  words: conditions.map(({ words }) => words).join(', and '),
});

const wants = (...tasks: readonly Task[]): Condition => ({
  holds: (answers) => {
    const wanted = getAnswer(answers, 'requirements.tasks');
    return Array.isArray(wanted) && tasks.some((task) => wanted.includes(task));
  },
  words: `\`requirements.tasks\` has ${tasks.join(' or ')}`,
});

const keepsRuns = wants('experiment-tracking', 'model-registry');
const versionsData = wants('data-versioning', 'pipeline-versioning');
const needsDatabase = wants('experiment-tracking', 'model-registry', 'hyperparameter-tuning');
const databaseExists = all(needsDatabase, is('platform.database.kind', 'existing'));
const storeExists = is('platform.objectStore.kind', 'existing');
const viaGateway = is('platform.exposure.kind', 'gateway');
const viaIngress = is('platform.exposure.kind', 'ingress');

/** Where the platform runs and what it stands on. */
export const PLATFORM_QUESTIONS: readonly Question[] = [
  {
    key: 'platform.name',
    label: 'Name',
    message: 'What is the platform called?',
    help: 'Lower-case letters, digits and "-". It names the project folder too.',
    kind: 'text',
    default: (_, context) => projectNameFrom(context.directoryName),
  },
  {
    key: 'platform.namespace',
    label: 'Namespace',
    message: 'Which Kubernetes namespace is it for?',
    help: 'One platform per namespace.',
    kind: 'text',
    default: (answers) => {
      const name = getAnswer(answers, 'platform.name');
      return typeof name === 'string' ? name : undefined;
    },
  },
  {
    key: 'platform.size',
    label: 'Size',
    message: 'How large is the cluster, and the team?',
    help: 'Sets requests, limits and the quota of the namespace.',
    kind: 'select',
    choices: choicesFor(SIZES, {
      small: ['Small', 'a laptop cluster or a team of a few'],
      medium: ['Medium', 'a team that works on it every day'],
      large: ['Large', 'several teams, much parallel training'],
    }),
  },
  {
    key: 'platform.availability',
    label: 'Availability',
    message: 'Must it survive the loss of a node without a pause?',
    help: 'Redundant servers need a cluster of at least two nodes.',
    kind: 'select',
    choices: choicesFor(['single', 'redundant'], {
      single: ['A short pause is fine', 'one pod of each server'],
      redundant: ['Redundant', 'two pods of every stateless server, spread over nodes'],
    }),
    when: is('platform.size', 'medium', 'large'),
  },
  {
    key: 'platform.database.kind',
    label: 'Database',
    message: 'Which PostgreSQL database should it use?',
    help: 'It keeps runs, registered models and trials.',
    kind: 'select',
    choices: choicesFor(['in-cluster', 'existing'], {
      'in-cluster': ['A new one in the cluster', 'one server with a volume; back it up yourself'],
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
    when: all(needsDatabase, is('platform.database.kind', 'in-cluster')),
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
    help: 'These are the names that PostgreSQL uses.',
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
      'in-cluster': ['A new one in the cluster', 'one server with a volume; back it up yourself'],
      existing: ['One that exists', 'any store that speaks S3'],
    }),
  },
  {
    key: 'platform.objectStore.storageGiB',
    label: 'Object store volume (GiB)',
    message: 'How large is the volume of the object store, in GiB?',
    help: 'Every version of every data set and model ends up here.',
    kind: 'number',
    when: is('platform.objectStore.kind', 'in-cluster'),
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
    when: all(storeExists, keepsRuns),
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
    key: 'platform.exposure.kind',
    label: 'Exposure',
    message: 'How do people outside the cluster reach it?',
    help: 'Nothing is exposed unless you say so.',
    kind: 'select',
    choices: choicesFor(['none', 'gateway', 'ingress'], {
      none: ['Not at all', 'kubectl port-forward only'],
      gateway: ['Gateway API', 'through a Gateway that exists'],
      ingress: ['Ingress', 'through an ingress controller that exists'],
    }),
  },
  {
    key: 'platform.exposure.domain',
    label: 'Domain',
    message: 'Which domain do the services get their names under?',
    help: 'Such as mlops.example.com; each service gets one name below it.',
    kind: 'text',
    when: is('platform.exposure.kind', 'gateway', 'ingress'),
  },
  {
    key: 'platform.exposure.gateway.name',
    label: 'Gateway',
    message: 'What is the Gateway called?',
    help: 'It must exist and accept routes from the namespace of the platform.',
    kind: 'text',
    when: viaGateway,
  },
  {
    key: 'platform.exposure.gateway.namespace',
    label: 'Namespace of the Gateway',
    message: 'Which namespace is the Gateway in?',
    help: 'The namespace that its proxies run in may reach the servers; nothing else may.',
    kind: 'text',
    when: viaGateway,
  },
  {
    key: 'platform.exposure.gateway.sectionName',
    label: 'Listener of the Gateway',
    message: 'Which listener of the Gateway?',
    help: 'Leave it empty for every listener that fits.',
    kind: 'text',
    optional: true,
    when: viaGateway,
  },
  {
    key: 'platform.exposure.className',
    label: 'Ingress class',
    message: 'Which ingress class?',
    help: 'See kubectl get ingressclass.',
    kind: 'text',
    when: viaIngress,
  },
  {
    key: 'platform.exposure.controllerNamespace',
    label: 'Namespace of the controller',
    message: 'Which namespace does the ingress controller run in?',
    help: 'It may reach the servers; nothing else may.',
    kind: 'text',
    when: viaIngress,
  },
  {
    key: 'platform.exposure.tlsSecretName',
    label: 'TLS Secret',
    message: 'Which Secret holds the TLS certificate of the domain?',
    help: 'A wildcard certificate, in the namespace of the platform.',
    kind: 'text',
    when: viaIngress,
  },
  {
    key: 'platform.authentication',
    label: 'Authentication',
    message: 'Must people log in to the user interfaces?',
    help: 'Whatever is exposed needs a log-in, so this is asked only where nothing is.',
    kind: 'select',
    choices: choicesFor(['basic', 'none'], {
      basic: ['User name and password', 'the first password is generated'],
      none: ['No', 'whoever can reach a pod can use it'],
    }),
    when: is('platform.exposure.kind', 'none'),
  },
  {
    key: 'platform.secrets.kind',
    label: 'Passwords and keys',
    message: 'Where do passwords and keys come from?',
    help: 'They are never written into the project, the plan or the state.',
    kind: 'select',
    choices: choicesFor(['generated', 'existing'], {
      generated: ['Generate them', 'made when you deploy, kept in Kubernetes Secrets only'],
      existing: ['Secrets that exist', 'you create them before you deploy'],
    }),
  },
];
