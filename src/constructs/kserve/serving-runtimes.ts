import { IMAGES } from '../../pins/images';
import { HTTP_PORT, METRICS_PORT, MODEL_FOLDER, readyPath, serverContainer } from './server-container';

/** Kinds of models that MLServer serves, each with an image of its own. */
export const MODEL_FORMATS = ['sklearn', 'mlflow', 'xgboost', 'lightgbm'] as const;
export type ModelFormat = (typeof MODEL_FORMATS)[number];

const IMPLEMENTATIONS: Readonly<Record<ModelFormat, string>> = {
  sklearn: 'mlserver_sklearn.SKLearnModel',
  mlflow: 'mlserver_mlflow.MLflowRuntime',
  xgboost: 'mlserver_xgboost.XGBoostModel',
  lightgbm: 'mlserver_lightgbm.LightGBMModel',
};

export const RUNTIME_IMAGES: Readonly<Record<ModelFormat, string>> = {
  sklearn: IMAGES['mlserver-sklearn'],
  mlflow: IMAGES['mlserver-mlflow'],
  xgboost: IMAGES['mlserver-xgboost'],
  lightgbm: IMAGES['mlserver-lightgbm'],
};

/** Name of the ServingRuntime for a kind of model. */
export const runtimeName = (format: ModelFormat): string => `mlserver-${format}`;

export interface ServingRuntimeProps {
  readonly namespace: string;
  readonly labels: Record<string, string>;
  readonly format: ModelFormat;
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
}

/**
 * MLServer for one kind of model, in one namespace. `{{.Name}}` is filled in by the controller with the name of the
 * InferenceService. It lacks KServe's annotation `server-type: mlserver` on purpose: with it, the controller takes a
 * server whose model comes by `storageUris` for one that loads models later, so that it is Ready and answers 404.
 */
export function servingRuntime(props: ServingRuntimeProps): object {
  const { namespace, labels, format, image, imagePullPolicy, imagePullSecret } = props;
  const env = {
    MLSERVER_MODEL_IMPLEMENTATION: IMPLEMENTATIONS[format],
    MLSERVER_MODEL_NAME: '{{.Name}}',
    MLSERVER_MODEL_URI: MODEL_FOLDER,
    MLSERVER_HTTP_PORT: String(HTTP_PORT),
    MLSERVER_METRICS_PORT: String(METRICS_PORT),
    MLSERVER_METRICS_DIR: '/tmp/metrics',
    // One model needs no pool of processes, each with a copy of it.
    MLSERVER_PARALLEL_WORKERS: '0',
    HOME: '/tmp',
  };
  return {
    apiVersion: 'serving.kserve.io/v1alpha1',
    kind: 'ServingRuntime',
    metadata: { name: runtimeName(format), namespace, labels },
    spec: {
      protocolVersions: ['v2'],
      multiModel: false,
      supportedModelFormats: [{ name: format, autoSelect: true }],
      ...(imagePullSecret !== undefined && { imagePullSecrets: [{ name: imagePullSecret }] }),
      containers: [
        serverContainer({
          image,
          imagePullPolicy,
          env: Object.entries(env).map(([name, value]) => ({ name, value })),
          readyPath: readyPath('{{.Name}}'),
        }),
      ],
      volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }],
    },
  };
}
