import { catalogueAsOf } from '../../src/tools/catalogue';
import { decide } from '../../src/decision/decide';
import type { Question } from '../../src/decision/question';
import { DEPLOYMENT } from '../../src/plan/deployment';
import type { FileOperation } from '../../src/scaffold/file-operation';
import type { Library } from '../../src/scaffold/library';
import { loadTemplates } from '../../src/scaffold/load-templates';
import { type ProjectInput, renderProject } from '../../src/scaffold/render-project';
import { planOf } from './plans';

export const AS_OF = '2026-11-23';
export const TOOLS = catalogueAsOf(AS_OF);
export const TEMPLATES = loadTemplates();

export const VENDORED: Library = {
  kind: 'vendored',
  version: '0.1.0',
  fileName: 'mlops-scaffold-0.1.0.tgz',
  tarball: new TextEncoder().encode('a tarball'),
};
export const PUBLISHED: Library = { kind: 'published', version: '0.1.0' };

export const QUESTION: Question = {
  tools: TOOLS,
  requirements: planOf().requirements,
  options: { asOf: AS_OF, ...DEPLOYMENT },
};
const result = decide(TOOLS, QUESTION.requirements, QUESTION.options);
if (!result.feasible) throw new Error('the preset has no stack');
export const DECISION = result.decision;

export function inputOf(change: Partial<ProjectInput> = {}): ProjectInput {
  return {
    plan: planOf(),
    library: PUBLISHED,
    templates: TEMPLATES,
    withWorkspace: true,
    withCdktfCli: true,
    decision: DECISION,
    tools: TOOLS,
    ...change,
  };
}

/** Path to text of every file of a project. */
export function filesOf(change: Partial<ProjectInput> = {}): Readonly<Record<string, string>> {
  const text = ({ path, content }: FileOperation) => [path, Buffer.from(content).toString()] as const;
  return Object.fromEntries(renderProject(inputOf(change)).map(text));
}
