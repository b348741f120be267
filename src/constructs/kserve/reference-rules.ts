import { admissionPolicy } from '../kubernetes/admission-policy';

export interface ReferenceRulesProps {
  /** Of the two objects, which belong to the whole cluster. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Where they hold. */
  readonly namespace: string;
  /** The ConfigMap. */
  readonly configMap: string;
  /** The bucket that every address must lie in. */
  readonly bucket: string;
}

const NAME = '^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$';
/**
 * As `deploy.py` and the drift job take it. Two slashes by their number: what stands between `://` and an `@` is taken for a
 * password where secrets are looked for.
 */
const PLACE = String.raw`^s3:/{2}[-.a-z0-9]{3,63}/[-\\w.=/+@:]{1,900}\\.(csv|parquet)$`;

/**
 * What the ConfigMap with the reference data of deployed models may hold, whoever writes it: names of models, and
 * addresses of tables in one bucket. What reads it has a key to that bucket. Needs Kubernetes 1.30.
 */
export function referenceRules(props: ReferenceRulesProps): object[] {
  const { name, labels, namespace, configMap, bucket } = props;
  const all = (condition: string) => `!has(object.data) || object.data.all(key, ${condition})`;
  return admissionPolicy({
    name,
    labels,
    description: `Refuses in the ConfigMap ${configMap} anything but names of models, each with the s3:// address of a .csv or .parquet file in the bucket ${bucket}.`,
    namespace,
    apiGroup: '',
    resource: 'configmaps',
    resourceNames: [configMap],
    validations: [
      { expression: '!has(object.binaryData)', message: 'it may have texts only' },
      { expression: all(`key.matches('${NAME}')`), message: 'each key must be the name of a model' },
      {
        expression: all(
          `object.data[key].startsWith('s3://${bucket}/') && object.data[key].matches('${PLACE}')`,
        ),
        message: `each value must be the s3:// address of a .csv or .parquet file in the bucket ${bucket}`,
      },
    ],
  });
}
