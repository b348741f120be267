import { renderValues } from '../charts/render-values';
import { RESTRICTED_CONTAINER, renderResources } from '../kubernetes/plain-pod';
import type { Resources } from '../kubernetes/pod';
import {
  mainContainer,
  repository,
  type StepPods,
  type StepSettings,
  WORKFLOW_UID,
  workflowSpec,
} from './step-settings';

/** The controller's settings, by key. Each is YAML, which JSON is too. */
export function configuration(
  imagePullPolicy: string,
  executor: Resources,
  parallelism: number,
): Record<string, string> {
  return {
    parallelism: String(parallelism),
    executor: renderValues({
      imagePullPolicy,
      resources: renderResources(executor),
      securityContext: { ...RESTRICTED_CONTAINER, runAsUser: WORKFLOW_UID, runAsGroup: WORKFLOW_UID },
    }),
    metricsConfig: renderValues({ enabled: false }),
    telemetryConfig: renderValues({ enabled: false }),
    workflowDefaults: renderValues({ spec: WORKFLOW_SPEC }),
  };
}

/** What each workflow is given that does not say otherwise. */
const WORKFLOW_SPEC = {
  // A day to look at it; what came of it is kept elsewhere.
  ttlStrategy: { secondsAfterCompletion: 86_400 },
  templateDefaults: { retryStrategy: { limit: '2', retryPolicy: 'OnError' } },
};

/** Those of the controller's settings that say what each step is given. */
export const stepConfiguration = (steps: StepSettings, pods: StepPods): Record<string, string> => ({
  artifactRepository: renderValues(repository(steps.artifacts)),
  mainContainer: renderValues(mainContainer(steps)),
  workflowDefaults: renderValues({ spec: { ...WORKFLOW_SPEC, ...workflowSpec(pods) } }),
});
