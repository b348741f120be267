import { count } from '../document/blocks';
import { capacityOf } from './capacity';
import { CLOUD_DATA } from './data-loss';
import { type CheckScope, objectScope, ofCharts, podScope, valueScope } from './check-scope';
import { objectsOfKind } from './kubernetes-objects';
import { overQuota, quotaOf } from './quota';
import { secretValues, textCount } from './secret-values';
import { securityOf } from './security';
import { block, blocks, findObjects, type Json, type SynthesizedResource, text } from './synthesized';
import { workloadPods } from './workload-pods';

/** A rule that the synthesized Terraform was held to. */
export interface Check extends CheckScope {
  /** Kebab-case, for code that looks for one of them. */
  readonly id: string;
  readonly rule: string;
  /** Where it is broken; empty where it holds. */
  readonly problems: readonly string[];
}

type Resources = readonly SynthesizedResource[];
const PROTECTED = /^kubernetes_(namespace|secret|persistent_volume_claim)(_|$)/;
const isProtected = ({ type }: SynthesizedResource): boolean => PROTECTED.test(type) || type in CLOUD_DATA;

const ofType = (resources: Resources, pattern: RegExp) => resources.filter(({ type }) => pattern.test(type));

function containers(resources: Resources): { at: string; container: Json }[] {
  return workloadPods(resources).flatMap(({ name, spec }) =>
    ['container', 'containers', 'init_container', 'initContainers']
      .flatMap((key) => blocks(spec[key]))
      .map((container) => ({ at: `${name}/${text(container['name']) ?? ''}`, container })),
  );
}

function withoutVersion(resources: Resources): string[] {
  return containers(resources)
    .filter(({ container }) => 'image' in container)
    .filter(({ container }) => {
      const image = text(container['image']) ?? '';
      return !/(:(?!latest$)[^:/]+|@sha256:[a-f0-9]{64})$/.test(image);
    })
    .map(({ at }) => at);
}

function withoutAmounts(resources: Resources): string[] {
  return containers(resources)
    .filter(({ container }) => {
      const amounts = block(container, 'resources');
      const requests = block(amounts, 'requests');
      return !('cpu' in requests && 'memory' in requests && 'memory' in block(amounts, 'limits'));
    })
    .map(({ at }) => at);
}

function deniesByDefault(resources: Resources): string[] {
  const denies = ofType(resources, /^kubernetes_network_policy(_|$)/).some(({ body }) => {
    const spec = block(body, 'spec');
    const types = Array.isArray(spec['policy_types']) ? spec['policy_types'] : [];
    const everyPod = Object.keys(block(block(spec, 'pod_selector'), 'match_labels')).length === 0;
    return (
      everyPod && types.length === 2 && blocks(spec['ingress']).length + blocks(spec['egress']).length === 0
    );
  });
  return denies ? [] : ['no policy denies by default'];
}

function openPorts(resources: Resources): string[] {
  return objectsOfKind(resources, 'Service')
    .filter(
      ({ body }) => !['ClusterIP', 'ExternalName'].includes(text(block(body, 'spec')['type']) ?? 'ClusterIP'),
    )
    .map(({ address }) => address);
}

/** A volume whose content comes back by itself. */
const isCache = (body: Json) =>
  block(block(body, 'metadata'), 'labels')['mlops-scaffold/content'] === 'cache';

function unprotected(resources: Resources): string[] {
  return resources
    .filter(isProtected)
    .filter(({ body }) => block(body, 'lifecycle')['prevent_destroy'] !== true && !isCache(body))
    .map(({ address }) => address);
}

const providersIn = (root: Json) => Object.entries(block(block(root, 'terraform'), 'required_providers'));

function loosePins(root: Json): string[] {
  return providersIn(root)
    .filter(([, provider]) => !/^[0-9]+\.[0-9]+\.[0-9]+$/.test(text(blocks(provider)[0]?.['version']) ?? ''))
    .map(([name]) => name);
}

/** What a plan asks for that a rule follows. */
export interface Expectations {
  /** Terraform has to refuse to destroy what holds data. */
  readonly protectedData: boolean;
  /** Workloads that work with the cluster's API. */
  readonly operators: readonly string[];
  /** Something of it is in a cluster. */
  readonly cluster: boolean;
  /** Keys that a provider writes into the state, in words. @default - none */
  readonly inState?: string | undefined;
}

