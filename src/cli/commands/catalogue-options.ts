import type { ComparisonTableId } from '../../catalogue/comparison-tables';
import type { AnswerOptions, DecisionOptions } from './options';

export interface ExplainOptions extends AnswerOptions, DecisionOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly format?: 'text' | 'markdown';
  /** A tool that the user had expected. */
  readonly whyNot?: string;
  /** Among the tools that `init` can deploy, as `init` decides. */
  readonly deployable?: boolean;
}

export interface CatalogueOptions {
  readonly asOf?: string;
  readonly tools?: string;
  readonly table?: ComparisonTableId | 'all';
  readonly format?: 'text' | 'markdown' | 'csv' | 'radar';
  readonly json?: boolean;
}

export interface CompareOptions {
  /** Default: the day of the plan in this folder. */
  readonly asOf?: string;
  /** A day, or `today` for the newest day of the catalogue. */
  readonly with: string;
  readonly tools?: string;
  readonly format?: 'text' | 'markdown' | 'csv';
  readonly json?: boolean;
}
