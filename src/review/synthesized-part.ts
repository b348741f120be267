import { cloudsOf, hasCluster, operatorsOf } from '../plan/components';
import { secretsBesides, secretsOf } from '../plan/secrets';
import type { StackPlan } from '../plan/stack-plan';
import { type Amount, capacityOf, standingTotal, type WorkloadCapacity } from './capacity';
import { type Check, checksOf } from './checks';
import { type ClusterSecret, clusterSecrets } from './cluster-secrets';
import { graphOf, type PlatformGraph } from './graph';
import { cloudCosts, type CloudCost, onPremisesCost, type OnPremisesCost } from './monthly-cost';
import { type NetworkEdge, networkEdgesOf } from './network';
import { nodeNeed, type NodeNeed } from './node-size';
import { calledByName } from './pods-called';
import { quotaOf } from './quota';
import { type Security, securityOf } from './security';
import { type Volume, volumesIn } from './storage';
import {
  block,
  blocks,
  type Json,
  parseSynthesized,
  resourcesOf,
  type SynthesizedResource,
  text,
} from './synthesized';

/** Resources that one construct of the platform made. */
export interface ConstructResources {
  /** First part of the construct's path: `Mlflow`. */
  readonly construct: string;
  readonly resources: readonly SynthesizedResource[];
}

/** What only the synthesized Terraform tells. */
export interface SynthesizedPart {
  readonly resources: readonly SynthesizedResource[];
  readonly types: number;
  readonly byConstruct: readonly ConstructResources[];
  readonly capacity: readonly WorkloadCapacity[];
  readonly total: { readonly requests: Amount; readonly limits: Amount };
  readonly quota: Readonly<Record<string, string>>;
  readonly need: NodeNeed;
  readonly costs: readonly CloudCost[];
  readonly onPremises: OnPremisesCost;
  readonly volumes: readonly Volume[];
  readonly edges: readonly NetworkEdge[];
  readonly graph: PlatformGraph;
  readonly security: Security;
  /** Secrets that the plan does not name. */
  readonly secrets: readonly ClusterSecret[];
  readonly checks: readonly Check[];
  /** Name and version of what the JSON was made with, or is made for. */
  readonly versions: readonly { readonly name: string; readonly version: string }[];
}

const WITHOUT = 'overrides and others';

function byConstruct(resources: readonly SynthesizedResource[]): readonly ConstructResources[] {
  const partOf = ({ construct }: SynthesizedResource) => construct?.split('/')[0] ?? WITHOUT;
  const names = [...new Set(resources.map(partOf))].sort();
  return names.map((construct) => ({
    construct,
    resources: resources.filter((resource) => partOf(resource) === construct),
  }));
}

function versionsIn(root: Json): SynthesizedPart['versions'] {
  const terraform = block(root, 'terraform');
  const cdktf = text(block(block(root, '//'), 'metadata')['version']);
  const required = text(terraform['required_version']);
  const providers = Object.entries(block(terraform, 'required_providers')).map(([name, provider]) => ({
    name: `provider ${name}`,
    version: text(blocks(provider)[0]?.['version']) ?? '',
  }));
  return [
    ...(cdktf === undefined ? [] : [{ name: 'cdktf', version: cdktf }]),
    ...(required === undefined ? [] : [{ name: 'Terraform or OpenTofu', version: required }]),
    ...providers,
  ];
}

export function synthesizedPart(synthesized: string, plan: StackPlan): SynthesizedPart {
  const root = parseSynthesized(synthesized);
  const resources = resourcesOf(root);
  const capacity = capacityOf(resources);
  const edges = networkEdgesOf(resources);
  const volumes = volumesIn(resources);
  const need = nodeNeed(capacity, plan.platform.availability === 'redundant');
  return {
    resources,
    types: new Set(resources.map(({ type }) => type)).size,
    byConstruct: byConstruct(resources),
    capacity,
    total: standingTotal(capacity),
    quota: quotaOf(resources),
    need,
    costs: cloudCosts(need, volumes),
    onPremises: onPremisesCost(need, volumes),
    volumes,
    edges,
    graph: graphOf({ plan, edges, capacity, volumes, called: calledByName(resources) }),
    security: securityOf(resources),
    secrets: clusterSecrets(
      resources,
      [...secretsOf(plan), ...secretsBesides(plan)].map(({ name }) => name),
    ),
    checks: checksOf(root, resources, {
      protectedData: plan.platform.deletionProtection,
      operators: operatorsOf(plan),
      inState: cloudsOf(plan).find(({ inState }) => inState !== undefined)?.inState,
      // What the code of a project adds to a cluster is held to the same.
      cluster: hasCluster(plan) || resources.some(({ type }) => /^(kubernetes|helm)_/.test(type)),
    }),
    versions: versionsIn(root),
  };
}
