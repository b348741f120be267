/** Where a generated project gets this package from. */
export type Library =
  | { readonly kind: 'published'; readonly version: string }
  /** A packed tarball that travels inside the project, for as long as the version is not on a registry. */
  | {
      readonly kind: 'vendored';
      readonly version: string;
      readonly fileName: string;
      readonly tarball: Uint8Array;
    };

/** What `package.json` says for this package. */
export function dependencyOn(library: Library): string {
  return library.kind === 'published' ? library.version : `file:${vendoredPath(library)}`;
}

export function vendoredPath(library: Library & { readonly kind: 'vendored' }): string {
  return `vendor/${library.fileName}`;
}
