import type { Decision, Finding } from '../decision/decision';

/** What a choice may land on only with somebody's yes, and the findings that tell it. */
export const CONSENTS = {
  frozen: ['superseded', 'dormant'],
  key: ['licence-key-needed'],
} as const satisfies Record<string, readonly string[]>;

export type Consent = keyof typeof CONSENTS;

/** A chosen tool that gets no repairs any more, or works with a bought key only. */
export interface ConsentNeeded {
  readonly consent: Consent;
  readonly tool: string;
  /** Why, in words. */
  readonly because: string;
}

/** What a decision asks a yes for. A tool that was named for its task has it. */
export function consentsNeeded(
  { chosen, findings }: Decision,
  words: { readonly finding: (finding: Finding) => string },
  named: readonly string[],
): readonly ConsentNeeded[] {
  const tools = [...new Set(Object.values(chosen.stack))].filter((tool) => !named.includes(tool));
  return tools.flatMap((tool) =>
    (Object.keys(CONSENTS) as Consent[]).flatMap((consent) => {
      const codes: readonly string[] = CONSENTS[consent];
      const told = (findings[tool] ?? []).filter(({ code }) => codes.includes(code));
      return told.length === 0 ? [] : [{ consent, tool, because: told.map(words.finding).join('; ') }];
    }),
  );
}
