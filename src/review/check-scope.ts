import { count } from './blocks';
import { findObjects, helmValues, type SynthesizedResource, text } from './synthesized';
import { workloadPods } from './workload-pods';

/** What a statement about the synthesized Terraform was held against, and what it says nothing about; plain text. */
export interface CheckScope {
  /** "pods that the stack writes itself: 7". */
  readonly covers: string;
  /** Each as the end of "not checked: …"; empty where nothing is left out. */
  readonly notCovered: readonly string[];
}

type Resources = readonly SynthesizedResource[];

const releases = (resources: Resources) => resources.filter(({ type }) => type === 'helm_release');
const releaseName = ({ body, address }: SynthesizedResource): string => text(body['name']) ?? address;
/** cdktf copies the charts of this package there; any other chart is somebody else's. */
const isOwn = ({ body }: SynthesizedResource): boolean => (text(body['chart']) ?? '').startsWith('./assets/');

/** Helm releases of charts that bring objects which the JSON does not show, by name. */
export const foreignCharts = (resources: Resources): readonly string[] =>
  releases(resources)
    .filter((release) => !isOwn(release))
    .map(releaseName)
    .sort();

/** What adds containers to the pods of the models that it serves. */
const SERVERS: Readonly<Record<string, string>> = {
  SeldonDeployment: 'Seldon Core',
  InferenceService: 'KServe',
};

/** What a chart from outside adds to pods that the stack writes for it. */
function additions(resources: Resources): string[] {
  return Object.entries(SERVERS).flatMap(([kind, server]) =>
    releases(resources).some((release) =>
      helmValues(release).some(
        (values) => findObjects(values, (object) => object['kind'] === kind).length > 0,
      ),
    )
      ? [`containers that ${server} adds to the pods of models`]
      : [],
  );
}

export const ofCharts = (what: string, resources: Resources): string[] =>
  foreignCharts(resources).map((chart) => `${what} of the chart ${chart}`);

/** For what is said about pods. */
export const podScope = (resources: Resources): CheckScope => ({
  covers: `pods that the stack writes itself: ${String(workloadPods(resources).length)}`,
  notCovered: [...ofCharts('pods', resources), ...additions(resources)],
});

/** For what is said about objects of some types, which charts may bring too. */
export const objectScope = (what: string, found: Resources, resources: Resources): CheckScope => ({
  covers: `${what} that the stack writes itself: ${String(found.length)}`,
  notCovered: ofCharts(what, resources),
});

/** For values: in objects, in the pods' environment, and in what Helm is given. */
export const valueScope = (secrets: Resources, resources: Resources): CheckScope => ({
  covers: `${count(secrets.length, 'Secret')} and ${count(workloadPods(resources).length, 'pod')} that the stack writes itself, and the values of ${count(releases(resources).length, 'Helm release')}`,
  notCovered: ofCharts('Secrets and pods', resources),
});
