import type { AnswersFile } from '../answers/read-answers-file';

/** Flags as commander hands them over. */
export interface AnswerOptions {
  readonly config?: string;
  readonly preset?: string;
  readonly set?: readonly string[];
  readonly weight?: readonly string[];
  /** What `config` holds, once it is read. Not a flag. */
  readonly file?: AnswersFile;
}

export interface DecisionOptions {
  /** `task=tool`, repeated. */
  readonly use?: readonly string[];
  readonly exclude?: readonly string[];
  readonly asOf?: string;
  /** What of `use` and `exclude` a plan says, and no flag. Not a flag. */
  readonly kept?: { readonly use: Readonly<Record<string, string>>; readonly exclude: readonly string[] };
}

export interface OutputOptions {
  readonly json?: boolean;
  readonly plain?: boolean;
  readonly color?: boolean;
}

export interface InitOptions extends AnswerOptions, DecisionOptions, OutputOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly onConflict?: 'fail' | 'keep' | 'overwrite';
  readonly install?: boolean;
  readonly workspace?: boolean;
  readonly cdktfCli?: boolean;
  /** What a choice may land on: `frozen`, `key`, `validated`, `prepared`; repeated. */
  readonly accept?: readonly string[];
}

export interface RecommendOptions extends AnswerOptions, DecisionOptions, OutputOptions {
  readonly yes?: boolean;
  /** An earlier day to compare with. */
  readonly since?: string;
}

export interface ImagesOptions extends AnswerOptions, DecisionOptions, OutputOptions {
  readonly yes?: boolean;
}

export interface ReviewOptions {
  /** File with the output of `terraform show -json`, or `-`. */
  readonly plan?: string;
}

export interface RecoverOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

export interface DiagnoseOptions {
  readonly json?: boolean;
}
