/** Where a secret value stands in a text, as it is or as Kubernetes and HTTP write it. */
export function leaksIn(text: string, values: ReadonlyMap<string, string>): readonly string[] {
  return [...values].flatMap(([name, value]) => {
    const encoded = Buffer.from(value).toString('base64');
    return text.includes(value) || text.includes(encoded) ? [name] : [];
  });
}
