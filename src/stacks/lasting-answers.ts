import { type Precondition, type TerraformStack, Token } from 'cdktf';
import { placeOf } from '../plan/clouds';
import { bucketsOf, cloudsOf, databasesOf, hasCluster, partsOf } from '../plan/components';
import { PARTS } from '../tools/parts';
import type { PlannedCloud, ToolParts } from '../tools/tool-parts';
import { mariaDbOf, mysqlOf, PIPELINES_CONSUMER } from '../plan/pipelines-database';
import type { StackPlan } from '../plan/stack-plan';
import type { Clouds } from './cloud-providers';
import { TerraformData } from '../constructs/kubernetes/terraform-data';
import { stackFolder } from './terraform-settings';

/** An answer that a platform keeps for life, unless its owner says that what hung on it has been taken care of. */
interface LastingAnswer {
  readonly id: string;
  /** The cloud whose resources hang on it. @default - none: it is about the cluster */
  readonly cloud?: PlannedCloud['provider'];
  /** Where it stands in mlops.json, or what else says it. */
  readonly setting: string;
  readonly value: string;
  /** What would be lost or left behind, and what to do instead. */
  readonly instead: string;
}

/** An answer that is kept, in the state. */
export interface KeptAnswer extends Pick<LastingAnswer, 'cloud'> {
  readonly resource: TerraformData;
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

/** Where a suite's data lie, and whose account that is: with other credentials all would be made a second time. */
const answersOfClouds = (plan: StackPlan, accounts: Clouds['accounts']): LastingAnswer[] =>
  cloudsOf(plan).flatMap((cloud) => {
    const { provider, account, settings, place } = cloud;
    return [
      {
        id: `${provider}_account`,
        cloud: provider,
        setting: `The ${account} of the environment`,
        value: accounts[provider] ?? '',
        instead: `Give the credentials of that one. For another ${account}, make another project.`,
      },
      {
        id: `${provider}_${place}`,
        cloud: provider,
        setting: `platform.${settings}.${place}`,
        value: placeOf(plan.platform, cloud),
        instead: 'The data do not move with it. Set it back. For another one, make another project.',
      },
    ];
  });

function answersOfCluster(stack: TerraformStack, plan: StackPlan): LastingAnswer[] {
  if (!hasCluster(plan)) return [];
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
  if (mysqlOf(plan) !== undefined || mariaDbOf(plan) !== undefined) {
    answers.push({
      id: 'pipelines_database',
      setting: "The database of Kubeflow Pipelines (platform.pipelines.mysql, or none for the stack's own)",
      value: mysqlOf(plan) === undefined ? 'in-cluster' : 'existing',
      instead: `The new one would be empty. ${orElse(stack, 'pipelines_database')}`,
    });
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

/** A text of the plan in quotes; what Terraform finds out at the plan as it is. */
const inExpression = (value: string): string => (Token.isUnresolved(value) ? value : `"${value}"`);

/**
 * Lets a plan fail, before anything is touched, when it changes an answer that data hang on. Terraform knows no
 * earlier configuration, so the first value is kept in a `terraform_data` of the state.
 */
export function keepLastingAnswers(
  stack: TerraformStack,
  plan: StackPlan,
  accounts: Clouds['accounts'],
): readonly KeptAnswer[] {
  const answers = [...answersOfCluster(stack, plan), ...answersOfClouds(plan, accounts)];
  return answers.map(({ id, cloud, setting, value, instead }, index) => {
    const local = index === 0 && plan.platform.state.kind === 'local';
    const resource = new TerraformData(stack, `Lasting-${id}`, {
      input: { value },
      lifecycle: {
        ignoreChanges: ['input'],
        ...(local && { precondition: [noWorkspace(stack)] }),
        postcondition: [
          {
            condition: `\${self.output.value == ${inExpression(value)}}`,
            errorMessage: `${setting} is "${value}" now, and this platform was made with "\${self.output.value}". ${instead}`,
          },
        ],
      },
    });
    return { resource, cloud };
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
  if (!hasCluster(plan)) return [];
  const { createNamespace, secrets, database, objectStore } = plan.platform;
  const existing = secrets.kind === 'existing';
  const left = [
    ...(createNamespace ? [] : ['kubernetes_namespace_v1.namespace']),
    ...(existing || database.kind === 'existing' ? secretAddresses('postgres', DATABASE_CONSUMERS) : []),
    ...(existing || mysqlOf(plan) !== undefined
      ? secretAddresses('mariadb', [{ consumer: PIPELINES_CONSUMER }])
      : []),
    ...(existing || objectStore.kind === 'existing' ? secretAddresses('object_store', BUCKET_CONSUMERS) : []),
    ...(existing ? TOOL_SECRETS : []),
    'kubernetes_persistent_volume_claim_v1.backup_volume',
  ];
  return left.filter((address) => !built.has(address));
}
