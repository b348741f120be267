import type { TerraformProvider, TerraformStack } from 'cdktf';
import { DataAwsCallerIdentity } from '../bindings/aws/data-aws-caller-identity';
import { AwsProvider } from '../bindings/aws/provider';
import { AWS_PROVIDER } from '../bindings/aws/version';
import { DataAzurermClientConfig } from '../bindings/azurerm/data-azurerm-client-config';
import { AzurermProvider } from '../bindings/azurerm/provider';
import { AZURERM_PROVIDER } from '../bindings/azurerm/version';
import { DataGoogleProject } from '../bindings/google/data-google-project';
import { GoogleProvider } from '../bindings/google/provider';
import { GOOGLE_PROVIDER } from '../bindings/google/version';
import { placeOf } from '../plan/clouds';
import { cloudsOf } from '../plan/components';
import type { StackPlan } from '../plan/stack-plan';
import type { PlannedCloud } from '../tools/tool-parts';

/** A provider as Terraform is asked for it. */
export interface RequiredProvider {
  readonly source: string;
  readonly version: string;
}

/** What Terraform reaches clouds by: undefined what a plan has nothing of. */
export interface CloudProviders {
  readonly aws?: AwsProvider;
  readonly azurerm?: AzurermProvider;
  readonly google?: GoogleProvider;
}

type ProviderName = PlannedCloud['provider'];

export interface Clouds {
  readonly providers: CloudProviders;
  readonly required: Readonly<Record<string, RequiredProvider>>;
  /** By provider, which account the credentials of the environment belong to: known at the plan. */
  readonly accounts: Readonly<Partial<Record<ProviderName, string>>>;
}

interface Cloud {
  readonly required: RequiredProvider;
  /** The provider itself, for what lies in a place, and whose account it works in. */
  readonly add: (
    stack: TerraformStack,
    platform: StackPlan['platform'],
    place: string,
  ) => { readonly provider: TerraformProvider; readonly account: string };
}

/** By provider. Credentials are those of the environment: none is a setting. */
const CLOUDS: Readonly<Record<ProviderName, Cloud>> = {
  aws: {
    required: AWS_PROVIDER,
    add: (stack, { name }, region) => ({
      provider: new AwsProvider(stack, 'Aws', {
        region,
        defaultTags: { tags: { 'managed-by': 'terraform', 'part-of': name } },
      }),
      account: new DataAwsCallerIdentity(stack, 'AwsAccount').accountId,
    }),
  },
  azurerm: {
    required: AZURERM_PROVIDER,
    // The storage account takes no keys, so that the provider has to come with an identity too.
    add: (stack) => ({
      provider: new AzurermProvider(stack, 'Azurerm', { features: {}, storageUseAzuread: true }),
      account: new DataAzurermClientConfig(stack, 'AzurermAccount').subscriptionId,
    }),
  },
  google: {
    required: GOOGLE_PROVIDER,
    // Not the data about the client, which would put its token into the state.
    add: (stack, _, region) => ({
      provider: new GoogleProvider(stack, 'Google', { region }),
      account: new DataGoogleProject(stack, 'GoogleAccount').number,
    }),
  },
};

/** The providers of the suites in a plan. */
export function addClouds(stack: TerraformStack, plan: StackPlan): Clouds {
  const added = cloudsOf(plan).map((cloud) => {
    const { required, add } = CLOUDS[cloud.provider];
    const { provider, account } = add(stack, plan.platform, placeOf(plan.platform, cloud));
    return { name: cloud.provider, required, provider, account };
  });
  const by = <Key extends 'provider' | 'required' | 'account'>(key: Key) =>
    Object.fromEntries(added.map((one) => [one.name, one[key]]));
  return { providers: by('provider'), required: by('required'), accounts: by('account') };
}
