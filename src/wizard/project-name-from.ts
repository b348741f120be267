/** A name that fits the grammar of project names, from whatever a folder is called; undefined if nothing is left. */
export function projectNameFrom(directoryName: string | undefined): string | undefined {
  const name = (directoryName ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return name === '' ? undefined : name;
}
