import { countsInWords, refusalOf, renderReport, reportOf } from '../../review/index';
import { compareTarget } from '../../scaffold/compare-target';
import { findLibrary } from '../../scaffold/find-library';
import { loadTemplates } from '../../scaffold/load-templates';
import { readDecisionRecords } from '../../scaffold/read-decision-records';
import { renderProject } from '../../scaffold/render-project';
import { writeProject } from '../../scaffold/write-project';
import { loadLayOut } from '../system/graphviz';
import { CORE_DEPENDENCIES } from './core-dependencies';
import { readSourceLines } from './source-lines';

/** What the commands that write files stand on; passed in, as of all commands, so that a test can replace any of it. */
export const DEPENDENCIES = {
  ...CORE_DEPENDENCIES,
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
};

export type Dependencies = typeof DEPENDENCIES;
