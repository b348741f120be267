import type { ToolFacts } from '../catalogue/as-of';
import type { Decision } from '../decision/decision';
import { renderReview } from '../review';
import { decisionRecords, type ExistingRecord } from './decision-records';
import type { FileOperation } from './file-operation';
import type { FeatureInput } from './features';
import { renderPackageFiles } from './render-package-files';
import { renderReadme } from './render-readme';
import { renderWorkspace } from './render-workspace';
import { type Templates, templatesBelow } from './templates';

export interface ProjectInput extends FeatureInput {
  readonly templates: Templates;
  readonly decision: Decision;
  /** Facts about tools as of the day of the decision. */
  readonly tools: readonly ToolFacts[];
  /** Decision records that the target folder has already. @default [] */
  readonly existingRecords?: readonly ExistingRecord[];
}

/** The plan as `mlops.json` holds it. */
export function planText(plan: FeatureInput['plan']): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/** Before the first synthesis. `npm run review` replaces it by the whole one, with the same words at its head. */
const firstReview = ({ plan, tools, decision }: ProjectInput): FileOperation[] =>
  renderReview({ plan, tools, decision }).map((file) => ({
    ...file,
    laterEdition: file.content.slice(0, file.content.indexOf('\n* ')),
  }));

/** All files of a generated project. Pure: the same input gives the same bytes. */
export function renderProject(input: ProjectInput): readonly FileOperation[] {
  const rendered: FileOperation[] = [
    ...renderPackageFiles({ ...input, name: input.plan.platform.name }),
    { path: 'mlops.json', content: planText(input.plan) },
    { path: 'README.md', content: renderReadme(input) },
    ...decisionRecords(input, input.existingRecords ?? []),
    ...firstReview(input),
    ...renderWorkspace(input),
  ];
  const paths = new Set(rendered.map(({ path }) => path));
  const asTheyAre = templatesBelow(input.templates, 'project')
    .filter(([path]) => !paths.has(path))
    .map(([path, content]) => ({ path, content }));
  return [...rendered, ...asTheyAre].sort((a, b) => (a.path < b.path ? -1 : 1));
}
