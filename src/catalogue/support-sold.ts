import { evidence } from './evidence';
import type { Confidence, Day, Fact } from './tool';
import { factOn } from './tool';
import type { TOOL_IDS } from './tool-ids';

type ToolId = (typeof TOOL_IDS)[number];

/**
 * Somebody who sells help to those who run a tool, or a distribution of it, on machines of their own; or, of what has to be bought
 * anyway, to those who bought it. Help that comes only with another product of the same name, or only with a service beside what
 * can be run by oneself, is none.
 */
interface Seller {
  readonly seller: string;
  readonly tools: readonly ToolId[];
  /** Since then at the latest: the day of what was read. Of pages without one, the day before they were read. */
  readonly since: Day;
  readonly source: string;
  /** @default 'source' */
  readonly confidence?: Confidence;
}

/** The day on which was looked at who sells support. */
const CHECKED: Day = '2026-11-30';
const UNDATED: Day = '2026-11-29';

/** The day from which it is known who sells support for which tool. */
export const SELLERS_KNOWN_SINCE: Day = UNDATED;

const KUBEFLOW_PROJECTS: readonly ToolId[] = [
  'katib',
  'kubeflow',
  'kubeflow-model-registry',
  'kubeflow-pipelines',
  'kubeflow-trainer',
];
const KUBEFLOW_PAGE =
  'https://github.com/kubeflow/website at 476e4c1 (2026-08-21): content/en/docs/started/support.md';

/** One seller is a fact about many tools, so that it stands here and not with each of them. */
export const SELLERS: readonly Seller[] = [
  {
    seller: 'Canonical',
    tools: ['katib', 'kserve', 'kubeflow', 'kubeflow-pipelines', 'kubeflow-trainer'],
    since: '2026-08-21',
    source: `${KUBEFLOW_PAGE}; https://github.com/canonical/bundle-kubeflow at 8107887 (2026-04-15): releases/latest/edge/bundle.yaml`,
  },
  {
    seller: 'Canonical',
    tools: ['mlflow'],
    since: UNDATED,
    source:
      'https://charmed-kubeflow.io/docs/reference-guide: break-fix support for its portfolio, which has Charmed MLflow',
  },
  { seller: 'Red Hat', tools: KUBEFLOW_PROJECTS, since: '2026-08-21', source: KUBEFLOW_PAGE },
  { seller: 'Aranui Solutions', tools: KUBEFLOW_PROJECTS, since: '2026-08-21', source: KUBEFLOW_PAGE },
  { seller: 'Red Hat', tools: ['openshift-ai'], since: '2026-08-21', source: KUBEFLOW_PAGE },
  {
    seller: 'Red Hat',
    tools: ['kserve'],
    since: UNDATED,
    source:
      'https://docs.redhat.com/en/documentation/red_hat_openshift_ai_self-managed/2.22/html/serving_models: KServe is a component of the product',
  },
  {
    seller: 'Red Hat',
    tools: ['vllm'],
    since: UNDATED,
    source:
      'https://docs.redhat.com/en/documentation/red_hat_ai_inference_server/3.1: the product is a build of vLLM, with supported versions of its core',
  },
  ...['Grafana Labs', 'PromLabs', 'Container Solutions'].map((seller) => ({
    seller,
    tools: ['prometheus'] as const,
    since: '2026-08-06',
    source:
      'https://github.com/prometheus/docs at c105550 (2026-08-06): src/app/support-training/page.tsx, one of two dozen',
  })),
  {
    seller: 'Pipekit',
    tools: ['argo-workflows'],
    since: UNDATED,
    source: 'https://pypi.org/project/pipekit-sdk 8.5.9: commercial support for Argo Workflows',
  },
  {
    seller: 'Astronomer',
    tools: ['airflow'],
    since: UNDATED,
    source:
      'https://www.astronomer.io/docs/astro-private-cloud/v-1-x/astro-private-cloud-overview: a distribution of Airflow for own clusters, with support',
  },
  {
    seller: 'NVIDIA',
    tools: ['triton'],
    since: '2026-08-19',
    source:
      'https://github.com/triton-inference-server/server at e1db8a6 (2026-08-19): README.md (NVIDIA AI Enterprise)',
  },
  {
    seller: 'NVIDIA',
    tools: ['nvidia-nim'],
    since: '2026-05-25',
    source:
      'https://github.com/api-evangelist/nvidia-nim plans/nvidia-nim-plans-pricing.yml (2026-05-25): the licence comes with support',
    confidence: 'unverified',
  },
  {
    seller: 'H2O.ai',
    tools: ['h2o'],
    since: '2026-08-07',
    source:
      'https://github.com/h2oai/h2o-3 at 4b33b75 (2026-08-07): CONTRIBUTING.md (customers with an Enterprise Support contract)',
  },
  {
    seller: 'Weights & Biases',
    tools: ['wandb'],
    since: UNDATED,
    source:
      'https://docs.wandb.ai/platform/app/settings-page/billing-settings: customers have an engineer or its support to ask',
  },
  {
    seller: 'Domino Data Lab',
    tools: ['domino'],
    since: '2026-10-07',
    source:
      'https://github.com/api-evangelist/domino-data-lab plans/domino-data-lab-plans-pricing.yml (2026-10-07), which copies the page of prices: each plan has support',
    confidence: 'reported',
  },
  {
    seller: 'AWS',
    tools: ['sagemaker'],
    since: '2022-03-20',
    source:
      'https://linuxadminforu.blogspot.com (2022-03-20) and https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/consolidatedbilling-support.html: plans of AWS Support, for all that an account uses',
    confidence: 'reported',
  },
  {
    seller: 'Microsoft',
    tools: ['azure-ml'],
    since: '2020-04-17',
    source:
      'https://azure.microsoft.com/en-us/updates/azure-support-api-is-generally-available (2020-04-17): plans of technical support for Azure',
  },
  {
    seller: 'Google',
    tools: ['vertex-ai'],
    since: '2026-04-08',
    source:
      'https://docs.cloud.google.com/app-optimize/support (2026-04-08): support packages of Google Cloud (Cloud Customer Care)',
  },
];

const surest = ['measured', 'source', 'reported', 'unverified'] as const satisfies readonly Confidence[];

/** Those who sold support for a tool on a day, as one fact; undefined where nobody is known to us. */
export function supportSoldOn(tool: string, day: Day): Fact<readonly string[]> | undefined {
  return factOn(HISTORIES.get(tool), day);
}

/** The sellers of each tool over time, each of whom goes on selling. */
const HISTORIES: ReadonlyMap<string, readonly Fact<readonly string[]>[]> = new Map(
  [...new Set(SELLERS.flatMap(({ tools }) => tools))].map((tool) => {
    const sellers = SELLERS.filter(({ tools }) => tools.includes(tool));
    const days = [...new Set(sellers.map(({ since }) => since))].sort();
    return [tool, days.map((day) => factOf(sellers, day))];
  }),
);

function factOf(sellers: readonly Seller[], day: Day): Fact<readonly string[]> {
  const then = sellers.filter(({ since }) => since <= day);
  const confidence = surest.findLast((one) => then.some(({ confidence: sure = 'source' }) => sure === one));
  return {
    since: day,
    value: [...new Set(then.map(({ seller }) => seller))].sort(),
    ...evidence(
      confidence ?? 'unverified',
      [...new Set(then.map(({ source }) => source))].join('; '),
      CHECKED,
    ),
  };
}
