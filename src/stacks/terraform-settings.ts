import { HelmProvider } from '@cdktf/provider-helm/lib/provider';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { TerraformLocal, TerraformVariable, type TerraformStack } from 'cdktf';
import { hasCluster } from '../plan/components';
import type { StackPlan } from '../plan/stack-plan';
import { backendConfig } from './backend-config';
import { addClouds, type CloudProviders, type Clouds, type RequiredProvider } from './cloud-providers';

/** The providers that the bindings were made for, by their full address: OpenTofu and mirrors need it in full. */
const OF_CLUSTER = {
  kubernetes: { source: 'registry.terraform.io/hashicorp/kubernetes', version: '2.38.0' },
  helm: { source: 'registry.terraform.io/hashicorp/helm', version: '3.1.1' },
};

/** Write-only attributes, which keep secrets out of the state, came with 1.11. */
const REQUIRED_TERRAFORM = '>= 1.11.0';

/** What Terraform reaches the cluster by. */
export interface ClusterProviders {
  readonly kubernetes: KubernetesProvider;
  readonly helm: HelmProvider;
}

/** What Terraform reaches the cluster and the clouds by: undefined what a plan has nothing of. */
export type Providers = Partial<ClusterProviders> & CloudProviders;

/** Where synth leaves a stack, seen from the project's folder. */
export const stackFolder = (stack: TerraformStack): string => `cdktf.out/stacks/${stack.node.id}`;

/** Of one stack alone, below the project's folder, seen from `stackFolder`, where Terraform runs. */
const localState = (stack: TerraformStack): string => `../../../state/${stack.node.id}.tfstate`;

/** Where nothing says which cluster, Terraform must not take another one than kubectl, which reads KUBECONFIG. */
const SAY_WHICH =
  'Say which cluster, as kubectl has it: export TF_VAR_kubeconfig_path="$${KUBECONFIG:-$HOME/.kube/config}"';

/** The files that a list names and that exist, as kubectl takes them from KUBECONFIG. A letter before a colon is a drive. */
const filesIn = (list: string): string =>
  `[for file in split(can(regex("^[A-Za-z]:", ${list})) ? ";" : ":", ${list}) : pathexpand(file) if try(fileexists(pathexpand(file)), false)]`;

const requireAll = (stack: TerraformStack, providers: Readonly<Record<string, RequiredProvider>>): void => {
  for (const [name, provider] of Object.entries(providers)) {
    stack.addOverride(`terraform.required_providers.${name}`, provider);
  }
};

/**
 * The cluster is told at apply, through variables: `TF_VAR_kubeconfig_path`, `TF_VAR_kubeconfig_context`. Nothing of it is
 * synthesized: a path of one machine has no place in what is reviewed, and Terraform cannot read KUBECONFIG.
 */
function addCluster(stack: TerraformStack): ClusterProviders {
  const path = new TerraformVariable(stack, 'kubeconfig_path', {
    type: 'string',
    description:
      "Kubeconfig files of the cluster, joined as in KUBECONFIG. Empty: the provider's own environment, such as KUBE_HOST.",
  });
  path.addOverride('default', null);
  const list = `(${path.fqn} == null ? "" : ${path.fqn})`;
  const files = new TerraformLocal(stack, 'kubeconfig_files', `\${${filesIn(list)}}`);
  path.addValidation({ condition: `\${${path.fqn} != null}`, errorMessage: SAY_WHICH });
  // Without a file the provider would talk to http://localhost:80 and report a refused connection.
  path.addValidation({
    condition: `\${${list} == "" ? true : length(${filesIn(list)}) > 0}`,
    errorMessage: 'There is no such kubeconfig file. Set TF_VAR_kubeconfig_path to the one of your cluster.',
  });
  const context = new TerraformVariable(stack, 'kubeconfig_context', {
    type: 'string',
    default: '',
    description: 'Context in the kubeconfig files. Empty: their current context.',
  });
  // A single file as `config_path`: to `config_paths` the Kubernetes provider prefers KUBE_CONFIG_PATH of the environment.
  const cluster = {
    configPath: `\${length(${files.fqn}) == 1 ? ${files.fqn}[0] : null}`,
    configContext: `\${${context.fqn} == "" ? null : ${context.fqn}}`,
  };
  const several = `\${length(${files.fqn}) > 1 ? ${files.fqn} : null}`;
  const kubernetes = new KubernetesProvider(stack, 'Kubernetes', cluster);
  kubernetes.addOverride('config_paths', several);
  const helm = new HelmProvider(stack, 'Helm', { kubernetes: cluster });
  helm.addOverride('kubernetes.config_paths', several);
  requireAll(stack, OF_CLUSTER);
  return { kubernetes, helm };
}

/** Terraform's own settings: version, providers, where the state lies, which cluster, which clouds. */
export function addTerraformSettings(
  stack: TerraformStack,
  plan: StackPlan,
): { readonly providers: Providers; readonly accounts: Clouds['accounts'] } {
  stack.addOverride('terraform.required_version', REQUIRED_TERRAFORM);
  const cluster = hasCluster(plan) ? addCluster(stack) : {};
  const clouds = addClouds(stack, plan);
  requireAll(stack, clouds.required);
  const { state } = plan.platform;
  const backend =
    state.kind === 'local' ? { local: { path: localState(stack) } } : { [state.type]: backendConfig(state) };
  stack.addOverride('terraform.backend', backend);
  return { providers: { ...cluster, ...clouds.providers }, accounts: clouds.accounts };
}
