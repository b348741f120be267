import type { Precondition, TerraformStack } from 'cdktf';
import { bucketsOf, databasesOf, partsOf } from '../plan/components';
import { PARTS } from '../tools/parts';
import type { ToolParts } from '../tools/tool-parts';
import type { StackPlan } from '../plan/stack-plan';
import { TerraformData } from './terraform-data';
import { stackFolder } from './terraform-settings';

/** An answer that a platform keeps for life, unless its owner says that what hung on it has been taken care of. */
interface LastingAnswer {
  readonly id: string;
  /** Where it stands in mlops.json. */
  readonly setting: string;
  readonly value: string;
  /** What would be lost or left behind, and what to do instead. */
  readonly instead: string;
}

const orElse = (stack: TerraformStack, id: string): string =>
  `Set it back. Or follow README.md, "What can be changed", and then give up the old answer: terraform -chdir=${stackFolder(stack)} state rm terraform_data.lasting_${id}`;

/**
 * Refuses Terraform workspaces where the state is a file: that of a workspace would lie in the synthesized folder, and which
 * one is chosen too, so that who deletes that folder would next apply to another state than before. A remote backend keeps both.
 */
const noWorkspace = (stack: TerraformStack): Precondition => ({
  condition: '${terraform.workspace == "default"}',
  errorMessage: `The state of the Terraform workspace "\${terraform.workspace}" would lie in cdktf.out, which may be deleted. Go back: terraform -chdir=${stackFolder(stack)} workspace select default. For another cluster or namespace, make another project.`,
});

function lastingAnswers(stack: TerraformStack, plan: StackPlan): LastingAnswer[] {
  const { namespace, database, objectStore, installDefinitions } = plan.platform;
  const answers: LastingAnswer[] = [
    {
      id: 'namespace',
      setting: 'platform.namespace',
      value: namespace,
      instead:
        'The data do not move with it. Set it back. For another platform, make another project; to move this one, back it up to an S3 store and restore it there.',
    },
  ];
  if (databasesOf(plan).length > 0) {
    const instead = `The new one would be empty. ${orElse(stack, 'database')}`;
    answers.push({ id: 'database', setting: 'platform.database.kind', value: database.kind, instead });
  }
  if (bucketsOf(plan).length > 0) {
    const instead = `The new one would be empty. ${orElse(stack, 'object_store')}`;
    answers.push({
      id: 'object_store',
      setting: 'platform.objectStore.kind',
      value: objectStore.kind,
      instead,
    });
  }
  if (partsOf(plan).some(({ definitions }) => definitions !== undefined)) {
    answers.push({
      id: 'definitions',
      setting: 'platform.installDefinitions',
      value: String(installDefinitions),
      instead: `With the definitions would go every object of their kinds in the cluster. ${orElse(stack, 'definitions')}`,
    });
  }
  return answers;
}

/**
 * Lets a plan fail, before anything is touched, when it changes an answer that data hang on. Terraform knows no
 * earlier configuration, so the first value is kept in a `terraform_data` of the state.
 */
export function keepLastingAnswers(stack: TerraformStack, plan: StackPlan): readonly TerraformData[] {
  return lastingAnswers(stack, plan).map(({ id, setting, value, instead }) => {
    const local = id === 'namespace' && plan.platform.state.kind === 'local';
    return new TerraformData(stack, `Lasting-${id}`, {
      input: { value },
      lifecycle: {
        ignoreChanges: ['input'],
        ...(local && { precondition: [noWorkspace(stack)] }),
        postcondition: [
          {
            condition: `\${self.output.value == "${value}"}`,
            errorMessage: `${setting} is "${value}" now, and this platform was made with "\${self.output.value}". ${instead}`,
          },
        ],
      },
    });
  });
}

const parts = Object.values<ToolParts>(PARTS);
const DATABASE_CONSUMERS = parts.flatMap(({ database, watch }) =>
  [database, watch].flatMap((one) => one ?? []),
);
const BUCKET_CONSUMERS = parts.flatMap(({ buckets }) => buckets ?? []);

/** The Secrets that a server of the stack's own makes: its own, and one for whoever may be its consumer. */
const secretAddresses = (server: string, consumers: readonly { readonly consumer: string }[]): string[] => [
  `kubernetes_secret_v1.${server}_secret`,
  ...new Set(
    consumers.map(({ consumer }) => `kubernetes_secret_v1.${server}_${consumer.replaceAll('-', '_')}_secret`),
  ),
];

/** The Secret that a tool makes for itself, by the address that its construct, called after the tool's id, gives it. */
const TOOL_SECRETS = Object.entries<ToolParts>(PARTS)
  .filter(([, { secrets }]) => secrets.length > 0)
  .map(([id]) => `kubernetes_secret_v1.${id.replaceAll('-', '_')}_secret`);

/**
 * Addresses that Terraform forgets, and leaves in the cluster, where they are in its state from an earlier answer:
 * without these, turning an answer would delete a namespace, a volume of backups or a Secret, protected or not.
 */
export function leftAlone(plan: StackPlan, built: ReadonlySet<string>): readonly string[] {
  const { createNamespace, secrets, database, objectStore } = plan.platform;
  const existing = secrets.kind === 'existing';
  const left = [
    ...(createNamespace ? [] : ['kubernetes_namespace_v1.namespace']),
    ...(existing || database.kind === 'existing' ? secretAddresses('postgres', DATABASE_CONSUMERS) : []),
    ...(existing || objectStore.kind === 'existing' ? secretAddresses('object_store', BUCKET_CONSUMERS) : []),
    ...(existing ? TOOL_SECRETS : []),
    'kubernetes_persistent_volume_claim_v1.backup_volume',
  ];
  return left.filter((address) => !built.has(address));
}
