import {
  capabilitiesOf,
  CAPABILITY_MEANINGS,
  CAPABILITY_NAMES,
  CLOUDS,
  DEEP_TASKS,
  HOSTINGS,
  INTERFACES,
  LANGUAGE_NAMES,
  LANGUAGES,
  LIBRARIES,
  LIBRARY_NAMES,
  OPERATORS,
  TASK_GROUPS,
  TASKS,
  type Task,
} from '../catalogue/vocabulary';
import { DEFAULT_REQUIREMENTS } from '../requirements/default-requirements';
import { SUPPORT_ANSWERS } from '../requirements/requirements';
import { any, is, wants } from './conditions';
import { choicesFor, inGroups, named, type Choice, type Question } from './question';

/** A name such as gRPC stays as it is. */
const capitalized = (text: string): string =>
  /^[a-z][A-Z]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);

const TASK_WORDS: Readonly<Record<Task, readonly [label: string, hint: string]>> = {
  'data-versioning': ['Data versioning', 'know which data a model was trained on, and get it back'],
  'data-validation': ['Data validation', 'refuse data that break what was agreed, before they reach a model'],
  labelling: ['Labelling', 'people give data the labels that models learn from'],
  'feature-store': ['Feature store', 'the same features in training and in serving'],
  'pipeline-versioning': [
    'Pipeline versioning',
    'repeat the steps from raw data to model; run only what changed',
  ],
  orchestration: ['Orchestration', 'run the steps on machines of a cluster, on a schedule or when data come'],
  'experiment-tracking': ['Experiment tracking', 'record parameters, metrics and artifacts of every run'],
  'model-registry': ['Model registry', 'name and version models, and say which one is in production'],
  notebooks: ['Notebooks', 'notebooks on the cluster, beside the data, for each user'],
  'training-jobs': [
    'Training jobs',
    'train on nodes of the cluster, on several at once, on graphics processors',
  ],
  'hyperparameter-tuning': ['Hyperparameter tuning', 'search for good settings, in parallel'],
  'model-serving': ['Model serving', 'answer prediction requests over the network'],
  'batch-inference': ['Batch inference', 'predict for many records at once, on a schedule'],
  'llm-serving': ['LLM serving', 'serve large language models on graphics processors'],
  'service-metrics': ['Service metrics', 'rates, errors and times of the services, and alerts on them'],
  monitoring: ['Monitoring', 'notice when data drift or a model gets worse'],
  'llm-observability': ['LLM observability', 'traces and evaluations of applications of language models'],
};

/** What can be asked for within the tasks, each under its task's name and offered where that is wanted. */
const CAPABILITY_CHOICES: readonly Choice[] = inGroups(
  Object.fromEntries(DEEP_TASKS.map((task) => [TASK_WORDS[task][0], capabilitiesOf(task)])),
  DEEP_TASKS.flatMap((task) =>
    capabilitiesOf(task).map((value) => ({
      value,
      label: capitalized(CAPABILITY_NAMES[value]),
      hint: CAPABILITY_MEANINGS[value],
      when: wants(task),
    })),
  ),
);

/** A stack that must run anywhere has no service of a vendor in it. */
const isAnywhere = is('requirements.cloud', 'agnostic-required');
const mayBeTied = is('requirements.cloud', 'agnostic-preferred', ...CLOUDS);

/** Of open source that the team runs by itself nothing has to be bought. */
const mayCostMoney = any(
  is('requirements.licence', 'open-source-preferred', 'source-available', 'commercial'),
  is('requirements.hosting', 'managed-preferred'),
);

