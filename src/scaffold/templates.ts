/** The package's own templates: path below `templates/`, with dots in place, to content. */
export type Templates = ReadonlyMap<string, string>;

/** The content of one template. A missing one is a defect of the package. */
export function template(templates: Templates, path: string): string {
  const content = templates.get(path);
  if (content === undefined) throw new Error(`The package has no template "${path}"`);
  return content;
}

/** The templates below a folder, by their path below it, sorted. */
export function templatesBelow(templates: Templates, folder: string): [path: string, content: string][] {
  const prefix = `${folder}/`;
  return [...templates]
    .filter(([path]) => path.startsWith(prefix))
    .map(([path, content]): [string, string] => [path.slice(prefix.length), content])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

type Kind = 'readme' | 'workspace';

/** A template by its path below the folder of its kind. */
export type Named = readonly [path: string, content: string];

/** Named and sorted once for all projects of a run. */
const known = new WeakMap<Templates, Partial<Record<Kind, readonly Named[]>>>();

/**
 * The templates of one kind, what every project has and what the tools bring, by their path below the kind's folder,
 * sorted. Those of a tool lie in `tools/<feature>/<kind>/`, and ask for that feature besides what their own name asks for:
 * `tools/mlflow/readme/53-mlflow-use.md` is `53-mlflow-use.mlflow.md`, and `tools/dvc/workspace/31-optuna/dvc.yaml` is
 * `31-dvc+optuna/dvc.yaml`.
 */
export function templatesOf(templates: Templates, kind: Kind): readonly Named[] {
  const ofKinds = known.get(templates) ?? {};
  known.set(templates, ofKinds);
  return (ofKinds[kind] ??= named(templates, kind));
}

function named(templates: Templates, kind: Kind): Named[] {
  const ofTools = templatesBelow(templates, 'tools').flatMap(([path, content]): Named[] => {
    const [feature = '', itsKind, name = '', ...rest] = path.split('/');
    if (itsKind !== kind) return [];
    return [[[conditional(kind, name, feature), ...rest].join('/'), content]];
  });
  return [...templatesBelow(templates, kind), ...ofTools].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The name of a tool's section or folder, with the feature among what it asks for. */
function conditional(kind: Kind, name: string, feature: string): string {
  if (kind === 'readme')
    return name.replace(/^([^.]+)(?:\.(.+))?\.md$/, (_, topic: string, asked?: string) => {
      return `${topic}.${feature}${asked === undefined ? '' : `+${asked}`}.md`;
    });
  const [order = '', ...asked] = name.split('-');
  return `${order}-${feature}${asked.length === 0 ? '' : `+${asked.join('-')}`}`;
}

/**
 * Puts values in the place of `{{name}}`. Only for Markdown, INI and env files, and only with values whose grammar
 * the plan's schema restricts: they cannot break out of where they stand.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{([A-Za-z]+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A template asks for "${name}", which has no value`);
    return value;
  });
}
