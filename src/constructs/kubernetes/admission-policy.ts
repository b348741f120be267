/** One rule: an expression of CEL that must be true, and what is told where it is not. */
interface Validation {
  readonly expression: string;
  readonly message: string;
}

export interface AdmissionPolicyProps {
  /** Of the two objects, which belong to the whole cluster. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** What it refuses, one sentence: kubectl shows it, and the review of a project. */
  readonly description: string;
  /** Where it holds. */
  readonly namespace: string;
  /** Whose objects it looks at. */
  readonly apiGroup: string;
  readonly resource: string;
  /** Names of the objects. @default - all */
  readonly resourceNames?: readonly string[];
  /** When it looks at them. @default - when they are made or changed */
  readonly operations?: readonly string[];
  /** What must be so for the rules to be asked. @default [] */
  readonly matchConditions?: readonly object[];
  /** Names for parts of the object, for the rules. @default [] */
  readonly variables?: readonly object[];
  readonly validations: readonly Validation[];
}

/** Rules for what may be written to a namespace, whoever writes it, and their binding. Needs Kubernetes 1.30. */
export function admissionPolicy(props: AdmissionPolicyProps): object[] {
  const { name, labels, description, namespace, apiGroup, resource, validations } = props;
  const { resourceNames, operations = ['CREATE', 'UPDATE'], matchConditions, variables } = props;
  const metadata = { name, labels };
  const apiVersion = 'admissionregistration.k8s.io/v1';
  const policy = {
    apiVersion,
    kind: 'ValidatingAdmissionPolicy',
    metadata: { ...metadata, annotations: { 'kubernetes.io/description': description } },
    spec: {
      failurePolicy: 'Fail',
      matchConstraints: {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
        resourceRules: [
          {
            apiGroups: [apiGroup],
            apiVersions: ['*'],
            operations,
            resources: [resource],
            ...(resourceNames && { resourceNames }),
          },
        ],
      },
      ...(matchConditions && { matchConditions }),
      ...(variables && { variables }),
      validations,
    },
  };
  const binding = {
    apiVersion,
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata,
    spec: { policyName: name, validationActions: ['Deny'] },
  };
  return [policy, binding];
}
