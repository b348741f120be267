import type { FileOperation } from './file-operation';
import { type FeatureInput, featuresOf, hasAll, hasWorkspace, standAlone } from './features';
import { templateValues } from './template-values';
import { fill, type Templates, templatesOf } from './templates';

/** Of these, the content is data or prose that mentions names and addresses. Code is never filled in. */
const FILLED = /(\.md|\.example|\.dvc\/config)$/;

/** Parts of one file, in order. A heading line that they share, such as `stages:`, stands once. */
function join(parts: readonly string[]): string {
  const heading = `${parts[0]?.split('\n', 1)[0] ?? ''}\n`;
  return parts
    .map((part, index) => (index > 0 && part.startsWith(heading) ? part.slice(heading.length) : part))
    .join('\n');
}

/**
 * The workspace is laid together from folders such as `tools/dvc/workspace/31-optuna`: a folder takes part when the project has all
 * that its name says. Files of the same path are joined in the folders' order, so that each tool brings its own
 * lines of `requirements.txt`, `.env.example` or `README.md` and no template holds a condition.
 */
export function renderWorkspace(input: FeatureInput & { readonly templates: Templates }): FileOperation[] {
  const whole = hasWorkspace(input);
  const alone = standAlone(input);
  const features = featuresOf(input);
  const values = templateValues(input);
  const parts = new Map<string, string[]>();
  for (const [path, content] of templatesOf(input.templates, 'workspace')) {
    const folder = path.slice(0, path.indexOf('/'));
    const condition = folder.replace(/^\d+-/, '');
    if (!hasAll(features, condition) || (!whole && !alone.includes(condition))) continue;
    const file = path.slice(folder.length + 1);
    parts.set(file, [...(parts.get(file) ?? []), content]);
  }
  return [...parts].map(([file, contents]) => {
    const text = join(contents);
    return { path: `workspace/${file}`, content: FILLED.test(file) ? fill(text, values) : text };
  });
}
