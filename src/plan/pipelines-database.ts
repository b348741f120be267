import type { Size } from '../tools/sizes';
import { toolsOf } from './components';
import type { StackPlan } from './stack-plan';

/** Secret with the password of the user `pipelines` of a MySQL that exists, and its key. Always its owner's. */
export const MYSQL_SECRET = { secretName: 'mysql-pipelines', key: 'password' };

/** Whom the stack's own MariaDB has databases for: its user, whose Secret is called after both, and what they are. */
export const PIPELINES_CONSUMER = 'pipelines';
export const PIPELINES_DATABASES = ['pipelines', 'pipelines_metadata'];
/** Connections that Pipelines' servers may hold at once. */
export const PIPELINES_CONNECTIONS: Readonly<Record<Size, number>> = { small: 40, medium: 100, large: 200 };

type Pipelines = StackPlan['platform']['pipelines'];

const pipelinesOf = (plan: Pick<StackPlan, 'stack' | 'platform'>): Pipelines | undefined =>
  toolsOf(plan).includes('kubeflow-pipelines') ? plan.platform.pipelines : undefined;

/** The MySQL that exists and that a plan's Kubeflow Pipelines keeps its data in, where one is named. */
export const mysqlOf = (plan: Pick<StackPlan, 'stack' | 'platform'>): Pipelines['mysql'] =>
  pipelinesOf(plan)?.mysql;

/** The MariaDB that a plan brings for its Kubeflow Pipelines, where it names no MySQL that exists. */
export function mariaDbOf(plan: Pick<StackPlan, 'stack' | 'platform'>): Pipelines['mariaDb'] | undefined {
  const pipelines = pipelinesOf(plan);
  return pipelines?.mysql === undefined ? pipelines?.mariaDb : undefined;
}
