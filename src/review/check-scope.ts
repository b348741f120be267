import { count } from '../document/blocks';
import { findObjects, helmValues, type SynthesizedResource, text } from './synthesized';
import { unreadable } from './kubernetes-objects';
import { renderedObjects } from './rendered-charts';
import { renderedPods, workloadPods } from './workload-pods';

/** What a statement about the synthesized Terraform was held against, and what it says nothing about; plain text. */
export interface CheckScope {
  /** "pods that the stack writes itself: 7". */
  readonly covers: string;
  /** Each as the end of "not checked: …"; empty where nothing is left out. */
  readonly notCovered: readonly string[];
}

type Resources = readonly SynthesizedResource[];

const releases = (resources: Resources) => resources.filter(({ type }) => type === 'helm_release');
export const releaseName = ({ body, address }: SynthesizedResource): string => text(body['name']) ?? address;
/** cdktf copies the charts of this package there; any other chart is somebody else's. */
export const isOwn = ({ body }: SynthesizedResource): boolean =>
  (text(body['chart']) ?? '').startsWith('./assets/');

/** Helm releases of charts of which nobody here knows what they bring, by name. */
export const foreignCharts = (resources: Resources): readonly string[] =>
  releases(resources)
    .filter((release) => !isOwn(release) && renderedObjects(release) === undefined)
    .map(releaseName)
    .sort();

/** What adds containers to pods, and to whose. */
const ADDING: Readonly<Record<string, readonly [string, string]>> = {
  SeldonDeployment: ['Seldon Core', 'models'],
  InferenceService: ['KServe', 'models'],
  RayCluster: ['KubeRay', 'Ray'],
  RayService: ['KubeRay', 'Ray'],
};

/** What a chart from outside adds to pods that the stack writes for it. */
function additions(resources: Resources): string[] {
  return Object.entries(ADDING).flatMap(([kind, [adding, whose]]) =>
    releases(resources).some((release) =>
      helmValues(release).some(
        (values) => findObjects(values, (object) => object['kind'] === kind).length > 0,
      ),
    )
      ? [`containers that ${adding} adds to the pods of ${whose}`]
      : [],
  );
}

/** What charts bring of something, and what may hold some of it and cannot be read. */
export const ofCharts = (what: string, resources: Resources): string[] => [
  ...foreignCharts(resources).map((chart) => `${what} of the chart ${chart}`),
  ...unreadable(resources),
];

/** Releases of pinned charts, with how much of something each one brings: "; of the chart x 1.2.3 as it renders: 1". */
function ofRendered(resources: Resources, amount: (release: SynthesizedResource) => number): string {
  return releases(resources)
    .filter((release) => renderedObjects(release) !== undefined)
    .map((release) => ({ release, found: amount(release) }))
    .filter(({ found }) => found > 0)
    .map(
      ({ release, found }) =>
        `; of the chart ${releaseName(release)} ${text(release.body['version']) ?? ''} as it renders: ${String(found)}`,
    )
    .join('');
}

/** For what is said about pods. */
export function podScope(resources: Resources): CheckScope {
  const rendered = releases(resources).reduce((sum, release) => sum + renderedPods(release).length, 0);
  const own = workloadPods(resources).length - rendered;
  const ofCharted = ofRendered(resources, (release) => renderedPods(release).length);
  return {
    covers: `pods that the stack writes itself: ${String(own)}${ofCharted}`,
    notCovered: [...ofCharts('pods', resources), ...additions(resources)],
  };
}

/** For what is said about objects of some types, which charts may bring too. */
export function objectScope(
  what: string,
  found: readonly { readonly address: string }[],
  resources: Resources,
): CheckScope {
  const made = ({ address }: SynthesizedResource) => found.filter((one) => one.address === address).length;
  const rendered = releases(resources).filter((release) => renderedObjects(release) !== undefined);
  const own = found.length - rendered.reduce((sum, release) => sum + made(release), 0);
  return {
    covers: `${what} that the stack writes itself: ${String(own)}${ofRendered(resources, made)}`,
    notCovered: ofCharts(what, resources),
  };
}

/** For values. What is neither called a secret nor looks like one cannot be told from any other text. */
export const valueScope = (texts: number, resources: Resources): CheckScope => ({
  covers: `${count(texts, 'text')} of the JSON, by their names and shapes; in scripts and files only addresses, tokens of known shapes and lines such as "password: …"`,
  notCovered: ofCharts('Secrets and pods', resources),
});
