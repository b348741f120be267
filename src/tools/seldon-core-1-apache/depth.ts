import { depthRead, depthSource } from '../../catalogue/evidence';
import { since, withinTasks } from '../../catalogue/tool';

/** What Seldon Core 1 can do within its tasks, under either licence, one fact a task or source. */
export const DEPTH = withinTasks(
  since(
    '2023-08-15',
    { canary: 'yes', 'scale-to-zero': { partly: 'with KEDA' }, grpc: 'yes', explainers: 'yes' },
    depthSource(
      'https://github.com/SeldonIO/seldon-core @v1.17.1: doc/source/examples/istio_canary.nblink, keda.nblink and iris_explainer_poetry.nblink, doc/source/graph/model_rest_grpc_settings.md, doc/source/analytics/explainers.md',
    ),
  ),
  since(
    '2023-08-15',
    {
      'labelled-performance': { partly: 'by rewards that somebody sends' },
      'drift-alerts': { partly: 'detectors, whose alerts are yours' },
    },
    depthRead(
      'https://github.com/SeldonIO/seldon-core @v1.17.1: doc/source/examples/feedback_reward_custom_metrics.nblink, doc/source/analytics/drift_detection.md, doc/source/analytics/analytics.md',
    ),
  ),
  since(
    '2025-12-18',
    { batching: { partly: 'where MLServer or Triton serves the model' } },
    depthRead(
      'https://github.com/SeldonIO/seldon-core @v1.17.1: doc/source/graph/protocols.md (MLServer, Triton); https://github.com/SeldonIO/MLServer at a325e52 (2025-12-18): docs/examples/huggingface/README.ipynb (adaptive batching)',
    ),
  ),
  since(
    '2023-08-15',
    { segments: { partly: 'by tags that a model gives its metrics' } },
    depthRead(
      'https://github.com/SeldonIO/seldon-core @v1.17.1: doc/source/analytics/analytics.md (custom metrics)',
    ),
  ),
);
