import { admissionPolicy } from '../kubernetes/admission-policy';
import { selectorLabels, type WorkloadLabels } from '../kubernetes/labels';

export interface PodRulesProps {
  /** Of the objects, which belong to the whole cluster. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Where they hold. */
  readonly namespace: string;
  /** Service account of the controller: the rules are for the pods that it makes. */
  readonly controller: string;
  /** Labels that each of the pods must have, and further ones that open network edges and that it must have too. */
  readonly pods: WorkloadLabels;
  readonly clientLabels: Readonly<Record<string, string>>;
  /** The accounts that each of the pods may run as. */
  readonly accounts: readonly string[];
  /** Secrets of the platform that they may read. */
  readonly secrets: readonly string[];
  /** What names of Secrets and of claims begin with that people make for them. */
  readonly prefix: string;
}

const list = (names: readonly string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`;

/** Namespaces of labels by which this platform's network edges and Services go. */
const OURS = "key.startsWith('app.kubernetes.io/') || key.startsWith('mlops-scaffold/')";

/**
 * What the pods of workflows may be, whoever wrote the workflow. Without these rules, who may start one could run as any
 * account of the namespace, mount each of its Secrets and disks, and take the labels of another workload, and with them its
 * network edges and its traffic. Needs Kubernetes 1.30.
 */
export function podRules(props: PodRulesProps): object[] {
  const { name, labels, namespace, controller, prefix } = props;
  const theirs = { ...selectorLabels(props.pods), ...props.clientLabels };
  const byController = [
    {
      name: 'of-the-controller',
      expression: `request.userInfo.username == 'system:serviceaccount:${namespace}:${controller}'`,
    },
  ];
  const readable = (secret: string) =>
    `(${secret} in ${list(props.secrets)} || ${secret}.startsWith('${prefix}'))`;
  const containers = (condition: string) => `variables.containers.all(container, ${condition})`;
  return [
    ...admissionPolicy({
      name,
      labels,
      description: `Refuses a pod of a workflow that runs as another account than ${props.accounts.join(' or ')}, takes labels of other workloads, uses a Secret or a claim that is not for workflows, or has a volume of the kind csi.`,
      namespace,
      apiGroup: '',
      resource: 'pods',
      operations: ['CREATE'],
      matchConditions: byController,
      variables: [
        {
          name: 'containers',
          expression:
            'object.spec.containers + (has(object.spec.initContainers) ? object.spec.initContainers : [])',
        },
        { name: 'volumes', expression: 'has(object.spec.volumes) ? object.spec.volumes : []' },
        { name: 'labels', expression: 'has(object.metadata.labels) ? object.metadata.labels : {}' },
      ],
      validations: [
        {
          expression: props.accounts
            .map((account) => `object.spec.serviceAccountName == '${account}'`)
            .join(' || '),
          message: `a pod of a workflow must run as ${props.accounts.map((account) => `"${account}"`).join(' or ')}`,
        },
        {
          expression: Object.entries(theirs)
            .map(([key, value]) => `variables.labels[?'${key}'].orValue('') == '${value}'`)
            .join(' && '),
          message: `a pod of a workflow must have the labels ${Object.keys(theirs).join(', ')} as the platform gives them`,
        },
        {
          expression: `variables.labels.all(key, !(${OURS}) || key in ${list([...Object.keys(theirs), 'app.kubernetes.io/part-of'])})`,
          message:
            'a pod of a workflow may have no other label that begins with app.kubernetes.io/ or mlops-scaffold/',
        },
        {
          expression: `variables.volumes.all(volume, !has(volume.secret) || ${readable('volume.secret.secretName')})`,
          message: `a pod of a workflow may mount Secrets whose names begin with "${prefix}" only`,
        },
        {
          expression:
            `variables.volumes.all(volume, !has(volume.projected) || volume.projected.sources.all(source, ` +
            `!has(source.secret) || ${readable('source.secret.name')}))`,
          message: `a pod of a workflow may mount Secrets whose names begin with "${prefix}" only`,
        },
        {
          expression:
            `variables.volumes.all(volume, !has(volume.persistentVolumeClaim) || ` +
            `volume.persistentVolumeClaim.claimName.startsWith('${prefix}') || ` +
            `volume.persistentVolumeClaim.claimName.endsWith('-kfp-workspace'))`,
          message: `a pod of a workflow may mount claims whose names begin with "${prefix}" only`,
        },
        {
          expression: 'variables.volumes.all(volume, !has(volume.csi))',
          message: 'a pod of a workflow may have no volume of the kind csi',
        },
        {
          expression: containers(
            `(!has(container.env) || container.env.all(variable, !has(variable.valueFrom) || ` +
              `!has(variable.valueFrom.secretKeyRef) || ${readable('variable.valueFrom.secretKeyRef.name')})) && ` +
              `(!has(container.envFrom) || container.envFrom.all(source, ` +
              `!has(source.secretRef) || ${readable('source.secretRef.name')}))`,
          ),
          message: `a pod of a workflow may read Secrets whose names begin with "${prefix}" only`,
        },
      ],
    }),
    ...admissionPolicy({
      name: `${name}.exec`,
      labels,
      description:
        'Refuses every command that the controller of workflows runs in a pod, but the one that ends a step.',
      namespace,
      apiGroup: '',
      resource: 'pods/exec',
      operations: ['CONNECT'],
      matchConditions: byController,
      validations: [
        {
          expression:
            "object.command.size() == 4 && object.command[0] == '/var/run/argo/argoexec' && object.command[1] == 'kill'",
          message: 'the controller may run nothing in a pod but what ends a step of a workflow',
        },
      ],
    }),
  ];
}
