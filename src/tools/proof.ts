/**
 * How far a tool that can be deployed is proven here.
 *
 * run: applied to a real cluster, used by its own client and destroyed, by the tests that are named.
 * validated: the real Terraform against the vendor's real schema, where there is no account to apply it with.
 * prepared: rendered and checked; nobody of this project has installed it.
 */
export type Proof =
  | {
      readonly level: 'run' | 'validated';
      /** The test files that show it, such as `e2e/kserve`. */
      readonly tests: readonly string[];
    }
  | {
      readonly level: 'prepared';
      /** What kept us from installing it, as it stands after "because". */
      readonly because: string;
    };

export type ProofLevel = Proof['level'];

/** Levels of proof in words, as they stand behind a tool's name. */
export const PROOF_WORDS: Readonly<Record<ProofLevel, string>> = {
  run: 'run on a real cluster by our tests',
  validated: "validated against the vendor's schema, never applied by us",
  prepared: 'rendered and checked, never installed by us',
};
