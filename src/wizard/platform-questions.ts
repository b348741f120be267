import { SIZES } from '../tools/sizes';
import { getAnswer } from './answers';
import { CLOUD_QUESTIONS } from './cloud-questions';
import { is } from './conditions';
import { CONNECT_QUESTIONS } from './connect-questions';
import { projectNameFrom } from './project-name-from';
import { choicesFor, type Question } from './question';
import { MONITORING_QUESTIONS } from './monitoring-questions';
import { STORAGE_QUESTIONS } from './storage-questions';

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
  ...CLOUD_QUESTIONS,
  {
    key: 'platform.images.registry',
    label: 'Mirror of images',
    message: 'Which mirror are images pulled from?',
    help: 'Such as registry.example.com/mirror; each image keeps its path below it. The command images lists them.',
    kind: 'text',
    when: is('requirements.hosting', 'air-gapped'),
  },
  ...CONNECT_QUESTIONS,
  ...STORAGE_QUESTIONS,
  ...MONITORING_QUESTIONS,
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
