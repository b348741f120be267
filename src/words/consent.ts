import type { Decision, Finding } from '../decision/decision';
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

/** Why a tool asks for a yes of this kind; nothing where it does not. */
function reasonsFor(consent: Consent, tool: string, findings: readonly Finding[]): readonly string[] {
  const proof = proofOf(tool);
  if (proof?.level === consent) {
    const because = proof.level === 'prepared' ? `, because ${proof.because}` : '';
    return [`it is ${proofWords(tool)}${because}`];
  }
  const codes: readonly string[] = CONSENTS[consent];
  return findings.filter(({ code }) => codes.includes(code)).map(explainFinding);
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
