import { recommendedLabels, selectorLabels } from '../kubernetes/labels';
import type { Resources } from '../kubernetes/pod';
import { inferenceService } from './inference-service-manifest';
import { type RequestLogger, requestLogger } from './request-logger';
import { readyPath } from './server-container';

/** On every model that is deployed without Terraform: what network edges and the disruption budget go by. */
export const DEPLOYED_LABEL = 'mlops-scaffold/deployed-model';
export const DEPLOYED_LABELS = { 'app.kubernetes.io/component': 'model', [DEPLOYED_LABEL]: 'true' } as const;

/** What stands in the place of the model's name, and of where it lies. */
export const NAME = '{{name}}';
export const MODEL_URI = '{{modelUri}}';

export interface ModelTemplateProps {
  readonly namespace: string;
  readonly partOf: string;
  readonly storageContainer: string;
  readonly serviceAccountName: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly annotations: Readonly<Record<string, string>>;
  readonly resources: Resources;
  readonly modelSize: string;
  /** Where requests and answers go, and the image that sends them. */
  readonly logging?: { readonly logger: RequestLogger; readonly image: string };
}

/** The InferenceService of a model of MLflow, but for its name and where it lies: the same that a declared one gets. */
export function modelTemplate(props: ModelTemplateProps): Record<string, unknown> {
  const { partOf, logging, ...rest } = props;
  const { namespace, imagePullPolicy } = props;
  const workload = { name: NAME, component: 'model' };
  const agent = logging && {
    container: requestLogger({
      ...logging,
      imagePullPolicy,
      name: NAME,
      namespace,
      readyPath: readyPath(NAME),
    }),
    logger: { url: logging.logger.url, mode: logging.logger.mode ?? 'all' },
  };
  return {
    ...inferenceService({
      ...rest,
      name: NAME,
      labels: {
        ...recommendedLabels(workload, partOf),
        'app.kubernetes.io/managed-by': 'deploy.py',
        ...DEPLOYED_LABELS,
      },
      selector: selectorLabels(workload),
      modelUri: MODEL_URI,
      server: { format: 'mlflow' },
      scale: 1,
      agent,
    }),
  };
}
