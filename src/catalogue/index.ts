import { factsOf, type ToolFacts } from './as-of';
import { newestDay } from './facts-in';
import type { Day } from './tool';
import { TOOLS } from './tools';

export { factOn, factsOf, type DatedFigure, type PropertyEvidence, type ToolFacts } from './as-of';
export { changesBetween, type FactChange } from './changes';
export { DEPLOYABLE, type DeployableToolId } from './deployable';
export {
  COMPARISON_TABLES,
  comparisonTable,
  type ComparisonRow,
  type ComparisonTable,
  type ComparisonTableId,
} from './comparison-tables';
export { factsIn } from './facts-in';
export { factText } from './fact-text';
export { radarOf, RINGS, type RadarEntry, type Ring } from './radar';
export { ageInDays, isStale, STALE_AFTER_DAYS } from './stale';
export type { Day, Fact, Tool } from './tool';
export { whatHappened, type Fate, type Outcome, type WhatHappened } from './what-happened';
export { TOOLS, type ToolId } from './tools';

/** The last day on which a fact of the catalogue was looked at or began to hold. */
export const CATALOGUE_DATE: Day = newestDay(Object.values(TOOLS));

/** The tools that existed on a day, with the facts of that day, sorted by id. */
export function catalogueAsOf(day: Day): readonly ToolFacts[] {
  return Object.values(TOOLS)
    .flatMap((tool) => factsOf(tool, day) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
