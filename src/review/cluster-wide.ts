import { DEFINITIONS } from '../pins/definitions';
import { chartsOf } from '../plan/artifacts';
import { hasCluster, ownNamespacesOf, partsOf } from '../plan/components';
import type { StackPlan } from '../plan/stack-plan';
import { foreignCharts, isOwn, releaseName } from './check-scope';
import { isClusterKind, isClusterWide, kindWithin } from './cluster-kinds';
import { whatItDoes } from './cluster-object-words';
import { nameIn, unreadable } from './kubernetes-objects';
import { renderedObjects } from './rendered-charts';
import {
  block,
  findObjects,
  helmValues,
  isObject,
  type Json,
  type SynthesizedResource,
  text,
} from './synthesized';

/** An object that belongs to no namespace. */
export interface ClusterObject {
  readonly kind: string;
  readonly name: string;
  /** Of the resource that makes it. */
  readonly address: string;
  /** A sentence or two. */
  readonly does: string;
}

/** What other namespaces of the cluster notice. */
export interface ClusterWide {
  /** In words, as far as the plan alone tells it; empty once the objects are known. */
  readonly planned: readonly string[];
  readonly objects: readonly ClusterObject[];
  /** What may bring more of them and cannot be read here, in words. */
  readonly unseen: readonly string[];
}

type Resources = readonly SynthesizedResource[];

/** What the chart `admission-webhooks` of this package prints of its values. */
function webhookConfigurations(values: Json, namespace: unknown): Json[] {
  const name = text(values['configurationName']);
  if (name === undefined) return [];
  const kinds = { MutatingWebhookConfiguration: 'mutating', ValidatingWebhookConfiguration: 'validating' };
  const service = { name: values['serviceName'], namespace };
  return Object.entries(kinds).flatMap(([kind, key]) => {
    const hooks = Array.isArray(values[key]) ? values[key].filter(isObject) : [];
    const webhooks = hooks.map((hook) => ({ ...hook, clientConfig: { service } }));
    return hooks.length === 0 ? [] : [{ kind, metadata: { name }, webhooks }];
  });
}

/** Whole objects within a value, without those that such an object holds. */
const wholeObjects = (value: unknown): readonly Json[] => {
  const isWhole = (object: Json) => 'apiVersion' in object && 'kind' in object && 'metadata' in object;
  return findObjects(value, isWhole)
    .filter(({ around }) => !around.some(isWhole))
    .map(({ object }) => object);
};

const definedBy = (release: SynthesizedResource): readonly string[] | undefined =>
  isOwn(release) ? DEFINITIONS[releaseName(release)] : undefined;

function objectsOfRelease(release: SynthesizedResource): readonly Json[] {
  const definitions = (definedBy(release) ?? []).map((name) => ({
    kind: 'CustomResourceDefinition',
    metadata: { name },
  }));
  const { namespace } = release.body;
  const written = helmValues(release).flatMap((values) => [
    ...wholeObjects(values),
    ...(isOwn(release) ? webhookConfigurations(values, namespace) : []),
  ]);
  return [...definitions, ...written, ...(renderedObjects(release) ?? [])];
}

function objectsOf(resource: SynthesizedResource, resources: Resources): ClusterObject[] {
  const { type, body, address } = resource;
  const objectIn = (kind: string, object: Json): ClusterObject => ({
    kind,
    name: nameIn(resources, block(object, 'metadata')['name']) ?? address,
    address,
    does: whatItDoes(kind, object),
  });
  if (type === 'helm_release' || type === 'kubernetes_manifest') {
    const all = type === 'helm_release' ? objectsOfRelease(resource) : wholeObjects(body['manifest']);
    return all.flatMap((object) => {
      const kind = text(object['kind']) ?? '';
      return isClusterWide(kind, block(object, 'metadata')['namespace']) ? [objectIn(kind, object)] : [];
    });
  }
  const kind = kindWithin(type);
  return kind !== undefined && isClusterKind(kind) ? [objectIn(kind, body)] : [];
}

/** Keys of the values of this package's charts, by which it is known what they print. */
const PRINTED = ['resources', 'configurationName', 'commonName', 'volumes'];

/** Charts of the project's own code: nobody here knows what they print. */
const unknownCharts = (resources: Resources): readonly string[] =>
  resources
    .filter((release) => release.type === 'helm_release' && isOwn(release))
    .filter((release) => definedBy(release) === undefined)
    .filter((release) => !helmValues(release).some((values) => PRINTED.some((key) => key in values)))
    .map(releaseName);

/** Charts of the plan that no resource installs: an operator fetches them. */
function fetchedCharts(plan: StackPlan, resources: Resources): readonly string[] {
  const installed = resources.map(({ body }) => text(body['chart'])?.split('/').at(-1));
  return chartsOf(plan)
    .filter(({ chart, redirectedTo }) => !installed.includes((redirectedTo ?? chart).split('/').at(-1)))
    .map(({ name }) => name);
}

function plannedOf(plan: StackPlan): string[] {
  const { namespace, createNamespace } = plan.platform;
  return [
    ...(createNamespace && hasCluster(plan) ? [`the namespace ${namespace}`] : []),
    ...ownNamespacesOf(plan).map((own) => `the namespace ${own}`),
    ...partsOf(plan).flatMap(({ definitions: brought }) =>
      brought === undefined
        ? []
        : [
            `${brought.title} (by the chart ${brought.chart})${brought.besides === undefined ? '' : `, and ${brought.besides}`}`,
          ],
    ),
  ];
}

/** Every object of the stack that belongs to no namespace; `resources` is undefined before the first synthesis. */
export function clusterWideOf(plan: StackPlan, resources: Resources | undefined): ClusterWide {
  const charts = (names: readonly string[]) => names.map((name) => `what the chart ${name} brings`);
  if (resources === undefined) {
    const told = partsOf(plan).map(({ definitions }) => definitions?.chart);
    const others = chartsOf(plan).filter(({ chart }) => !told.includes(chart));
    return { planned: plannedOf(plan), objects: [], unseen: charts(others.map(({ name }) => name)) };
  }
  const unread = [
    ...foreignCharts(resources),
    ...unknownCharts(resources),
    ...fetchedCharts(plan, resources),
  ];
  return {
    planned: [],
    objects: resources
      .flatMap((resource) => objectsOf(resource, resources))
      .sort((a, b) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1)),
    unseen: [...charts(unread), ...unreadable(resources)],
  };
}