/** What the team needs, in the words of the field. */
export const REQUIREMENT_QUESTIONS: readonly Question[] = [
  {
    key: 'requirements.tasks',
    label: 'Tasks',
    message: 'What does your team need done?',
    help: 'Each task gets exactly one tool. You can add a task later.',
    kind: 'multi-select',
    choices: inGroups(TASK_GROUPS, choicesFor(TASKS, TASK_WORDS)),
    default: () => DEFAULT_REQUIREMENTS.tasks,
  },
  {
    key: 'requirements.licence',
    label: 'Licences',
    message: 'Which licences are acceptable?',
    help: 'A tool outside your answer is never chosen.',
    kind: 'select',
    choices: choicesFor(['open-source', 'open-source-preferred', 'source-available', 'commercial'], {
      'open-source': ['Open source only', 'OSI-approved licences, such as Apache-2.0 or MIT'],
      'source-available': [
        'Source-available too',
        'readable source with limits on use, such as the Business Source License',
      ],
      commercial: ['Commercial too', 'paid licences are fine'],
      'open-source-preferred': [
        'Ideally open source',
        'any licence, but what is not open source loses points',
      ],
    }),
    default: () => DEFAULT_REQUIREMENTS.licence,
  },
  {
    key: 'requirements.cloud',
    label: 'Cloud',
    message: 'Where must it run?',
    help: 'Some tools are tied to one provider.',
    kind: 'select',
    choices: choicesFor(['agnostic-required', 'agnostic-preferred', 'aws', 'google-cloud', 'azure'], {
      'agnostic-required': ['Anywhere: no tie to a cloud', 'tools that are tied to a provider are excluded'],
      'agnostic-preferred': ['Preferably anywhere', 'a tie to a provider counts against a tool'],
      aws: ['On AWS', 'services of AWS are welcome'],
      'google-cloud': ['On Google Cloud', 'services of Google Cloud are welcome'],
      azure: ['On Azure', 'services of Azure are welcome'],
    }),
    default: () => DEFAULT_REQUIREMENTS.cloud,
  },
  {
    key: 'requirements.hosting',
    label: 'Hosting',
    message: 'Who may run the tools?',
    help: "A product that exists only as its vendor's service is never chosen for a cluster of your own.",
    kind: 'select',
    choices: choicesFor(HOSTINGS, {
      'managed-preferred': ['Vendors, where they can', 'what is sold as a service is no effort to run'],
      'managed-welcome': ['Vendors too', 'a managed service is fine where it fits'],
      'own-kubernetes': ['Only we, on our own Kubernetes', 'on whichever cloud, or on premises'],
      'air-gapped': ['Only we, cut off from the internet', 'images come from a mirror of yours'],
    }).map((choice) => (choice.value.startsWith('managed-') ? { ...choice, when: mayBeTied } : choice)),
    default: (answers) => (isAnywhere.holds(answers) ? 'own-kubernetes' : DEFAULT_REQUIREMENTS.hosting),
  },
  {
    key: 'requirements.inUse',
    label: 'Runs already',
    message: 'Which tools run already?',
    help: 'Their names or ids with commas, as mlops-scaffold catalogue lists them. Leave it empty for none.',
    kind: 'list',
    optional: true,
  },
  {
    key: 'requirements.operators',
    label: 'Who runs it',
    message: 'Who will keep the tools running?',
    help: 'The less time there is for it, the more the effort of running a tool counts.',
    kind: 'select',
    choices: choicesFor(OPERATORS, {
      'part-time': ['Somebody, beside other work', 'a part of one person'],
      few: ['A few people', 'each with some time for it'],
      'platform-team': ['A platform team', 'it is their job'],
    }),
    default: () => DEFAULT_REQUIREMENTS.operators,
  },
  {
    key: 'requirements.support',
    label: 'Support',
    message: 'Do you want to buy support for the tools?',
    help: 'Wanted, a tool for which nobody is known to sell support loses points.',
    kind: 'select',
    choices: choicesFor(SUPPORT_ANSWERS, {
      wanted: ['Wanted', 'somebody to call, for money'],
      'not-needed': ['Not needed', 'we help ourselves, or ask its community'],
    }),
    default: () => 'not-needed',
  },
  {
    key: 'requirements.users',
    label: 'Users',
    message: 'How many people will use the tools?',
    help: 'Some sellers take a price for each of them. Leave it empty if it does not matter.',
    kind: 'number',
    optional: true,
    when: mayCostMoney,
  },
  {
    key: 'requirements.budget',
    label: 'Budget',
    message: 'What may licences and services cost, in US dollars a month?',
    help: 'All chosen tools together, by list prices; 0: nothing. Leave it empty if it does not matter.',
    kind: 'number',
    optional: true,
    when: mayCostMoney,
  },
  {
    key: 'requirements.graphicsProcessors',
    label: 'Graphics processors',
    message: 'Does the cluster have nodes with graphics processors?',
    help: 'If not, a tool that is of no use without them loses points.',
    kind: 'confirm',
    default: () => false,
    when: wants('training-jobs', 'llm-serving'),
  },
  {
    key: 'requirements.languages',
    label: 'Languages',
    message: 'Which languages do you train or serve models in?',
    help: 'A tool that does not speak one of them loses points. To keep such a tool out altogether, write the language among those that every tool must work with, in an answers file.',
    kind: 'multi-select',
    choices: named(LANGUAGES, LANGUAGE_NAMES),
    default: () => DEFAULT_REQUIREMENTS.languages,
  },
  {
    key: 'requirements.libraries',
    label: 'Model libraries',
    message: 'Which model libraries do you use?',
    help: 'None selected: no preference.',
    kind: 'multi-select',
    choices: named(LIBRARIES, LIBRARY_NAMES),
    default: () => DEFAULT_REQUIREMENTS.libraries,
  },
  {
    key: 'requirements.customModels',
    label: 'Custom models',
    message: 'Do you have models with prediction code of your own?',
    help: 'Yes, if some model is more than a file that one of the libraries above can load.',
    kind: 'confirm',
    default: () => DEFAULT_REQUIREMENTS.customModels,
  },
  {
    key: 'requirements.capabilities',
    label: 'Within the tasks',
    message: 'What must a tool be able to do within its task?',
    help: 'A tool without one of them loses points. None selected: no preference.',
    kind: 'multi-select',
    choices: CAPABILITY_CHOICES,
    default: () => DEFAULT_REQUIREMENTS.capabilities,
    when: wants(...DEEP_TASKS),
  },
  {
    key: 'requirements.interface',
    label: 'Way of working',
    message: 'How does your team prefer to work?',
    help: 'A preference: it decides between tools that are otherwise alike.',
    kind: 'select',
    choices: choicesFor([...INTERFACES, 'any'], {
      'command-line': ['Command line and git', 'files, commands, pull requests'],
      graphical: ['Graphical', 'web pages to click through'],
      sdk: ['From code', 'calls in notebooks and scripts'],
      any: ['No preference', ''],
    }),
    default: () => DEFAULT_REQUIREMENTS.interface,
  },
  {
    key: 'requirements.momentum',
    label: 'Community and support',
    message: 'How important are a large community and a living product?',
    help: 'High: a project that few maintain, or that nobody develops any more, costs many points.',
    kind: 'select',
    choices: choicesFor(['low', 'medium', 'high'], {
      low: ['Low', 'we can maintain a tool ourselves'],
      medium: ['Medium', ''],
      high: ['High', 'we rely on others to keep it alive'],
    }),
    default: () => DEFAULT_REQUIREMENTS.momentum,
  },
  {
    key: 'requirements.composition',
    label: 'Composition',
    message: 'One suite, or the best tool for each task?',
    help: 'Fewer tools are less to run; specialised tools do each job better.',
    kind: 'select',
    choices: choicesFor(['best-of-breed', 'balanced', 'one-suite'], {
      'best-of-breed': ['Best of breed', 'the best tool for each task'],
      balanced: ['Balanced', 'one more tool has to earn its place'],
      'one-suite': ['One suite', 'as few tools as possible'],
    }),
    default: () => DEFAULT_REQUIREMENTS.composition,
  },
];
