import type { PropertyEvidence } from '../catalogue/as-of';
import { factText } from '../catalogue/fact-text';
import type { Cited, TieRule } from '../decision/contrast';
import type { CostTerm, Finding } from '../decision/decision';
import { type Names, codeName } from './names';
import { signed } from './points';
import { explainFinding, explainTerm } from './findings';

const shown = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** The flags as they are written on a command line: tasks with their tools, or tools. */
function flagsShown(flag: string, value: unknown): string {
  const given = Array.isArray(value)
    ? [value.join(',')]
    : Object.entries(value ?? {}).map(([task, tool]) => `${task}=${String(tool)}`);
  return given.map((argument) => `${flag} ${argument}`).join(' ');
}

function quoted({ answer }: Cited<unknown>): string {
  if (answer === undefined) return '';
  const { key, value } = answer;
  return key.startsWith('--')
    ? `you gave ${flagsShown(key, value)}`
    : `you answered ${key} = ${shown(value)}`;
}

const STALE = ', stale';

/** "licence: BUSL-1.1 since 2024-02-06 (measured, checked 2026-11-23; https://…)". */
export function factWords({
  property,
  value,
  since,
  checked,
  confidence,
  source,
  stale,
}: PropertyEvidence): string {
  return `${codeName(property)}: ${factText(property, value)} since ${since} (${confidence}, checked ${checked}${stale ? STALE : ''}; ${source})`;
}

/** A finding with the answer quoted and the fact with its source. What is the fact itself is not said twice. */
export function findingWords(finding: Cited<Finding>): string {
  const { fact } = finding;
  const clause = explainFinding(finding);
  const parts = [
    fact && factText(fact.property, fact.value) === clause ? '' : clause,
    quoted(finding),
    fact === undefined ? '' : factWords(fact),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** A term of a difference: who it is about, what it adds, and, where asked for, what it rests on. */
export function termWords(term: Cited<CostTerm>, toolName: Names, withFact: boolean): string {
  const { code, tool, task, cost, args, fact } = term;
  const subject = [
    tool === undefined ? '' : toolName(tool),
    task === undefined ? '' : `for ${codeName(task)}`,
  ];
  const about = subject.filter((part) => part !== '').join(' ');
  const clause = explainTerm({ code, cost: Math.abs(cost), args });
  const basis = withFact && fact !== undefined ? ` [${factWords(fact)}]` : '';
  return `${signed(cost)} ${about === '' ? '' : `${about}: `}${clause}${basis}`;
}

const TOLD_TERMS = 3;

/** The terms that weigh most, without what they rest on. */
export function largestTerms(terms: readonly Cited<CostTerm>[], toolName: Names): string {
  const told = terms.slice(0, TOLD_TERMS).map((term) => termWords(term, toolName, false));
  const rest = terms.length - told.length;
  return [...told, ...(rest > 0 ? [`and ${rest} smaller`] : [])].join('; ');
}

export function tieWords({ rule, decidedBy }: TieRule, toolName: Names): string {
  const name = decidedBy === undefined ? '' : toolName(decidedBy);
  return {
    'fewer-tools': 'it costs the same, and the stack with fewer tools wins',
    'put-first': `it costs the same with as many tools, and the stack with ${name}, which init deploys and which was run on a cluster, wins`,
    'more-stars': `it costs the same with as many tools, and the stack with ${name}, which has more stars, wins`,
    'first-by-id': `it costs the same with as many tools and stars, and ${name} comes first by name`,
    'same-tools': 'it costs the same with the same tools, shared out in another way',
  }[rule];
}
