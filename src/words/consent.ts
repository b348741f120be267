import type { Decision, Finding } from '../decision/decision';
import { findingsAbout } from '../decision/rules';
import { DEFAULT_REQUIREMENTS } from '../requirements/default-requirements';
import { DEPLOYABLE_DATE, DEPLOYABLE_FACTS } from '../tools/deployable-facts';
import { explainFinding } from './findings';
import { proofOf, proofWords } from './proof';

/** What a choice may land on only with somebody's yes, and the findings that tell it; of proof, the tool's own parts do. */
export const CONSENTS = {
  frozen: ['superseded', 'dormant'],
  key: ['licence-key-needed'],
  validated: [],
  prepared: [],
} as const satisfies Record<string, readonly string[]>;

export type Consent = keyof typeof CONSENTS;

/** A chosen tool that gets no repairs any more, works with a bought key only, or was never applied by us. */
export interface ConsentNeeded {
  readonly consent: Consent;
  readonly tool: string;
  /** Why, in words. */
  readonly because: string;
}

/** What today's facts say of a tool: whatever day decided, it is today's version that is generated. */
function findingsToday(tool: string): readonly Finding[] {
  const facts = DEPLOYABLE_FACTS.find(({ id }) => id === tool);
  if (facts === undefined) return [];
  return findingsAbout({
    tool: facts,
    requirements: DEFAULT_REQUIREMENTS,
    options: { asOf: DEPLOYABLE_DATE },
  });
}

/** Why a tool asks for a yes of this kind; nothing where it does not. */
function reasonsFor(consent: Consent, tool: string, findings: readonly Finding[]): readonly string[] {
  const proof = proofOf(tool);
  if (proof?.level === consent) {
    const because = proof.level === 'prepared' ? `, because ${proof.because}` : '';
    return [`it is ${proofWords(tool)}${because}`];
  }
  const codes: readonly string[] = CONSENTS[consent];
  const told = (found: readonly Finding[]): string[] =>
    found.filter(({ code }) => codes.includes(code)).map(explainFinding);
  const then = told(findings);
  return then.length > 0 ? then : told(findingsToday(tool));
}

/** What a decision asks a yes for. A tool that was named for its task has it, and so has one that runs already. */
export function consentsNeeded(
  { chosen, findings, runsAlready = [] }: Decision,
  named: readonly string[],
): readonly ConsentNeeded[] {
  const said = [...named, ...runsAlready.map(({ tool }) => tool)];
  const tools = [...new Set(Object.values(chosen.stack))].filter((tool) => !said.includes(tool));
  return tools.flatMap((tool) =>
    (Object.keys(CONSENTS) as Consent[]).flatMap((consent) => {
      const told = reasonsFor(consent, tool, findings[tool] ?? []);
      return told.length === 0 ? [] : [{ consent, tool, because: told.join('; ') }];
    }),
  );
}
