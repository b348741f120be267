import * as z from 'zod';
import { isModelAddress } from '../grammar/addresses';
import { LABEL_VALUE } from '../grammar/names';
import { BYTES_QUANTITY, CPU_QUANTITY, LABEL_KEY, MOST_GPUS } from '../grammar/quantities';
import { MODEL_FORMATS } from '../tools/tool-parts';
import { imageReference, projectName } from './names';

/** What a name of MLflow's registry gets besides: a plan is made without asking the registry. */
const fromRegistry = (input: unknown): string =>
  typeof input === 'string' && input.startsWith('models:')
    ? "; what a name of MLflow's registry stands for may change, and is found by `python src/deploy_model.py` in workspace/, which writes the address here, or, with KServe, by `python src/deploy.py`, which deploys the model without this file"
    : '';
const MODEL_ADDRESS = {
  error: ({ input }: { readonly input?: unknown }) =>
    `must be an s3://bucket/path address of a model folder${fromRegistry(input)}`,
};

const cpu = z
  .string()
  .regex(CPU_QUANTITY, { message: 'must be whole cores or thousandths of one, such as 2 or 500m' })
  .optional();
const bytes = z
  .string()
  .regex(BYTES_QUANTITY, { message: 'must be whole Mi or Gi, such as 512Mi or 4Gi' })
  .optional();
const amounts = (text: string) =>
  z
    .strictObject({
      cpu,
      memory: bytes,
      disk: bytes.describe("Disk of the node: the model's files, and what its server writes."),
    })
    .optional()
    .describe(text);

const labelKey = z
  .string()
  .regex(LABEL_KEY, { message: 'must be the key of a label, such as example.com/gpu' });
const labelValue = z.string().regex(LABEL_VALUE, { message: 'must be the value of a label' });

/** One model that the serving tool serves. */
export const modelSchema = z.strictObject({
  name: projectName.describe('Name of the deployment.'),
  modelUri: z
    .string()
    .regex(/^s3:\/\/[-.a-z0-9]{3,63}\/[-._/=A-Za-z0-9]{1,900}$/, { ...MODEL_ADDRESS, abort: true })
    .refine(isModelAddress, MODEL_ADDRESS)
    .describe('Where the model lies in the object store.'),
  format: z
    .enum(MODEL_FORMATS)
    .default('mlflow')
    .describe(
      'How the model was written: by MLflow (any flavour that has a Python function), scikit-learn, XGBoost or LightGBM. custom: whatever the server of `image` reads.',
    ),
  replicas: z.int().min(1).max(50).default(1),
  image: imageReference
    .optional()
    .describe(
      'Image that serves it. Default: MLServer for its format; with Ray Serve the image of Ray. With another format than custom it must be one of the same with what the model needs besides. custom: a server that finds the model in /mnt/models, listens on 8080 and answers /v2/health/ready with 200 once it is loaded.',
    ),
  resources: z
    .strictObject({
      requests: amounts(
        'What it asks for. Default: as platform.size has it, small: 50m, 256Mi, 256Mi, with Ray Serve 768Mi of memory.',
      ),
      limits: amounts(
        'What it may use at the most. Default: as platform.size has it, small: 1, 512Mi, 2Gi, with Ray Serve 1536Mi of memory.',
      ),
      gpus: z
        .int()
        .min(1)
        .max(MOST_GPUS)
        .optional()
        .describe(
          "GPUs of NVIDIA for each of its pods alone; the cluster needs NVIDIA's device plugin. Default: none.",
        ),
    })
    .optional()
    .describe('What each of its pods takes.'),
  nodeSelector: z
    .record(labelKey, labelValue)
    .optional()
    .describe('Labels of the nodes that it may run on. Default: any node.'),
  tolerations: z
    .array(
      z.strictObject({
        key: labelKey,
        value: labelValue.optional().describe('Default: whatever its value.'),
        effect: z
          .enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute'])
          .optional()
          .describe('Default: every one.'),
      }),
    )
    .optional()
    .describe('Taints of nodes that it may run on nevertheless.'),
  referenceUri: z
    .string()
    .regex(/^s3:\/\/[-.a-z0-9]{3,63}\/[-\w.=/+@:]{1,900}\.(csv|parquet)$/, {
      message: 'must be the s3://bucket/path address of a .csv or .parquet file',
    })
    .optional()
    .describe(
      'Data that the model was trained with, beside its run in the bucket of MLflow: what Evidently compares requests with.',
    ),
});
export type Model = z.infer<typeof modelSchema>;
