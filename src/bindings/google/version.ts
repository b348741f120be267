// Made by scripts/vendor-bindings.mjs.

/** The provider that the bindings beside this were made for. */
export const GOOGLE_PROVIDER = { source: 'registry.terraform.io/hashicorp/google', version: '6.50.0' };
