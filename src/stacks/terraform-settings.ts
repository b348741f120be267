import { HelmProvider } from '@cdktf/provider-helm/lib/provider';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { TerraformVariable, type TerraformStack } from 'cdktf';
import type { Platform } from '../plan/platform';

/** The providers that the bindings were made for, by their full address: OpenTofu and mirrors need it in full. */
const PROVIDERS = {
  kubernetes: { source: 'registry.terraform.io/hashicorp/kubernetes', version: '2.38.0' },
  helm: { source: 'registry.terraform.io/hashicorp/helm', version: '3.1.1' },
};

/** Write-only attributes, which keep secrets out of the state, came with 1.11. */
const REQUIRED_TERRAFORM = '>= 1.11.0';

/** What Terraform reaches the cluster by. */
export interface Providers {
  readonly kubernetes: KubernetesProvider;
  readonly helm: HelmProvider;
}

/** Where synth leaves a stack, seen from the project's folder. */
export const stackFolder = (stack: TerraformStack): string => `cdktf.out/stacks/${stack.node.id}`;

/** Of one stack alone, below the project's folder, seen from `stackFolder`, where Terraform runs. */
const localState = (stack: TerraformStack): string => `../../../state/${stack.node.id}.tfstate`;

/**
 * Terraform's own settings: version, providers, where the state lies, which cluster.
 * The cluster is told at apply, through variables: `TF_VAR_kubeconfig_path`, `TF_VAR_kubeconfig_context`.
 */
export function addTerraformSettings(stack: TerraformStack, state: Platform['state']): Providers {
  const path = new TerraformVariable(stack, 'kubeconfig_path', {
    type: 'string',
    default: '~/.kube/config',
    description: "Kubeconfig file of the cluster. Empty: the provider's own environment, such as KUBE_HOST.",
  });
  // Without a file the provider would talk to http://localhost:80 and report a refused connection.
  path.addValidation({
    condition: `\${${path.fqn} == "" ? true : fileexists(pathexpand(${path.fqn}))}`,
    errorMessage: 'There is no such kubeconfig file. Set TF_VAR_kubeconfig_path to the one of your cluster.',
  });
  const context = new TerraformVariable(stack, 'kubeconfig_context', {
    type: 'string',
    default: '',
    description: 'Context in the kubeconfig file. Empty: its current context.',
  });
  const cluster = {
    configPath: `\${${path.fqn} == "" ? null : pathexpand(${path.fqn})}`,
    configContext: `\${${context.fqn} == "" ? null : ${context.fqn}}`,
  };
  const kubernetes = new KubernetesProvider(stack, 'Kubernetes', cluster);
  const helm = new HelmProvider(stack, 'Helm', { kubernetes: cluster });

  stack.addOverride('terraform.required_version', REQUIRED_TERRAFORM);
  for (const [name, provider] of Object.entries(PROVIDERS)) {
    stack.addOverride(`terraform.required_providers.${name}`, provider);
  }
  const backend =
    state.kind === 'local' ? { local: { path: localState(stack) } } : { [state.type]: state.config };
  stack.addOverride('terraform.backend', backend);
  return { kubernetes, helm };
}
