/** A file that the generated project consists of, as pure data. `writeProject` is the only one who acts on it. */
export interface FileOperation {
  /** Path below the project folder, with forward slashes, never leaving it. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Unix mode. Default: 0o644. */
  readonly mode?: number;
  /**
   * How a file begins that a command of the project writes later under the same path. One that begins so stays as it is.
   * Default: what differs is a conflict.
   */
  readonly laterEdition?: string;
}
