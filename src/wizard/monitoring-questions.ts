import { absent, all, is, wants } from './conditions';
import { choicesFor, type Question } from './question';

const monitors = wants('monitoring');
const reads = wants('monitoring', 'service-metrics');

/** How Evidently and Prometheus watch the served models and the platform, where they are chosen. */
export const MONITORING_QUESTIONS: readonly Question[] = [
  {
    key: 'platform.monitoring.kind',
    label: 'Metrics and alerts',
    message: 'Who reads the metrics of models and sends alerts?',
    help: 'Drift, failing and slow predictions.',
    kind: 'select',
    choices: choicesFor(['in-cluster', 'existing', 'none'], {
      'in-cluster': ['A new Prometheus', 'small, with Alertmanager, for this platform alone'],
      existing: [
        'The Prometheus operator that exists',
        'it gets objects that name the models and the alerts',
      ],
      none: ['Nobody', 'drift stands on a page only'],
    }),
    when: reads,
  },
  {
    key: 'platform.metricsNamespace',
    label: 'Namespace of Prometheus',
    message: 'Which namespace is that Prometheus in?',
    help: 'It may read metrics; nothing else may.',
    kind: 'text',
    when: all(reads, is('platform.monitoring.kind', 'existing')),
  },
  {
    key: 'platform.monitoring.receiver',
    label: 'Receivers of alerts',
    message: 'Which Secret says who is told of alerts?',
    help: "A Secret that you make, with Alertmanager's configuration under alertmanager.yml. Leave it empty for nobody.",
    kind: 'text',
    optional: true,
    when: all(reads, is('platform.monitoring.kind', 'in-cluster')),
  },
  {
    key: 'platform.monitoring.requestLog',
    label: 'Log of predictions',
    message: 'May it keep what models are asked and what they answer?',
    help: 'Personal data included. Drift is found in it; without it nothing is compared.',
    kind: 'confirm',
    when: monitors,
  },
  {
    key: 'platform.monitoring.image',
    label: 'Image for monitoring',
    message: 'Which image of your own has the monitoring and its packages?',
    help: 'Leave it empty, and pods install the packages from pypi.org when they start, each file checked by its hash.',
    kind: 'text',
    optional: true,
    when: monitors,
  },
  {
    key: 'platform.monitoring.packageIndex',
    label: 'Package index',
    message: 'Which package index of yours do pods install the packages from?',
    help: 'Such as https://pypi.example.com/simple. Each file is checked by its hash.',
    kind: 'text',
    when: all(monitors, absent('platform.monitoring.image'), is('requirements.hosting', 'air-gapped')),
    // The schema's own is on the internet.
    default: () => undefined,
  },
];
