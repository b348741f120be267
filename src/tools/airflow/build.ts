import { Airflow } from '../../constructs/airflow/airflow';
import { servesWithoutTerraform } from '../../plan/components';
import type { Size } from '../sizes';
import type { ToolContext } from '../tool-context';

/** Server processes in each pod of the API server. */
const WORKERS: Readonly<Record<Size, number>> = { small: 1, medium: 2, large: 4 };

/** Tasks at once, by each scheduler: as many as have room in the quota beside the servers. */
const PARALLELISM: Readonly<Record<Size, number>> = { small: 8, medium: 32, large: 64 };

/** Airflow, exposed as `airflow.<domain>`. */
export function build(context: ToolContext): Airflow {
  const { stack, plan } = context;
  const { namespace, size, airflow: settings } = plan.platform;
  const { git } = settings;
  const deployer = servesWithoutTerraform(plan);
  const { jobs } = context;
  const airflow = new Airflow(stack, 'Airflow', {
    ...context.workload,
    image: context.image('airflow'),
    database: context.database,
    logs: context.objectStore,
    git: git && {
      url: git.url,
      ref: git.ref,
      folder: git.folder,
      credentialsSecret: git.secret,
    },
    secret: context.secret('airflow'),
    publicUrls: context.publicUrls('airflow'),
    clients: context.clients,
    replicas: context.replicas,
    workers: WORKERS[size],
    parallelism: settings.parallelism ?? PARALLELISM[size],
    resources: {
      apiServer: context.resources('airflow'),
      scheduler: context.resources('airflow-scheduler'),
      dagProcessor: context.resources('airflow-dag-processor'),
      triggerer: context.resources('airflow-triggerer'),
      task: context.resources('airflow-task'),
    },
    taskEnvironment: {
      PLATFORM_NAMESPACE: namespace,
      // Of the stack's own MLflow, the account is in Airflow's connection `mlflow`.
      ...jobs.environment,
      ...jobs.account,
    },
    taskLabels: jobs.labels,
    deployer,
  });
  context.expose('airflow', 'AirflowExposure', airflow);
  return airflow;
}
