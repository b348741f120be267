import { depthRead } from '../../catalogue/evidence';
import { since, withinTasks } from '../../catalogue/tool';

/** What it can do within its tasks, one fact a task. */
export const DEPTH = withinTasks(
  since(
    '2024-10-23',
    { 'python-pipelines': 'yes', 'step-containers': 'yes' },
    depthRead(
      'https://github.com/mlrun/mlrun at c43870f (2024-10-23): docs/concepts/workflow-overview.md (workflows in Python, run by Kubeflow Pipelines)',
    ),
  ),
  since(
    '2026-10-12',
    { 'drift-alerts': 'yes' },
    depthRead('PyPI mlrun 1.12.1: mlrun/common/schemas/alert.py (data drift, concept drift)'),
  ),
  since(
    '2024-10-23',
    { 'bayesian-search': 'no', 'parallel-trials': 'yes' },
    depthRead(
      'https://github.com/mlrun/mlrun at c43870f (2024-10-23): docs/hyper-params.ipynb, mlrun/runtimes/generators.py (grid, random, list)',
    ),
  ),
  since(
    '2024-10-23',
    { canary: { partly: 'on the platform of Iguazio' } },
    depthRead('https://github.com/mlrun/mlrun at c43870f (2024-10-23): docs/serving/canary.md'),
  ),
);
