import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '@cdktf/provider-helm/lib/release';
import { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { RoleV1 } from '@cdktf/provider-kubernetes/lib/role-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { CustomResources } from '../charts/custom-resources';
import { type ApiServer, apiServerEdges } from '../kubernetes/api-server';
import { recommendedLabels, type WorkloadLabels } from '../kubernetes/labels';
import { NetworkEdges } from '../kubernetes/network-edges';
import { renderResources, RESTRICTED_CONTAINER } from '../kubernetes/plain-pod';
import type { Resources } from '../kubernetes/pod';
import { WorkloadIdentity } from '../kubernetes/workload-identity';
import { POD_SECURITY } from './inference-service-manifest';

export const END_MODELS_PY = readFileSync(join(__dirname, 'end_models.py'), 'utf8');

const RESOURCES: Resources = {
  requests: { cpu: '20m', memory: '32Mi', ephemeralStorage: '16Mi' },
  limits: { cpu: '500m', memory: '128Mi', ephemeralStorage: '64Mi' },
};

export interface EndOfModelsProps {
  readonly namespace: string;
  /** Of the controller. */
  readonly name: string;
  readonly partOf: string;
  /** An image that has Python. */
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecret: string | undefined;
  readonly modelNamespaces: readonly string[];
  readonly apiServer: ApiServer | undefined;
  /** The controller. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * Deletes the models that Terraform does not know before the controller goes: each has a finalizer that only the
 * controller takes away, and without it a destroy would wait for them for ever. It is a Helm release of nothing but a
 * hook, a Job that runs when the release is deleted.
 */
export class EndOfModels extends Construct {
  public readonly release: Release;

  constructor(scope: Construct, id: string, props: EndOfModelsProps) {
    super(scope, id);
    const { namespace, modelNamespaces } = props;
    const name = `${props.name}-end`;
    const workload: WorkloadLabels = { name, component: 'maintenance' };
    const labels = recommendedLabels(workload, props.partOf);
    const metadata = { name, namespace, labels };
    const identity = new WorkloadIdentity(this, 'Identity', metadata);
    const edges = new NetworkEdges(this, 'Edges', {
      ...metadata,
      pods: workload,
      egress: apiServerEdges(scope, props.apiServer),
    });
    const bindings = modelNamespaces.map((where) => {
      const suffix = where === namespace ? '' : `-${where}`;
      const there = { name, namespace: where, labels };
      const role = new RoleV1(this, `Role${suffix}`, {
        metadata: there,
        rule: [
          {
            apiGroups: ['serving.kserve.io'],
            resources: ['inferenceservices'],
            verbs: ['list', 'deletecollection'],
          },
        ],
      });
      return new RoleBindingV1(this, `RoleBinding${suffix}`, {
        metadata: there,
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
        subject: [{ kind: 'ServiceAccount', name: identity.name, namespace }],
        dependsOn: [role],
      });
    });
    this.release = new CustomResources(this, 'Resource', {
      namespace,
      name,
      resources: [job(props, { name, labels })],
      dependsOn: [...props.dependsOn, identity.serviceAccount, edges.policy, ...bindings],
    }).release;
  }
}

function job(
  { namespace, image, imagePullPolicy, imagePullSecret, modelNamespaces }: EndOfModelsProps,
  { name, labels }: { readonly name: string; readonly labels: Readonly<Record<string, string>> },
): object {
  const annotations = {
    'helm.sh/hook': 'pre-delete',
    'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
  };
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name, namespace, labels, annotations },
    spec: {
      backoffLimit: 0,
      activeDeadlineSeconds: 280,
      template: {
        metadata: { labels },
        spec: {
          restartPolicy: 'Never',
          serviceAccountName: name,
          automountServiceAccountToken: true,
          enableServiceLinks: false,
          ...(imagePullSecret !== undefined && { imagePullSecrets: [{ name: imagePullSecret }] }),
          securityContext: POD_SECURITY,
          containers: [
            {
              name: 'end-models',
              image,
              imagePullPolicy,
              command: ['python3', '-c', END_MODELS_PY, ...modelNamespaces],
              resources: renderResources(RESOURCES),
              securityContext: RESTRICTED_CONTAINER,
            },
          ],
        },
      },
    },
  };
}
