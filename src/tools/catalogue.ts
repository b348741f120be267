import { factsOf, type ToolFacts } from '../catalogue/as-of';
import { newestDay } from '../catalogue/facts-in';
import type { Day } from '../catalogue/tool';
import { TOOLS } from './facts';

export { factOn, factsOf, type DatedFigure, type PropertyEvidence, type ToolFacts } from '../catalogue/as-of';
export { changesBetween, type FactChange } from '../catalogue/changes';
export { DEPLOYABLE, type DeployableToolId } from './deployable';
export {
  COMPARISON_TABLES,
  comparisonTable,
  type ComparisonRow,
  type ComparisonTable,
  type ComparisonTableId,
} from '../catalogue/comparison-tables';
export { factsIn } from '../catalogue/facts-in';
export { factText } from '../catalogue/fact-text';
export { radarOf, RINGS, type RadarEntry, type Ring } from '../catalogue/radar';
export { ageInDays, isStale, STALE_AFTER_DAYS } from '../catalogue/stale';
export type { Day, Fact, Tool } from '../catalogue/tool';
export { whatHappened, type Fate, type Outcome, type WhatHappened } from '../catalogue/what-happened';
export { TOOLS, type ToolId } from './facts';

/** The last day on which a fact of the catalogue was looked at or began to hold. */
export const CATALOGUE_DATE: Day = newestDay(Object.values(TOOLS));

/** The tools that existed on a day, with the facts of that day, sorted by id. */
export function catalogueAsOf(day: Day): readonly ToolFacts[] {
  return Object.values(TOOLS)
    .flatMap((tool) => factsOf(tool, day) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