/** A namespace that exists has no quota of the stack's. */
function rulesOfQuota(resources: Resources, ofPods: CheckScope): readonly Check[] {
  const quota = quotaOf(resources);
  if (Object.keys(quota).length === 0) return [];
  return [
    {
      id: 'quota',
      rule: 'What runs all the time fits the quota of the namespace, with the largest of the jobs beside it',
      problems: overQuota(quota, capacityOf(resources)),
      ...ofPods,
    },
  ];
}

/** What holds of what runs in a cluster. */
function rulesOfPods(resources: Resources, operators: readonly string[]): readonly Check[] {
  const { pods } = securityOf(resources);
  const ofPods = podScope(resources);
  return [
    {
      id: 'pod-security',
      rule: 'Every pod that the stack writes meets Pod Security "restricted"',
      problems: pods.flatMap(({ name, violations }) => violations.map((words) => `${name}: ${words}`)),
      ...ofPods,
    },
    {
      id: 'no-api-token',
      rule: `No pod that the stack writes has a token for the cluster's API${
        operators.length === 0 ? '' : `, but those of ${operators.join(' and ')}, which need it`
      }`,
      problems: pods.filter(({ token, name }) => token && !operators.includes(name)).map(({ name }) => name),
      ...ofPods,
    },
    {
      id: 'read-only-root',
      rule: 'Every root file system of these pods is read-only',
      problems: pods.filter(({ readOnlyRoot }) => !readOnlyRoot).map(({ name }) => name),
      ...ofPods,
    },
    {
      id: 'amounts',
      rule: 'Every container of these pods asks for CPU and memory, and has a memory limit',
      problems: withoutAmounts(resources),
      ...ofPods,
    },
    ...rulesOfQuota(resources, ofPods),
    {
      id: 'image-versions',
      rule: 'Every image of these pods has a version, none is "latest"',
      problems: withoutVersion(resources),
      ...ofPods,
    },
    {
      id: 'deny-by-default',
      rule: 'The namespace denies all traffic that no policy allows',
      problems: deniesByDefault(resources),
      covers: 'every pod of the namespace, whoever makes it, where the cluster enforces network policies',
      notCovered: ofCharts('network policies', resources),
    },
    {
      id: 'no-open-port',
      rule: 'No Service that the stack writes opens a port of a node or a load balancer',
      problems: openPorts(resources),
      ...objectScope('Services', objectsOfKind(resources, 'Service'), resources),
    },
  ];
}

/** Holds the synthesized Terraform to every rule. Most of them are tests of the generated project too. */
export function checksOf(
  root: Json,
  resources: Resources,
  { protectedData, operators, cluster, inState }: Expectations,
): readonly Check[] {
  const inClouds = resources.some(({ type }) => type in CLOUD_DATA);
  const needsCluster = ofType(resources, /^kubernetes_manifest$/).map(({ address }) => address);
  const rendered = findObjects(root['data'], (object) => 'kubernetes_manifest' in object);
  const everything = { covers: count(resources.length, 'resource'), notCovered: [] };
  return [
    {
      id: 'no-secret-value',
      rule: `No value that is secret by its name or its looks is in the JSON, and none would be in the state${
        inState === undefined ? '' : `, but for ${inState}, which the provider writes there`
      }`,
      problems: secretValues(root, resources),
      ...valueScope(textCount(root, resources), resources),
    },
    ...(cluster ? rulesOfPods(resources, operators) : []),
    {
      id: 'pinned-providers',
      rule: 'Providers are pinned to exact versions',
      problems: loosePins(root),
      covers: count(providersIn(root).length, 'provider'),
      notCovered: [],
    },
    {
      id: 'plannable',
      rule: 'Planning needs nothing that only a cluster with everything installed has',
      problems: [...needsCluster, ...rendered.map(() => 'data.kubernetes_manifest')],
      ...everything,
    },
    ...(protectedData
      ? [
          {
            id: 'deletion-protection',
            rule: `Terraform refuses to destroy ${[
              ...(cluster ? ['the namespace, its own volume claims that are no cache, and its Secrets'] : []),
              ...(inClouds ? ['what holds data in a cloud'] : []),
            ].join(', and ')}`,
            problems: unprotected(resources),
            ...objectScope('such objects', resources.filter(isProtected), resources),
          },
        ]
      : []),
  ];
}
