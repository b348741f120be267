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
