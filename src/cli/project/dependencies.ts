import { CATALOGUE_DATE, catalogueAsOf, TOOLS, type Tool } from '../../tools/catalogue';
import { decide } from '../../decision/decide';
import { chartsOf, imagesOf } from '../../plan/artifacts';
import { assemblePlan } from '../../plan/assemble-plan';
import { DEPLOYMENT } from '../../plan/deployment';
import { parsePlan, parsePlanSettings } from '../../plan/parse-plan';
import { PRESETS } from '../../requirements/presets';
import { countsInWords, refusalOf, renderReport, reportOf } from '../../review/index';
import { compareTarget } from '../../scaffold/compare-target';
import { findLibrary } from '../../scaffold/find-library';
import { loadTemplates } from '../../scaffold/load-templates';
import { readDecisionRecords } from '../../scaffold/read-decision-records';
import { renderProject } from '../../scaffold/render-project';
import { writeProject } from '../../scaffold/write-project';
import { loadLayOut } from '../system/graphviz';
import { packageVersion } from '../system/package-info';
import { readSourceLines } from './source-lines';

/** What the commands stand on; passed in, so that a test can replace any of it. */
export const DEPENDENCIES = {
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
  findLibrary,
  loadTemplates,
  readDecisionRecords,
  renderProject,
  reportOf,
  renderReport,
  loadLayOut,
  readSourceLines,
  countsInWords,
  refusalOf,
  compareTarget,
  writeProject,
  packageVersion,
};

export type Dependencies = typeof DEPENDENCIES;
