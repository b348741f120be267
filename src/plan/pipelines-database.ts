import type { Issue } from '../requirements/issue';
import { toolsOf } from './components';
import type { StackPlan } from './stack-plan';

/** Secret with the password of the user `pipelines` of MySQL, and its key. Always its owner's. */
export const MYSQL_SECRET = { secretName: 'mysql-pipelines', key: 'password' };

/** The MySQL that a plan's Kubeflow Pipelines keeps its data in, where it is there. */
export const mysqlOf = (
  plan: Pick<StackPlan, 'stack' | 'platform'>,
): StackPlan['platform']['pipelines']['mysql'] =>
  toolsOf(plan).includes('kubeflow-pipelines') ? plan.platform.pipelines.mysql : undefined;

/** Kubeflow Pipelines without a database. */
export function pipelinesIssues(plan: StackPlan): Issue[] {
  if (!toolsOf(plan).includes('kubeflow-pipelines') || plan.platform.pipelines.mysql !== undefined) return [];
  return [
    {
      place: 'platform.pipelines.mysql.host',
      message:
        'is missing, and Kubeflow Pipelines keeps pipelines and runs in MySQL: it works with no other database, and this package makes none. Name a server that exists, or choose another tool for these tasks',
    },
  ];
}
