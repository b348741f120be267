// Made by scripts/vendor-bindings.mjs.

/** The provider that the bindings beside this were made for. */
export const AWS_PROVIDER = { source: 'registry.terraform.io/hashicorp/aws', version: '6.47.0' };
