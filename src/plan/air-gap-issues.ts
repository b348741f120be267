import type { Issue } from '../requirements/issue';
import { chartsOf, imagesOf } from './artifacts';
import { isMonitored } from './components';
import { leavesCluster } from './outside';
import { isPublicHost, registryOf } from './public-hosts';
import type { StackPlan } from './stack-plan';

const CUT_OFF = 'requirements.hosting says that the cluster is cut off from the internet';

/** The host of a chart's address; a path has none. */
const hostOfChart = (address: string): string => /^[a-z]+:\/\/([^/:]+)/.exec(address)?.[1] ?? '';

/** Where images come from: a mirror, and references of their own. */
function imageIssues(plan: StackPlan): Issue[] {
  const { images } = plan.platform;
  const found = imagesOf(plan);
  const own = ({ name }: (typeof found)[number]): boolean =>
    Object.hasOwn(images.overrides, name) || name === 'evidently' || name.startsWith('model-');
  const mirrored = found.filter((image) => !own(image));
  const place = 'platform.images.registry';
  const registry = images.registry ?? '';
  return [
    ...(mirrored.length === 0
      ? []
      : registry === ''
        ? [
            {
              place,
              message: `is missing, and ${CUT_OFF}: name the mirror that ${String(mirrored.length)} images are pulled from, such as registry.example.com/mirror. Then "mlops-scaffold images" says where each comes from`,
            },
          ]
        : isPublicHost(registryOf(`${registry}/x`))
          ? [
              {
                place,
                value: registry,
                message: `is on the internet, and ${CUT_OFF}: name a mirror that its nodes reach`,
              },
            ]
          : []),
    ...found
      .filter((image) => own(image) && isPublicHost(registryOf(image.reference)))
      .map(({ name, reference }) => ({
        place:
          name === 'evidently'
            ? 'platform.monitoring.image'
            : Object.hasOwn(images.overrides, name)
              ? `platform.images.overrides.${name}`
              : 'platform.models',
        value: reference,
        message: `is pulled from the internet, and ${CUT_OFF}: name a copy of yours`,
      })),
  ];
}

/** What a plan for a cluster that is cut off would fetch from the internet, or send there, as far as hosts are known to be there. */
export function airGapIssues(plan: StackPlan): Issue[] {
  if (plan.requirements.hosting !== 'air-gapped') return [];
  const { monitoring } = plan.platform;
  const index = new URL(monitoring.packageIndex).hostname;
  const indexed = isMonitored(plan) && monitoring.image === undefined && isPublicHost(index);
  return [
    ...imageIssues(plan),
    ...(indexed
      ? [
          {
            place: 'platform.monitoring.packageIndex',
            value: monitoring.packageIndex,
            message: `is on the internet, and ${CUT_OFF}: name an index of yours, or an image that has the packages, as platform.monitoring.image`,
          },
        ]
      : []),
    ...chartsOf(plan)
      .filter(({ redirectedTo }) => redirectedTo === undefined || isPublicHost(hostOfChart(redirectedTo)))
      .map(({ name, repository, redirectedTo }) => ({
        place: `platform.charts.${name}`,
        ...(redirectedTo !== undefined && { value: redirectedTo }),
        message: `${redirectedTo === undefined ? 'is missing' : 'is on the internet'}, and ${CUT_OFF}: the chart is fetched from ${redirectedTo ?? repository}. Name a copy of yours`,
      })),
    // The index is told of above, and so is the registry of a chart.
    ...leavesCluster(plan)
      .hosts.filter(({ host, purpose }) => isPublicHost(host) && !/packages|chart/.test(purpose))
      .map(({ host, purpose }) => ({
        place: 'platform',
        message: `names ${host} (${purpose}), which is on the internet, and ${CUT_OFF}. Name a server that it reaches, or leave that out`,
      })),
  ];
}
