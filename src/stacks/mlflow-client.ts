import { clientEnvironment } from '../constructs/mlflow/environment';
import type { ExistingTrackingServer } from '../constructs/mlflow/existing-tracking-server';
import { connectedMlflow, toolsOf } from '../plan/components';
import type { StackPlan } from '../plan/stack-plan';
import type { MlflowClient } from '../tools/tool-context';

const PORT = 5000;

/** The MLflow of a plan, as pods of its tools need it, or undefined where there is none. */
export function mlflowClient(
  plan: StackPlan,
  connected: ExistingTrackingServer | undefined,
): MlflowClient | undefined {
  const { namespace } = plan.platform;
  const url = connected?.url ?? `http://mlflow.${namespace}.svc:${String(PORT)}`;
  const environment = { ...clientEnvironment(url, undefined), MLFLOW_DISABLE_TELEMETRY: 'true' };
  if (connected !== undefined) {
    const { account, clientLabels: labels, edge } = connected;
    const accountSecret = connectedMlflow(plan)?.secret;
    return { url, own: false, environment, account, accountSecret, labels, edge };
  }
  if (!toolsOf(plan).includes('mlflow')) return undefined;
  return {
    url,
    own: true,
    environment,
    account: {},
    accountSecret: undefined,
    labels: { 'mlops-scaffold/mlflow-client': 'true' },
    edge: { peer: { namespace }, port: PORT },
  };
}
