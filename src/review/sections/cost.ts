import { type Block, commas, type Line, link, list, paragraph, strong, table } from '../../document/blocks';
import { type CloudCost, HOURS } from '../monthly-cost';
import { allocatable, smallestNode, SYSTEM_PODS } from '../node-size';
import { ON_PREMISES, type Quoted } from '../price-list';
import { formatBytes, formatCores } from '../quantity';
import type { SynthesizedPart } from '../synthesized-part';

const dollars = (amount: number): string => `$${amount.toFixed(0)}`;
/** Of amounts as they are shown: rounded by itself, a sum may differ from what a reader adds up. */
const sum = (...amounts: readonly number[]): string =>
  dollars(amounts.reduce((all, amount) => all + Number(amount.toFixed(0)), 0));
const dated = (what: string, { asOf, source }: Quoted) => link(`${what} ${asOf}`, source);

function cloudRow(cost: CloudCost): Line[] {
  const { cloud, region, machine, count, volume, cluster } = cost;
  return [
    `${cloud}, ${region}`,
    `${dollars(cost.nodesMonthly)}: ${count === 1 ? '' : `${String(count)} × `}${machine.name} (${String(machine.cores)} cores, ${String(machine.memoryGiB)} GiB) at $${machine.hourly.toFixed(3)} an hour`,
    `${dollars(cost.volumesMonthly)}: ${volume.name} at $${String(volume.gibMonth)} a GiB`,
    strong(sum(cost.nodesMonthly, cost.volumesMonthly)),
    `+${dollars(cost.clusterMonthly)}: ${cluster.name}`,
    commas([dated('nodes', cost), dated('volumes', volume), dated('cluster', cluster)]),
  ];
}

/** The smallest node that fits, and what nodes and volumes cost in three clouds and at home. */
export function costBlocks({ costs, onPremises, need }: SynthesizedPart): Block[] {
  const fitting = smallestNode(need.onOneNode);
  if (fitting === undefined) {
    return [paragraph('No single node of up to 16 cores and 64 GiB holds it: spread it over several.')];
  }
  const room = allocatable(fitting.cores, fitting.memoryGiB);
  const several =
    need.count > 1 ? `${String(need.count)} nodes, each of which can carry all alone` : 'one node';
  const { cores, memoryGiB } = onPremises;
  const atHome: Line[] = [
    'On-premises, assumed rates',
    `${dollars(onPremises.serversMonthly)}: ${formatCores(cores)} cores at $${String(ON_PREMISES.coreHour)}, ${memoryGiB.toFixed(1)} GiB at $${String(ON_PREMISES.memoryGiBHour)} an hour`,
    `${dollars(onPremises.volumesMonthly)}: at $${String(ON_PREMISES.volumeGiBMonth)} a GiB`,
    strong(sum(onPremises.serversMonthly, onPremises.volumesMonthly)),
    '',
    dated('OpenCost', ON_PREMISES),
  ];
  return [
    paragraph(
      `Smallest that fits: ${several}, with `,
      strong(`${String(fitting.cores)} cores and ${String(fitting.memoryGiB)} GiB`),
      `. It must hold ${formatCores(need.onOneNode.cpu)} cores and ${formatBytes(need.onOneNode.memory)}: all that runs, and the greediest of what runs now and then. Of the node, ${formatCores(room.cpu)} cores and ${formatBytes(room.memory)} are free for pods.`,
    ),
    table(
      'Rough monthly cost',
      ['where', 'nodes', 'volumes', 'a month', 'a cluster of its own', 'list prices of'],
      [...costs.map(cloudRow), atHome],
      '',
    ),
    list([
      `The platform has its nodes to itself; in a cluster with room to spare it costs the volumes only. ${String(HOURS)} hours a month, Linux, on demand, without tax and discounts.`,
      `On-premises is the share of a server that it takes, at the rates that OpenCost assumes where a cluster has no price list. Put in your own: price of the server, divided by the months that it serves and by its cores and GiB, plus power and rack.`,
      [
        'A cluster of its own: EKS while its version has standard support; AKS has a ',
        link('free tier', 'https://learn.microsoft.com/azure/aks/free-standard-pricing-tiers'),
        ' without an SLA; GKE ',
        link('gives each billing account', 'https://cloud.google.com/kubernetes-engine/pricing'),
        ' $74.40 a month for one zonal cluster. Azure sells disks of 4, 8, 16, … GiB.',
      ],
      `Not in it: traffic, load balancers, snapshots, GPUs, and jobs and models that users run. A node keeps back what GKE reserves, and ${formatCores(SYSTEM_PODS.cpu)} cores and ${formatBytes(SYSTEM_PODS.memory)} for the cluster's own pods. Machines with shared or throttled cores are left out.`,
    ]),
  ];
}
