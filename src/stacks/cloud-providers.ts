import type { TerraformStack } from 'cdktf';
import { DataAwsCallerIdentity } from '../bindings/aws/data-aws-caller-identity';
import { AwsProvider } from '../bindings/aws/provider';
import { AWS_PROVIDER } from '../bindings/aws/version';
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
}

export interface Clouds {
  readonly providers: CloudProviders;
  readonly required: Readonly<Record<string, RequiredProvider>>;
  /** By provider, which account the credentials of the environment belong to: known at the plan. */
  readonly accounts: Readonly<Partial<Record<PlannedCloud['provider'], string>>>;
}

/** The providers of the suites in a plan. Credentials are those of the environment: none is a setting. */
export function addClouds(stack: TerraformStack, plan: StackPlan): Clouds {
  const tags = { 'managed-by': 'terraform', 'part-of': plan.platform.name };
  const clouds = cloudsOf(plan);
  const aws = clouds.find(({ provider }) => provider === 'aws');
  return {
    providers: {
      ...(aws && {
        aws: new AwsProvider(stack, 'Aws', {
          region: placeOf(plan.platform, aws),
          defaultTags: { tags },
        }),
      }),
    },
    required: { ...(aws && { aws: AWS_PROVIDER }) },
    accounts: { ...(aws && { aws: new DataAwsCallerIdentity(stack, 'AwsAccount').accountId }) },
  };
}
