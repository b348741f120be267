/** Why something is not Ready, and what to do about it. */
export interface Cause {
  readonly why: string;
  /** Undefined where nothing has to be done but to wait, or where the reason says it all. */
  readonly fix?: string;
}
