import { CATALOGUE_DATE, catalogueAsOf, TOOLS, type Tool } from '../../tools/catalogue';
import { decide } from '../../decision/decide';
import { chartsOf, imagesOf } from '../../plan/artifacts';
import { assemblePlan } from '../../plan/assemble-plan';
import { DEPLOYMENT } from '../../plan/deployment';
import { parsePlan, parsePlanSettings } from '../../plan/parse-plan';
import { PRESETS } from '../../requirements/presets';
import { packageVersion } from '../system/package-info';

/** What every command stands on. A command that writes no files loads neither what lays out a project nor the review. */
export const CORE_DEPENDENCIES = {
  catalogueDate: CATALOGUE_DATE,
  catalogueAsOf,
  tools: TOOLS as Readonly<Record<string, Tool>>,
  deployment: DEPLOYMENT,
  presets: PRESETS,
  decide,
  assemblePlan,
  parsePlan,
  parsePlanSettings,
  imagesOf,
  chartsOf,
  packageVersion,
};

export type CoreDependencies = typeof CORE_DEPENDENCIES;
