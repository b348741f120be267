import type { HandOverCosts } from './hand-over-search';

/** A question to the search over several criteria. */
export interface FrontierProblem {
  readonly tasks: number;
  /** For each tool, what having it adds to each criterion. Less is better; negative numbers are allowed. */
  readonly opening: readonly (readonly number[])[];
  /** For each tool and task, what it adds when the tool does the task; undefined where it cannot. */
  readonly doing: readonly (readonly (readonly number[] | undefined)[])[];
  /** Most that each criterion may come to. */
  readonly most?: readonly number[];
  /** What pairs of tools add, in multiples of `unit`. */
  readonly handOvers?: readonly HandOverCosts[];
  /** Not negative. */
  readonly unit?: readonly number[];
}
