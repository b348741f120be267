import type { ToolFacts } from '../catalogue/as-of';
import type { Decision } from '../decision/decision';
import { factText } from '../catalogue/fact-text';

const OWN_CLUSTER: Readonly<Record<ToolFacts['selfHost'], string>> = {
  free: 'it runs on your own cluster too',
  'free-limited': 'it runs on your own cluster too, free up to a limit',
  'client-only': 'there is nothing of it to run',
  'licence-required': 'with a bought licence it runs on your own cluster too',
  no: 'it runs nowhere else',
};

/** "Comet: run by Comet, data with the vendor; price: …; …". Nothing where nobody is known to sell it as a service. */
export function serviceWords({ name, service, price, selfHost, status, evidence }: ToolFacts): string[] {
  if (service === undefined) return [];
  if (status === 'shutdown') return [`${name}: was run by ${service.runBy}, and was shut down`];
  const read = evidence.find(({ property }) => property === 'price');
  const cost =
    price === undefined || read === undefined
      ? 'unknown: no dated list of prices was seen'
      : `${price} (${read.confidence}, as of ${read.since})`;
  return [`${name}: run by ${factText('service', service)}; price: ${cost}; ${OWN_CLUSTER[selfHost]}`];
}

/** Of the chosen tools and the next best ones those that somebody sells as a service, one line each. */
export function servicesBeside({ chosen, choices }: Decision, tools: readonly ToolFacts[]): string[] {
  const near = new Set([...chosen.tools, ...choices.flatMap(({ runnerUp }) => runnerUp?.tool ?? [])]);
  return serviceLines(tools.filter(({ id }) => near.has(id)));
}

/** Of some tools those that somebody sells as a service, one line each. */
export const serviceLines = (tools: readonly ToolFacts[]): string[] => tools.flatMap(serviceWords);
