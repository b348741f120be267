import { factsOf, type ToolFacts } from '../catalogue/as-of';
import { newestDay } from '../catalogue/facts-in';
import { DEPLOYABLE_TOOLS } from './deployable-tools';

/** The newest day of a fact about them. */
export const DEPLOYABLE_DATE = newestDay(Object.values(DEPLOYABLE_TOOLS));

/** The newest facts about the tools that can be deployed: what is generated is of today, whatever day decided. */
export const DEPLOYABLE_FACTS: readonly ToolFacts[] = Object.values(DEPLOYABLE_TOOLS).flatMap(
  (tool) => factsOf(tool, DEPLOYABLE_DATE) ?? [],
);
