import type { Report } from '../../review/report';
import { showText } from '../../redaction/show-value';

const TOLD = 3;

/** The rules that the synthesized JSON breaks, and where: the review has them too, among much else. */
export function brokenRulesLines({ synthesized }: Pick<Report, 'synthesized'>): string[] {
  const broken = (synthesized?.checks ?? []).filter(({ problems }) => problems.length > 0);
  return broken.map(({ rule, problems }) => {
    const rest = problems.length - TOLD;
    const told = problems.slice(0, TOLD).map((one) => showText(one, 300));
    return `Broken: ${rule}: ${told.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  });
}
